import { countryName } from '#app/i18n/countries.ts';
import { formatFullDay } from '#app/i18n/format.ts';
import type { Paper, PaperBlock, PaperCell } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { readText } from '#shared/kernel/text.ts';
import { isTravelled, letterOf, letterReference } from '#shared/participants/letters.rules.ts';
import type { LetterHost, VisaLetter } from '#shared/participants/letters.schemas.ts';

/** Where a number is written by hand. */
const BLANK = '_'.repeat(20);

/**
 * The letter for a consulate, as it was issued. It bears no marking: it leaves the committee.
 * @param passport typed for this print alone; empty leaves a line to write on
 */
export function visaLetterPaper(
  { letter, passport = '' }: { letter: VisaLetter; passport?: string },
  { t, locale }: PaperWords,
): Paper {
  const { host, startsOn, endsOn } = letter;
  const say = (text: Parameters<typeof readText>[0]) => readText(text, locale).value;
  const country = countryName(locale, host.state);
  const reference = letterReference(letter) ?? '';
  const days = (from: string, until: string) =>
    from === until
      ? t('letters.paper.dates_one', { day: formatFullDay(locale, from) })
      : t('letters.paper.dates_range', {
          from: formatFullDay(locale, from),
          until: formatFullDay(locale, until),
        });
  const place = [letter.venue, letter.city].flatMap((text) => (text === null ? [] : [say(text)]));
  const places: readonly PaperCell[] =
    letter.stops.length === 0
      ? [place.length === 0 ? t('letters.paper.place_open') : place.join(', ')]
      : letter.stops.map(({ city, venue, from, until }) => ({
          lead: `${say(city)}: ${say(venue)}`,
          lines: from === null ? [] : [days(from, until ?? from)],
        }));
  const rows: (readonly PaperCell[])[] = [
    [t('letters.paper.office'), say(letter.office)],
    [t('letters.paper.delegation'), say(letter.delegation)],
    [t('letters.paper.meeting'), say(letter.title)],
    [t('letters.paper.dates'), days(startsOn, endsOn)],
    ...places.map((cell) => [t('letters.paper.place'), cell]),
    ...(letter.paidBy === null || letter.paidBy === 'other'
      ? []
      : [[t('letters.paper.costs'), t(`letters.paper.paid_by.${letter.paidBy}`)]]),
  ];
  const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
  return {
    head: country,
    meeting: say(host.ministry),
    marking: '',
    version: reference,
    foot: [say(host.ministry), host.address.replace(/\s*\n\s*/g, ', '), host.phone]
      .filter((part) => part !== null)
      .join(' · '),
    title: t('letters.paper.title', { name: letter.name }),
    subtitle: [
      t('letters.paper.reference', { reference }),
      t('letters.paper.issued', { day: formatFullDay(locale, letter.issuedOn) }),
    ],
    blocks: [
      text(t('letters.paper.heading')),
      text(
        t('letters.paper.invites', {
          country,
          name: letter.name,
          passport: passport.trim() || BLANK,
        }),
      ),
      {
        kind: 'table',
        columns: [t('letters.paper.fact'), t('letters.paper.facts')],
        shares: [30, 70],
        rows,
      },
      text(t('letters.paper.ask')),
      ...(host.phone === null ? [] : [text(t('letters.paper.check', { phone: host.phone }))]),
      { kind: 'blank', label: t('letters.paper.signature'), lines: 1 },
      text([host.signer, say(host.signerOffice), say(host.ministry)].join('\n')),
      text(t('letters.paper.unsigned')),
    ],
  };
}

/**
 * Whether it is to be used no more: since nobody travels to the meeting (`meeting`), or since it says other things than
 * it would now (`facts`), and is issued again.
 */
export function outdatedBy(
  letter: VisaLetter,
  { meeting, host, ...of }: Omit<Parameters<typeof letterOf>[0], 'host'> & { host: LetterHost | null },
): 'meeting' | 'facts' | null {
  if (!isTravelled(meeting)) return 'meeting';
  const { number: _number, year: _year, nth: _nth, issuedOn: _issuedOn, ...told } = letter;
  // Who invites is read by those who organise; others have it from the letter alone.
  return isSameJson(told, letterOf({ ...of, meeting, host: host ?? letter.host })) ? null : 'facts';
}
