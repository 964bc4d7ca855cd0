import { beforeEach, describe, expect, test } from 'vitest';
import type { Doc, Facts } from '#shared/kernel/mutation.ts';
import {
  chileanDelegate,
  createWorld,
  itemArgs,
  MEETING,
  meetingArgs,
  presidency,
} from '#shared/meetings/meetings.fixtures.ts';
import { meetingsMutations } from '#shared/meetings/meetings.mutations.ts';
import { codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import { decisionsFeature } from './decisions.feature.ts';
import { numberHour } from './decisions.mutations.ts';
import { decisionStanding, listOfA, supersededBy } from './decisions.rules.ts';
import type { CommitteeDecision } from './decisions.schemas.ts';

const A = { text: { es: 'Se aprueba el acta.' }, mode: 'consensus' } as const;
const NOW = Date.parse('2026-06-25T15:00Z');
let world = createWorld([]);
const factsOf = (number: number): Facts => ({
  numbers: { 'decisions/2026': number },
  offsets: {},
  label: 'Alguien',
});
const made = (name: string, args: object, actor = presidency, facts: Facts | null = factsOf(7)) =>
  codeOf(world.act({ name, args, actor, facts }));
const decision = (id: string) => world.one('decisions', id)?.body as CommitteeDecision;
const all = () =>
  [...['dcs_1', 'dcs_2', 'dcs_3', 'dcs_b']].flatMap((id) => world.one('decisions', id) ?? []) as never[];

beforeEach(() => {
  world = createWorld([...meetingsMutations, ...decisionsFeature.mutations], () => NOW);
  world.act({ name: 'meetings.schedule', args: meetingArgs });
  for (const [item, kind] of [
    ['agi_a1', 'A'],
    ['agi_a2', 'A'],
    ['agi_b', 'B'],
  ] as const)
    expect(
      codeOf(
        world.act({
          name: 'agenda.add_item',
          args: { ...itemArgs, item, class: kind, kind: 'session' },
          facts: { numbers: {}, offsets: { 'Europe/Madrid@2026-06-25T15:00': 120 } },
        }),
      ),
    ).toBe('accepted');
  for (const [id, item] of [
    ['dcs_1', 'agi_a1'],
    ['dcs_2', 'agi_a1'],
    ['dcs_3', 'agi_a2'],
    ['dcs_b', 'agi_b'],
  ] as const)
    world.act({ name: 'decisions.draft', args: { decision: id, meeting: MEETING, item, ...A } });
});

const entry = (id: string, item: string, change: object = {}) => ({
  ...{ decision: id, item, ...A, effectiveOn: null },
  ...change,
});
const LIST = [entry('dcs_1', 'agi_a1'), entry('dcs_2', 'agi_a1'), entry('dcs_3', 'agi_a2')];
const adopts = (list: readonly object[] = LIST, actor = presidency) =>
  made('decisions.adopt_list', { meeting: MEETING, decidedOn: '2026-06-25', decisions: list }, actor);
const states = () => ['dcs_1', 'dcs_2', 'dcs_3', 'dcs_b'].map((id) => decision(id).state);

describe('a list of A items', () => {
  test('holds the drafts on items without debate', () => {
    const isA = (item: string) => item !== 'agi_b';
    expect(listOfA(all(), isA).map(({ id }) => id)).toEqual(['dcs_1', 'dcs_2', 'dcs_3']);
  });

  test('is adopted in one act, and the server gives each its own number afterwards', () => {
    expect(adopts(LIST, chileanDelegate)).toBe('access.not_allowed');
    expect(adopts()).toBe('accepted');
    expect(states()).toEqual(['adopted', 'adopted', 'adopted', 'draft']);
    expect(world.one('decisions', 'dcs_1')).toMatchObject({
      ...{ audience: 'members/decisions', body: { number: null, year: 2026, decidedOn: '2026-06-25' } },
    });
    const rule = decisionsFeature.due.find(({ collection }) => collection === 'decisions');
    const due = world
      .all()
      .filter((doc) => doc.collection === 'decisions' && (rule?.at(doc) ?? null) !== null);
    expect(due.map((doc) => rule?.at(doc))).toEqual([NOW, NOW, NOW]);
    for (const [index, doc] of due.entries()) {
      const args = rule?.argsOf(doc, [doc]) as object;
      expect(made('decisions.give_number', args, presidency, factsOf(7 + index))).toBe('accepted');
      // Asked for once more, it keeps its own.
      made('decisions.give_number', args, presidency, factsOf(99));
    }
    expect(['dcs_1', 'dcs_2', 'dcs_3'].map((id) => decision(id).number)).toEqual([7, 8, 9]);
    expect(numberHour(decision('dcs_1'))).toBeNull();
  });

  test('leaves out what was taken out of it', () => {
    expect(adopts([entry('dcs_1', 'agi_a1'), entry('dcs_3', 'agi_a2')])).toBe('accepted');
    expect(states()).toEqual(['adopted', 'draft', 'adopted', 'draft']);
  });

  test.each<[string, () => readonly object[], string]>([
    [
      'with a text that was changed since',
      () => {
        world.act({
          name: 'decisions.edit',
          args: { decision: 'dcs_2', meeting: MEETING, fields: { text: { es: 'Otro.' } } },
        });
        return LIST;
      },
      'decisions.list_changed',
    ],
    [
      'with a text that got another language since',
      () => {
        world.act({
          name: 'decisions.edit',
          args: { decision: 'dcs_2', meeting: MEETING, fields: { text: { ...A.text, pt: 'x' } } },
        });
        return LIST;
      },
      'decisions.list_changed',
    ],
    [
      'with a way of taking it that was changed since',
      () => {
        world.act({
          name: 'decisions.edit',
          args: { decision: 'dcs_3', meeting: MEETING, fields: { mode: 'vote' } },
        });
        return LIST;
      },
      'decisions.list_changed',
    ],
    [
      'with one that was decided since',
      () => {
        made('decisions.not_adopt', { decision: 'dcs_2', meeting: MEETING, decidedOn: '2026-06-25' });
        return LIST;
      },
      'decisions.already_decided',
    ],
    ['with an item with debate', () => [...LIST, entry('dcs_b', 'agi_b')], 'decisions.not_an_a_item'],
    [
      'with a B item that is called an A item',
      () => [...LIST, entry('dcs_b', 'agi_a1')],
      'decisions.list_changed',
    ],
    ['with one twice', () => [...LIST, entry('dcs_1', 'agi_a1')], 'decisions.twice_in_list'],
    ['with one that nobody knows', () => [...LIST, entry('dcs_9', 'agi_a1')], 'decisions.unknown_decision'],
    ['with nothing in it', () => [], 'sync.bad_arguments'],
  ])('%s adopts none', (_name, list, code) => {
    const given = list();
    const before = states();
    expect(adopts(given)).toBe(code);
    expect(states()).toEqual(before);
  });
});

describe('the day from which a decision has effect', () => {
  const takesEffect = (effectiveOn: string | null, actor = presidency) =>
    made('decisions.take_effect', { decision: 'dcs_1', meeting: MEETING, effectiveOn }, actor);

  test('is said with the draft, and not changed once it is adopted', () => {
    expect(takesEffect('2026-07-01', chileanDelegate)).toBe('access.not_allowed');
    expect(takesEffect('2026-07-01')).toBe('accepted');
    const seen = { decision: 'dcs_1', meeting: MEETING, decidedOn: '2026-06-25', ...A };
    // Set since it was on the screen of whoever sends these.
    expect(made('decisions.adopt_text', seen)).toBe('decisions.effect_changed');
    expect(made('decisions.adopt', { decision: 'dcs_1', meeting: MEETING, decidedOn: '2026-06-25' })).toBe(
      'decisions.effect_changed',
    );
    expect(adopts([entry('dcs_1', 'agi_a1')])).toBe('decisions.list_changed');
    expect(decision('dcs_1').state).toBe('draft');
    expect(made('decisions.adopt_dated', { ...seen, effectiveOn: '2026-07-01' })).toBe('accepted');
    expect(takesEffect('2026-08-01')).toBe('decisions.already_decided');
    expect(decision('dcs_1')).toMatchObject({ number: 7, effectiveOn: '2026-07-01' });
    expect(decisionStanding(decision('dcs_1'), '2026-06-30')).toBe('not_yet');
    expect(decisionStanding(decision('dcs_1'), '2026-07-01')).toBe('in_force');
  });
});

test('the day that was read is adopted with a list, and one that was taken back is not', () => {
  const takes = (id: string, effectiveOn: string | null) =>
    made('decisions.take_effect', { decision: id, meeting: MEETING, effectiveOn });
  expect(takes('dcs_1', '2026-07-01')).toBe('accepted');
  const list = [entry('dcs_1', 'agi_a1', { effectiveOn: '2026-07-01' }), entry('dcs_2', 'agi_a1')];
  takes('dcs_1', null);
  expect(adopts(list)).toBe('decisions.list_changed');
  takes('dcs_1', '2026-07-01');
  expect(adopts(list)).toBe('accepted');
  expect(decision('dcs_1').effectiveOn).toBe('2026-07-01');
});

describe('a day that is in no calendar', () => {
  const of = { decision: 'dcs_1', meeting: MEETING };
  test.each([
    ['adopt', { ...of, decidedOn: '2026-02-31' }],
    ['adopt_text', { ...of, ...A, decidedOn: '2026-02-31' }],
    ['adopt_dated', { ...of, ...A, decidedOn: '2026-02-31', effectiveOn: '2026-07-01' }],
    ['adopt_dated', { ...of, ...A, decidedOn: '2026-06-25', effectiveOn: '2026-02-31' }],
    ['not_adopt', { ...of, decidedOn: '2026-02-31' }],
    ['not_adopt_text', { ...of, ...A, decidedOn: '2026-02-31' }],
    ['take_effect', { ...of, effectiveOn: '2026-02-31' }],
    ['adopt_list', { meeting: MEETING, decidedOn: '2026-02-31', decisions: LIST }],
  ])('is refused by %s', (name, args) => {
    expect(made(`decisions.${name}`, args)).toBe('decisions.no_such_day');
    expect(decision('dcs_1').state).toBe('draft');
  });
});

describe('a day that has begun nowhere yet', () => {
  const of = { decision: 'dcs_1', meeting: MEETING };
  const TOMORROW = '2026-06-27';
  test.each([
    ['adopt', { ...of, decidedOn: TOMORROW }],
    ['adopt_text', { ...of, ...A, decidedOn: TOMORROW }],
    ['adopt_dated', { ...of, ...A, decidedOn: TOMORROW, effectiveOn: '2026-07-01' }],
    ['not_adopt', { ...of, decidedOn: TOMORROW }],
    ['not_adopt_text', { ...of, ...A, decidedOn: TOMORROW }],
    ['adopt_list', { meeting: MEETING, decidedOn: TOMORROW, decisions: LIST }],
  ])('is refused by %s', (name, args) => {
    expect(made(`decisions.${name}`, args)).toBe('decisions.day_not_come');
    expect(states()).toEqual(['draft', 'draft', 'draft', 'draft']);
    // It is the next day already in Kiritimati, which is furthest ahead.
    expect(made(`decisions.${name}`, { ...args, decidedOn: '2026-06-26' })).toBe('accepted');
  });
});

test('nothing is decided in silence without a silence procedure', () => {
  const of = { decision: 'dcs_1', meeting: MEETING };
  const silent = { ...A, mode: 'silence' };
  const drafted = { decision: 'dcs_new', meeting: MEETING, item: 'agi_a1', ...silent };
  expect(made('decisions.draft', drafted)).toBe('decisions.no_silence');
  expect(made('decisions.edit', { ...of, fields: { mode: 'silence' } })).toBe('decisions.no_silence');
  expect(made('decisions.adopt_text', { ...of, ...silent, decidedOn: '2026-06-25' })).toBe(
    'decisions.no_silence',
  );
  // A draft of the days before there were any.
  const old = createRuleWorld({ now: NOW });
  const known = world.one('decisions', 'dcs_1') as Doc;
  old.plant('committee', { ...known, body: { ...known.body, ...silent } });
  const acts = (name: string, args: object) => codeOf(old.act(presidency, name, args));
  expect(acts('decisions.adopt', { ...of, decidedOn: '2026-06-25' })).toBe('decisions.no_silence');
  expect(acts('decisions.edit', { ...of, fields: { text: { es: 'y' } } })).toBe('accepted');
  expect(acts('decisions.adopt_text', { ...of, ...A, decidedOn: '2026-06-25' })).toBe('accepted');
});

describe('an adopted decision', () => {
  const ends = (change: object = {}, actor = presidency) =>
    made(
      'decisions.end',
      { decision: 'dcs_1', next: 'dcs_2', endedOn: '2026-07-10', reason: 'La sustituye otra.', ...change },
      actor,
    );
  beforeEach(() => {
    for (const id of ['dcs_1', 'dcs_2'])
      made('decisions.adopt', { decision: id, meeting: MEETING, decidedOn: '2026-06-25' });
  });

  test('is followed by another, and each names the other; its text and number stay', () => {
    const { text, number } = decision('dcs_1');
    expect(ends({}, chileanDelegate)).toBe('access.not_allowed');
    expect(ends({ reason: '' })).toBe('sync.bad_arguments');
    expect(ends()).toBe('accepted');
    expect(decision('dcs_1')).toMatchObject({
      ...{ text, number, state: 'adopted' },
      ended: { next: 'dcs_2', endedOn: '2026-07-10', label: 'Alguien' },
    });
    expect(supersededBy(all(), 'dcs_2').map(({ id }) => id)).toEqual(['dcs_1']);
    expect(decisionStanding(decision('dcs_1'), '2026-07-09')).toBe('in_force');
    expect(decisionStanding(decision('dcs_1'), '2026-07-10')).toBe('superseded');
    expect(ends()).toBe('decisions.already_ended');
  });

  test('is withdrawn with a reason', () => {
    expect(ends({ next: null })).toBe('accepted');
    expect(decisionStanding(decision('dcs_1'), '2026-08-01')).toBe('withdrawn');
  });

  test('is not followed by itself, by a draft, by what is over, nor before it was taken', () => {
    expect(ends({ next: 'dcs_1' })).toBe('decisions.supersedes_itself');
    expect(ends({ next: 'dcs_3' })).toBe('decisions.nothing_adopted');
    expect(ends({ next: 'dcs_9' })).toBe('decisions.unknown_decision');
    expect(ends({ decision: 'dcs_3' })).toBe('decisions.nothing_adopted');
    expect(ends({ endedOn: '2026-06-24' })).toBe('decisions.ends_before');
    expect(ends()).toBe('accepted');
    expect(ends({ decision: 'dcs_2', next: 'dcs_1' })).toBe('decisions.already_ended');
  });
});
