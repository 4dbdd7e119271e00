import { useTranslation } from 'react-i18next';
import { inOrder } from '../../model/sequence';
import { type AppCommand, useCommands } from '../../state/commands';
import { openDocument } from '../../state/open-map';
import { toggleKept, useCursor } from './cursor';
import type { TouchpointActs } from './use-touchpoint-acts';

/** What the menu of touchpoints offers, by palette and in the sheet of keys. */
export function useTouchpointCommands(acts: TouchpointActs): void {
  const { t } = useTranslation(['map', 'steps']);
  useCommands(() => {
    const { place, selected } = useCursor.getState();
    const count = Math.max(1, selected.size);
    const unavailable = place === null ? t('map:menu.nothingSelected') : undefined;
    const command = (id: string, title: string, run: () => void, keys?: readonly string[]): AppCommand => ({
      id: `touchpoint.${id}`,
      group: 'touchpoints',
      title,
      run,
      unavailable,
      ...(keys ? { keys } : {}),
    });
    return [
      { ...command('addAfter', t('map:menu.addAfter'), acts.addAfter, ['Ctrl Enter']), unavailable: undefined },
      command('rename', t('map:menu.rename'), acts.rename, ['F2']),
      command('details', t('map:menu.details'), acts.details, ['Alt Enter']),
      command('left', t('map:menu.left', { count }), () => acts.move(-1), ['Alt ←']),
      command('right', t('map:menu.right', { count }), () => acts.move(1), ['Alt →']),
      ...inOrder(openDocument().stages).map((stage) =>
        command(
          `toStage.${stage.id}`,
          t('map:menu.toThisStage', { count, stage: stage.name || t('steps:stages.unnamed') }),
          () => acts.moveToStage(stage.id, 'last'),
        ),
      ),
      command('cut', t('map:menu.cut'), () => acts.clipboard('cut'), ['Ctrl X']),
      command('copy', t('map:menu.copy'), () => acts.clipboard('copy'), ['Ctrl C']),
      { ...command('paste', t('map:menu.paste'), () => acts.clipboard('paste'), ['Ctrl V']), unavailable: undefined },
      command('duplicate', t('map:menu.duplicate', { count }), acts.duplicate, ['Ctrl D']),
      command('delete', t('map:menu.delete', { count }), acts.remove),
      command('keep', t('map:menu.keep'), toggleKept, ['Space']),
      { id: 'touchpoint.menu', group: 'touchpoints', title: t('map:menu.open'), keys: ['Shift F10'] },
    ];
  });
}
