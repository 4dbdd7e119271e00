import { columnsOf, type Frame } from '../drawing/frame';
import { drawJourneyCurve } from '../drawing/journey-curve';
import { badge, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, mix, PAIN, PAPER, personaLook, STRENGTH, WASH } from '../drawing/palette';
import { type Colour, rectanglePath } from '../drawing/shapes';
import { squarePicture } from '../drawing/square-picture';
import { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { PersonaList, PersonaPage, PersonasSection } from './personas';

/** Higher where nothing is noted about the persona above it. */
const CURVE = { alone: 360, most: 271, least: 130 };
/** Of a touchpoint's name: the map and the appendix have it whole. */
const MOST_NAME_LINES = 3;
const LEAST_FOR_CURVE = 3;
/** A longer name is no heading any more and is set smaller. */
const MOST_LARGE_LINES = 4;
const LIST_STYLE = { ...TYPE.table, lead: 12 };
const NOTE_STYLE = { ...TYPE.captionItalic, lead: 10 };
const ENTRY_GAP = 5;

export function drawPersonas(book: Book, section: PersonasSection): void {
  for (const [index, personas] of togetherOnPages(section.personas).entries()) {
    const open = (first: boolean) => {
      const sketch = book.openPage('portrait', section.title);
      if (first && index === 0) book.markSection('personas', section.title, section.figure);
      return { sketch, y: sketch.frame.top };
    };
    const items = personas.map((persona) => ({
      opensPage: true,
      draw: (flow: Flow) => drawPersona(book, flow, persona),
    }));
    drawWithoutLeftover(book, { open, items, close: () => {}, least: 2, evenly: true });
  }
}

/** A persona who has rated has pages of her own, whose curve is as high as they leave room for; others share theirs. */
function togetherOnPages(personas: readonly PersonaPage[]): PersonaPage[][] {
  const runs: PersonaPage[][] = [];
  let sharing = false;
  for (const persona of personas) {
    const shares = persona.journey === null;
    if (shares && sharing) runs.at(-1)?.push(persona);
    else runs.push([persona]);
    sharing = shares;
  }
  return runs;
}

function drawPersona(book: Book, flow: Flow, persona: PersonaPage): void {
  if (!persona.journey) flow.keep(heightOfShort(book, flow, persona));
  const { left, contentWidth, top } = flow.sketch.frame;
  if (flow.y > top) {
    flow.sketch.rule(left, flow.y, contentWidth, HAIRLINE);
    flow.y += BETWEEN_PERSONAS;
  }
  book.mark(persona.name, 2, persona.balance);
  drawIntroduction(book, flow, persona);
  drawLists(flow, persona);
  drawJourney(book, flow, persona);
}

const BETWEEN_PERSONAS = 27;

/** Of a persona without a journey, with the rule above it. */
function heightOfShort(book: Book, { sketch: { frame, typesetter } }: Flow, persona: PersonaPage): number {
  const endless = { ...frame, bottom: Number.POSITIVE_INFINITY };
  const flow = new Flow(() => ({ sketch: new Sketch(endless, typesetter), y: 0 }));
  drawIntroduction(book, flow, persona);
  drawLists(flow, persona);
  return flow.y + BETWEEN_PERSONAS;
}

function drawIntroduction(book: Book, flow: Flow, persona: PersonaPage): void {
  const { sketch, y: top } = flow;
  const portrait = columnsOf(sketch.frame, 0, 3);
  const text = columnsOf(sketch.frame, 3, 9);
  drawPortrait(sketch, persona, portrait.x, top, portrait.width);
  sketch.text(persona.kicker, text.x, top + 6, coloured(TYPE.kicker, book.accent.text));
  flow.y = top + 15;
  const name = sketch.typesetter.fitted(persona.name, text.width, TYPE.name, 8);
  const isLong = sketch.typesetter.wrap(persona.name, text.width, name).length > MOST_LARGE_LINES;
  flow.paragraph(persona.name, text.x, text.width, isLong ? TYPE.mapTitle : name);
  flow.paragraph(persona.segment, text.x, text.width, TYPE.lead);
  flow.y += 12;
  if (persona.quote !== '') {
    const quote = quoted(persona.quote, book.words.language);
    const width = sketch.typesetter.balancedWidth(quote, text.width - 10, TYPE.quote);
    flow.paragraph(quote, text.x, width, TYPE.quote, 9);
  }
  const factWidth = text.width / Math.max(1, persona.facts.length) - 9;
  const places = persona.facts.map((_, index) => text.x + (index * text.width) / persona.facts.length);
  flow.keep(30);
  persona.facts.forEach(({ label }, index) => flow.sketch.text(label, places[index] ?? 0, flow.y + 8, TYPE.caption));
  flow.y += 11;
  flow.cells(
    persona.facts.map(({ text: fact }, index) => ({
      x: places[index] ?? 0,
      lines: flow.sketch.typesetter.wrap(fact, factWidth, TYPE.bodyBold),
      style: TYPE.bodyBold,
    })),
  );
  if (flow.sketch === sketch) flow.y = Math.max(flow.y, top + portrait.width + 3);
  flow.y += 21;
}

const QUOTES = { en: '“”', pl: '„”', ru: '«»' } as const;

/** The persona's words in the marks of the language, unless they were typed with marks. */
function quoted(text: string, language: keyof typeof QUOTES): string {
  if (/^["“„«'‘]/.test(text)) return text;
  return `${QUOTES[language][0]}${text}${QUOTES[language][1]}`;
}

function drawPortrait(sketch: Sketch, { picture, look }: PersonaPage, x: number, y: number, size: number): void {
  const { colour } = personaLook(look);
  sketch.rectangle(x, y, size, size, WASH);
  if (picture) squarePicture(sketch, picture, x, y, size);
  else drawFigure(sketch, mix(colour, PAPER, 0.7), x, y, size);
  sketch.rectangle(x, y + size, size, 3, colour);
}

/** Somebody, where there is no picture. */
function drawFigure(sketch: Sketch, tint: Colour, x: number, y: number, size: number): void {
  const [middle, centre] = [x + size / 2, y + size / 2];
  sketch.clipped(rectanglePath(x, y, size, size), (inside) => {
    inside.circle(middle, centre - 9, 19, tint);
    inside.path(
      [
        ['move', middle - 40, centre + 70],
        ['curve', middle - 40, centre + 20, middle - 24, centre + 17, middle, centre + 17],
        ['curve', middle + 24, centre + 17, middle + 40, centre + 20, middle + 40, centre + 70],
        ['close'],
      ],
      tint,
    );
  });
}

function listPlaces(frame: Frame, count: number): { readonly x: number; readonly width: number }[] {
  const gap = 15;
  const columns = Math.max(3, count);
  const width = (frame.contentWidth - (columns - 1) * gap) / columns;
  return Array.from({ length: count }, (_, index) => ({ x: frame.left + index * (width + gap), width }));
}

function drawLists(flow: Flow, { lists }: PersonaPage): void {
  if (lists.length === 0) return;
  const places = listPlaces(flow.sketch.frame, lists.length);
  const broken = lists.map(({ entries }, index) =>
    entries.map((entry) => flow.sketch.typesetter.wrap(entry, places[index]?.width ?? 0, LIST_STYLE)),
  );
  const height = Math.max(
    ...broken.map((entries) => entries.reduce((sum, lines) => sum + lines.length * LIST_STYLE.lead + ENTRY_GAP, 0)),
  );
  flow.keep(Math.min(22.5 + height, 80));
  lists.forEach(({ title }, index) => {
    const { x, width } = places[index] ?? { x: 0, width: 0 };
    flow.sketch.rule(x, flow.y, width, INK, 0.9);
    flow.sketch.text(title, x, flow.y + 15, TYPE.listHead);
  });
  flow.y += 22.5;
  if (height <= flow.room) {
    broken.forEach((entries, index) => {
      let y = flow.y;
      for (const lines of entries) y += flow.sketch.lines(lines, places[index]?.x ?? 0, y, LIST_STYLE) + ENTRY_GAP;
    });
    flow.y += height;
  } else {
    flow.cells(
      broken.map((entries, index) => ({ x: places[index]?.x ?? 0, lines: entries.flat(), style: LIST_STYLE })),
    );
  }
  flow.y += 15;
}

const GAP = 18;

function drawJourney(book: Book, flow: Flow, persona: PersonaPage): void {
  if (!persona.journey) return;
  const width = (flow.sketch.frame.contentWidth - GAP) / 2;
  const feltHeight = Math.max(0, ...persona.felt.map((list) => feltListHeight(flow.sketch, list, width)));
  flow.keep(27 + CURVE.least + 17 + feltHeight);
  const { sketch } = flow;
  const { left, right, contentWidth } = sketch.frame;
  sketch.rule(left, flow.y, contentWidth, INK, 0.9);
  const factsWidth = sketch.text(persona.journeyFacts, right, flow.y + 16.5, coloured(TYPE.table, INK_2), 'right');
  const title = book.words.t('persona.journey');
  sketch.text(
    sketch.typesetter.shortened(title, contentWidth - factsWidth - 12, TYPE.section),
    left,
    flow.y + 16.5,
    TYPE.section,
  );
  flow.y += 27;
  // One or two points make no curve that would need the page.
  const { touchpoints } = persona.journey;
  const most = touchpoints < LEAST_FOR_CURVE ? CURVE.least : persona.lists.length > 0 ? CURVE.most : CURVE.alone;
  const height = Math.max(CURVE.least, Math.min(most, flow.room - 17 - feltHeight));
  drawJourneyCurve(sketch, persona.journey, left, flow.y, contentWidth, height, {
    accent: book.accent.text,
    axis: 18,
    minus: '−',
  });
  flow.y += height + 17;
  persona.felt.forEach((list, index) => drawFeltList(sketch, list, left + index * (width + GAP), flow.y, width));
}

function feltListHeight(sketch: Sketch, { entries, note }: PersonaList, width: number): number {
  const rows = entries.reduce((sum, { name }) => sum + feltName(sketch, name, width).length * LIST_STYLE.lead + 4.5, 0);
  return 21 + rows + sketch.typesetter.heightOf(note, width - 19, NOTE_STYLE);
}

function feltName(sketch: Sketch, name: string, width: number): readonly string[] {
  return sketch.typesetter.clamped(name, width - 44, LIST_STYLE, MOST_NAME_LINES);
}

function drawFeltList(sketch: Sketch, list: PersonaList, x: number, top: number, width: number): void {
  const colour = list.feeling === 'pain' ? PAIN : STRENGTH;
  sketch.rule(x, top, width, colour, 1.5);
  sketch.text(list.title, x, top + 15, TYPE.listHead);
  let y = top + 21;
  for (const { number, name, value } of list.entries) {
    badge(sketch, number, x + 7, y + 7, solidBadge(colour), 6);
    sketch.text(value, x + width, y + 9.6, TYPE.tableBold, 'right');
    y += sketch.lines(feltName(sketch, name, width), x + 19, y, LIST_STYLE) + 4.5;
    sketch.rule(x + 19, y - 2, width - 19, HAIRLINE);
  }
  sketch.block(list.note, x + 19, y - 1, width - 19, NOTE_STYLE);
}
