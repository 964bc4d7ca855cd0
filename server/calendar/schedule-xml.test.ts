import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { calendarItem, meetingDoc, venueDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { CalendarItem } from '#shared/calendar/calendar-events.ts';
import { offsetOfWallTime } from '#shared/kernel/zones.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { casesOf } from '#test/support/full-run.ts';
import { guidOf, type ScheduleInput, scheduleXml } from './schedule-xml.ts';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
const textOf = (node: Node, name: string) => node.children.find((child) => child.name === name)?.text;

function input(
  items: readonly CalendarItem[],
  change: Partial<ScheduleInput> = {},
  days: Partial<Meeting> = { endsOn: '2026-09-07' },
): ScheduleInput {
  return {
    meeting: { meeting: meetingDoc(days), isWhole: true, items, venues: [venueDoc()] },
    version: 2,
    language: 'es',
    origin: 'https://clasi.example',
    build: '0.1.0',
    isDiscreet: false,
    ...change,
  };
}

const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const CONFERENCE = [
  'title',
  'acronym',
  'start',
  'end',
  'days',
  'timeslot_duration',
  'base_url',
  'time_zone_name',
];
/** Children of an event, each at most once. The first seven, `track` and `abstract` are required. */
const REQUIRED = ['room', 'title', 'type', 'date', 'start', 'duration', 'abstract', 'track'];
const OPTIONAL = ['subtitle', 'language', 'url'];

/** The rules of the published schema, one by one. We may not copy its text. */
function expectValid(xml: string) {
  const schedule = parse(xml);
  expect(schedule.name).toBe('schedule');
  const order = schedule.children.map(({ name }) => name);
  expect(order.slice(0, 4)).toEqual(['generator', 'version', 'conference', 'day']);
  expect(new Set(order.slice(3))).toEqual(new Set(['day']));
  const [conference] = all(schedule, 'conference');
  expect(conference?.children.map(({ name }) => name)).toEqual(CONFERENCE);
  expect(conference && textOf(conference, 'acronym')).toMatch(/^[a-z0-9_-]{4,}$/);
  expect(conference && textOf(conference, 'days')).toMatch(/^\d+$/);
  expect(conference && textOf(conference, 'base_url')).toMatch(/^https?:\/\/./);
  const days = all(schedule, 'day');
  expect(days.map(({ attributes }) => attributes.index)).toEqual(days.map((_, index) => String(index + 1)));
  for (const { attributes } of days) {
    expect(attributes.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(attributes.start).toMatch(ZONED);
    expect(attributes.end).toMatch(ZONED);
  }
  for (const { attributes } of all(schedule, 'room').filter((room) => room.attributes.name !== undefined))
    expect(attributes.guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const events = all(schedule, 'event');
  for (const event of events) {
    const names = event.children.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(REQUIRED));
    for (const name of names) expect([...REQUIRED, ...OPTIONAL]).toContain(name);
    expect(Object.keys(event.attributes).sort()).toEqual(['guid', 'id']);
    expect(event.attributes.id).toMatch(/^[1-9]\d*$/);
    expect(event.attributes.guid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf(event, 'date')).toMatch(ZONED);
    expect(textOf(event, 'start')).toMatch(/^[0-2]\d:[0-5]\d$/);
    expect(textOf(event, 'duration')).toMatch(/^\d{1,2}:\d\d$/);
    expect(textOf(event, 'url')).toMatch(/^https?:\/\/./);
  }
  for (const key of ['id', 'guid']) {
    const values = events.map(({ attributes }) => attributes[key]);
    expect(new Set(values).size).toBe(values.length);
  }
  return { schedule, days, events };
}

test('days, rooms and items in their order, with the offset of the place', () => {
  const { days, events, schedule } = expectValid(
    scheduleXml(
      input([
        calendarItem({ startsAt: '2026-09-07T09:00' }, { id: 'agi_2' }),
        calendarItem({ startsAt: '2026-09-03T09:30', durationMinutes: 90 }),
        calendarItem(
          { startsAt: '2026-09-03T11:00', room: null, number: null, kind: 'break' },
          { id: 'agi_3' },
        ),
      ]),
    ),
  );
  expect(days.map(({ attributes }) => attributes.date)).toEqual(['2026-09-03', '2026-09-07']);
  expect(events.map((event) => textOf(event, 'date'))).toEqual([
    '2026-09-03T09:30:00-04:00',
    '2026-09-03T11:00:00-04:00',
    '2026-09-07T09:00:00-03:00',
  ]);
  expect(events.map((event) => textOf(event, 'duration'))).toEqual(['01:30', '00:45', '00:45']);
  expect(days[0]?.attributes.end).toBe('2026-09-03T11:45:00-04:00');
  expect(all(schedule, 'room').flatMap(({ attributes }) => attributes.name ?? [])).toEqual([
    'Sala Andes',
    'Cancillería',
    'Sala Andes',
  ]);
  expect(textOf(schedule, 'version')).toBe('2');
});

test('what was withdrawn is not in it; a meeting without items has one empty day', () => {
  const { days, events } = expectValid(scheduleXml(input([calendarItem({}, { isRemoved: true })])));
  expect(events).toEqual([]);
  expect(days.map(({ attributes }) => attributes.date)).toEqual(['2026-09-03']);
});

test('an hour that holds no more is not in it: of a meeting put off, or of one that moved on', () => {
  for (const days of [{ state: 'postponed' }, { startsOn: '2026-09-04' }, { precision: 'month' }] as const)
    expect(expectValid(scheduleXml(input([calendarItem()], {}, days))).events).toEqual([]);
});

test('an item keeps its ids in every language', () => {
  const ids = (['es', 'pt', 'en'] as const).map((language) => {
    const [event] = expectValid(scheduleXml(input([calendarItem()], { language }))).events;
    return JSON.stringify(event?.attributes);
  });
  expect(new Set(ids).size).toBe(1);
  expect(guidOf('agi_1')).not.toBe(guidOf('agi_2'));
});

const words = fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 60 }));

test('whatever stands in a text, it stays well-formed and comes back', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 1440 }), (title, room, durationMinutes) => {
      const items = [calendarItem({ title: { es: `A ${title}` }, room: { es: room }, durationMinutes })];
      const { events } = expectValid(scheduleXml(input(items)));
      const plain = /^[\u0020-\u007e\u00a0-\ud7ff]*$/u;
      if (events[0] && plain.test(title)) expect(textOf(events[0], 'title')).toBe(`A ${title}`);
    }),
    { numRuns: casesOf({ usual: 150, full: 1_500 }), seed: 1998 },
  );
});

const date = fc.date({ min: new Date('1995-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });
const hours = fc.record({
  startsAt: date.map((each) => each.toISOString().slice(0, 16)),
  timeZone: fc.constantFrom('America/Santiago', 'Asia/Kathmandu', 'America/St_Johns', 'X/Unknown'),
  durationMinutes: fc.integer({ min: 1, max: 1440 }),
  // No time zone is further from UTC, and the schema allows none.
  offset: fc.option(fc.integer({ min: -840, max: 840 })),
});

test('any hours in any zone, with and without titles, hold by the rules and are the hours of the model', () => {
  fc.assert(
    fc.property(fc.array(hours, { maxLength: 6 }), fc.boolean(), (given, isDiscreet) => {
      const items = given.map((each, index) => calendarItem(each, { id: `agi_${index}` }));
      const always = { startsOn: '1994-12-01', endsOn: '2038-01-31' };
      const { events } = expectValid(scheduleXml(input(items, { isDiscreet }, always)));
      const instants = (times: readonly number[]) => [...times].sort((left, right) => left - right);
      const expected = given.map(({ startsAt, timeZone, offset }) => {
        const east = offset ?? offsetOfWallTime({ timeZone, wallTime: startsAt }) ?? 0;
        return Date.parse(`${startsAt}:00Z`) - east * 60_000;
      });
      expect(instants(events.map((event) => Date.parse(textOf(event, 'date') ?? '')))).toEqual(
        instants(expected),
      );
    }),
    { numRuns: casesOf({ usual: 150, full: 1_500 }), seed: 1998 },
  );
});

const XSD = process.env.SCHEDULE_XSD ?? '';

async function refusalsOf(texts: readonly string[]) {
  const xml = texts.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const schema = { fileName: 'schedule.xsd', contents: readFileSync(XSD, 'utf8') };
  return (await validateXML({ xml, schema })).errors.map(({ rawMessage }) => rawMessage);
}

// We may not copy the text of the schema. Whoever has it names its file in SCHEDULE_XSD
// (https://c3voc.de/schedule/schema.xsd).
test.skipIf(XSD === '')(
  'the published schema, in the file that SCHEDULE_XSD names, finds no fault',
  async () => {
    const item = fc
      .record({ hours, title: words, room: fc.option(words) })
      .map(({ hours: at, title, room }) => ({
        ...at,
        title: { es: `A ${title}` },
        room: room === null ? null : { es: room },
      }));
    const given = fc.record({
      items: fc.array(item, { maxLength: 6 }),
      isDiscreet: fc.boolean(),
      language: fc.constantFrom('es' as const, 'pt' as const, 'en' as const),
    });
    const texts = fc.sample(given, { numRuns: 100, seed: 1998 }).map(({ items, ...change }) =>
      scheduleXml(
        input(
          items.map((each, index) => calendarItem(each, { id: `agi_${index}` })),
          change,
        ),
      ),
    );
    expect(await refusalsOf(texts)).toEqual([]);
    const good = scheduleXml(input([calendarItem(), calendarItem({}, { id: 'agi_2' })]));
    const [first = '', second = ''] = [...good.matchAll(/<event guid="[^"]+"/g)].map(([found]) => found);
    const broken = [
      good.replace(first, second),
      good.replace(/ index="1"/, ''),
      good.replace(/<abstract.*\n/, ''),
      good.replace(/(<date>.*)-04:00/, '$1'),
      good.replace('</conference>', '<room/></conference>'),
    ];
    for (const text of broken) expect(await refusalsOf([text]), text).not.toEqual([]);
  },
);
