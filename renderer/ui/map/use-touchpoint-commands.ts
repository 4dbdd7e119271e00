import { useTexts } from '../parts/texts';
import { inOrder } from '../../model/sequence';
import { type AppCommand, useCommands } from '../../state/commands';
import { openDocument } from '../../state/open-map';
import { useNameOf } from '../parts/use-name-of';
import { toggleKept, useCursor } from './cursor';
import type { TouchpointActs } from './use-touchpoint-acts';

/** What the menu of touchpoints offers, by palette and in the sheet of keys. */
export function useTouchpointCommands(acts: TouchpointActs): void {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  useCommands(() => {
    const { place, selected } = useCursor.getState();
    const count = Math.max(1, selected.size);
    const unavailable = place === null ? t('menu.nothingSelected') : undefined;
    const command = (id: string, title: string, run: () => void, keys?: readonly string[]): AppCommand => ({
      id: `touchpoint.${id}`,
      group: 'touchpoints',
      title,
      run,
      unavailable,
      ...(keys ? { keys } : {}),
    });
    return [
      { ...command('addAfter', t('menu.addAfter'), acts.addAfter, ['Ctrl Enter']), unavailable: undefined },
      command('rename', t('menu.rename'), acts.rename, ['F2']),
      command('details', t('menu.details'), acts.details, ['Alt Enter']),
      command('left', t('menu.left', { count }), () => acts.move(-1), ['Alt ←']),
      command('right', t('menu.right', { count }), () => acts.move(1), ['Alt →']),
      ...inOrder(openDocument().stages).map((stage) =>
        command(`toStage.${stage.id}`, t('menu.toThisStage', { count, stage: nameOf(stage) }), () =>
          acts.moveToStage(stage.id, 'last'),
        ),
      ),
      command('cut', t('menu.cut'), () => acts.clipboard('cut'), ['Ctrl X']),
      command('copy', t('menu.copy'), () => acts.clipboard('copy'), ['Ctrl C']),
      { ...command('paste', t('menu.paste'), () => acts.clipboard('paste'), ['Ctrl V']), unavailable: undefined },
      command('duplicate', t('menu.duplicate', { count }), acts.duplicate, ['Ctrl D']),
      command('delete', t('menu.delete', { count }), acts.remove),
      command('keep', t('menu.keep'), toggleKept, ['Space']),
      { id: 'touchpoint.menu', group: 'touchpoints', title: t('menu.open'), keys: ['Shift F10'] },
    ];
  });
}
