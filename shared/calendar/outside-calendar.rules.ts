import { generateIcsEvent, generateIcsText, generateIcsTimezone, type IcsEvent } from 'ts-ics';
import { agencyNameIn } from '#shared/coherence/agency-names.rules.ts';
import { type OutsideItem, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { countryName } from '#shared/kernel/country-names.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language } from '#shared/kernel/text.ts';
import { cleanText, toCalendarText } from './calendar-text.ts';
import type { Readable } from './selection.rules.ts';
import { timeZoneFor } from './time-zones.ts';

type Words = Readonly<Record<Language, string>>;
/** What other people's calendars show of what others plan: its kind, and no word of its subject. */
const KIND_WORDS: Readonly<Record<OutsideItem['kind'], Words>> = {
  plan: { es: 'Plan', pt: 'Plano', en: 'Plan' },
  meeting: { es: 'Reunión', pt: 'Reunião', en: 'Meeting' },
  training: { es: 'Capacitación', pt: 'Capacitação', en: 'Training' },
  operation: { es: 'Operación', pt: 'Operação', en: 'Operation' },
};
const TITLE: Words = {
  es: 'CLASI · Planes de agencias y socios',
  pt: 'CLASI · Planos de agências e parceiros',
  en: 'CLASI · Plans of agencies and partners',
};
const OFF: Words = { es: 'Retirado', pt: 'Retirado', en: 'Withdrawn' };
const MORE: Words = { es: 'Ábralo en CLASI:', pt: 'Abra no CLASI:', en: 'Open it in CLASI:' };

/** Collections from which this calendar is made; what a calendar once held of an entry is called off there. */
export const OUTSIDE_COLLECTIONS = [{ collection: outsideItems.name, formerly: ['kind', 'from', 'until'] }];

export interface OutsideEvent {
  readonly id: string;
  readonly body: OutsideItem;
  readonly from: string;
  readonly until: string;
  readonly isOff: boolean;
  readonly sequence: number;
  /** Milliseconds since 1970, if known. */
  readonly changedAt: number | null;
}

/** First and last day as a calendar may hold them; null for an operation, whose days are nobody else's business. */
function daysOf({ kind, from, until }: OutsideItem): { from: string; until: string } | null {
  const [first, last] = [from ?? until, until ?? from];
  return kind === 'operation' || first === null || last === null ? null : { from: first, until: last };
}

const YEAR_DAYS = 366;

/** What is in the calendar of others: all but operations and what has no day, until a year after it ended. */
export function outsideEvents({
  readable,
  today,
  isShown = () => true,
}: {
  readable: Pick<Readable, 'all' | 'changedAt' | 'earlier'>;
  today: string;
  isShown?: (item: Doc<OutsideItem>) => boolean;
}): OutsideEvent[] {
  const earlier = [...(readable.earlier?.(outsideItems) ?? [])].sort((left, right) => right.rev - left.rev);
  return readable
    .all(outsideItems)
    .filter(isShown)
    .flatMap((doc): OutsideEvent[] => {
      const { id, rev, body } = doc;
      const now = daysOf(body);
      // As calendars were last told of it: what it turned into is not said there.
      const told = now === null ? earlier.find((each) => each.id === id && daysOf(each.body) !== null) : doc;
      const days = told === undefined ? null : daysOf(told.body);
      if (days === null || addDays(days.until, YEAR_DAYS) < today) return [];
      // A first version that was withdrawn at once has been in no calendar, which cannot be told from here.
      const isOff = now === null || body.withdrawn !== null;
      return [
        {
          id,
          body: told?.body ?? body,
          ...days,
          isOff,
          sequence: Math.max(0, rev - 1),
          changedAt: readable.changedAt?.(doc) ?? null,
        },
      ];
    })
    .sort((left, right) => left.from.localeCompare(right.from) || left.id.localeCompare(right.id));
}

/** A calendar by RFC 5545 of what agencies and partners plan, in whole days. */
export function outsideCalendarOf({
  events,
  language,
  origin,
  now,
  isFollowed,
}: {
  events: readonly OutsideEvent[];
  language: Language;
  origin: string;
  now: number;
  isFollowed: boolean;
}): string {
  const tagged = [{ key: 'LANGUAGE', value: language }];
  const text = (name: string, value: string) =>
    value === '' ? '' : generateIcsText(name, cleanText(value), tagged);
  const write = ({ id, body, from, until, isOff, sequence, changedAt }: OutsideEvent) => {
    const path = `${origin}/coherence/plans/${id}`;
    const name = `${agencyNameIn(language, body.agency)} · ${KIND_WORDS[body.kind][language]}`;
    const place = [body.place ?? '', body.state === null ? '' : countryName(language, body.state)];
    const written = generateIcsEvent(
      {
        uid: `${id}@clasi`,
        stamp: { date: new Date(changedAt ?? now) },
        ...(changedAt === null ? {} : { lastModified: { date: new Date(changedAt) } }),
        start: { date: new Date(`${from}T00:00:00Z`), type: 'DATE' },
        // The end of an event is exclusive.
        end: { date: new Date(`${addDays(until, 1)}T00:00:00Z`), type: 'DATE' },
        sequence,
        status: isOff ? 'CANCELLED' : 'CONFIRMED',
        timeTransparent: 'TRANSPARENT',
        ...(isFollowed ? {} : { class: 'PRIVATE' }),
        url: path,
      } as IcsEvent,
      { skipFormatLines: true },
    );
    const end = 'END:VEVENT';
    const own = [
      text('SUMMARY', isOff ? `${OFF[language]}: ${name}` : name),
      text('LOCATION', place.filter((part) => part !== '').join(', ')),
      text('DESCRIPTION', `${MORE[language]} ${path}`),
    ];
    return `${written.slice(0, written.lastIndexOf(end))}${own.join('')}${end}\r\n`;
  };
  const head = [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n',
    `PRODID:-//CLASI//CLASI//${language.toUpperCase()}\r\n`,
    'CALSCALE:GREGORIAN\r\n',
    generateIcsText('NAME', TITLE[language], tagged),
    generateIcsText('X-WR-CALNAME', TITLE[language]),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n',
  ].join('');
  // A calendar without components is invalid by the standard, and some programs refuse it.
  const none = events.length === 0 ? timeZoneFor({ timeZone: 'Etc/UTC', from: now, to: now }) : null;
  const zone = none === null ? '' : generateIcsTimezone(none, { skipFormatLines: true });
  return toCalendarText(`${head}${zone}${events.map(write).join('')}END:VCALENDAR\r\n`);
}
