import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import type { Language } from '../../model/primitives';
import { DEFAULT_STAGE_KINDS } from '../../model/stage';
import {
  blankDocument,
  type DefaultStageNames,
  defaultStagesDocument,
  industryTemplates,
  type OfferedTemplate,
  sampleDocument,
  templateDocument,
} from '../../state/new-map';
import { useSettings } from '../../state/settings';
import { useFocusBack } from '../parts/use-focus-back';
import { useFormat } from '../parts/use-format';
import styles from './library.module.css';
import { useMapActions } from './use-map-actions';

const BLANK = 'blank';
const DEFAULT_STAGES = 'defaultStages';
const SAMPLE = 'sample';

/** What to call the map, whose it is, and what to begin with. Everything can be changed later. */
export function NewMapDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('library');
  const { language, format } = useFormat();
  const actions = useMapActions();
  useFocusBack();
  const templates = useTemplates(language);
  const [title, setTitle] = useState('');
  const [client, setClient] = useState('');
  const [start, setStart] = useState(DEFAULT_STAGES);
  const stageNames = Object.fromEntries(DEFAULT_STAGE_KINDS.map((kind) => [kind, t(`stages.${kind}`)]));

  async function create(): Promise<void> {
    onClose();
    const document = await startingWith(start, language, stageNames as DefaultStageNames);
    // The sample keeps its own title unless another one was typed.
    const fields = { ...(title.trim() && { title: title.trim() }), ...(client.trim() && { client: client.trim() }) };
    await actions.create({ ...document, map: { ...document.map, ...fields } });
  }

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles['newMap'] ?? ''}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void create();
          }}
        >
          <DialogBody>
            <DialogTitle>{t('new.title')}</DialogTitle>
            <DialogContent className={styles['newContent'] ?? ''}>
              <div className={styles['newFields']}>
                <Field label={t('new.mapTitle')}>
                  <Input value={title} onChange={(_event, data) => setTitle(data.value)} />
                </Field>
                <Field label={t('new.client')}>
                  <Input value={client} onChange={(_event, data) => setClient(data.value)} />
                </Field>
              </div>
              <Field label={t('new.start')}>
                <RadioGroup
                  className={styles['starts'] ?? ''}
                  value={start}
                  onChange={(_event, data) => setStart(data.value)}
                >
                  <Choice value={DEFAULT_STAGES} name={t('new.defaultStages')}>
                    {t('new.defaultStagesDetail', { stages: format.list(Object.values(stageNames)) })}
                  </Choice>
                  <Choice value={BLANK} name={t('new.blank')}>
                    {t('new.blankDetail')}
                  </Choice>
                  <Choice value={SAMPLE} name={t('new.sample')}>
                    {t('new.sampleDetail')}
                  </Choice>
                  <span className={styles['newGroup']}>{t('new.template')}</span>
                  {templates.map((template) => (
                    <Choice key={template.id} value={template.id} name={template.name}>
                      {template.description} {t('new.templateStages', { count: template.stages.length })},{' '}
                      {t('new.templateDetail', { count: template.touchpoints })}
                      {start === template.id && (
                        <span className={styles['templateStages']}>{template.stages.join(' · ')}</span>
                      )}
                    </Choice>
                  ))}
                </RadioGroup>
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">
                {t('new.create')}
              </Button>
              <Button onClick={onClose}>{t('new.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly name: string;
  readonly children: React.ReactNode;
}

function Choice({ value, name, children }: ChoiceProps) {
  return (
    <Radio
      value={value}
      label={
        <span className={styles['choice']}>
          <span>{name}</span>
          <span className={styles['caption']}>{children}</span>
        </span>
      }
    />
  );
}

function startingWith(start: string, language: Language, stageNames: DefaultStageNames): Promise<MapDocument> {
  const settings = useSettings.getState();
  if (start === BLANK) return Promise.resolve(blankDocument(language, settings));
  if (start === DEFAULT_STAGES) return Promise.resolve(defaultStagesDocument(language, stageNames, settings));
  return start === SAMPLE ? sampleDocument(language, settings) : templateDocument(start, language, settings);
}

function useTemplates(language: Language): readonly OfferedTemplate[] {
  const [templates, setTemplates] = useState<readonly OfferedTemplate[]>([]);
  useEffect(() => {
    let wanted = true;
    void industryTemplates(language).then((loaded) => wanted && setTemplates(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return templates;
}
