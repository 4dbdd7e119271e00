import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { useTexts } from './texts';
import { useWorking } from '../../state/working';
import { useFormat } from './use-format';

interface ExportBarProps {
  readonly label: string;
  readonly onStart: () => void;
  /** There is nothing to make a PDF of. */
  readonly disabled?: boolean;
}

/** The button that makes a PDF; while one is made, wherever it was started, how far it is, and a way out. */
export function ExportBar({ label, onStart, disabled = false }: ExportBarProps) {
  const { t } = useTexts('report');
  const { format } = useFormat();
  const making = useWorking(({ works }) => works.find(({ pdf }) => pdf !== null));
  const id = useId();
  const isMaking = making !== undefined;
  const wasMaking = useRef(isMaking);
  // The button that was pressed makes room for the other one, which takes the focus over.
  useEffect(() => {
    if (wasMaking.current !== isMaking && document.activeElement === document.body)
      document.getElementById(id)?.focus();
    wasMaking.current = isMaking;
  }, [isMaking, id]);
  if (!making)
    return (
      <Button
        id={id}
        appearance="primary"
        size="large"
        icon={<DocumentPdfRegular />}
        disabled={disabled}
        onClick={onStart}
      >
        {label}
      </Button>
    );
  // What is being written is made.
  const share = making.share ?? 1;
  return (
    <>
      <Field label={t('screen.making', { name: making.pdf, share: format.percent(100 * share) })}>
        <ProgressBar value={share} max={1} />
      </Field>
      {making.cancel && (
        <Button id={id} onClick={making.cancel}>
          {t('screen.cancel')}
        </Button>
      )}
    </>
  );
}
