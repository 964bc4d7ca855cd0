import type { Translate } from '#app/i18n/i18n.tsx';

/** Instead of a reason: whoever wrote an entry took it back at once. A code, so that each reads it in their language. */
export const UNDONE = 'undone';

export function reasonInWords(reason: string, { t }: { readonly t: Translate }): string {
  return reason === UNDONE ? t('counters.key.undo_reason') : reason;
}
