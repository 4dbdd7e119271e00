import { Button } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import type { StepId } from '../../guide/guide-step';
import { useGuideTexts } from './guide-texts';
import styles from './guide.module.css';
import { KeyHint } from './Keycap';
import { TimeBox } from './TimeBox';
import { RoomsForget } from './touchpoints/RoomsForget';
import { useRounds } from './use-rounds';

/** So many questions are read aloud at once; more would be a list, not a question. */
const QUESTIONS_AT_ONCE = 3;

/** What the consultant may need to hear while the room works. */
export function StepNotes({ step }: { readonly step: StepId }) {
  const { t } = useTexts('steps');
  const texts = useGuideTexts().steps[step];
  const questions = useRounds(texts.askTheRoom, QUESTIONS_AT_ONCE);
  const mistakes = useRounds(texts.typicalMistakes, 1);
  return (
    <>
      <TimeBox step={step} />
      <section>
        <h3>{t('notes.askTheRoom')}</h3>
        <ul className={styles['questions']}>
          {questions.shown.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <Button size="small" appearance="subtle" onClick={questions.next}>
          {t('notes.otherQuestions')}
        </Button>
      </section>
      {step === 'touchpoints' && <RoomsForget />}
      <section>
        <h3>{t('notes.typicalMistake')}</h3>
        {mistakes.shown.map(({ mistake, instead }) => (
          <div key={mistake} className={styles['mistake']}>
            <p>{mistake}</p>
            <p>
              <b>{t('notes.instead')}</b> {instead}
            </p>
          </div>
        ))}
        <Button size="small" appearance="subtle" onClick={mistakes.next}>
          {t('notes.otherMistake')}
        </Button>
      </section>
      <section>
        <h3>{t('notes.doneWell')}</h3>
        <p className={styles['doneWell']}>{texts.doneWell}</p>
      </section>
      <p className={styles['notesKeys']}>
        <KeyHint keys={['Ctrl', '.']}>{t('notes.hide')}</KeyHint>
        <KeyHint keys={['Ctrl', 'PgDn']}>{t('notes.nextStep')}</KeyHint>
        <KeyHint keys={['Ctrl', 'PgUp']}>{t('notes.previousStep')}</KeyHint>
      </p>
    </>
  );
}
