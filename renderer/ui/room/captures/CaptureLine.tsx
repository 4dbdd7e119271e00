import { type KeyboardEvent, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { addCapture } from '../../../model/commands/capture-commands';
import { journeyOf } from '../../../model/journey';
import { MAX_TEXT } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { useCommands } from '../../../state/commands';
import { keepDraft, useDraft } from '../../../state/drafts';
import { newId, now } from '../../../state/new-id';
import { run, useOpenMap } from '../../../state/open-map';
import { showView, useRoom } from '../../../state/room';
import { KeyHint } from '../../guide/Keycap';
import { useLineUndo } from '../../parts/fields/use-line-undo';
import { useFormat } from '../../parts/use-format';
import lineLink from '../line-link.module.css';
import { useRoomLetter } from '../use-room-letter';
import styles from './captures.module.css';

const DRAFT = 'remark';
/** The touchpoint that was in hand when it was begun. */
const DRAFT_AT = 'remarkAt';

/** The line at the bottom of the room into which is typed what people say, while they say it. C leads to it. */
export function CaptureLine() {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const document = useOpenMap((state) => state.document);
  const mapId = document?.map.id ?? '';
  // Half a remark outlives a look at another screen.
  const text = useDraft(mapId, DRAFT);
  const begunAt = useDraft(mapId, DRAFT_AT);
  const inHand = useRoom((state) => state.touchpointId);
  const setText = (typed: string) => {
    keepDraft(mapId, DRAFT, typed);
    if (typed === '') keepDraft(mapId, DRAFT_AT, '');
    else if (text === '') keepDraft(mapId, DRAFT_AT, inHand ?? '');
  };
  const touchpointId = text === '' ? inHand : begunAt;
  const undo = useLineUndo(text, setText);
  const takeDown = () => input.current?.focus();
  useRoomLetter('c', (shift) => {
    if (!shift) takeDown();
  });
  useCommands(() => [
    { id: 'room.capture', group: 'room', title: t('captures.takeDown'), keys: ['C'], run: takeDown },
    { id: 'room.captures', group: 'room', title: t('captures.showAll'), run: () => showView('captures') },
  ]);
  if (!document) return null;

  // It stays with the touchpoint that was spoken about, which may have been deleted since.
  const about = touchpointId === null ? undefined : journeyOf(document).byId.get(touchpointId);
  const said = Object.values(document.captures);
  const unused = said.filter(({ usedAs }) => usedAs === null).length;
  const store = () => {
    const said = text.trim();
    if (said === '') return;
    if (!run(addCapture({ id: newId(), text: said, saidAt: now(), touchpointId: about?.touchpoint.id ?? null })))
      return;
    setText('');
    announce(t('captures.taken', { text: said }));
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || undo(event)) return;
    if (event.key === 'Enter') store();
    // Words not stored yet wait in the line.
    else if (event.key === 'Escape') input.current?.blur();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const label = about
    ? t('captures.lineAt', { number: format.number(about.number), name: about.touchpoint.name })
    : t('captures.line');
  return (
    <div className={styles['line']}>
      {text !== '' && about && (
        <span className={styles['about']} aria-hidden="true">
          {format.number(about.number)}
        </span>
      )}
      <input
        ref={input}
        value={text}
        maxLength={MAX_TEXT}
        autoComplete="off"
        aria-label={label}
        placeholder={t('captures.placeholder')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <span className={styles['typingKeys']}>
        <KeyHint keys={['Enter']}>{t('captures.store')}</KeyHint>
        <KeyHint keys={['Esc']}>{t('captures.leave')}</KeyHint>
      </span>
      <span className={styles['idleKey']} aria-hidden="true">
        <KeyHint keys={['C']}>{''}</KeyHint>
      </span>
      {said.length > 0 && (
        <button type="button" className={`${lineLink['link']} ${styles['count']}`} onClick={() => showView('captures')}>
          {unused > 0 ? t('captures.count', { count: unused }) : t('captures.countUsed', { count: said.length })}
        </button>
      )}
    </div>
  );
}
