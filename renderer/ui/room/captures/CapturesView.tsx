import { Button, Switch } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Capture, CaptureUse } from '../../../model/capture';
import type { MapDocument } from '../../../model/document';
import { journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { inOrder } from '../../../model/sequence';
import { useOpenMap } from '../../../state/open-map';
import { letterOf } from '../../parts/pressed-key';
import { useFormat } from '../../parts/use-format';
import styles from './captures.module.css';
import { CHOICE_KEYS, ChosenCapture, type Doing } from './ChosenCapture';
import { useShowCurve } from '../use-show-curve';
import { useCaptureActs } from './use-capture-acts';
import viewHead from '../view-head.module.css';

/** What people said, to be made something of: one key each. */
export function CapturesView() {
  const document = useOpenMap((state) => state.document);
  return document ? <CapturesOf document={document} /> : null;
}

function CapturesOf({ document }: { readonly document: MapDocument }) {
  const { t } = useTexts('room');
  const showCurve = useShowCurve();
  const [hideUsed, setHideUsed] = useState(false);
  const [selectedId, select] = useState<Id | null>(null);
  const said = inOrder(document.captures);
  const shown = hideUsed ? said.filter(({ usedAs }) => usedAs === null) : said;
  const chosen = shown.find(({ id }) => id === selectedId) ?? shown.find(({ usedAs }) => usedAs === null) ?? shown[0];
  return (
    <section className={styles['view']} aria-labelledby="captures-title">
      <div className={viewHead['head']}>
        <div>
          <h2 id="captures-title">{t('captures.title')}</h2>
          <p>{t('captures.lead')}</p>
        </div>
        {said.length > 0 && (
          <Switch
            label={t('captures.hideUsed')}
            checked={hideUsed}
            onChange={(_, { checked }) => setHideUsed(checked)}
          />
        )}
        <Button appearance="subtle" icon={<DismissRegular />} onClick={showCurve}>
          {t('captures.close')}
        </Button>
      </div>
      {chosen ? (
        <Remarks document={document} shown={shown} chosen={chosen} select={select} />
      ) : (
        <div className={styles['empty']}>
          <h3>{t(said.length === 0 ? 'captures.none' : 'captures.allUsed')}</h3>
          {said.length === 0 && <p>{t('captures.noneHint')}</p>}
        </div>
      )}
    </section>
  );
}

interface RemarksProps {
  readonly document: MapDocument;
  readonly shown: readonly Capture[];
  readonly chosen: Capture;
  readonly select: (id: Id | null) => void;
}

function Remarks({ document, shown, chosen, select }: RemarksProps) {
  const { t } = useTexts('room');
  const acts = useCaptureActs();
  const showCurve = useShowCurve();
  const [doing, setDoing] = useState<Doing>(null);
  const list = useRef<HTMLDivElement>(null);
  const idBase = useId();
  const journey = journeyOf(document);
  const at = shown.indexOf(chosen);

  useEffect(() => {
    list.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const go = (to: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, to))];
    if (next) select(next.id);
    setDoing(null);
  };
  /** After one is done the next unused one waits; after the last of them, `otherwise`. */
  const goOn = (otherwise: Capture | undefined) => {
    const open = (capture: Capture) => capture.usedAs === null && capture.id !== chosen.id;
    select((shown.slice(at + 1).find(open) ?? shown.find(open) ?? otherwise)?.id ?? null);
    setDoing(null);
    list.current?.focus();
  };
  const turn = (use: CaptureUse, about: Id | null = chosen.touchpointId) => {
    if (chosen.usedAs !== null) acts.tellUsed(chosen.usedAs);
    else if (use !== 'idea' && about === null) setDoing(use);
    else if (acts.turn(chosen, use, about)) goOn(chosen);
  };
  const remove = () => {
    acts.remove(chosen);
    goOn(shown[at + 1] ?? shown[at - 1]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 };
    const to = moves[event.key];
    const use = CHOICE_KEYS.find(({ key }) => key === letterOf(event))?.use;
    if (to !== undefined) go(to);
    else if (event.key === 'Escape') showCurve();
    else if (event.shiftKey) return;
    else if (use) turn(use);
    else if (letterOf(event) === 'x' || event.key === 'Delete') remove();
    else if (letterOf(event) === 'e' || event.key === 'Enter' || event.key === 'F2') setDoing('edit');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['columns']}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles['list']}
        aria-label={t('captures.list')}
        aria-activedescendant={`${idBase}${chosen.id}`}
        onKeyDown={press}
      >
        {shown.map((capture) => (
          <Remark
            key={capture.id}
            id={`${idBase}${capture.id}`}
            capture={capture}
            about={capture.touchpointId === null ? undefined : journey.byId.get(capture.touchpointId)}
            selected={capture === chosen}
            onSelect={() => go(shown.indexOf(capture))}
          />
        ))}
      </div>
      <ChosenCapture
        key={chosen.id}
        capture={chosen}
        journey={journey}
        doing={doing}
        onDo={(next) => {
          setDoing(next);
          if (next === null) list.current?.focus();
        }}
        onTurn={turn}
        onRemove={remove}
      />
    </div>
  );
}

interface RemarkProps {
  readonly id: string;
  readonly capture: Capture;
  readonly about: ReturnType<ReturnType<typeof journeyOf>['byId']['get']>;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function Remark({ id, capture, about, selected, onSelect }: RemarkProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list has the keys, as lists do
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={styles['remark']}
      data-used={capture.usedAs !== null || undefined}
      onClick={onSelect}
    >
      <time dateTime={capture.saidAt}>{format.timeOfDay(Date.parse(capture.saidAt))}</time>
      <span>
        <span className={styles['said']}>{capture.text}</span>
        <small>
          {about
            ? t('captures.saidAt', { number: format.number(about.number), name: about.touchpoint.name })
            : t('captures.saidNowhere')}
          {capture.usedAs !== null && <b>{t(`captures.usedAs.${capture.usedAs}`)}</b>}
        </small>
      </span>
    </div>
  );
}
