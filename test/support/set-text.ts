/**
 * Gives a field its text by one input event, as `userEvent.fill` does after it has waited for frames: hundreds of
 * cases of one test fill hundreds of fields.
 * @throws if the element takes no text
 */
export function setText(field: HTMLElement | null, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`${field?.tagName ?? 'nothing'} takes no text`);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // A browser tells of both when a date or an hour is chosen.
  if (['date', 'time', 'datetime-local'].includes(field.type))
    field.dispatchEvent(new Event('change', { bubbles: true }));
}
