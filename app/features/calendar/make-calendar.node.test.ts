import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarItem, meetingDoc, venueDoc } from '#shared/calendar/calendar.fixtures.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { presidency } from '#shared/meetings/meetings.fixtures.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { makeCalendar, toldKey } from './make-calendar.ts';
import type { ReminderSettings } from './reminder-settings.ts';

function clientWith(
  meeting: Doc<Meeting>,
  later: readonly JsonObject[] = [],
  {
    memory = new Map<string, Json>(),
    venues = [],
    isFull = false,
    isListed = true,
  }: { memory?: Map<string, Json>; venues?: readonly Doc[]; isFull?: boolean; isListed?: boolean } = {},
) {
  const { item } = calendarItem({ speakers: [{ participant: 'prt_me' }], offset: -240 });
  const doc = (collection: string, id: string, body: JsonObject): Doc => {
    return { collection, id, parent: meeting.id, audience: 'all', rev: 1, body };
  };
  const docs: Doc[] = [
    meeting as unknown as Doc,
    ...venues,
    doc('agendaReleases', 'rel_1-1', {
      version: 1,
      releasedAt: 5,
      note: null,
      added: { agi_1: item, agi_2: { ...item, number: '4', speakers: [] } },
      changed: {},
      removed: [],
    } as unknown as JsonObject),
    ...later.map((delta, index) =>
      doc('agendaReleases', `rel_1-${index + 2}`, {
        version: index + 2,
        releasedAt: 6 + index,
        note: null,
        added: {},
        changed: {},
        removed: [],
        ...delta,
      }),
    ),
    ...(isListed
      ? [
          doc('participantLinks', 'lnk_prt_me', {
            participant: 'prt_me',
            person: presidency.person,
            delegation: null,
          }),
        ]
      : []),
  ];
  const all = <B extends JsonObject>({ name }: Collection<B>) =>
    docs.filter(({ collection }) => collection === name) as unknown as Doc<B>[];
  const replica = {
    all,
    within: <B extends JsonObject>(collection: Collection<B>, parent: string) =>
      all(collection).filter((each) => each.parent === parent),
    one: () => null,
    doubt: () => null,
  };
  return {
    replica,
    actor: () => presidency,
    now: () => 9,
    remembered: (key: string) => memory.get(key) ?? null,
    async remember(key: string, value: Json) {
      if (isFull) throw new Error('full');
      memory.set(key, value);
    },
  };
}

const UNCHOSEN: ReminderSettings = { which: null, lead: 10 };

async function eventsOf(
  wanted: Parameters<typeof makeCalendar>[0]['wanted'],
  {
    meeting = meetingDoc(),
    settings = UNCHOSEN,
    later = [],
  }: { meeting?: Doc<Meeting>; settings?: ReminderSettings; later?: readonly JsonObject[] } = {},
) {
  const made = await makeCalendar({
    client: clientWith(meeting, later),
    language: 'es',
    origin: 'https://clasi.example',
    wanted,
    settings,
  });
  return made && new ICAL.Component(ICAL.parse(made.text)).getAllSubcomponents('vevent');
}

async function make(wanted: Parameters<typeof makeCalendar>[0]['wanted'], meeting = meetingDoc()) {
  const events = await eventsOf(wanted, { meeting });
  return (
    events?.map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      rings: event.getAllSubcomponents('valarm').length > 0,
    })) ?? null
  );
}

test('one item, with an alarm that rings while the app is closed', async () => {
  expect(await make({ scope: 'item', meeting: 'mtg_1', item: 'agi_2' })).toEqual([
    { uid: 'agi_2@clasi', rings: true },
  ]);
});

test('the meeting has its days and every item, without alarms', async () => {
  expect(await make({ scope: 'meeting', meeting: 'mtg_1' })).toEqual([
    { uid: 'mtg_1@clasi', rings: false },
    { uid: 'agi_1@clasi', rings: false },
    { uid: 'agi_2@clasi', rings: false },
  ]);
});

test('one’s own: the days, and the items where one speaks', async () => {
  expect(await make({ scope: 'mine', meeting: 'mtg_1' })).toEqual([
    { uid: 'mtg_1@clasi', rings: false },
    { uid: 'agi_1@clasi', rings: true },
  ]);
});

test('one’s own: also the items starred only on this phone', async () => {
  const wanted = { scope: 'mine' as const, meeting: 'mtg_1', followed: new Set(['agi_2']) };
  expect((await make(wanted))?.map(({ uid }) => uid)).toEqual(['mtg_1@clasi', 'agi_1@clasi', 'agi_2@clasi']);
});

test('times that are no longer valid are cancelled and do not ring', async () => {
  const open = meetingDoc({ precision: 'open', state: 'to_be_confirmed' });
  expect(await make({ scope: 'mine', meeting: 'mtg_1' }, open)).toEqual([
    { uid: 'agi_1@clasi', rings: false },
  ]);
});

test('there is no file of a meeting or an item that is not here', async () => {
  expect(await make({ scope: 'item', meeting: 'mtg_none', item: 'agi_1' })).toBeNull();
  expect(await make({ scope: 'item', meeting: 'mtg_1', item: 'agi_none' })).toBeNull();
});

test.each<[ReminderSettings, Record<string, string[]>]>([
  [
    { which: null, lead: 30 },
    { item: ['-PT30M'], meeting: [], mine: ['-PT30M'] },
  ],
  [
    { which: 'mine', lead: 5 },
    { item: ['-PT5M'], meeting: [], mine: ['-PT5M'] },
  ],
  [
    { which: 'all', lead: 15 },
    { item: ['-PT15M'], meeting: ['-PT15M', '-PT15M'], mine: ['-PT15M'] },
  ],
  [
    { which: 'none', lead: 10 },
    { item: [], meeting: [], mine: [] },
  ],
])('it rings as the reminders are set: %o', async (settings, expected) => {
  for (const scope of ['item', 'meeting', 'mine'] as const) {
    const events = await eventsOf({ scope, meeting: 'mtg_1', item: 'agi_1' }, { settings });
    const triggers = events?.flatMap((event) =>
      event.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    );
    expect(triggers).toEqual(expected[scope]);
  }
});

test('a file made without a network cancels what later releases removed, without alarms', async () => {
  const handedOver = { changed: { agi_1: { speakers: [] } } };
  const removed = { removed: ['agi_1', 'agi_2'] };
  const made = async (later: readonly JsonObject[], meeting = meetingDoc()) => {
    const events = await eventsOf({ scope: 'mine', meeting: 'mtg_1' }, { later, meeting });
    return events?.map((event) => {
      const [uid, status, sequence] = ['uid', 'status', 'sequence'].map((name) =>
        String(event.getFirstPropertyValue(name)).replace(/@.*$/, ''),
      );
      return `${uid} ${status} ${sequence} ${event.getAllSubcomponents('valarm').length}`;
    });
  };
  expect(await made([])).toEqual(['mtg_1 CONFIRMED 3 0', 'agi_1 CONFIRMED 4 1']);
  expect(await made([handedOver])).toEqual(['mtg_1 CONFIRMED 3 0', 'agi_1 CANCELLED 5 0']);
  expect(await made([handedOver, removed])).toEqual(['mtg_1 CONFIRMED 3 0', 'agi_1 CANCELLED 6 0']);
  const cancelled = meetingDoc({ state: 'cancelled' }, 'mtg_1', 4);
  expect(await made([], cancelled)).toEqual(['mtg_1 CANCELLED 4 0', 'agi_1 CANCELLED 5 0']);
});

const place = venueDoc() as unknown as Doc;

async function told(
  client: ReturnType<typeof clientWith>,
  wanted: Parameters<typeof makeCalendar>[0]['wanted'] = { scope: 'meeting', meeting: 'mtg_1' },
) {
  const origin = 'https://clasi.example';
  const made = await makeCalendar({ client, language: 'es', origin, wanted, settings: UNCHOSEN });
  return [...(made?.text ?? '').matchAll(/^(?:UID:(\w+)@.*|SEQUENCE:(\d+))\r$/gm)]
    .map(([, uid, digits]) => uid ?? Number(digits))
    .join(' ');
}

test('when a place is removed, with its versions, the next file still has a higher sequence', async () => {
  const memory = new Map<string, Json>();
  const placed = (rev: number) => clientWith(meetingDoc(), [], { memory, venues: [{ ...place, rev }] });
  expect(await told(placed(5))).toBe('mtg_1 8 agi_1 9 agi_2 9');
  expect(await told(placed(5))).toBe('mtg_1 8 agi_1 9 agi_2 9');
  const bare = clientWith(meetingDoc(), [], { memory });
  expect(await told(bare)).toBe('mtg_1 9 agi_1 10 agi_2 10');
  expect(await told(bare)).toBe('mtg_1 9 agi_1 10 agi_2 10');
});

test('when “this is me” is withdrawn, the next file has the same sequence and no lower one', async () => {
  const memory = new Map<string, Json>();
  expect(await told(clientWith(meetingDoc(), [], { memory }))).toBe('mtg_1 3 agi_1 4 agi_2 4');
  const left = { memory, isListed: false };
  expect(await told(clientWith(meetingDoc(), [], left))).toBe('mtg_1 3 agi_1 4 agi_2 4');
  expect(await told(clientWith(meetingDoc(), [], { isListed: false }))).toBe('mtg_1 2 agi_1 3 agi_2 3');
});

test('files of one item, of the meeting and of one’s own share their sequences', async () => {
  const memory = new Map<string, Json>();
  await told(clientWith(meetingDoc(), [], { memory, venues: [{ ...place, rev: 5 }] }));
  const bare = clientWith(meetingDoc(), [], { memory });
  expect(await told(bare, { scope: 'item', meeting: 'mtg_1', item: 'agi_1' })).toBe('agi_1 10');
  expect(await told(bare, { scope: 'mine', meeting: 'mtg_1' })).toBe('mtg_1 9 agi_1 10');
  expect(await told(bare)).toBe('mtg_1 9 agi_1 10 agi_2 10');
});

async function statuses(client: ReturnType<typeof clientWith>, followed: readonly string[] = []) {
  const wanted = { scope: 'mine' as const, meeting: 'mtg_1', followed: new Set(followed) };
  const origin = 'https://clasi.example';
  const made = await makeCalendar({ client, language: 'es', origin, wanted, settings: UNCHOSEN });
  const events = made && new ICAL.Component(ICAL.parse(made.text)).getAllSubcomponents('vevent');
  return events?.map((event) => {
    const [uid, status, says] = ['uid', 'status', 'description'].map((name) =>
      String(event.getFirstPropertyValue(name)).replace(/[@\n].*$/s, ''),
    );
    return status === 'CANCELLED' ? `${uid} ${status} ${says}` : `${uid} ${status}`;
  });
}

test('when “this is me” is withdrawn, the next file of one’s own cancels what an earlier one contained', async () => {
  const memory = new Map<string, Json>();
  const standing = ['mtg_1 CONFIRMED', 'agi_1 CONFIRMED'];
  expect(await statuses(clientWith(meetingDoc(), [], { memory }))).toEqual(standing);
  const off = [
    'mtg_1 CANCELLED Ya no está entre sus reuniones.',
    'agi_1 CANCELLED Ya no está entre sus puntos.',
  ];
  const left = clientWith(meetingDoc(), [], { memory, isListed: false });
  expect(await statuses(left)).toEqual(off);
  expect(await statuses(left)).toEqual(off);
  expect(await statuses(clientWith(meetingDoc(), [], { memory }))).toEqual(standing);
});

test('unstarred items are cancelled too, but not those last exported with the whole meeting', async () => {
  const memory = new Map<string, Json>();
  const phoneOf = () => clientWith(meetingDoc(), [], { memory });
  expect(await statuses(phoneOf(), ['agi_2'])).toContain('agi_2 CONFIRMED');
  expect(await statuses(phoneOf())).toContain('agi_2 CANCELLED Ya no está entre sus puntos.');
  await told(phoneOf());
  expect(await statuses(phoneOf())).toEqual(['mtg_1 CONFIRMED', 'agi_1 CONFIRMED']);
});

test('an invalid memory, or one that cannot be written, does not prevent the file', async () => {
  const strange = new Map<string, Json>([[toldKey('mtg_1'), { agi_1: 'nine' }]]);
  expect(await told(clientWith(meetingDoc(), [], { memory: strange }))).toBe('mtg_1 3 agi_1 4 agi_2 4');
  expect(await told(clientWith(meetingDoc(), [], { isFull: true }))).toBe('mtg_1 3 agi_1 4 agi_2 4');
});

test('what an earlier app exported under its own address is cancelled there by the next file, once', async () => {
  const memory = new Map<string, Json>([[toldKey('mtg_1'), { agi_1: { sequence: 4, content: 'x' } }]]);
  const make = async () => {
    const client = clientWith(meetingDoc(), [], { memory });
    const wanted = { scope: 'item', meeting: 'mtg_1', item: 'agi_1' } as const;
    const origin = 'https://clasi.example';
    const made = await makeCalendar({ client, language: 'pt', origin, wanted, settings: UNCHOSEN });
    return (made?.text ?? '')
      .match(/^(UID|STATUS|SEQUENCE|SUMMARY\S*):.*(?=\r$)/gm)
      ?.map((line) => line.trim());
  };
  const own = ['UID:agi_1@clasi', 'SEQUENCE:5', 'STATUS:CONFIRMED'];
  const name = 'SUMMARY;LANGUAGE=pt:CLASI · Reunião de trabalho · item 3';
  const first = await make();
  expect(first).toEqual(expect.arrayContaining([...own, name]));
  expect(first).toEqual(
    expect.arrayContaining([
      'UID:agi_1@clasi.example',
      'STATUS:CANCELLED',
      'SUMMARY;LANGUAGE=pt:Substituído: CLASI · Reunião de trabalho · item 3',
    ]),
  );
  const second = await make();
  expect(second).toEqual(expect.arrayContaining([...own, name]));
  expect(second).toHaveLength(4);
});

test('without a file nothing is remembered', async () => {
  const memory = new Map<string, Json>();
  expect(await told(clientWith(meetingDoc(), [], { memory }), { scope: 'mine', meeting: 'mtg_none' })).toBe(
    '',
  );
  expect([...memory]).toEqual([]);
});
