import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { addPersona, movePersona, removePersona } from '../../../model/commands/persona-commands';
import { personasOf } from '../../../model/journey';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { openDocument, run, useOpenMap } from '../../../state/open-map';
import { PersonaMark } from '../../parts/PersonaMark';
import { useFormat } from '../../parts/use-format';
import { COLUMN_LETTERS, withSoftHyphens } from '../../parts/soft-hyphens';
import { useNameOf } from '../../parts/use-name-of';
import { focusField } from '../focus-field';
import forms from '../forms.module.css';
import { useArrival } from '../guide-target';
import { RowMenu } from '../RowMenu';
import { StepFrame } from '../StepFrame';
import { PersonaForm } from './PersonaForm';

const FIELD_OF_MISSING: Readonly<Record<string, string>> = {
  noPersona: 'add-persona',
  withoutGoals: 'persona-goals',
  withoutNeeds: 'persona-needs',
  withoutMotivations: 'persona-motivations',
  withoutShare: 'persona-share',
  sharesAbove100: 'persona-share',
};

const rowId = (id: Id) => `persona-row-${id}`;

/** Step 2: for whom the journey is drawn. */
export function PersonasStep() {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const table = useOpenMap((state) => state.document?.personas);
  const [selectedId, setSelectedId] = useState<Id | null>(null);
  useArrival(
    'personas',
    useCallback((place, key) => {
      if (place.personaId) setSelectedId(place.personaId);
      requestAnimationFrame(() => focusField(FIELD_OF_MISSING[key] ?? 'persona-name'));
    }, []),
  );
  if (!table) return null;
  const personas = personasOf({ personas: table });
  const selected = table[selectedId ?? ''] ?? personas[0];
  const shares = Math.round(personas.reduce((sum, persona) => sum + (persona.share ?? 0), 0) * 100) / 100;

  const add = (fields: Partial<Omit<Persona, 'id' | 'order'>> = {}) => {
    const id = newId();
    run(addPersona(id, fields));
    setSelectedId(id);
    requestAnimationFrame(() => focusField('persona-name'));
  };
  const duplicate = (persona: Persona) => {
    // The copy gets its own appearance and no picture: a picture hangs at one place.
    const { id: _id, order: _order, look: _look, pictureId: _pictureId, ...fields } = persona;
    add({ ...fields, name: t('personas.copyOf', { name: nameOf(persona) }), share: null });
  };
  const move = (id: Id, by: 1 | -1) => {
    const index = personas.findIndex((persona) => persona.id === id) + by;
    if (index < 0 || index >= personas.length || !run(movePersona(id, index))) return;
    announce(
      t('rows.moved', {
        name: nameOf(table[id]),
        position: format.number(index + 1),
        of: format.number(personas.length),
      }),
    );
    requestAnimationFrame(() => focusField(rowId(id)));
  };
  const remove = (id: Id) => {
    const index = personas.findIndex((persona) => persona.id === id);
    const name = nameOf(table[id]);
    run(removePersona(id));
    const rest = personasOf(openDocument());
    const next = rest[Math.min(index, rest.length - 1)]?.id ?? null;
    setSelectedId(next);
    announce(t('rows.deleted', { name }));
    requestAnimationFrame(() => focusField(next ? rowId(next) : 'add-persona'));
  };
  const press = (event: KeyboardEvent, id: Id) => {
    const index = personas.findIndex((persona) => persona.id === id);
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const by = event.key === 'ArrowUp' ? -1 : 1;
      const neighbour = personas[index + by]?.id;
      if (event.altKey) move(id, by);
      else if (neighbour) {
        setSelectedId(neighbour);
        focusField(rowId(neighbour));
      }
    } else if (event.key === 'Delete') remove(id);
    else if (event.key === 'F2') focusField('persona-name');
  };

  const addButton = (
    <Button
      id="add-persona"
      icon={<AddRegular />}
      appearance={personas.length === 0 ? 'primary' : 'secondary'}
      onClick={() => add()}
    >
      {t('personas.add')}
    </Button>
  );
  return (
    <StepFrame step="personas">
      {personas.length === 0 ? (
        <>
          <p className={forms['empty']}>{t('personas.empty')}</p>
          <div className={forms['afterEmpty']}>{addButton}</div>
        </>
      ) : (
        <div className={forms['listAndForm']}>
          <div className={forms['side']}>
            <ol className={forms['rows']} aria-label={t('personas.list')}>
              {personas.map((persona, index) => (
                <li key={persona.id} data-selected={persona.id === selected?.id || undefined}>
                  <button
                    type="button"
                    id={rowId(persona.id)}
                    className={forms['row']}
                    aria-current={persona.id === selected?.id ? 'true' : undefined}
                    onClick={() => setSelectedId(persona.id)}
                    onKeyDown={(event) => press(event, persona.id)}
                  >
                    <PersonaMark look={persona.look} />
                    <span>
                      {persona.name.trim() ? withSoftHyphens(persona.name, COLUMN_LETTERS) : <i>{nameOf(persona)}</i>}
                    </span>
                    <small>{persona.share !== null && format.share(persona.share)}</small>
                  </button>
                  <RowMenu
                    label={t('rows.more', { name: nameOf(persona) })}
                    actions={[
                      { label: t('rows.duplicate'), act: () => duplicate(persona) },
                      {
                        label: t('rows.moveUp'),
                        keys: 'Alt+↑',
                        act: () => move(persona.id, -1),
                        disabled: index === 0,
                      },
                      {
                        label: t('rows.moveDown'),
                        keys: 'Alt+↓',
                        act: () => move(persona.id, 1),
                        disabled: index === personas.length - 1,
                      },
                      { label: t('rows.delete'), keys: 'Delete', act: () => remove(persona.id) },
                    ]}
                  />
                </li>
              ))}
            </ol>
            {addButton}
            {shares > 100 && (
              <p className={forms['warning']} role="status">
                {t('personas.sharesTooLarge', { sum: format.share(shares) })}
              </p>
            )}
          </div>
          {selected && <PersonaForm key={selected.id} persona={selected} />}
        </div>
      )}
    </StepFrame>
  );
}
