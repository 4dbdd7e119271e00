import { useMemo } from 'react';
import { useTexts } from '../texts';
import vocabulary from '../../../../assets/templates/vocabulary.json';
import type { Touchpoint } from '../../../model/touchpoint';
import { openDocument } from '../../../state/open-map';
import { useFormat } from '../use-format';
import { TagsField } from './TagsField';

/** Where the customer meets us: the channels of this map first, then the usual ones of the industries. */
export function ChannelsField(props: {
  readonly values: readonly string[];
  readonly onChange: (values: string[], gesture: string) => void;
  readonly label?: string;
  readonly id?: string;
}) {
  const { t } = useTexts('steps');
  const { language, format } = useFormat();
  const usual = useMemo(() => vocabulary.channels.map((channel) => channel.name[language]), [language]);
  const suggestions = useMemo(
    () => [...new Set([...usedIn((touchpoint) => touchpoint.channels, format.compare), ...usual])],
    [usual, format],
  );
  return <TagsField {...props} label={props.label ?? t('fields.channels')} suggestions={suggestions} />;
}

/** Departments already named in this map, then the usual ones of the industries. */
export function useDepartments(): readonly string[] {
  const { language, format } = useFormat();
  return useMemo(() => {
    const used = usedIn((touchpoint) => [touchpoint.department, touchpoint.backstageDepartment], format.compare);
    return [...new Set([...used, ...vocabulary.departments.map((department) => department.name[language])])];
  }, [language, format]);
}

/** Read once when a form opens: an offer need not follow every key. */
function usedIn(values: (touchpoint: Touchpoint) => readonly string[], compare: (a: string, b: string) => number) {
  const all = Object.values(openDocument().touchpoints).flatMap(values);
  return [...new Set(all.filter((value) => value !== ''))].sort(compare);
}
