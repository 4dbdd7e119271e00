import { Checkbox, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { BALLOT_SCOPES, BALLOT_VOTERS } from '../../../model/ballot-choice';
import type { MapDocument } from '../../../model/document';
import { journeyOf, personasOf } from '../../../model/journey';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import { MAX_SEATS } from '../../../model/voting';
import { PAPERS } from '../../../report/drawing/frame';
import { chooseBallots, useBallots } from '../../../state/ballots';
import { NumberField } from '../../parts/fields/NumberField';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import styles from './ballots.module.css';

interface BallotChoicesProps {
  readonly document: MapDocument;
  readonly personaId: Id;
}

/** Whom the ballots are about, which touchpoints they ask about, and who votes. */
export function BallotChoices({ document, personaId }: BallotChoicesProps) {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const choice = useBallots((state) => state.choice);
  const { stages } = journeyOf(document);
  return (
    <>
      <Field label={t('ballots.persona')}>
        <Select value={personaId} onChange={(_, { value }) => chooseBallots({ personaId: value })}>
          {personasOf(document).map((persona) => (
            <option key={persona.id} value={persona.id}>
              {nameOf(persona)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('ballots.scope')}>
        <Select
          value={choice.scope}
          onChange={(_, { value }) => chooseBallots({ scope: BALLOT_SCOPES.find((scope) => scope === value) ?? 'all' })}
        >
          {BALLOT_SCOPES.map((scope) => (
            <option key={scope} value={scope}>
              {t(`ballots.scopes.${scope}`)}
            </option>
          ))}
        </Select>
      </Field>
      {choice.scope === 'stage' && (
        <Field label={t('ballots.stage')}>
          <Select
            value={choice.stageId ?? stages[0]?.stage.id ?? ''}
            onChange={(_, { value }) => chooseBallots({ stageId: value })}
          >
            {stages.map(({ stage }) => (
              <option key={stage.id} value={stage.id}>
                {nameOf(stage)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {choice.scope === 'byHand' && <PickTouchpoints document={document} pickedIds={choice.pickedIds} />}
      <Field label={t('ballots.voters')}>
        <RadioGroup
          value={choice.voters}
          onChange={(_, { value }) =>
            chooseBallots({ voters: BALLOT_VOTERS.find((voters) => voters === value) ?? 'anonymous' })
          }
        >
          {BALLOT_VOTERS.map((voters) => (
            <Radio key={voters} value={voters} label={t(`ballots.voterKinds.${voters}`)} />
          ))}
        </RadioGroup>
      </Field>
      {choice.voters === 'names' ? (
        <Field label={t('ballots.names')}>
          <Textarea
            rows={5}
            resize="vertical"
            maxLength={MAX_TEXT}
            value={choice.names}
            onChange={(_, { value }) => chooseBallots({ names: value })}
          />
        </Field>
      ) : (
        <NumberField
          label={t('ballots.count')}
          value={choice.count}
          min={1}
          max={MAX_SEATS}
          decimals={0}
          onChange={(count) => count !== null && chooseBallots({ count })}
        />
      )}
      <Checkbox
        label={t('ballots.importance')}
        checked={choice.withImportance}
        onChange={(_, { checked }) => chooseBallots({ withImportance: checked === true })}
      />
      <Field label={t('ballots.paper')}>
        <Select
          value={choice.paper}
          onChange={(_, { value }) => chooseBallots({ paper: PAPERS.find((paper) => paper === value) ?? 'a4' })}
        >
          {PAPERS.map((paper) => (
            <option key={paper} value={paper}>
              {t(`ballots.papers.${paper}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function PickTouchpoints({
  document,
  pickedIds,
}: {
  readonly document: MapDocument;
  readonly pickedIds: readonly Id[];
}) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const picked = new Set(pickedIds);
  const toggle = (id: Id, on: boolean) =>
    chooseBallots({ pickedIds: on ? [...pickedIds, id] : pickedIds.filter((other) => other !== id) });
  return (
    <fieldset className={styles['pick']}>
      <legend>{t('ballots.pick')}</legend>
      {journeyOf(document).touchpoints.map(({ touchpoint, number }) => (
        <Checkbox
          key={touchpoint.id}
          label={`${format.number(number)} ${touchpoint.name || t('ballots.untitled')}`}
          checked={picked.has(touchpoint.id)}
          onChange={(_, { checked }) => toggle(touchpoint.id, checked === true)}
        />
      ))}
    </fieldset>
  );
}
