import { beforeEach, describe, expect, test } from 'vitest';
import { holidaysMutations } from '#shared/holidays/holidays.mutations.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Facts } from '#shared/kernel/mutation.ts';
import {
  chileanDelegate,
  createWorld,
  MEETING,
  meetingArgs,
  presidency,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { codeOf } from '#test/support/deciding.ts';
import { decisionsFeature } from './decisions.feature.ts';
import { MOST_EXTENSIONS } from './silences.rules.ts';
import { breakId, type SilenceBreak, silentDecisionId } from './silences.schemas.ts';

const SILENCE = 'sil_one';
const DECISION = silentDecisionId(SILENCE);
/** A Wednesday, ten in the morning in Lima. */
const BEGUN = Date.parse('2026-10-14T15:00Z');
/** Friday at six in the afternoon, in Lima. */
const UNTIL = Date.parse('2026-10-16T23:00Z');
const LATER = { later: '2026-10-20T18:00', reason: 'Dos delegaciones pidieron más tiempo.' };
const EXTENDED = Date.parse('2026-10-20T23:00Z');
const facts: Facts = { numbers: { 'decisions/2026': 7 }, offsets: {}, label: 'Alguien' };

const peru: Actor = {
  ...chileanDelegate,
  person: 'per_peru',
  device: 'dev_peru',
  state: 'PE',
  delegation: 'PE',
};
const chileanContact: Actor = { ...chileanDelegate, person: 'per_contact', roles: ['pointOfContact'] };
const begunArgs = {
  silence: SILENCE,
  meeting: null,
  item: null,
  text: { es: 'Se crea un grupo.', pt: 'Cria-se um grupo.', en: 'A group is created.' },
  papers: [],
  restsOn: 'Artículo 14',
  asked: ['CL', 'PE', 'EC'],
  term: { kind: 'working_days', days: 2, hour: '18:00' },
  timeZone: 'America/Lima',
  calendar: null,
};

let now = BEGUN;
let world = createWorld([]);
beforeEach(() => {
  now = BEGUN;
  world = createWorld([...meetingsMutations, ...holidaysMutations, ...decisionsFeature.mutations], () => now);
});

const made = (
  actor: Actor,
  name: string,
  args: object = {},
  more: { facts?: Facts | null; madeAt?: number } = {},
) => codeOf(world.act({ name, args: { silence: SILENCE, ...args }, actor, facts, ...more }));
const begins = (change: object = {}) => made(presidency, 'silences.begin', { ...begunArgs, ...change });
const breaks = (actor = chileanDelegate, reason = 'No hay presupuesto.', more = {}) =>
  made(actor, 'silences.break', { state: actor.state, reason }, more);
const takesBack = (actor = chileanDelegate) => made(actor, 'silences.take_back', { state: actor.state });
const closes = () => made(presidency, 'silences.close');
const silence = () => world.one('silences', SILENCE)?.body;
const broken = (state = 'CL') =>
  world.one('silenceBreaks', breakId({ silence: SILENCE, state }))?.body as SilenceBreak | undefined;
const decision = () => world.one('decisions', DECISION);
/** What the server does by itself at this moment, as `fallsDue` says. */
function passUntil(hour: number) {
  for (let turn = 0; turn < 20; turn += 1) {
    const due = decisionsFeature.due
      .flatMap((rule) =>
        world
          .all()
          .filter(({ collection }) => collection === rule.collection)
          .map((doc) => ({ rule, doc, at: rule.at(doc) })),
      )
      .filter((each): each is typeof each & { at: number } => each.at !== null && each.at <= hour)
      .sort((left, right) => left.at - right.at)[0];
    if (due === undefined) break;
    now = Math.max(now, due.at);
    const args = due.rule.argsOf(due.doc, [due.doc]);
    expect(codeOf(world.act({ name: due.rule.mutation, args, facts }))).toBe('accepted');
  }
  now = hour;
}

describe('a silence procedure', () => {
  test('is begun by whoever presides, with a text in three languages that stays as it is', () => {
    expect(made(chileanDelegate, 'silences.begin', begunArgs)).toBe('access.not_allowed');
    expect(begins({ text: { es: 'Se crea un grupo.', en: 'A group is created.' } })).toBe(
      'silences.language_missing',
    );
    expect(begins({ timeZone: 'Mars/Olympus' })).toBe('silences.unknown_zone');
    expect(begins({ meeting: 'mtg_none' })).toBe('meetings.unknown_meeting');
    expect(begins()).toBe('accepted');
    expect(begins()).toBe('silences.already_begun');
    expect(world.one('silences', SILENCE)).toMatchObject({
      ...{ parent: null, audience: 'members/decisions' },
      body: { state: 'running', until: UNTIL, takenAt: BEGUN, asked: ['CL', 'EC', 'PE'], decision: null },
    });
  });

  test('of a meeting stands with it', () => {
    world.act({ name: 'meetings.schedule', args: meetingArgs });
    expect(begins({ meeting: MEETING })).toBe('accepted');
    expect(world.one('silences', SILENCE)?.parent).toBe(MEETING);
  });

  test('leaves out the days off of the state whose calendar the committee follows, as they were when it began', () => {
    const dayOff = { state: 'PE', day: '2026-10-15', name: { es: 'Feriado de ejemplo' } };
    expect(codeOf(world.act({ name: 'holidays.name', args: dayOff }))).toBe('accepted');
    expect(codeOf(world.act({ name: 'holidays.follow', args: { state: 'PE' } }))).toBe('accepted');
    begins({ calendar: 'PE' });
    expect(silence()).toMatchObject({ until: Date.parse('2026-10-19T23:00Z') });
    world.act({ name: 'holidays.name', args: { ...dayOff, day: '2026-10-19' } });
    expect(silence()).toMatchObject({ until: Date.parse('2026-10-19T23:00Z') });
  });

  test('that nobody breaks becomes a decision with its number, with nobody there', () => {
    begins();
    passUntil(UNTIL - 1);
    expect(decision()).toBeNull();
    passUntil(UNTIL);
    expect(silence()).toMatchObject({ state: 'adopted', endedAt: UNTIL, decision: DECISION });
    expect(decision()).toMatchObject({
      ...{ parent: null, audience: 'members/decisions' },
      body: { state: 'adopted', mode: 'silence', number: 7, year: 2026, decidedOn: '2026-10-16', item: null },
    });
    expect(decision()?.body.text).toEqual(begunArgs.text);
    expect(closes()).toBe('accepted');
    expect(world.all().filter(({ collection }) => collection === 'decisions')).toHaveLength(1);
  });

  test('is decided on the day of its place, whatever the day of the server', () => {
    begins({ timeZone: 'Pacific/Auckland', term: { kind: 'working_days', days: 1, hour: '01:00' } });
    passUntil(UNTIL);
    // In Auckland it is already the 16th.
    expect(decision()?.body).toMatchObject({ decidedOn: '2026-10-16' });
  });

  test('asks for no number where it was broken', () => {
    begins();
    breaks();
    passUntil(UNTIL);
    expect(silence()).toMatchObject({ state: 'broken', endedAt: UNTIL, decision: null });
    expect(decision()).toBeNull();
  });

  test('is not closed before its deadline', () => {
    begins();
    now = UNTIL - 1;
    expect(closes()).toBe('accepted');
    expect(silence()).toMatchObject({ state: 'running' });
  });
});

describe('a break', () => {
  test('is a member’s own, by its delegate or its point of contact, if it was asked', () => {
    begins({ asked: ['CL', 'EC'] });
    expect(made(chileanDelegate, 'silences.break', { state: 'EC', reason: 'x' })).toBe('access.not_allowed');
    expect(made(presidency, 'silences.break', { state: 'CL', reason: 'x' })).toBe('access.not_allowed');
    expect(breaks({ ...chileanDelegate, roles: ['delegationLiaison'] })).toBe('access.not_allowed');
    expect(breaks({ ...chileanDelegate, roles: ['fieldOfficer'] })).toBe('access.not_allowed');
    expect(breaks(peru)).toBe('silences.not_asked');
    expect(breaks(chileanDelegate, ' ')).toBe('sync.bad_arguments');
    expect(breaks(chileanContact)).toBe('accepted');
    expect(broken()).toMatchObject({ state: 'CL', label: 'Alguien', takenAt: BEGUN, isLate: false });
  });

  test('waits on a phone until the server has received it, and is not late there', () => {
    begins();
    now = UNTIL + 1;
    breaks(chileanDelegate, 'No.', { facts: null });
    expect(broken()).toMatchObject({ takenAt: null, isLate: false });
  });

  test.each([
    ['in the last millisecond is in time', UNTIL - 1, false, 'broken'],
    ['at the deadline is late', UNTIL, true, 'adopted'],
    ['a day after it is late', UNTIL + 86_400_000, true, 'adopted'],
  ])('%s', (_name, hour, isLate, state) => {
    begins();
    // The server itself may be a little late as well: only the hour of the receipt counts.
    now = hour;
    expect(breaks()).toBe('accepted');
    expect(broken()).toMatchObject({ takenAt: hour, isLate });
    expect(closes()).toBe('accepted');
    passUntil(UNTIL + 86_400_000);
    expect(silence()).toMatchObject({ state });
  });

  test('that comes after the text was adopted is read by all and voids nothing', () => {
    begins();
    passUntil(UNTIL + 1);
    expect(breaks()).toBe('accepted');
    expect(world.one('silenceBreaks', breakId({ silence: SILENCE, state: 'CL' }))).toMatchObject({
      ...{ audience: 'members/decisions', body: { isLate: true } },
    });
    expect(closes()).toBe('accepted');
    expect(decision()?.body).toMatchObject({ state: 'adopted', number: 7 });
    expect(silence()).toMatchObject({ state: 'adopted' });
  });

  test.each([
    ['years behind', Date.parse('2019-01-01T00:00Z')],
    ['years ahead', Date.parse('2041-01-01T00:00Z')],
  ])('counts the same from a phone whose clock is %s', (_name, madeAt) => {
    begins();
    now = UNTIL - 1;
    expect(breaks(chileanDelegate, 'No.', { madeAt })).toBe('accepted');
    expect(broken()).toMatchObject({ at: madeAt, takenAt: UNTIL - 1, isLate: false });
    now = UNTIL;
    expect(breaks(peru, 'No.', { madeAt })).toBe('accepted');
    expect(broken('PE')).toMatchObject({ isLate: true });
  });

  test('tapped twice or sent again is one, and a colleague’s other words are not lost in it', () => {
    begins();
    expect(breaks()).toBe('accepted');
    expect(breaks()).toBe('accepted');
    expect(breaks(chileanContact, 'Otra razón.')).toBe('silences.already_broken');
    expect(broken()).toMatchObject({ by: 'per_chile', reason: 'No hay presupuesto.' });
  });

  test('of two members at once is two', () => {
    begins();
    expect(breaks()).toBe('accepted');
    expect(breaks(peru, 'Tampoco.')).toBe('accepted');
    // Neither writes anything of the silence: there is nothing in which they could stand in each other's way.
    expect(world.one('silences', SILENCE)?.rev).toBe(1);
    takesBack(peru);
    passUntil(UNTIL);
    expect(silence()).toMatchObject({ state: 'broken' });
  });

  test('of a silence that nobody began, or that was withdrawn, is none', () => {
    expect(breaks()).toBe('silences.unknown');
    begins();
    expect(made(presidency, 'silences.withdraw', { reason: 'Se revisa el texto.' })).toBe('accepted');
    expect(breaks()).toBe('silences.ended');
  });
});

describe('a break taken back', () => {
  test('before the deadline is none, and stays in the record', () => {
    begins();
    expect(takesBack()).toBe('silences.not_broken');
    breaks();
    expect(takesBack(peru)).toBe('silences.not_broken');
    expect(made(peru, 'silences.take_back', { state: 'CL' })).toBe('access.not_allowed');
    now = UNTIL - 1;
    expect(takesBack()).toBe('accepted');
    expect(takesBack()).toBe('accepted');
    expect(broken()).toMatchObject({ reason: 'No hay presupuesto.', takenBack: { takenAt: UNTIL - 1 } });
    passUntil(UNTIL);
    expect(silence()).toMatchObject({ state: 'adopted' });
  });

  test('too late changes nothing', () => {
    begins();
    breaks();
    now = UNTIL;
    expect(takesBack()).toBe('silences.over');
    closes();
    expect(takesBack()).toBe('silences.over');
    expect(silence()).toMatchObject({ state: 'broken' });
  });

  test('can be broken anew, and late too: then it is late', () => {
    begins();
    breaks();
    takesBack();
    expect(breaks(chileanContact, 'Falta el anexo.')).toBe('accepted');
    expect(broken()).toMatchObject({ reason: 'Falta el anexo.', takenBack: null, isLate: false });
    takesBack();
    now = UNTIL;
    expect(breaks()).toBe('accepted');
    expect(broken()).toMatchObject({ isLate: true });
    // What was taken back stays on record, as it was.
    expect(broken()?.earlier).toMatchObject([
      { reason: 'No hay presupuesto.', takenAt: BEGUN, takenBack: { takenAt: BEGUN } },
      { reason: 'Falta el anexo.', by: 'per_contact', takenBack: { takenAt: BEGUN } },
    ]);
    closes();
    expect(silence()).toMatchObject({ state: 'adopted' });
  });
});

describe('an extension', () => {
  const extendsIt = (change: object = {}, actor = presidency) =>
    made(actor, 'silences.extend', { ...LATER, ...change });

  test('is of whoever presides, only later, and says why', () => {
    begins();
    expect(extendsIt({}, chileanDelegate)).toBe('access.not_allowed');
    expect(extendsIt({ reason: '' })).toBe('sync.bad_arguments');
    expect(extendsIt({ later: '2026-10-16T18:00' })).toBe('silences.not_later');
    expect(extendsIt({ later: '2028-10-16T18:00' })).toBe('silences.too_long');
    expect(extendsIt()).toBe('accepted');
    expect(silence()).toMatchObject({
      ...{ until: EXTENDED, state: 'running' },
      extensions: [{ from: UNTIL, until: EXTENDED, reason: LATER.reason, label: 'Alguien' }],
    });
    expect(extendsIt({ later: '2026-10-19T18:00' })).toBe('silences.not_later');
  });

  test('moves the hour at which the server closes it', () => {
    begins();
    extendsIt();
    passUntil(EXTENDED - 1);
    expect(silence()).toMatchObject({ state: 'running' });
    passUntil(EXTENDED);
    expect(decision()?.body).toMatchObject({ decidedOn: '2026-10-20' });
  });

  test('lets a break that was made before it and arrives in it be in time', () => {
    begins();
    extendsIt();
    now = UNTIL + 1;
    expect(breaks(chileanDelegate, 'No.', { madeAt: UNTIL - 1 })).toBe('accepted');
    expect(broken()).toMatchObject({ isLate: false });
    passUntil(EXTENDED);
    expect(silence()).toMatchObject({ state: 'broken' });
  });

  test('leaves breaks as they are', () => {
    begins();
    breaks();
    extendsIt();
    expect(broken()).toMatchObject({ takenBack: null, isLate: false });
    passUntil(EXTENDED);
    expect(silence()).toMatchObject({ state: 'broken' });
  });

  test('is one of at most twenty', () => {
    begins();
    const at = (minute: number) => `2026-10-20T18:${String(minute).padStart(2, '0')}`;
    for (let minute = 0; minute < MOST_EXTENSIONS; minute += 1)
      expect(extendsIt({ later: at(minute) })).toBe('accepted');
    expect(extendsIt({ later: at(MOST_EXTENSIONS) })).toBe('silences.extended_too_often');
    expect(silence()?.extensions).toHaveLength(MOST_EXTENSIONS);
  });

  test('of one that is over comes too late, whether or not the server has closed it', () => {
    begins();
    now = UNTIL;
    expect(extendsIt()).toBe('silences.over');
    closes();
    expect(extendsIt()).toBe('silences.ended');
  });
});

describe('a withdrawal', () => {
  test('is of whoever presides, says why, and leaves nothing to adopt', () => {
    begins();
    expect(made(chileanDelegate, 'silences.withdraw', { reason: 'x' })).toBe('access.not_allowed');
    now += 1000;
    expect(made(presidency, 'silences.withdraw', { reason: 'Se revisa.' })).toBe('accepted');
    expect(silence()).toMatchObject({
      state: 'withdrawn',
      endedAt: now,
      withdrawn: { reason: 'Se revisa.' },
    });
    expect(made(presidency, 'silences.withdraw', { reason: 'Se revisa.' })).toBe('silences.ended');
    passUntil(UNTIL);
    expect(decision()).toBeNull();
    expect(silence()).toMatchObject({ state: 'withdrawn' });
  });

  test('at the deadline comes too late', () => {
    begins();
    now = UNTIL;
    expect(made(presidency, 'silences.withdraw', { reason: 'x' })).toBe('silences.over');
  });
});

test('that a delegation has looked is written down once, and says nothing more', () => {
  begins();
  const looks = (actor: Actor) => made(actor, 'silences.look', { state: actor.state });
  expect(looks({ ...chileanDelegate, roles: ['delegationLiaison'] })).toBe('accepted');
  now += 1;
  expect(looks(chileanContact)).toBe('accepted');
  expect(world.all().filter(({ collection }) => collection === 'silenceLooks')).toMatchObject([
    { parent: SILENCE, body: { state: 'CL', takenAt: BEGUN } },
  ]);
  expect(made(peru, 'silences.look', { state: 'CL' })).toBe('access.not_allowed');
});
