import { parseSync, Visitor } from 'vite';

/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'label',
  'alt',
  'hint',
]);
/** A word of any language; single letters such as the x of a formula are none. */
const WORD = /\p{L}{2,}/u;
const WORDS = /\p{L}{2,}[\s,]+\p{L}{2,}/u;

/** Sentences written into a component instead of the texts of the languages. */
export function hardCodedTexts(file: string, source: string): string[] {
  const found: string[] = [];
  new Visitor({
    JSXText(node) {
      if (WORD.test(node.value)) found.push(node.value.trim());
    },
    JSXExpressionContainer(node) {
      if (
        node.expression.type === 'Literal' &&
        typeof node.expression.value === 'string' &&
        WORDS.test(node.expression.value)
      )
        found.push(node.expression.value);
    },
    JSXAttribute(node) {
      if (node.name.type !== 'JSXIdentifier' || !SPOKEN.has(node.name.name)) return;
      if (node.value?.type === 'Literal' && typeof node.value.value === 'string' && WORD.test(node.value.value))
        found.push(`${node.name.name}="${node.value.value}"`);
    },
  }).visit(parseSync(file, source).program);
  return found;
}
