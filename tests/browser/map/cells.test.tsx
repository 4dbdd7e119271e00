import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addActions, editAction } from '../../../renderer/model/commands/action-commands';
import { run } from '../../../renderer/state/open-map';
import { ActionsCell } from '../../../renderer/ui/map/ActionsCell';
import { actionLines } from '../../../renderer/ui/map/cell-heights';
import { forgetWidths } from '../../../renderer/ui/map/text-size';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';
import '../../../renderer/ui/base.css';

const TITLES = ['Say how long it takes, also when nothing has moved yet', 'Памятка для покупателя', ''];

test('actions are told with their kind, and take the height the layout keeps for them', async () => {
  forgetWidths();
  const room = 95;
  await showMap(
    <div
      data-cell=""
      style={{ ['--u' as string]: '1px', width: room, font: '13px / 17px var(--tl-font)', overflowWrap: 'break-word' }}
    >
      <ActionsCell touchpointId="t1" />
    </div>,
    bigMap(3),
  );
  run(addActions(TITLES.map((title, at) => ({ id: `a${at}`, title, touchpointIds: ['t1'] }))));
  run(editAction('a1', { kind: 'strategic' }));
  await expect
    .poll(() =>
      page
        .getByRole('listitem')
        .elements()
        .map((item) => item.textContent),
    )
    .toEqual([`Quick win: ${TITLES[0]}`, `Strategic action: ${TITLES[1]}`, 'Quick win: Untitled action']);
  const lines = actionLines(TITLES, 'Untitled action', room);
  const { height } = page.getByRole('list').element().getBoundingClientRect();
  expect(height).toBe(lines * 17);
});
