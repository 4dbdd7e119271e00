import { expect, test } from 'vitest';
import { TYPE } from '../../../../renderer/report/drawing/type-scale';
import { Typesetter } from '../../../../renderer/report/drawing/typesetter';
import { Book } from '../../../../renderer/report/layout/book';
import type { Flow } from '../../../../renderer/report/layout/flow';
import { drawWithoutLeftover } from '../../../../renderer/report/layout/without-leftover';
import { loadWords } from '../../../../renderer/report/words';
import { MEASURER } from '../report-tools';

const words = await loadWords('en');

/** How many items of these heights, in tenths of a page, come to stand on each page. */
function itemsByPage(
  tenths: readonly number[],
  rule: { least: number; evenly: boolean; closing?: number; tied?: number },
): number[] {
  const book = new Book(new Typesetter('en', MEASURER), words, 'a4', null);
  const { top, bottom } = book.frame('portrait');
  const unit = (bottom - top) / 10;
  drawWithoutLeftover(book, {
    ...rule,
    open: () => {
      const sketch = book.openPage('portrait', '');
      return { sketch, y: sketch.frame.top };
    },
    items: tenths.map((height, index) => ({
      opensPage: index !== rule.tied,
      draw: (flow: Flow) => {
        flow.keep(height * unit - 0.01);
        flow.sketch.text('item', 0, flow.y, TYPE.body);
        book.mark('item', 2);
        flow.y += height * unit - 0.01;
      },
    })),
    close: (flow) => {
      flow.keep((rule.closing ?? 0) * unit - 0.01);
      flow.y += (rule.closing ?? 0) * unit;
    },
  });
  expect(book.entries).toHaveLength(tenths.length);
  return book.bind(1, 1, { title: '', imprint: '' }).map((page) => {
    const texts = page.shapes.filter((shape) => shape.kind === 'text' && shape.text === 'item');
    return texts.length;
  });
}

const times = (count: number, height: number) => Array.from({ length: count }, () => height);

test.each([
  ['one page stays', times(3, 2), { least: 2, evenly: true }, [3]],
  ['one left over', times(6, 2), { least: 2, evenly: true }, [3, 3]],
  ['only the last two pages change', times(11, 2), { least: 2, evenly: true }, [5, 3, 3]],
  ['a lean last page', times(12, 1), { least: 2, evenly: true }, [6, 6]],
  ['more than half as full as the one before', times(8, 2), { least: 2, evenly: true }, [5, 3]],
  ['rows of a table: as few as will do', times(11, 1), { least: 3, evenly: false }, [8, 3]],
  ['a table with enough rows on its last page', times(13, 1), { least: 3, evenly: false }, [10, 3]],
  ['nothing but the closing lines', times(5, 2), { least: 2, evenly: true, closing: 1 }, [3, 2]],
  ['an item that belongs to the one before it', times(12, 1), { least: 2, evenly: true, tied: 6 }, [5, 7]],
  ['no room for another', [2, 2, 2, 4, 9], { least: 2, evenly: true }, [4, 1]],
] as const)('%s', (_, tenths, rule, pages) => {
  expect(itemsByPage(tenths, rule)).toEqual(pages);
});
