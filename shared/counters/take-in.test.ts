import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  authoriser,
  begin,
  colleague,
  coordinator,
  countArgs,
  counted,
  DAY,
  entries,
  HOUR,
  heldBy,
  made,
  NOW,
  OTHER_POST,
  officer,
  POST,
  person,
  policeHead,
  world,
} from './counters.fixtures.ts';
import { doubtOfHeld } from './held.rules.ts';

beforeEach(() => begin());

/** As the server lays aside what a revoked phone hands in. */
function handedIn(id: string, name: string, args: object, by: Actor = officer): string {
  const mutation = {
    ...{ id: `mut_${id}`, name: `counters.${name}`, madeAt: NOW - 5000 },
    args: { state: 'CL', day: DAY, ...args },
  };
  const { device, person, state } = by;
  const laid = { id: `set_${id}`, compartment: 'state:CL', device, person, state };
  world.receive('states.lay_aside_of', { ...laid, readers: 'reports', mutation });
  return `set_${id}`;
}
const held = (aside: string, entry: string, corrects: string | null = null) => ({ aside, entry, corrects });
const takes = (list: readonly object[], change: object = {}, by = coordinator) =>
  made(by, 'take_in', { post: POST, held: list, ...change });
const asides = () => world.docs('state:CL').filter(({ collection }) => collection === 'setAsides');

test('what a lost phone counted is taken in as its own, with the corrections that it made', () => {
  const list = [
    held(handedIn('a', 'count', countArgs('cnt_1', { value: 12 })), 'cnt_1'),
    held(
      handedIn('b', 'correct', { post: POST, correction: 'cnt_2', count: 'cnt_1', value: 10, reason: 'x' }),
      'cnt_2',
      'cnt_1',
    ),
  ];
  expect(takes(list)).toBe('accepted');
  expect(entries().map(({ id, body }) => [id, body.value, body.corrects, body.counted])).toEqual([
    ['cnt_1', 12, null, { by: 'per_officer', label: 'per_officer', at: NOW - 5000, takenAt: NOW }],
    ['cnt_2', 10, 'cnt_1', { by: 'per_officer', label: 'per_officer', at: NOW - 5000, takenAt: NOW }],
  ]);
  expect(asides()).toEqual([]);
  // Another coordinator did the same meanwhile.
  expect(takes(list)).toBe('accepted');
  expect(entries()).toHaveLength(2);
});

test('what had arrived before the phone was lost is not counted twice', () => {
  counted('cnt_1', { value: 12 });
  expect(takes([held(handedIn('a', 'count', countArgs('cnt_1', { value: 12 })), 'cnt_1')])).toBe('accepted');
  expect([entries().length, asides().length]).toEqual([1, 0]);
});

test('an entry that exists takes nothing away that was laid aside for something else', () => {
  counted('cnt_1', { value: 12 });
  counted('cnt_2', { post: OTHER_POST }, colleague);
  const situation = handedIn('a', 'say_situation', {
    ...{ post: POST, report: 'srp_1', shift: null, situation: 'busy', note: null },
  });
  const elsewhere = handedIn('b', 'count', countArgs('cnt_3', { post: OTHER_POST, value: 99 }), colleague);
  const there = handedIn('c', 'count', countArgs('cnt_2', { value: 99 }));
  for (const wrong of [held(situation, 'cnt_1'), held(elsewhere, 'cnt_1'), held(there, 'cnt_2')])
    expect(takes([wrong])).toBe('counters.aside_unknown');
  expect(asides()).toHaveLength(3);
});

test('only a coordinator takes it in, only where it was counted, and only of who worked there', () => {
  const list = [held(handedIn('a', 'count', countArgs('cnt_1')), 'cnt_1')];
  for (const other of [officer, policeHead, authoriser])
    expect(takes(list, {}, other)).toBe('access.not_allowed');
  expect(takes(list, { post: OTHER_POST })).toBe('counters.aside_unknown');
  expect(takes([held('set_a', 'cnt_9')])).toBe('counters.aside_unknown');
  expect(takes([held('set_none', 'cnt_1')])).toBe('counters.aside_unknown');
  const stranger = held(handedIn('b', 'count', countArgs('cnt_2'), colleague), 'cnt_2');
  expect(takes([stranger])).toBe('counters.held_stranger');
  const other = handedIn('c', 'say_situation', { post: POST, report: 'srp_1' });
  expect(takes([held(other, 'cnt_3')])).toBe('counters.aside_unknown');
  const orphan = { post: POST, correction: 'cnt_4', count: 'cnt_8', value: 1, reason: 'x' };
  expect(takes([held(handedIn('d', 'correct', orphan), 'cnt_4', 'cnt_8')])).toBe('counters.entry_unknown');
  made(coordinator, 'close_day');
  expect(takes(list)).toBe('counters.day_closed');
  made(coordinator, 'reopen_day', { reason: 'x' });
  expect(takes(list)).toBe('accepted');
});

test('who works at two posts counted at the one where their phone says, and corrected what it says', () => {
  made(coordinator, 'post_person', person(officer, OTHER_POST));
  const one = held(handedIn('a', 'count', countArgs('cnt_1')), 'cnt_1');
  expect(takes([one], { post: OTHER_POST })).toBe('counters.aside_unknown');
  expect(takes([{ ...one, entry: 'cnt_other' }])).toBe('counters.aside_unknown');
  expect(takes([{ ...one, corrects: 'cnt_other' }])).toBe('counters.aside_unknown');
  counted('cnt_2', { value: 5 });
  counted('cnt_3', { value: 7 });
  const correction = { post: POST, correction: 'cnt_4', count: 'cnt_2', value: 1, reason: 'x' };
  const second = held(handedIn('b', 'correct', correction), 'cnt_4', 'cnt_2');
  expect(takes([{ ...second, corrects: 'cnt_3' }])).toBe('counters.aside_unknown');
  expect(takes([one, second])).toBe('accepted');
  expect(entries().map(({ id, parent, body }) => [id, parent, body.corrects])).toEqual([
    ['cnt_2', POST, null],
    ['cnt_3', POST, null],
    ['cnt_1', POST, null],
    ['cnt_4', POST, 'cnt_2'],
  ]);
});

test('a correction is taken in only of an entry of the same post: what another one seized is neither changed nor copied', () => {
  const seizure = { subdivision: 'CL-TA', reference: 'TOKENCUSTOMS' };
  const cocaine = { counter: 'drugs', kind: 'cocaine', value: 9000, seizure };
  counted('cnt_customs', { post: OTHER_POST, ...cocaine }, colleague);
  const correction = { post: POST, correction: 'cnt_1', count: 'cnt_customs', value: 1, reason: 'x' };
  expect(takes([held(handedIn('a', 'correct', correction), 'cnt_1', 'cnt_customs')])).toBe(
    'counters.entry_unknown',
  );
  for (const other of [policeHead, officer]) expect(heldBy(other)).not.toContain('TOKENCUSTOMS');
  expect(entries()).toHaveLength(1);
});

test('what cannot be taken in stays where it lies, and keeps none of the others out', () => {
  const lost = { post: POST, correction: 'cnt_2', count: 'cnt_nowhere', value: 1, reason: 'x' };
  const list = [
    held(handedIn('a', 'correct', lost), 'cnt_2', 'cnt_nowhere'),
    held(handedIn('b', 'count', countArgs('cnt_1', { value: 12 })), 'cnt_1'),
    held(handedIn('c', 'count', countArgs('cnt_3', { value: 0 })), 'cnt_3'),
    held(handedIn('d', 'count', countArgs('cnt_4', { shift: 'shf_other' })), 'cnt_4'),
    held(handedIn('e', 'count', countArgs('cnt_5', { counter: 'vehicles_checked' })), 'cnt_5'),
  ];
  const [orphan, , nothing, elsewhere, notOfDay] = list;
  expect(takes(list)).toBe('accepted');
  expect(entries().map(({ id, body }) => [id, body.value])).toEqual([['cnt_1', 12]]);
  expect(asides().map(({ id }) => id)).toEqual(['set_a', 'set_c', 'set_d', 'set_e']);
  expect([orphan, nothing, elsewhere, notOfDay].map((each) => takes([each ?? {}]))).toEqual([
    'counters.entry_unknown',
    'counters.nothing_counted',
    'counters.shift_unknown',
    'counters.not_of_day',
  ]);
  // Nothing that was counted is lost by it: the day can have that counter yet.
  made(coordinator, 'edit_day', { fields: { counters: ['vehicles_checked'] } });
  expect(takes([notOfDay ?? {}])).toBe('accepted');
});

test('one that is handed in or asked for twice counts once', () => {
  const one = held(handedIn('a', 'count', countArgs('cnt_1', { value: 12 })), 'cnt_1');
  const again = held(handedIn('b', 'count', countArgs('cnt_1', { value: 12 })), 'cnt_1');
  expect(takes([one, one, again])).toBe('accepted');
  expect([entries().length, asides().length]).toEqual([1, 0]);
});

test('what nobody believes is put away by a coordinator, also of a closed day, and counts for nothing', () => {
  const lies = [handedIn('a', 'count', countArgs('cnt_1')), handedIn('b', 'count', countArgs('cnt_2'))];
  const puts = (asides: readonly string[], by = coordinator, post = POST) =>
    made(by, 'leave_out', { post, asides });
  for (const other of [officer, policeHead, authoriser]) expect(puts(lies, other)).toBe('access.not_allowed');
  expect(puts(lies, coordinator, OTHER_POST)).toBe('counters.aside_unknown');
  const report = handedIn('c', 'say_situation', { post: POST, report: 'srp_1' });
  expect(puts([report])).toBe('counters.aside_unknown');
  made(coordinator, 'close_day');
  expect(puts(['set_a'])).toBe('accepted');
  expect(puts(['set_a', 'set_b'])).toBe('accepted');
  expect([entries().length, asides().map(({ id }) => id)]).toEqual([0, ['set_c']]);
});

test('what a coordinator had written for a post is taken in by the name of who answers for it, with the hour on the paper', () => {
  const contact = { ...coordinator, person: 'per_contact' };
  const paper = countArgs('cnt_1', { value: 12, isForPost: true, at: NOW - 3 * HOUR });
  const right = { post: POST, correction: 'cnt_2', count: 'cnt_1', value: 10, reason: 'x' };
  const old = countArgs('cnt_3', { isForPost: true, at: NOW - 99 * 24 * HOUR });
  const list = [
    held(handedIn('a', 'count', paper, contact), 'cnt_1'),
    held(handedIn('b', 'correct', right, contact), 'cnt_2', 'cnt_1'),
    held(handedIn('c', 'count', old, contact), 'cnt_3'),
  ];
  expect(takes(list)).toBe('accepted');
  expect(entries().map(({ id, body }) => [id, body.value, body.isForPost, body.counted])).toEqual([
    ['cnt_1', 12, true, { by: 'per_coord', at: NOW - 3 * HOUR, takenAt: NOW }],
    ['cnt_2', 10, true, { by: 'per_coord', at: NOW - 5000, takenAt: NOW }],
  ]);
  expect(takes(list.slice(2))).toBe('counters.at_not_of_day');
});

test('it is told of what was written down when the work there, or the post, was over', () => {
  const of = (madeAt: number, change: object = {}) =>
    doubtOfHeld(
      { entry: 'cnt_1', post: POST, person: 'per_officer', madeAt, act: { kind: 'count', args } },
      {
        post: { endedAt: null },
        crew: [{ body: { person: 'per_officer', label: 'x', isLead: false, endedAt: NOW } }],
        ...change,
      },
    );
  const args = {
    state: 'CL',
    day: DAY,
    ...countArgs('cnt_1'),
    counter: 'persons_checked',
    kind: null,
  } as const;
  expect([of(NOW), of(NOW + 1)]).toEqual([null, 'after_posting']);
  const ended = { post: { endedAt: NOW - 5 }, crew: [] };
  expect([of(NOW - 5, ended), of(NOW - 4, ended)]).toEqual([null, 'after_post']);
});

test('until then coordinators read it, and neither who authorises, nor another institution, nor its own head', () => {
  handedIn('secretaside', 'count', countArgs('cnt_1'));
  expect(heldBy(coordinator)).toContain('secretaside');
  for (const other of [authoriser, policeHead, colleague]) expect(heldBy(other)).not.toContain('secretaside');
});
