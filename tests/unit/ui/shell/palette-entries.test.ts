import { describe, expect, it } from 'vitest';
import { entriesAtFirst, type PaletteEntry, paletteSearch } from '../../../../renderer/ui/shell/palette-entries';

const entry = (title: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: title,
  title,
  heading: 'Commands',
  run: () => {},
  ...more,
});
const titles = (query: string, ...entries: PaletteEntry[]) =>
  paletteSearch(entries)(query).map(({ heading, entries }) => [heading, ...entries.map(({ title }) => title)]);

describe('search', () => {
  it('puts the beginning of a title first, then beginnings of its words, then their middles', () => {
    expect(
      titles('map', entry('Bitmaps'), entry('Close the map'), entry('Mapping'), entry('Open'), entry('Map')),
    ).toEqual([['Commands', 'Mapping', 'Map', 'Close the map', 'Bitmaps']]);
  });

  it('finds words in any order, all of which must be there', () => {
    expect(titles('map close', entry('Close the map'), entry('Close'), entry('Map'))).toEqual([
      ['Commands', 'Close the map'],
    ]);
  });

  it.each([
    ['lazienka', 'Łazienka'],
    ['ŻÓŁW', 'żółw'],
    ['elka', 'Ełka'],
    ['елка', 'Ёлка'],
    ['ещё', 'Еще раз'],
    ['eksport raport', 'Eksport: raport…'],
  ])('“%s” finds “%s”', (query, title) => {
    expect(titles(query, entry('Something else'), entry(title))).toEqual([['Commands', title]]);
  });

  it('finds by heading and place only behind everything found by its title', () => {
    expect(
      titles(
        'room',
        entry('Pause', { heading: 'Room' }),
        entry('Show the room', { heading: 'Go to' }),
        entry('Check-in', { heading: 'Touchpoints', place: '3, Hotel room' }),
      ),
    ).toEqual([
      ['Go to', 'Show the room'],
      ['Room', 'Pause'],
      ['Touchpoints', 'Check-in'],
    ]);
  });

  it('offers what cannot be done now last', () => {
    expect(titles('undo', entry('Undo', { unavailable: 'Nothing to undo' }), entry('About undo'))).toEqual([
      ['Commands', 'About undo', 'Undo'],
    ]);
  });

  it('shows no more of one kind than anybody would read', () => {
    const many = Array.from({ length: 300 }, (_, at) => entry(`Touchpoint ${at}`, { heading: 'Touchpoints' }));
    const [touchpoints, stages] = paletteSearch([...many, entry('Touch', { heading: 'Stages' })])('touch');
    expect(touchpoints?.entries).toHaveLength(20);
    expect(stages?.entries).toHaveLength(1);
  });

  it('finds nothing for signs that are no words', () => {
    expect(titles('…', entry('Open…'))).toEqual([]);
  });
});

describe('before anything is typed', () => {
  const commands = [entry('Open'), entry('Close'), entry('Undo', { heading: 'Edit', unavailable: 'Nothing to undo' })];
  const touchpoint = entry('Pays', { heading: 'Touchpoints', onlyFound: true });

  it('every command stands under its heading, and what may be a thousand is left out', () => {
    expect(entriesAtFirst([...commands, touchpoint], [], 'Used last')).toEqual([
      { heading: 'Commands', entries: commands.slice(0, 2) },
      { heading: 'Edit', entries: commands.slice(2) },
    ]);
  });

  it('what was used last comes first and only once, touchpoints too; what cannot be done does not', () => {
    const [recent, ...others] = entriesAtFirst(
      [...commands, touchpoint],
      ['Pays', 'Undo', 'gone', 'Close'],
      'Used last',
    );
    expect(recent).toEqual({ heading: 'Used last', entries: [touchpoint, commands[1]] });
    expect(others.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Open', 'Undo']);
  });
});
