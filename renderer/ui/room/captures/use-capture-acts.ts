import { useTexts } from '../../parts/texts';
import type { Capture, CaptureUse } from '../../../model/capture';
import { editCapture, removeCaptures, turnCapture } from '../../../model/commands/capture-commands';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { openDocument, run } from '../../../state/open-map';

/** What can be done with a remark, each one undo step, each one told to screen readers. */
export function useCaptureActs() {
  const { t } = useTexts('room');
  return {
    /** False when there is no touchpoint it could be about, or the edit was refused. */
    turn: ({ id, text }: Capture, use: CaptureUse, about: Id | null): boolean => {
      if (!run(turnCapture(id, use, about, newId()))) return false;
      const name = (about === null ? undefined : openDocument().touchpoints[about]?.name) ?? '';
      announce(t(`captures.made.${use}`, { text, name }));
      return true;
    },

    /** A remark is used once; what it became can be undone. */
    tellUsed: (use: CaptureUse) => announce(t('captures.usedAlready', { became: t(`captures.usedAs.${use}`) })),

    edit: ({ id }: Capture, text: string) => {
      run(editCapture(id, { text }));
    },

    remove: ({ id, text }: Capture) => {
      run(removeCaptures([id]));
      announce(t('captures.deleted', { text }));
    },
  };
}
