import { createMemo, untrack } from 'solid-js';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { lastHeldFrom } from '#shared/rules/rules.rules.ts';
import { useToday } from './use-rules.ts';

/** From which day something may hold that is decided now: no earlier than what was decided about it last. */
export function useFromDay(versions: () => readonly { readonly from: string | null }[]) {
  const { t, locale } = useI18n();
  const today = useToday();
  const last = createMemo(() => {
    const day = lastHeldFrom(versions());
    return day !== null && day > today() ? day : null;
  });
  const said = () => {
    const day = last();
    return day === null ? null : t('deciding.from_last', { day: formatDay(locale(), day) });
  };
  return {
    /** The earliest day as the page begins, where something was decided for one that comes; else nothing. */
    proposed: untrack(last) ?? '',
    hint: said,
    /** Of the day that is proposed, why. */
    inWords: (from: string) => (from === last() ? (said() ?? undefined) : undefined),
    fault(from: string): string | null {
      if (from === '') return t('rules.need.day');
      return from < (last() ?? '') ? said() : null;
    },
  };
}
