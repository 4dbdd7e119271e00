/** Id of a field's input in the panel, by the touchpoint's field or `lane:<id>`. */
export function fieldId(field: string): string {
  return `panel-${field}`;
}
