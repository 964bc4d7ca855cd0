import type { CalendarItem, CalendarMeeting } from '#shared/calendar/calendar-events.ts';
import { CALENDAR_WORDS, KIND_NAMES, meetingName } from '#shared/calendar/calendar-words.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { element, writeXml, type XmlElement } from '#shared/kernel/xml-writer.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import { voidOf } from '#shared/meetings/agenda.rules.ts';

const MINUTE = 60_000;

/** A 32-bit hash of a text; each seed gives another one. */
function hash32(text: string, seed: number): number {
  let hash = (2166136261 ^ Math.imul(seed + 1, 2654435761)) >>> 0;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  return Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0;
}

/** The same for the same id, on every server and in every language. */
export function guidOf(id: string): string {
  const digits = [0, 1, 2, 3].map((seed) => hash32(id, seed).toString(16).padStart(8, '0')).join('');
  const marked = `${digits.slice(0, 12)}8${digits.slice(13, 16)}a${digits.slice(17)}`;
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function hourText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `2026-09-03T09:30:00-04:00` */
function timeText(wallTime: string, offset: number): string {
  return `${wallTime}:00${offset < 0 ? '-' : '+'}${hourText(Math.abs(offset))}`;
}

interface Placed {
  readonly id: string;
  readonly item: CalendarItem['item'];
  readonly number: number;
  readonly room: string;
  readonly offset: number;
  readonly end: string;
}

export interface ScheduleInput {
  readonly meeting: CalendarMeeting;
  readonly version: number;
  readonly language: Language;
  readonly origin: string;
  readonly build: string;
  /** No titles at all: for a reader of whom we know only the address. */
  readonly isDiscreet: boolean;
}

function endOf(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime}:00Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

function place({ meeting, language }: ScheduleInput): Placed[] {
  const used = new Set<number>();
  const { body } = meeting.meeting;
  const elsewhere = readText(body.venue, language).value || readText(body.city, language).value || 'CLASI';
  return meeting.items
    .filter(({ isRemoved, item }) => !isRemoved && body.state !== 'cancelled' && voidOf(body, item) === null)
    .map(({ id, item }) => {
      let number = hash32(id, 9) & 0x7fffffff || 1;
      while (used.has(number)) number += 1;
      used.add(number);
      const offset =
        item.offset ?? offsetOfWallTime({ timeZone: item.timeZone, wallTime: item.startsAt }) ?? 0;
      const room = readText(item.room, language).value.trim() || elsewhere;
      return { id, item, number, room, offset, end: endOf(item.startsAt, item.durationMinutes) };
    })
    .sort(
      (left, right) =>
        left.item.startsAt.localeCompare(right.item.startsAt) || left.item.order - right.item.order,
    );
}

function writeEvent({ id, item, number, room, offset }: Placed, input: ScheduleInput): XmlElement {
  const { language, isDiscreet, origin, meeting } = input;
  const { body } = meeting.meeting;
  const kind = KIND_NAMES[item.kind][language];
  const label = item.number === null ? kind : `${CALENDAR_WORDS.item[language]} ${item.number}`;
  const title = readText(item.title, language);
  const summary = readText(item.summary, language).value;
  const said = (name: string, text: string) => element(name, {}, text);
  return element('event', { guid: guidOf(id), id: String(number) }, [
    said('room', room),
    said('title', isDiscreet ? label : title.value),
    said('subtitle', isDiscreet ? '' : label),
    said('type', item.kind),
    said('date', timeText(item.startsAt, offset)),
    said('start', item.startsAt.slice(11)),
    said('duration', hourText(item.durationMinutes)),
    said('abstract', isDiscreet ? '' : summary),
    said('track', meetingName(body, language)),
    said('language', isDiscreet ? language : title.language),
    said('url', `${origin}/meetings/${meeting.meeting.id}/agenda/${id}`),
  ]);
}

function writeDay(
  items: readonly Placed[],
  { date, index }: { date: string; index: number },
  input: ScheduleInput,
) {
  const [first] = items;
  const midnight = { text: `${date}T00:00`, offset: input.meeting.meeting.body.offset ?? 0 };
  const start = first === undefined ? midnight : { text: first.item.startsAt, offset: first.offset };
  const last = items.reduce<Placed | undefined>(
    (late, each) => (late && late.end > each.end ? late : each),
    undefined,
  );
  const end = last === undefined ? midnight : { text: last.end, offset: last.offset };
  const attributes = {
    date,
    index: String(index),
    start: timeText(start.text, start.offset),
    end: timeText(end.text, end.offset),
  };
  const rooms = [...groupBy(items, ({ room }) => room)].map(([name, inside]) =>
    element(
      'room',
      { name, guid: guidOf(`room ${name}`) },
      inside.map((item) => writeEvent(item, input)),
    ),
  );
  return element('day', attributes, rooms);
}

/** The programme of one meeting in the format of conference apps (frab, pretalx, c3voc). */
export function scheduleXml(input: ScheduleInput): string {
  const { meeting, version, language, origin, build, isDiscreet } = input;
  const { id, body } = meeting.meeting;
  const placed = place(input);
  const days = [...groupBy(placed, ({ item }) => item.startsAt.slice(0, 10))];
  const shown = days.length > 0 ? days : [[body.startsOn, []] as [string, Placed[]]];
  const said = (name: string, text: string) => element(name, {}, text);
  return writeXml(
    element('schedule', {}, [
      element('generator', { name: 'CLASI', system: origin.replace(/^https?:\/\//, ''), version: build }),
      said('version', String(version)),
      element('conference', {}, [
        said(
          'title',
          isDiscreet ? `CLASI · ${meetingName(body, language)}` : readText(body.title, language).value,
        ),
        said('acronym', id.toLowerCase()),
        said('start', body.startsOn),
        said('end', body.endsOn),
        said('days', String(shown.length)),
        said('timeslot_duration', '00:05'),
        said('base_url', origin),
        said('time_zone_name', body.timeZone),
      ]),
      ...shown.map(([date, items], index) => writeDay(items, { date, index: index + 1 }, input)),
    ]),
  );
}
