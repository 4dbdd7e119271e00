import type { Id } from '../../model/primitives';
import { ratedTouchpoints } from '../../model/scoring/rated-touchpoints';
import type { CurvePoint } from '../../model/curve';
import { briefName, nameOrUntitled, type ReportSource } from '../report-source';

export interface CoverSection {
  readonly kicker: string;
  readonly title: string;
  readonly subtitle: string;
  /** Whose mark stands on the cover: the consultant's brand, else the client. */
  readonly owner: string;
  readonly logo: { readonly pictureId: Id; readonly width: number; readonly height: number } | null;
  /** The emotion of the first persona; `x` from 0 to `span` − 1. */
  readonly points: readonly CurvePoint[];
  readonly span: number;
  readonly stages: readonly { readonly name: string; readonly position: number }[];
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly caption: string;
}

/** Above this many touchpoints the line shows the mean of each stage. */
const MOST_DRAWN = 60;

export function buildCover(source: ReportSource): CoverSection {
  const { document, journey, words, personas, options, today } = source;
  const { map } = document;
  const { t, format } = words;
  const logo = map.branding.logoPictureId === null ? undefined : document.pictures[map.branding.logoPictureId];
  const [lead] = personas;
  const many = journey.touchpoints.length > MOST_DRAWN;
  const points = lead ? (many ? stageMeans(source, lead.id) : (source.curves[0]?.points ?? [])) : [];
  const scope = [
    t(`cover.state.${map.state}`),
    [
      t('cover.stages', { count: journey.stages.length }),
      t('cover.touchpoints', { count: journey.touchpoints.length }),
      t('cover.personas', { count: personas.length }),
    ]
      .map(unbroken)
      .join(', '),
  ].join(': ');
  return {
    kicker: t('cover.kicker'),
    title: map.title.trim() || t('untitledMap'),
    subtitle: map.scenario,
    owner: map.branding.name.trim() || map.client.trim(),
    logo: logo ? { pictureId: logo.id, width: logo.width, height: logo.height } : null,
    points,
    span: many ? journey.stages.length : journey.touchpoints.length,
    stages: journey.stages
      .map(({ stage, touchpoints }, index) => ({
        name: nameOrUntitled(stage.name, words),
        position: many ? index : (touchpoints[0]?.number ?? 0) - 1,
      }))
      .filter((stage) => stage.position >= 0),
    facts: [
      { label: t('cover.workshop'), text: map.workshopDate ? format.day(map.workshopDate) : t('cover.noDate') },
      { label: t('cover.scope'), text: scope },
      { label: t('cover.edition'), text: t(`cover.editions.${options.copy}`, { date: unbroken(format.day(today)) }) },
    ],
    caption:
      lead && points.length > 1
        ? t(many ? 'cover.lineOfStages' : 'cover.line', { persona: briefName(lead.name, words) })
        : '',
  };
}

/** A date, or a number with its noun: on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** Mean emotion of each stage, enlarged so that the farthest from 0 reaches 2. */
function stageMeans({ document, journey }: ReportSource, personaId: Id): CurvePoint[] {
  const rated = ratedTouchpoints(document, personaId);
  const means = journey.stages.flatMap(({ stage }, x): CurvePoint[] => {
    const emotions = rated.filter((entry) => entry.stage.id === stage.id).map((entry) => entry.emotion);
    if (emotions.length === 0) return [];
    return [{ x, y: emotions.reduce((sum, emotion) => sum + emotion, 0) / emotions.length }];
  });
  const farthest = Math.max(...means.map((mean) => Math.abs(mean.y)));
  return farthest === 0 ? means : means.map(({ x, y }) => ({ x, y: (2 * y) / farthest }));
}
