import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { formatMonth } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import type { Gap } from '#shared/coherence/gaps.rules.ts';
import type { Finding } from '#shared/coherence/judgements.rules.ts';
import type { Overlap } from '#shared/coherence/radar.rules.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { daysInWords } from './days-in-words.ts';

type Words = { readonly t: Translate; readonly locale: Locale };

export const isGap = (finding: Finding): finding is Gap => finding.sides.length === 1;

function monthsInWords({ from, until }: Overlap, { t, locale }: Words): string {
  if (from === null || until === null) return '';
  const [first, last] = [formatMonth(locale, from), formatMonth(locale, until)];
  return t('coherence.days', { from: first, until: last });
}

/** Why it is one, in one sentence. */
export function findingInWords(finding: Finding, words: Words): string {
  const { t, locale } = words;
  const list = (all: readonly string[]) => new Intl.ListFormat(languageTags[locale]).format(all);
  if (isGap(finding)) {
    const { rule, states, from } = finding;
    const year = from.slice(0, 4);
    if (rule === 'uncovered_priority') return t('coherence.sentence.uncovered_priority', { year });
    const names = sortCountries(locale, states).map((state) => countryName(locale, state));
    return t('coherence.sentence.untrained_state', { year, n: names.length, states: list(names) });
  }
  const what = finding.what ?? '';
  if (finding.rule === 'same_target')
    return t('coherence.sentence.same_target', { what, when: monthsInWords(finding, words) });
  if (finding.rule === 'same_audience') {
    const areas = finding.areas.flatMap((area) => {
      const code = AREA_CODES.find((each) => each === area);
      return code === undefined ? [] : [t(`ideal.area.${code}`)];
    });
    return t('coherence.sentence.same_audience', {
      audience: list(finding.audience.map((each) => t(`people.institution.${each}`))),
      states: list(finding.states.map((state) => countryName(locale, state))),
      topic: list(areas),
    });
  }
  return t(`coherence.sentence.${finding.rule}`, { what, when: daysInWords(finding, words) });
}
