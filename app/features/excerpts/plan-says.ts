import { holderInWords } from '#app/features/dialogue/holder-words.ts';
import { formatDay, formatExact } from '#app/i18n/format.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import type { Asker } from '#app/kit/feature-words.ts';
import { formatMoney } from '#app/kit/money-words.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Money } from '#shared/kernel/money.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import type { Kpi, Party } from '#shared/plans/plans.schemas.ts';
import type { ActionContent } from './plan-content.ts';

/** How a plan speaks in the language of a paper or a file. */
export interface PlanSays extends PaperWords {
  holder(code: string): string;
  party(party: Party | null): string;
  parties(list: readonly Party[]): string;
  day(day: string | null): string;
  /** Both, or what is known of them. */
  days(span: { readonly from: string | null; readonly until: string | null }): string;
  text(text: Text | null): string;
  /** The same, with a note where it is not in this language. */
  whole(text: Text): string;
  money(money: Money): string;
  figure(value: number, kpi: Pick<Kpi, 'unit'>): string;
  dated(figure: Kpi['target'], kpi: Pick<Kpi, 'unit'>): string;
  number(action: Pick<ActionContent, 'number'>): string;
}

export function planSays(words: PaperWords, replica: Asker['replica']): PlanSays {
  const { t, locale } = words;
  const holder = (code: string) => holderInWords(code, { replica, locale, t });
  const party = (given: Party | null) => {
    if (given === null) return t('excerpts.no_leader');
    const { delegation, institution } = given;
    return institution === null
      ? holder(delegation)
      : t('excerpts.party', { of: holder(delegation), institution: t(`people.institution.${institution}`) });
  };
  const day = (given: string | null) => (given === null ? t('excerpts.no_day') : formatDay(locale, given));
  const text = (given: Text | null) => readText(given ?? {}, locale).value;
  const figure: PlanSays['figure'] = (value, { unit }) => `${formatExact(locale, value)} ${text(unit)}`;
  return {
    ...words,
    ...{ holder, party, day, text, figure },
    parties: (list) => list.map(party).join('; '),
    days: ({ from, until }) =>
      from === null && until === null
        ? t('excerpts.no_day')
        : t('excerpts.between', { from: day(from), until: day(until) }),
    whole(given) {
      const note = onlyIn({ text: given, t, locale });
      return note === null ? text(given) : `${text(given)} (${note})`;
    },
    money: (given) => formatMoney(locale, given),
    dated: (given, kpi) =>
      given === null
        ? t('excerpts.not_set')
        : t('excerpts.by_day', { figure: figure(given.value, kpi), day: day(given.day) }),
    number: ({ number }) => number ?? t('excerpts.no_number'),
  };
}
