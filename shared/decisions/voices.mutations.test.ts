import { beforeEach, expect, test } from 'vitest';
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
import { VOICE_KINDS, voiceId } from './voices.schemas.ts';

const DECISION = 'dcs_1';
const facts: Facts = { numbers: { 'decisions/2026': 7 }, offsets: {}, label: 'Alguien' };
const contact: Actor = { ...chileanDelegate, person: 'per_contact', roles: ['pointOfContact'] };
const of = { decision: DECISION, meeting: MEETING, kind: 'reservation', delegation: 'CL' } as const;
let world = createWorld([]);
const made = (name: string, args: object, actor: Actor = chileanDelegate) =>
  codeOf(world.act({ name, args, actor, facts }));
const says = (change: object = {}, actor = chileanDelegate) =>
  made('decisions.say', { ...of, text: { es: 'Con reserva del punto 3.' }, ...change }, actor);
const unsays = (actor = chileanDelegate) => made('decisions.unsay', of, actor);
const closes = (actor = presidency, what: string = MEETING) =>
  made('decisions.close_minutes', { of: what }, actor);
const voices = () => world.all().filter(({ collection }) => collection === 'voices');

beforeEach(() => {
  world = createWorld([...meetingsMutations, ...decisionsFeature.mutations], Date.parse('2026-06-25T15:00Z'));
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  const draft = { decision: DECISION, meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' };
  world.act({ name: 'decisions.draft', args: draft });
  made('decisions.adopt', { decision: DECISION, meeting: MEETING, decidedOn: '2026-06-25' }, presidency);
});

test('a delegation’s own people put on record what it says, one of each kind', () => {
  expect(says({}, { ...chileanDelegate, roles: ['fieldOfficer'] })).toBe('access.not_allowed');
  expect(says({}, presidency)).toBe('access.not_allowed');
  expect(says({ delegation: 'PE' })).toBe('access.not_allowed');
  for (const kind of VOICE_KINDS) expect(says({ kind })).toBe('accepted');
  expect(says({ text: { es: 'Otra vez.' } }, contact)).toBe('accepted');
  expect(voices()).toHaveLength(VOICE_KINDS.length);
  expect(world.one('voices', voiceId(of))).toMatchObject({
    ...{ parent: DECISION, audience: 'members/decisions' },
    body: { delegation: 'CL', text: { es: 'Otra vez.' }, by: 'per_contact', label: 'Alguien' },
  });
});

test('beside two decisions that are called alike but for their kind of id, each has its own', () => {
  const other = 'dcx_1';
  const draft = { decision: other, meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' };
  made('decisions.draft', draft, presidency);
  made('decisions.adopt', { decision: other, meeting: MEETING, decidedOn: '2026-06-25' }, presidency);
  expect(says()).toBe('accepted');
  expect(says({ decision: other, text: { es: 'De la otra.' } })).toBe('accepted');
  expect(voices().map(({ parent, body }) => [parent, body.text])).toEqual([
    [DECISION, { es: 'Con reserva del punto 3.' }],
    [other, { es: 'De la otra.' }],
  ]);
});

test('only an abstention needs no words', () => {
  expect(says({ kind: 'abstention', text: null })).toBe('accepted');
  expect(says({ kind: 'statement', text: null })).toBe('decisions.voice_empty');
});

test('nothing is put on record beside what was not adopted, or is of another meeting', () => {
  world.act({
    name: 'decisions.draft',
    args: { decision: 'dcs_2', meeting: MEETING, item: 'agi_1', text: { es: 'x' }, mode: 'vote' },
  });
  expect(says({ decision: 'dcs_2' })).toBe('decisions.nothing_adopted');
  expect(says({ meeting: null })).toBe('decisions.unknown_decision');
  expect(says({ decision: 'dcs_9' })).toBe('decisions.unknown_decision');
});

test('it can be taken back until the minutes are closed, and then stands', () => {
  says();
  expect(unsays(presidency)).toBe('access.not_allowed');
  expect(unsays()).toBe('accepted');
  expect(unsays()).toBe('accepted');
  expect(voices()).toEqual([]);
  says();
  expect(closes(chileanDelegate)).toBe('access.not_allowed');
  expect(closes(presidency, 'mtg_none')).toBe('decisions.no_minutes');
  // The minutes of a meeting are closed as a whole.
  expect(closes(presidency, DECISION)).toBe('decisions.no_minutes');
  expect(closes()).toBe('accepted');
  expect(closes()).toBe('accepted');
  expect(says()).toBe('decisions.minutes_closed');
  expect(unsays()).toBe('decisions.minutes_closed');
  expect(voices()).toHaveLength(1);
});

test('a decision that is of no meeting has minutes of its own', () => {
  const silence = {
    ...{ silence: 'sil_1', meeting: null, item: null, papers: [], restsOn: null, asked: ['CL'] },
    ...{ text: { es: 'x', pt: 'x', en: 'x' }, term: { kind: 'hours', hours: 1 } },
    ...{ timeZone: 'America/Lima', calendar: null },
  };
  const later = createWorld([...decisionsFeature.mutations], () => hour);
  let hour = 0;
  const act = (name: string, args: object, actor: Actor = presidency) =>
    codeOf(later.act({ name, args, actor, facts }));
  act('silences.begin', silence);
  hour = 3_600_000;
  act('silences.close', { silence: 'sil_1' });
  const decision = later.all().find(({ collection }) => collection === 'decisions')?.id ?? '';
  const said = { ...of, decision, meeting: null, text: { es: 'x' } };
  expect(act('decisions.say', said, chileanDelegate)).toBe('accepted');
  expect(act('decisions.close_minutes', { of: decision })).toBe('accepted');
  expect(act('decisions.say', said, chileanDelegate)).toBe('decisions.minutes_closed');
});

test('ids of voices differ by decision, kind and delegation, however long', () => {
  const long = 'dcs_'.padEnd(80, 'x');
  const ids = [`${long}1`, `${long}2`].flatMap((decision) =>
    VOICE_KINDS.flatMap((kind) => ['CL', 'PE'].map((delegation) => voiceId({ decision, kind, delegation }))),
  );
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]{3}_[0-9A-Za-z_-]{1,80}$/);
});
