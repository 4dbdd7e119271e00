import { emptyDocument, type MapDocument } from './document';
import { type JourneyMap, newJourneyMap } from './journey-map';
import type { Picture } from './picture';
import type { Id } from './primitives';

/** The consultant's brand, as the settings keep it. */
export interface Brand {
  readonly brandName: string;
  readonly brandColour: string | null;
  readonly brandLogo: Omit<Picture, 'id' | 'name'> | null;
}

/** A map with nothing in it but the consultant's brand. `logoId` is used where there is a logo. */
export function brandedDocument(
  given: Pick<JourneyMap, 'id' | 'createdAt' | 'reportLanguage'> & { readonly logoId: Id },
  { brandName, brandColour, brandLogo }: Brand,
): MapDocument {
  const { logoId, ...frame } = given;
  const document = emptyDocument(
    newJourneyMap({
      ...frame,
      branding: { name: brandName, colour: brandColour, logoPictureId: brandLogo ? logoId : null },
    }),
  );
  return brandLogo ? { ...document, pictures: { [logoId]: { id: logoId, name: brandName, ...brandLogo } } } : document;
}
