import { formatDay } from '#app/i18n/format.ts';
import type { Paper, PaperBlock } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Entry } from '#shared/membership/force.rules.ts';
import type { Deposited } from '#shared/membership/members.rules.ts';
import type { Instrument } from '#shared/membership/membership.schemas.ts';
import { consentInWords, ruleInWords, standingInWords } from './force-words.ts';
import { daysInWords, partyInWords } from './party-words.ts';

interface Deposit {
  readonly instrument: Instrument;
  readonly rows: readonly Deposited[];
  /** The day as of which it is. */
  readonly day: string;
  /** As of that day. */
  readonly entry: Entry | null;
  readonly nameOf: (code: string) => string;
}

/** What the depositary says of an instrument as of a day, on paper. */
export function depositaryPaper({ instrument, rows, day, entry, nameOf }: Deposit, words: PaperWords): Paper {
  const { t, locale } = words;
  const title = readText(instrument.title, locale).value;
  const asOf = t('decisions.paper.made_on', { day: formatDay(locale, day) });
  return {
    head: t('decisions.paper.committee'),
    meeting: title,
    marking: t('documents.marking.amber'),
    version: asOf,
    title: `${t('membership.list.title')}: ${title}`,
    subtitle: [
      `${asOf}. ${t('membership.fields.depositary')}: ${nameOf(instrument.depositary)}`,
      standingInWords(instrument, { entry, today: day, ...words }),
      ruleInWords(instrument, words),
    ],
    blocks: [
      rows.length === 0
        ? { kind: 'text', text: t('membership.list.none') }
        : tableOf({ rows, day, nameOf }, words),
    ],
  };
}

function tableOf(
  { rows, day, nameOf }: Pick<Deposit, 'rows' | 'day' | 'nameOf'>,
  words: PaperWords,
): PaperBlock {
  const { t, locale } = words;
  return {
    kind: 'table',
    columns: [
      t('membership.fields.state'),
      t('membership.list.consent'),
      t('membership.fields.powers'),
      t('membership.list.standing'),
    ],
    shares: [20, 32, 22, 26],
    rows: rows.map((row) => {
      const { body } = row.joined;
      const { checked } = body;
      const unchecked = t('membership.list.unchecked');
      return [
        { lead: nameOf(row.state), lines: [] },
        {
          lead: consentInWords(body, words, readText(body.place, locale).value),
          lines: [readText(body.office, locale).value],
        },
        {
          lead: row.powers === null ? unchecked : t(`membership.powers.${row.powers}`),
          lines:
            checked !== null
              ? [t('membership.list.checked_on', { day: formatDay(locale, checked.on) })]
              : row.powers === null
                ? []
                : [unchecked],
        },
        { lead: partyInWords(row, { day, ...words }), lines: daysInWords(row, words) },
      ];
    }),
  };
}
