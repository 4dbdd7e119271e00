import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import sample from '../../../assets/samples/cat-fountain.sample.json' with { type: 'json' };
import { LANGUAGES } from '../../../renderer/i18n/languages';

const QUOTED = /[“„«]([^”»]+)[”»]/g;

/** Names quoted by the steps' examples of work well done. */
function quotedNames(language: string): string[] {
  const texts = readFileSync(`renderer/i18n/locales/${language}/guide.json`, 'utf8');
  return [...texts.matchAll(/"doneWell": "(.*)"/g)].flatMap(([, example = '']) =>
    [...example.matchAll(QUOTED)].map(([, name = '']) => name),
  );
}

describe("the guide's examples", () => {
  it.each(LANGUAGES.map(({ code }) => code))('speak of the sample in its own words (%s)', (language) => {
    const names = [
      sample.title,
      ...sample.personas.map(({ name }) => name),
      ...sample.stages.flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name)),
    ].map((name) => name[language]);
    const quoted = quotedNames(language);
    expect(quoted.length).toBeGreaterThan(7);
    expect(quoted.filter((name) => !names.includes(name))).toEqual([]);
  });
});
