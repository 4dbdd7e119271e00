import { Button } from '@fluentui/react-components';
import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import { tellRule } from '../../../i18n/tell-rule';
import type { MapDocument } from '../../../model/document';
import { journeyOf } from '../../../model/journey';
import type { MomentKind } from '../../../model/moment';
import type { JointSuggestion, Suggestion } from '../../../model/scoring/suggestions';
import { MOMENT_LOOKS } from '../../parts/curve/moment-rings';
import type { PersonaLine } from '../../parts/curve/persona-line';
import { PersonaMark } from '../../parts/PersonaMark';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import styles from './moments.module.css';
import { Neighbourhood } from './Neighbourhood';
import { ReasonForm } from './ReasonForm';

export interface SuggestionRowProps {
  readonly suggestion: JointSuggestion;
  readonly rank: number;
  readonly document: MapDocument;
  /** The curve of the persona who feels it most. */
  readonly line: PersonaLine | undefined;
  readonly open: boolean;
  /** The row the keys act on. */
  readonly selected: boolean;
  readonly onToggle: (suggestion: JointSuggestion) => void;
  readonly onAccept: (suggestion: JointSuggestion, kind: MomentKind, reason: string) => void;
  readonly onDismiss: (suggestion: JointSuggestion, reason: string) => void;
}

/** One touchpoint the workbook points at, with every rule that fired. The consultant decides. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, document, open, selected } = props;
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const entry = journeyOf(document).byId.get(suggestion.touchpointId);
  if (!entry) return null;
  const look = MOMENT_LOOKS[suggestion.kind];
  const value = format.number(suggestion.value, { maxDecimals: 1 });
  return (
    <div className={styles['row']} data-open={open || undefined} data-selected={selected || undefined}>
      <span className={styles['rank']}>{format.number(props.rank)}</span>
      <span className={styles['spark']}>
        {props.line && <Neighbourhood line={props.line} index={entry.number - 1} />}
      </span>
      <div className={styles['what']}>
        <h3>
          <button
            type="button"
            data-suggestion={suggestion.touchpointId}
            tabIndex={selected ? 0 : -1}
            aria-expanded={open}
            onClick={() => props.onToggle(suggestion)}
          >
            {entry.touchpoint.name}
          </button>
          <span>{t('moments.place', { number: format.number(entry.number), stage: nameOf(entry.stage) })}</span>
        </h3>
        {!open && <RulesInShort suggestion={suggestion} document={document} />}
      </div>
      <span
        className={styles['value']}
        role="img"
        aria-label={t(`moments.valueOf.${suggestion.kind}`, { value })}
        style={{ color: look.mark }}
      >
        <b aria-hidden="true">{value}</b>
        <i aria-hidden="true">
          <i style={{ width: `${suggestion.value * 10}%`, background: look.mark }} />
        </i>
      </span>
      {open ? (
        <div className={styles['opened']}>
          <Rules suggestion={suggestion} document={document} />
          <ReasonForm
            touchpointId={suggestion.touchpointId}
            kind={suggestion.kind}
            onAccept={(kind, reason) => props.onAccept(suggestion, kind, reason)}
            onDismiss={(reason) => props.onDismiss(suggestion, reason)}
          />
        </div>
      ) : (
        <span className={styles['ways']}>
          <Button appearance="subtle" tabIndex={selected ? 0 : -1} onClick={() => props.onDismiss(suggestion, '')}>
            {t('moments.dismiss')}
          </Button>
          <Button tabIndex={selected ? 0 : -1} onClick={() => props.onToggle(suggestion)}>
            {t('moments.accept')}
          </Button>
        </span>
      )}
    </div>
  );
});

interface RulesProps {
  readonly suggestion: JointSuggestion;
  readonly document: MapDocument;
}

/** The rules that fired in full sentences, persona by persona. */
export function Rules({ suggestion, document }: RulesProps) {
  const nameOf = useNameOf();
  const tellAll = useTellRules(document);
  const named = Object.keys(document.personas).length > 1;
  const look = MOMENT_LOOKS[suggestion.kind];
  return (
    <div className={styles['rules']}>
      {suggestion.byPersona.map((one) => {
        const persona = document.personas[one.personaId];
        return (
          <div key={one.personaId}>
            {named && persona && (
              <p>
                <PersonaMark look={persona.look} width={28} focused={false} />
                {nameOf(persona)}
              </p>
            )}
            <ul>
              {tellAll(one).map((sentence) => (
                <li key={sentence}>
                  <span aria-hidden="true" style={{ color: look.text }}>
                    {look.shape}
                  </span>
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

/** Every persona concerned is named; the rules are those of the one who feels it most, and said to be. */
function RulesInShort({ suggestion, document }: RulesProps) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const tellAll = useTellRules(document);
  const [strongest] = [...suggestion.byPersona].sort((a, b) => b.value - a.value);
  const names = suggestion.byPersona.map((one) => nameOf(document.personas[one.personaId]));
  return (
    <p className={styles['why']}>
      {strongest && names.length > 1 && (
        <b>
          {t('moments.forPersonas', {
            personas: names.join(', '),
            strongest: nameOf(document.personas[strongest.personaId]),
          })}{' '}
        </b>
      )}
      {strongest && `${tellAll(strongest).join('. ')}.`}
    </p>
  );
}

function useTellRules(document: MapDocument): (suggestion: Suggestion) => string[] {
  const { t } = useTexts(['app', 'guide', 'scoring', 'findings']);
  const { format } = useFormat();
  return ({ rules, importanceAssumed }) => [
    ...rules.map((rule) => tellRule(t, format, rule, document)),
    ...(importanceAssumed ? [t('guide:steps.moments.rules.importanceAssumed')] : []),
  ];
}
