import { kindWords, unitWords } from '#app/features/jointdays/results-says.ts';
import {
  amountInWords,
  type Counted,
  countedInWords,
  kindInWords,
} from '#app/features/jointdays/total-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Counter } from '#shared/jointdays/counter-set.ts';
import type { TableWords } from './coordination-rows.ts';
import { amountTyped, unitBehind } from './count-words.ts';

/** How counters, their kinds and their amounts are said to a coordinator. */
export function useCounterWords() {
  const { t, locale } = useI18n();
  return {
    /** "Drogas: Cocaína", "Vehículos controlados". */
    counterOf: (of: Counted): string => countedInWords(of, { t }),
    kindOf: (kind: string): string => kindInWords(kind, { t }),
    /** "kg", "l", a currency; nothing of what is counted one by one. */
    unitOf: unitBehind,
    /** "12,4 kg", "318". */
    amountOf: (of: Counted & { readonly value: number }): string => amountInWords(of, { locale: locale() }),
    /** What the columns of a file are called, and what stands in them: as in the files of the centre. */
    file: (): TableWords => ({
      what: t('operations.table.what'),
      kind: t('jointdays.fields.kind'),
      unit: t('operations.table.unit'),
      counterOf: ({ counter }) => t(`jointdays.counter.${counter}`),
      kindOf: (row) => kindWords(row, { t }),
      unitOf: (row) => unitWords(row, { t }),
    }),
    /** As it stands in a field. */
    typedOf: ({ counter, value }: { counter: Counter; value: number }) => amountTyped(counter, value),
  };
}
