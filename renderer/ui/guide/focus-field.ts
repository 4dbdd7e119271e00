/** Focuses and shows the field with this id; a group of choices gives the focus to its chosen one. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  const target = field?.querySelector<HTMLElement>('input:checked, input') ?? field;
  target?.scrollIntoView({ block: 'nearest' });
  target?.focus();
}
