import { useTexts } from '../../parts/texts';
import { editPersona } from '../../../model/commands/persona-commands';
import { addPicture, removePicture } from '../../../model/commands/picture-commands';
import { PERSONA_LOOKS, type Persona } from '../../../model/persona';
import { run, useOpenMap } from '../../../state/open-map';
import { ChannelsField } from '../../parts/fields/ChannelsField';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import { PersonaMark } from '../../parts/PersonaMark';
import { PictureField } from '../../parts/picture/PictureField';
import { useNameOf } from '../../parts/use-name-of';
import forms from '../forms.module.css';
import styles from './personas.module.css';

type ParagraphKey = 'goals' | 'needs' | 'motivations' | 'frustrations';

const LOOKS = Array.from({ length: PERSONA_LOOKS }, (_, index) => index + 1);

/** All that is known about one persona. */
export function PersonaForm({ persona }: { readonly persona: Persona }) {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const picture = useOpenMap((state) => state.document?.pictures[persona.pictureId ?? '']);
  const write = (fields: Partial<Omit<Persona, 'id' | 'order'>>, gesture: string | null = null) =>
    run(editPersona(persona.id, fields), gesture);
  const paragraph = (key: ParagraphKey) => (
    <TextField
      id={`persona-${key}`}
      label={t(`personas.${key}.label`)}
      hint={t(`personas.${key}.hint`)}
      rows={3}
      value={persona[key]}
      onChange={(value, gesture) => write({ [key]: value }, gesture)}
    />
  );
  return (
    <form className={forms['form']} aria-label={nameOf(persona)} onSubmit={(event) => event.preventDefault()}>
      <div className={forms['wide']}>
        <TextField
          id="persona-name"
          label={t('personas.name.label')}
          hint={t('personas.name.hint')}
          value={persona.name}
          onChange={(name, gesture) => write({ name }, gesture)}
        />
      </div>
      <div className={`${forms['wide']} ${styles['segment']}`}>
        <TextField
          label={t('personas.segment')}
          rows={2}
          value={persona.segment}
          onChange={(segment, gesture) => write({ segment }, gesture)}
        />
        <NumberField
          id="persona-share"
          label={t('personas.share')}
          unit="%"
          min={0}
          max={100}
          value={persona.share}
          onChange={(share, gesture) => write({ share }, gesture)}
        />
      </div>
      {paragraph('goals')}
      {paragraph('needs')}
      {paragraph('motivations')}
      {paragraph('frustrations')}
      <div className={forms['wide']}>
        <TextField
          label={t('personas.quote.label')}
          hint={t('personas.quote.hint')}
          rows={2}
          value={persona.quote}
          onChange={(quote, gesture) => write({ quote }, gesture)}
        />
      </div>
      <ChannelsField
        label={t('personas.preferredChannels')}
        values={persona.preferredChannels}
        onChange={(preferredChannels, gesture) => write({ preferredChannels }, gesture)}
      />
      <fieldset className={styles['looks']}>
        <legend>{t('personas.look.label')}</legend>
        {LOOKS.map((look) => (
          <label key={look}>
            <input
              type="radio"
              name="persona-look"
              checked={persona.look === look}
              aria-label={t('personas.look.option', { number: look })}
              onChange={() => write({ look })}
            />
            <span>
              <PersonaMark look={look} />
            </span>
          </label>
        ))}
      </fieldset>
      <PictureField
        label={t('personas.picture')}
        picture={picture}
        onPicture={(next) => run(addPicture(next, { kind: 'persona', id: persona.id }))}
        onRemove={() => picture && run(removePicture(picture.id))}
      />
    </form>
  );
}
