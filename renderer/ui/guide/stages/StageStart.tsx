import { Button, Checkbox, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { addContent } from '../../../model/commands/content-commands';
import { addStages } from '../../../model/commands/stage-commands';
import { DEFAULT_STAGE_KINDS } from '../../../model/stage';
import { newId } from '../../../state/new-id';
import { industryTemplates, type OfferedTemplate, templateDocument } from '../../../state/new-map';
import { openDocument, run } from '../../../state/open-map';
import { useSettings } from '../../../state/settings';
import { useFormat } from '../../parts/use-format';
import forms from '../forms.module.css';
import styles from './stages.module.css';

/** A map without stages: three ways to begin, each of them one undo step. */
export function StageStart({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTexts('steps');
  const { language } = useFormat();
  const [templates, setTemplates] = useState<readonly OfferedTemplate[]>([]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [withTouchpoints, setWithTouchpoints] = useState(true);
  const template = templates.find(({ id }) => id === chosenId) ?? templates[0];

  useEffect(() => {
    let here = true;
    void industryTemplates(language).then((loaded) => here && setTemplates(loaded));
    return () => {
      here = false;
    };
  }, [language]);

  const useDefaults = () =>
    run(addStages(DEFAULT_STAGE_KINDS.map((kind) => ({ id: newId(), kind, name: t(`stages.kinds.${kind}`) }))));
  const applyTemplate = async () => {
    if (!template) return;
    const { map: _map, ...content } = await templateDocument(template.id, language, useSettings.getState());
    const hasPersonas = Object.keys(openDocument().personas).length > 0;
    run(
      addContent('applyTemplate', {
        ...content,
        pictures: {},
        personas: hasPersonas ? {} : content.personas,
        touchpoints: withTouchpoints ? content.touchpoints : {},
      }),
    );
  };

  return (
    <div className={styles['start']}>
      <p className={forms['empty']}>{t('stages.start.sentence')}</p>
      <section>
        <h3>{t('stages.start.five')}</h3>
        <p>{DEFAULT_STAGE_KINDS.map((kind) => t(`stages.kinds.${kind}`)).join(' · ')}</p>
        <Button appearance="primary" onClick={useDefaults}>
          {t('stages.start.useFive')}
        </Button>
      </section>
      <section>
        <h3>{t('stages.start.industry')}</h3>
        <Select
          aria-label={t('stages.start.industry')}
          value={template?.id ?? ''}
          onChange={(_event, data) => setChosenId(data.value)}
        >
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        {template && (
          <>
            <p>{template.description}</p>
            <p>{template.stages.join(' · ')}</p>
          </>
        )}
        <Checkbox
          label={t('stages.start.withTouchpoints', { count: template?.touchpoints ?? 0 })}
          checked={withTouchpoints}
          onChange={(_event, data) => setWithTouchpoints(data.checked === true)}
        />
        <Button disabled={!template} onClick={() => void applyTemplate()}>
          {t('stages.start.useTemplate')}
        </Button>
      </section>
      <section>
        <h3>{t('stages.start.byHand')}</h3>
        <Button id="add-stage" icon={<AddRegular />} onClick={onAdd}>
          {t('stages.add')}
        </Button>
      </section>
    </div>
  );
}
