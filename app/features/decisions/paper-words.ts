import { datesText } from '#app/features/meetings/meeting-words.ts';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { languageTags } from '#app/i18n/locale.ts';
import { onlyIn } from '#app/i18n/only-in.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText, type Text } from '#shared/kernel/text.ts';
import { citiesOf, placesOf, stopsOf } from '#shared/logistics/transfers.rules.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { Stop } from '#shared/participants/letters.schemas.ts';
import type { DelegationGroup } from '#shared/participants/participants.rules.ts';
import type { Participant } from '#shared/participants/participants.schemas.ts';
import type { PaperData } from './paper-data.ts';

export function say(text: Text | null | undefined, { locale }: PaperWords): string {
  return readText(text, locale).value;
}

/**
 * A text of the committee, for example of an item or a decision, with a note if it is not in the document's language.
 */
export function sayWhole(text: Text | null | undefined, words: PaperWords): string {
  const note = onlyIn({ text, ...words });
  return note === null ? say(text, words) : `${say(text, words)} (${note})`;
}

export function joined(names: readonly string[], { locale }: PaperWords): string {
  return new Intl.ListFormat(languageTags[locale]).format(names);
}

/** Who presents an item. Names have commas of their own: "nombre, cargo". */
export function presenters(people: readonly string[], { t }: PaperWords): string {
  const [first, ...others] = people;
  if (first === undefined) return '';
  if (others.length === 0) return t('decisions.paper.speaker', { name: first });
  return t('decisions.paper.speakers', { names: people.join('; ') });
}

/** The city as announced, else the one of the venue's zone. */
export function cityOf(meeting: Meeting, words: PaperWords): string {
  if (meeting.city !== null) return say(meeting.city, words);
  return cityOfZone({ timeZone: meeting.timeZone, locale: words.locale });
}

/** As in a sentence, with the year: people read a document years later. */
export function datesOf(meeting: Meeting, { t, locale }: PaperWords): string {
  const { startsOn, endsOn, precision } = meeting;
  if (precision === 'day' && startsOn === endsOn) {
    const format = new Intl.DateTimeFormat(languageTags[locale], { dateStyle: 'full', timeZone: 'UTC' });
    return format.format(Date.parse(`${startsOn}T00:00:00Z`));
  }
  const dates = datesText({ meeting, t, locale });
  return locale === 'en' ? dates : dates.charAt(0).toLocaleLowerCase() + dates.slice(1);
}

/** Where a paper says that it takes place: nobody is sent to a city for a meeting without any. */
export function placeOf(meeting: Meeting, words: PaperWords): string {
  if (meeting.format === 'virtual') return words.t('decisions.paper.virtual');
  return cityOf(meeting, words);
}

interface Held {
  readonly meeting: Meeting;
  /** Its places, as they are kept. */
  readonly places: readonly Doc<Venue>[];
}

/** The cities in which it takes place, as in a sentence. */
export function citiesText({ meeting, places }: Held, words: PaperWords): string {
  const cities = citiesOf(placesOf(meeting, places));
  if (cities.length < 2) return placeOf(meeting, words);
  return joined(
    cities.map((city) => say(city, words)),
    words,
  );
}

/** "7 dic 2026 a 8 dic 2026"; nothing where no days are known. */
function daysOfStop({ from, until }: Stop, words: PaperWords): string {
  if (from === null) return '';
  if (until === null || until === from) return dayText(from, words);
  return words.t('meetings.date_range', { from: dayText(from, words), to: dayText(until, words) });
}

/**
 * "Ciudad de Panamá, sede por anunciar, 14 oct 2026 a 15 oct 2026". Of a meeting in several cities, all of them, and a
 * line for each place with its days.
 */
export function placeAndDates({ meeting, places }: Held, words: PaperWords): string[] {
  const stops = stopsOf(placesOf(meeting, places));
  const one = meeting.format === 'virtual' ? '' : say(meeting.venue, words);
  const place = [citiesText({ meeting, places }, words), stops.length > 0 ? '' : one];
  const said = [...new Set(place), datesOf(meeting, words)].filter((part) => part !== '');
  const held = said.join(', ');
  return [
    // A person who has only the sheet must not travel for it.
    meeting.state === 'cancelled' ? `${words.t('meetings.state.cancelled').toUpperCase()} · ${held}` : held,
    ...stops.map((stop) =>
      [`${say(stop.city, words)}: ${say(stop.venue, words)}`, daysOfStop(stop, words)]
        .filter((part) => part !== '')
        .join(', '),
    ),
  ];
}

export function groupName({ delegation }: DelegationGroup, words: PaperWords): string {
  return say(delegation.body.name, words);
}

/** A delegation by its code, as on the list of the meeting. */
export function ownerName(data: PaperData, code: string, words: PaperWords): string {
  const group = data.groups.find(({ delegation }) => delegation.body.code === code);
  return group === undefined ? countryName(words.locale, code) : groupName(group, words);
}

/** "Nombre, cargo"; only the office if the name is unknown. */
export function personLine({ body }: Doc<Participant>, words: PaperWords): string {
  const office = say(body.office, words);
  return body.name === null ? office : `${body.name}, ${office}`;
}

export function dayText(day: string, { locale }: PaperWords): string {
  return formatDay(locale, day);
}

/** Version of the agenda that a document is based on. */
export function agendaVersion(data: PaperData, words: PaperWords): string {
  const { t } = words;
  if (data.version === 0) return t('decisions.paper.working');
  if (data.releasedOn === null) return t('decisions.paper.version', { n: data.version });
  return t('decisions.paper.version_of', { n: data.version, day: dayText(data.releasedOn, words) });
}
