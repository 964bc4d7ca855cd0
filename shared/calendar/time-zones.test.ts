import ICAL from 'ical.js';
import { generateIcsTimezone } from 'ts-ics';
import { expect, test } from 'vitest';
import { offsetOfInstant } from '#shared/kernel/zones.ts';
import { timeZoneFor } from './time-zones.ts';

const DAY = 86_400_000;

interface Part {
  readonly kind: string;
  readonly start: string;
  readonly rule: string | null;
  readonly offsets: string;
}

function written(timeZone: string, from: string, to: string) {
  const zone = timeZoneFor({
    timeZone,
    from: Date.parse(`${from}T12:00:00Z`),
    to: Date.parse(`${to}T12:00:00Z`),
  });
  return zone === null ? null : generateIcsTimezone(zone, { skipFormatLines: true });
}

function partsOf(text: string | null): Part[] | null {
  if (text === null) return null;
  const zone = new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text}END:VCALENDAR\r\n`));
  return zone
    .getFirstSubcomponent('vtimezone')!
    .getAllSubcomponents()
    .map((part) => {
      const value = (name: string) => part.getFirstPropertyValue(name)?.toString() ?? null;
      return {
        kind: part.name,
        start: value('dtstart') ?? '',
        rule: value('rrule'),
        offsets: `${value('tzoffsetfrom')} ${value('tzoffsetto')}`,
      };
    });
}

test.each([
  ['Europe/Madrid', '2026-10-20', '2026-10-30', ['3;BYDAY=-1SU', '10;BYDAY=-1SU']],
  ['America/Santiago', '2026-09-03', '2026-09-10', ['9;BYDAY=1SU', '4;BYDAY=1SU']],
  ['America/New_York', '2026-03-01', '2026-03-20', ['3;BYDAY=2SU', '11;BYDAY=1SU']],
  ['America/Havana', '2026-03-01', '2026-11-20', ['3;BYDAY=2SU', '11;BYDAY=1SU']],
])('%s over a change of clocks is one rule for each half of the year', (timeZone, from, to, rules) => {
  const parts = partsOf(written(timeZone, from, to)) ?? [];
  expect(parts.map(({ kind }) => kind)).toEqual(['standard', 'daylight']);
  const byKind = new Map(parts.map((part) => [part.kind, part.rule]));
  const said = ['daylight', 'standard'].map((kind) => {
    const [, day, month] = /^FREQ=YEARLY;BYDAY=(.*);BYMONTH=(\d+)$/.exec(byKind.get(kind) ?? '') ?? [];
    return `${month};BYDAY=${day}`;
  });
  expect(said).toEqual(rules);
});

test.each([
  ['America/La_Paz', '2026-01-01', '2026-12-20', '-04:00'],
  ['America/Sao_Paulo', '2026-01-01', '2027-12-20', '-03:00'],
  ['America/Mexico_City', '2026-03-01', '2026-11-20', '-06:00'],
  ['America/Asuncion', '2027-01-01', '2027-12-20', '-03:00'],
  // The clocks change there, but not between these days, and by no rule.
  ['Africa/Casablanca', '2026-06-01', '2026-06-20', '+01:00'],
])('%s is one offset from %s to %s, without a rule', (timeZone, from, to, offset) => {
  const parts = partsOf(written(timeZone, from, to));
  expect(parts).toEqual([
    { kind: 'standard', start: expect.any(String), rule: null, offsets: `${offset} ${offset}` },
  ]);
});

test.each([
  ['a month of fasting', 'Africa/Casablanca', '2026-01-20', '2026-03-30'],
  ['the year in which a country left its clocks alone', 'America/Asuncion', '2024-09-01', '2025-06-01'],
  ['years whose first and second Sundays differ', 'America/Santiago', '2024-08-01', '2025-12-01'],
  ['a zone that nobody here knows', 'America/Brand_New', '2026-01-20', '2026-03-30'],
])('%s is told by no rule: the instants are told instead', (_, timeZone, from, to) => {
  expect(written(timeZone, from, to)).toBeNull();
});

/** Zones of the states, of the bodies that sit with them, and of places without a simple rule. */
const ZONES = [
  'America/Santiago',
  'America/Punta_Arenas',
  'America/Sao_Paulo',
  'America/Havana',
  'America/Asuncion',
  'America/Mexico_City',
  'America/Tijuana',
  'America/New_York',
  'America/St_Johns',
  'America/Port-au-Prince',
  'America/Nuuk',
  'Europe/Madrid',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
];

test('whatever is told of a zone holds every day of its span for another program', () => {
  const told = new Map<string, number>();
  for (const timeZone of ZONES) {
    for (let year = 2021; year <= 2029; year += 1) {
      for (const [from, to] of [
        [`${year}-01-05`, `${year}-12-28`],
        [`${year}-09-01`, `${year}-09-20`],
        [`${year}-03-01`, `${year + 1}-02-20`],
      ] as const) {
        const text = written(timeZone, from, to);
        if (text === null) continue;
        told.set(timeZone, (told.get(timeZone) ?? 0) + 1);
        const parts = partsOf(text) ?? [];
        expect(parts.length).toBeLessThanOrEqual(2);
        expect(parts.filter(({ rule }) => rule !== null).length).toBe(parts.length === 2 ? 2 : 0);
        const zone = new ICAL.Timezone(
          new ICAL.Component(ICAL.parse(`BEGIN:VCALENDAR\r\n${text}END:VCALENDAR\r\n`)).getFirstSubcomponent(
            'vtimezone',
          ) as ICAL.Component,
        );
        for (let at = Date.parse(`${from}T12:00Z`); at <= Date.parse(`${to}T12:00Z`); at += DAY) {
          const east = offsetOfInstant({ timeZone, instant: at }) ?? 0;
          const shown = ICAL.Time.fromDateTimeString(new Date(at + east * 60_000).toISOString().slice(0, 19));
          expect(zone.utcOffset(shown) / 60, `${timeZone} ${new Date(at).toISOString()}`).toBe(east);
        }
      }
    }
  }
  // None of them falls back to instants for all of these years.
  expect([...told.keys()].sort()).toEqual([...ZONES].sort());
}, 60_000);
