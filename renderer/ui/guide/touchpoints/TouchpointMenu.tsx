import { useTexts } from '../../parts/texts';
import type { Touchpoint } from '../../../model/touchpoint';
import { inOrder } from '../../../model/sequence';
import { useOpenMap } from '../../../state/open-map';
import { useNameOf } from '../../parts/use-name-of';
import { RowMenu } from '../RowMenu';
import { select } from './board-state';
import type { useTouchpointActions } from './use-touchpoint-actions';

/** The selected touchpoint's acts for the mouse; each has its key beside it. */
export function TouchpointMenu(props: {
  readonly touchpoint: Touchpoint;
  readonly first: boolean;
  readonly last: boolean;
  readonly actions: ReturnType<typeof useTouchpointActions>;
}) {
  const { touchpoint, actions } = props;
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const stages = useOpenMap((state) => state.document?.stages);
  const others = stages ? inOrder(stages).filter((stage) => stage.id !== touchpoint.stageId) : [];
  const { id } = touchpoint;
  return (
    <RowMenu
      label={t('rows.more', { name: touchpoint.name })}
      actions={[
        { label: t('rows.rename'), keys: 'F2', act: () => select(id, 'rename') },
        { label: t('touchpoints.details'), keys: 'Ctrl+Enter', act: () => select(id, 'details') },
        { label: t('rows.moveUp'), keys: 'Alt+↑', act: () => actions.move(id, 'up') },
        { label: t('rows.moveDown'), keys: 'Alt+↓', act: () => actions.move(id, 'down') },
        ...others.map((stage) => ({
          label: t('touchpoints.moveTo', { stage: nameOf(stage) }),
          act: () => actions.moveToStage(id, stage.id),
        })),
        { label: t('rows.delete'), keys: 'Delete', act: () => actions.remove(id) },
      ]}
    />
  );
}
