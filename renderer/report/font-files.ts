import blockUrl from '../../assets/fonts/block.ttf?url';
import symbolsUrl from '../../assets/fonts/dejavu-symbols.ttf?url';
import boldUrl from '../../assets/fonts/noto-sans-bold.ttf?url';
import italicUrl from '../../assets/fonts/noto-sans-italic.ttf?url';
import regularUrl from '../../assets/fonts/noto-sans-regular.ttf?url';
import { type FontName, type ReportFonts, readFonts } from './fonts';

/** Where the fonts lie inside the app. */
export const FONT_URLS: Readonly<Record<FontName, string>> = {
  regular: regularUrl,
  bold: boldUrl,
  italic: italicUrl,
  symbols: symbolsUrl,
};

export async function loadFonts(): Promise<ReportFonts> {
  const [regular, bold, italic, symbols, block] = await Promise.all(
    [regularUrl, boldUrl, italicUrl, symbolsUrl, blockUrl].map(fetchFont),
  );
  if (!regular || !bold || !italic || !symbols || !block) throw new Error('A font of the report is missing');
  return readFonts({ regular, bold, italic, symbols }, block);
}

async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A font of the report is missing: ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}
