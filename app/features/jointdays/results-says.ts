import { countryName } from '#app/i18n/countries.ts';
import { dayOf, formatDay, formatExact, formatHour } from '#app/i18n/format.ts';
import { formatMoney } from '#app/kit/money-words.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Cell } from '#app/kit/sheets/cells.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { COUNTER_NAMES, type Counter, counterRule, MEASURES } from '#shared/jointdays/counter-set.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { ToldLine } from '#shared/jointdays/telling.rules.ts';
import type { Money } from '#shared/kernel/money.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { dayDaysInWords } from './days-in-words.ts';
import { amountInWords, type Counted, countedInWords, kindInWords } from './total-words.ts';

/** How results are said, on a page, on paper and in files, in the language of each. */
export interface ResultsSays extends PaperWords {
  counted(line: Counted): string;
  amount(line: ToldLine): string;
  day(day: string): string;
  days(span: Pick<JointActionDay, 'from' | 'until'>): string;
  /** With the city by whose clock it is. */
  moment(instant: number, timeZone: string): string;
  state(code: string): string;
  states(codes: readonly string[]): string;
  text(text: Text | null): string;
  money(money: Money): string;
  figure(value: number): string;
}

export function resultsSays(words: PaperWords): ResultsSays {
  const { t, locale } = words;
  const day = (given: string) => formatDay(locale, given);
  const state = (code: string) => countryName(locale, code);
  return {
    ...words,
    ...{ day, state },
    counted: (line) => countedInWords(line, words),
    amount: ({ value, ...line }) =>
      value === null ? t('dayresults.few') : amountInWords({ ...line, value }, words),
    days: (span) => dayDaysInWords(span, words),
    moment: (instant, timeZone) =>
      t('dayresults.moment', {
        day: day(dayOf({ instant, timeZone })),
        hour: formatHour({ instant, timeZone }),
        city: cityOfZone({ timeZone, locale }),
      }),
    states: (codes) => codes.map(state).join(', '),
    text: (given) => readText(given ?? {}, locale).value,
    money: (given) => formatMoney(locale, given),
    figure: (value) => formatExact(locale, value),
  };
}

type Group = ReturnType<typeof counterRule>['group'];
export const GROUPS: readonly Group[] = [...new Set(COUNTER_NAMES.map((name) => counterRule(name).group))];

/** Lines by what they are of: checks, people, seizures, cases; a group without lines is not there. */
export function inGroups<L extends { readonly counter: Counter }>(
  lines: readonly L[],
): { readonly group: Group; readonly lines: readonly L[] }[] {
  return GROUPS.map((group) => ({
    group,
    lines: lines.filter(({ counter }) => counterRule(counter).group === group),
  })).filter((each) => each.lines.length > 0);
}

/** A value as a spreadsheet adds it up: kilograms, litres, the currency. */
export function valueCell({ counter, value }: { counter: Counter; value: number }): Cell {
  const { per, decimals } = MEASURES[counterRule(counter).measure];
  return decimals === 0 ? value : { figure: value / per, decimals };
}
export function unitWords({ counter, kind }: Counted, { t }: Pick<PaperWords, 't'>): string {
  const { measure } = counterRule(counter);
  return measure === 'money' ? (kind ?? '') : t(`dayresults.measure.${measure}`);
}
export function kindWords({ kind }: Counted, words: Pick<PaperWords, 't'>): string {
  return kind === null ? '' : kindInWords(kind, words);
}
