import { describe, expect, it } from 'vitest';
import {
  isDash,
  parseEmotion,
  parseEvidence,
  parseImportance,
  parseKind,
  saysNotApplicable,
} from '../../../../renderer/exchange/table/cells';
import { parseChannels, parseMinutes, parseNumber } from '../../../../renderer/model/typed-values';

describe('numbers as offices write them', () => {
  it.each([
    ['2', 2],
    ['+2', 2],
    ['-2', -2],
    ['\u22122', -2],
    ['\u20132', -2],
    ['2,0', 2],
    ['1.5', 1.5],
    ['- 1', -1],
    ['\u00a03\u00a0', 3],
    ['1 200', 1200],
    ['1\u202f200,5', 1200.5],
    ['007', 7],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['good', '', '1,2,3', '1e3', '0x10', 'Infinity', '12 34', '5%', '01.feb', '--1', '1.', '½'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  it.each([
    ['14', 14],
    ['14 min', 14],
    ['2,5 мин.', 2.5],
    ['3 minuty', 3],
    ['10 минут', 10],
    ['2 h', 120],
    ['1:30', 90],
    ['01:30:00', 90],
    ['0:05', 5],
    ['1 h 20 min', 80],
    ['1h20', 80],
    ['90 min', 90],
    ['1,5 godz.', 90],
    ['1 godz. 15 min.', 75],
    ['2 godziny', 120],
    ['2 часа', 120],
    ['1\u00a0ч 5 мин', 65],
    ['-2 h', -120],
  ])('%j is %d minutes', (text, value) => {
    expect(parseMinutes(text)).toBe(value);
  });

  it.each([
    'soon',
    '2 m',
    '2 dni',
    '1:75',
    '1:30 min',
    '1:30:20',
    '1,5 h 20 min',
    '1 h 90 min',
    '-1 h 20 min',
    '20 min 1 h',
    '1 h 20 osób',
    '2-3 h',
    '2 3',
    'h',
  ])('%j is no number of minutes', (text) => {
    expect(parseMinutes(text)).toBeNull();
  });
});

describe('grades', () => {
  it.each([
    ['2', 2],
    ['−1', -1],
    ['1,0', 1],
    ['Very bad', -2],
    ['bardzo źle', -2],
    ['Bardzo zła', -2],
    ['źle', -1],
    ['neutralnie', 0],
    ['dobry', 1],
    ['Bardzo dobrze!', 2],
    ['очень плохо', -2],
    ['плохая', -1],
    ['Нейтрально', 0],
    ['хорошо', 1],
    ['Очень хорошая', 2],
    ['minus dwa', -2],
    ['минус один', -1],
    ['zero', 0],
    ['plus one', 1],
    ['два', 2],
    ['+2 (bardzo dobrze)', 2],
    ['-1 – плохо', -1],
    ['great', null],
    ['2 (źle)', null],
    ['3 (dobrze)', null],
    ['', null],
  ])('%j is the emotion %s', (text, value) => {
    expect(parseEmotion(text)).toBe(value);
  });

  it.each([
    ['5', 5],
    ['trzy', 3],
    ['четыре', 4],
    ['five', 5],
    ['dobrze', null],
  ])('%j is the importance %s', (text, value) => {
    expect(parseImportance(text)).toBe(value);
  });
});

describe('words', () => {
  it.each([
    ['Digital', 'digital'],
    ['CYFROWY', 'digital'],
    ['цифровая', 'digital'],
    ['ludzki', 'human'],
    ['человеческий', 'human'],
    ['fizyczny', 'physical'],
    ['физический', 'physical'],
    ['zmyslowy', 'sensory'],
    ['сенсорный', 'sensory'],
    ['magical', null],
  ])('%s is the kind %s', (text, kind) => {
    expect(parseKind(text)).toBe(kind);
  });

  it.each([
    ['Measured', 'measured'],
    ['obserwacja', 'observed'],
    ['предположение', 'assumed'],
    ['hearsay', null],
  ])('%s is the evidence %s', (text, evidence) => {
    expect(parseEvidence(text)).toBe(evidence);
  });

  it('say that a persona never comes here', () => {
    for (const text of ['n/a', 'N/A', 'nie dotyczy', 'н/п', 'не применимо']) expect(saysNotApplicable(text)).toBe(true);
    expect(saysNotApplicable('no')).toBe(false);
  });

  it('a dash says nothing', () => {
    for (const text of ['-', '–', '—', '---']) expect(isDash(text)).toBe(true);
    expect(isDash('-1')).toBe(false);
  });
});

describe('channels', () => {
  it.each([
    ['Phone', ['Phone']],
    ['Phone, e-mail', ['Phone', 'e-mail']],
    ['Phone; E-mail / Chat', ['Phone', 'E-mail', 'Chat']],
    ['Phone\nChat', ['Phone', 'Chat']],
    ['24/7 line', ['24/7 line']],
    ['Эл. почта/СМС', ['Эл. почта', 'СМС']],
    ['Phone, , Phone,', ['Phone']],
  ])('%j are %j', (text, channels) => {
    expect(parseChannels(text)).toEqual(channels);
  });
});
