/**
 * Text as it can be set: composed (NFC), one kind of line end, tabs as spaces, no control characters and no
 * halves of characters. jsPDF would otherwise drop whatever follows some of these without a word.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/(?!\n)[\p{Cc}\u2060\ufeff\ufffe\uffff]/gu, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** U+00AD and U+200B allow a break and are never drawn where none happens; U+2060 forbids one. */
export function withoutBreakHints(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060]/g, '');
}

/** Text that stands on one line whatever its length: a heading's number, a label, a folio. */
export function asOneLine(text: string): string {
  return withoutBreakHints(cleanText(text)).replace(/\n+/g, ' ');
}
