import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monotoneCurve } from '../../../../renderer/model/curve';
import { emotionAxis, runPath, runsOf, segmentPath, washPath } from '../../../../renderer/ui/parts/curve/curve-scale';
import { thinCurve, thinned } from '../../../../renderer/ui/parts/curve/thin-curve';
import { nearestEmotion } from '../../../../renderer/ui/parts/emotion-look';

const scale = { xOf: (index: number) => index * 10, yOf: emotionAxis(0, 40) };

test('the axis puts +2 at the top, zero in the middle and −2 at the bottom', () => {
  expect([2, 1, 0, -1, -2].map(scale.yOf)).toEqual([0, 10, 20, 30, 40]);
});

test('a bridge parts the curve into runs and is a straight line', () => {
  const segments = monotoneCurve([0, 1, 4, 5].map((x) => ({ x, y: 1 })));
  expect(runsOf(segments).map((run) => run.map((segment) => segment.from.x))).toEqual([[0], [4]]);
  expect(segmentPath(segments[1] as (typeof segments)[number], scale)).toBe('M10,10L40,10');
});

test('a wash closes on the zero line below its own run', () => {
  const [run = []] = runsOf(
    monotoneCurve([
      { x: 0, y: 2 },
      { x: 1, y: 2 },
    ]),
  );
  expect(washPath(run, scale)).toBe(`${runPath(run, scale)}L10,20L0,20Z`);
});

test.each([
  [0.4, 0],
  [0.5, 1],
  [-0.5, -1],
  [-1.5, -2],
  [1.4, 1],
])('a mean of %d has the face of %d', (mean, face) => expect(nearestEmotion(mean)).toBe(face));

const journeys = fc.array(fc.option(fc.integer({ min: -2, max: 2 }), { nil: null }), { maxLength: 400 });

test('a thinned curve keeps within the ratings and never holds more points than asked for', () => {
  fc.assert(
    fc.property(journeys, fc.integer({ min: 1, max: 200 }), (emotions, count) => {
      const points = thinned(emotions, count);
      const rated = emotions.filter((emotion) => emotion !== null);
      expect(points.length).toBeLessThanOrEqual(count);
      expect(points.length === 0).toBe(rated.length === 0);
      for (const { y } of points) {
        expect(y).toBeGreaterThanOrEqual(Math.min(...rated));
        expect(y).toBeLessThanOrEqual(Math.max(...rated));
      }
    }),
  );
});

test('a journey with room for all its points is not thinned, and only unrated stretches are bridged', () => {
  fc.assert(
    fc.property(journeys, (emotions) => {
      const points = thinned(emotions, Math.max(1, emotions.length));
      expect(points.map(({ x, y }) => [x, y])).toEqual(
        emotions.flatMap((emotion, index) => (emotion === null ? [] : [[index, emotion]])),
      );
      for (const segment of thinCurve(points)) expect(segment.bridge).toBe(segment.to.x - segment.from.x > 1);
    }),
  );
});
