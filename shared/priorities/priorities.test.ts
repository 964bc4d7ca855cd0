import { describe, expect, test } from 'vitest';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc, Facts } from '#shared/kernel/mutation.ts';
import { chileanDelegate, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf, decideOn, docOf, effectsOf, RECEIVED_AT } from '#test/support/deciding.ts';
import { prioritiesMutations } from './priorities.mutations.ts';
import { hashOfPriority, notProposed, passedOver } from './priorities.rules.ts';
import { type Choice, PRIORITIES, type Priority, priorityPositionId } from './priorities.schemas.ts';

const EDITION = 'edn_3';
const FACTS: Facts = { numbers: {}, offsets: {}, label: 'Presidencia' };
const signed = { by: 'per_1', at: 1, takenAt: 1 };
const ecuador = actorWith(['delegate'], { person: 'per_ec', state: 'EC', delegation: 'EC' });
const spain = actorWith(['delegate'], { state: 'ES', delegation: 'ES' });
const text = { es: 'x' };

function choiceWith(change: Partial<Choice> = {}): Doc {
  const body: Choice = {
    ...{ title: text, edition: EDITION, from: '2027-01-01', until: '2029-12-31', method: text },
    criteria: [{ code: 'c1', text, weight: 3 }],
    ...{ state: 'open', opened: signed, closed: null, leftOut: [] },
    ...change,
  };
  return docOf({ collection: 'priorityChoices', id: 'cho_1', audience: PRIORITIES, body });
}

function priorityWith(change: Partial<Priority> = {}, id = 'pri_1'): Doc<Priority> {
  const body: Priority = {
    ...{ title: text, area: null, reason: text, rests: [], edition: EDITION, state: 'proposed' },
    ...{ proposedBy: 'CL', proposed: signed, scores: {}, scored: null, leftOut: null, adopted: null },
    ...{ from: null, until: null, outcome: null },
    ...change,
  };
  return { ...docOf({ collection: 'priorities', id, parent: 'cho_1', audience: PRIORITIES }), body };
}

const paragraph = docOf({
  collection: 'issuedParagraphs',
  id: issuedId({ edition: EDITION, paragraph: 'pgf_ports' }),
  parent: EDITION,
  body: { detail: { kind: 'priority', area: 'cocaine' } },
});
const judgement = docOf({
  collection: 'issuedParagraphs',
  id: issuedId({ edition: EDITION, paragraph: 'pgf_why' }),
  parent: EDITION,
  body: { detail: { kind: 'judgement' } },
});
const decision = (change = {}) =>
  docOf({ collection: 'decisions', id: 'dec_1', body: { state: 'adopted', ...change } });

function act(
  name: string,
  args: object,
  actor: Actor,
  docs: readonly Doc[] = [choiceWith(), priorityWith()],
) {
  return decideOn({ mutations: prioritiesMutations, name, args, actor, docs, facts: FACTS });
}
const of = { priority: 'pri_1', choice: 'cho_1' };
const proposal = {
  ...{ priority: 'pri_2', choice: 'cho_1', delegation: 'CL', edition: EDITION },
  ...{ title: text, area: 'cocaine', reason: text, rests: ['pgf_ports'] },
};

describe('a choice', () => {
  const opened = {
    ...{ choice: 'cho_2', title: text, edition: null, from: '2027-01-01', until: '2029-12-31' },
    ...{ method: text, criteria: [{ code: 'c1', text, weight: 3 }] },
  };
  test.each([
    ['is opened by whoever presides', {}, presidency, 'accepted'],
    ['by nobody else', {}, chileanDelegate, 'access.not_allowed'],
    ['ends after it begins', { until: '2026-12-31' }, presidency, 'priorities.ends_before'],
    ['is of an edition that is here', { edition: 'edn_no' }, presidency, 'priorities.unknown_edition'],
    [
      'has no two criteria of one code',
      { criteria: [1, 2].map((weight) => ({ code: 'c1', text, weight })) },
      presidency,
      'priorities.criteria_twice',
    ],
  ])('%s', (_name, change, actor, code) => {
    expect(codeOf(act('priorities.open_choice', { ...opened, ...change }, actor))).toBe(code);
  });

  test('is closed only once everything that was proposed is adopted or left out', () => {
    const close = (docs: readonly Doc[]) =>
      codeOf(act('priorities.close_choice', { choice: 'cho_1' }, presidency, docs));
    expect(close([choiceWith(), priorityWith()])).toBe('priorities.undecided');
    expect(close([choiceWith(), priorityWith({ state: 'left_out' })])).toBe('accepted');
    expect(close([choiceWith({ state: 'closed' })])).toBe('priorities.choice_closed');
  });

  test('keeps its edition once a priority rests on a paragraph of it', () => {
    const edit = (docs: readonly Doc[]) =>
      codeOf(act('priorities.edit_choice', { choice: 'cho_1', edition: null }, presidency, docs));
    expect(edit([choiceWith(), priorityWith({ rests: ['pgf_ports'] })])).toBe('priorities.edition_used');
    expect(edit([choiceWith(), priorityWith()])).toBe('accepted');
  });
});

describe('what the edition recommends and nobody proposed', () => {
  const over = { choice: 'cho_1', edition: EDITION, paragraph: 'pgf_ports', reason: 'Otro plan la cubre.' };
  const docs = [choiceWith(), paragraph, judgement];
  const closed = [choiceWith({ state: 'closed' }), paragraph];
  const proposed = [...docs, priorityWith({ rests: ['pgf_ports'] })];
  const left = { paragraph: 'pgf_ports', reason: 'x', done: signed };
  test.each([
    ['is left out by whoever presides', {}, presidency, docs, 'accepted'],
    ['and by nobody else', {}, chileanDelegate, docs, 'access.not_allowed'],
    ['of a choice that is open', {}, presidency, closed, 'priorities.choice_closed'],
    ['of the edition of its choice', { edition: 'edn_2' }, presidency, docs, 'priorities.other_edition'],
    ['is a recommendation', { paragraph: 'pgf_why' }, presidency, docs, 'priorities.not_recommended'],
    ['is there', { paragraph: 'pgf_no' }, presidency, docs, 'priorities.not_recommended'],
    ['was not proposed', {}, presidency, proposed, 'priorities.is_proposed'],
  ])('%s', (_name, change, actor, known, code) => {
    expect(codeOf(act('priorities.pass_over', { ...over, ...change }, actor, known))).toBe(code);
  });

  test('stands with its choice, with who left it out and why; a later reason takes the place of the first', () => {
    const [made] = effectsOf(
      act('priorities.pass_over', over, presidency, [choiceWith({ leftOut: [left] }), paragraph]),
    );
    expect(made).toMatchObject({
      op: 'set',
      id: 'cho_1',
      fields: { leftOut: [{ paragraph: 'pgf_ports', reason: over.reason, done: { takenAt: RECEIVED_AT } }] },
    });
  });

  test('may be looked at again, and keeps its choice at its edition until it is', () => {
    const known = [choiceWith({ leftOut: [left] })];
    const again = { choice: 'cho_1', paragraph: 'pgf_ports' };
    expect(effectsOf(act('priorities.look_again', again, presidency, known))).toMatchObject([
      { fields: { leftOut: [] } },
    ]);
    expect(codeOf(act('priorities.look_again', again, chileanDelegate, known))).toBe('access.not_allowed');
    expect(effectsOf(act('priorities.look_again', again, presidency))).toEqual([]);
    const edited = act('priorities.edit_choice', { choice: 'cho_1', edition: null }, presidency, known);
    expect(codeOf(edited)).toBe('priorities.edition_used');
  });

  test('is not left out any more once somebody proposes it', () => {
    const { body } = choiceWith({ leftOut: [left] }) as Doc<Choice>;
    expect(passedOver(body, [priorityWith()])).toEqual([left]);
    expect(passedOver(body, [priorityWith({ rests: ['pgf_ports'] })])).toEqual([]);
    const issued = [
      { ...paragraph, body: { of: 'pgf_ports', order: 1, detail: { kind: 'priority' } } },
    ] as unknown as Parameters<typeof notProposed>[0];
    expect(notProposed(issued, [])).toHaveLength(1);
    expect(notProposed(issued, [], [body])).toEqual([]);
  });
});

describe('the criteria of a choice', () => {
  const c1 = { code: 'c1', text, weight: 3 };
  const c2 = { code: 'c2', text: { es: 'Daño' }, weight: 5 };
  const scoredWith = (scores: Priority['scores'], change: Partial<Priority> = {}) =>
    priorityWith({ scores, scored: signed, ...change });
  const edit = (criteria: readonly object[], ...list: readonly Doc[]) =>
    codeOf(
      act('priorities.edit_choice', { choice: 'cho_1', criteria }, presidency, [
        choiceWith({ criteria: [c1] }),
        ...list,
      ]),
    );

  test('may be weighed, added to and taken out while nothing was decided', () => {
    const scored = scoredWith({ c1: 4 });
    expect(edit([{ ...c1, weight: 5 }, c2], scored)).toBe('accepted');
    expect(edit([c2], scored)).toBe('accepted');
    expect(edit([{ ...c1, text: { es: 'x', pt: 'x' } }], scored)).toBe('accepted');
  });

  test('keep the words by which something was scored, and no score counts for another', () => {
    const other = { ...c1, text: { es: 'Otra cosa' } };
    expect(edit([other], scoredWith({ c1: 4 }))).toBe('priorities.criterion_scored');
    expect(edit([other], scoredWith({ c1: null }))).toBe('accepted');
    // It was taken out with its scores, and another one came under its code.
    expect(edit([c1, c2], scoredWith({ c1: 4, c2: 2 }))).toBe('priorities.criterion_scored');
  });

  test('stay whole once something was decided by them', () => {
    const decided = scoredWith({ c1: 4 }, { state: 'adopted' });
    const leftOut = scoredWith({ c1: 1 }, { state: 'left_out' });
    for (const each of [decided, leftOut]) {
      expect(edit([{ ...c1, weight: 5 }], each)).toBe('priorities.criteria_settled');
      expect(edit([c1, c2], each)).toBe('priorities.criteria_settled');
      expect(edit([c1], each)).toBe('accepted');
    }
    // Whoever takes back what nobody has scored decides nothing for the others.
    expect(edit([c1, c2], priorityWith({ state: 'left_out' }))).toBe('accepted');
  });
});

describe('a priority is proposed', () => {
  const docs = [choiceWith(), paragraph];
  test.each([
    ['by a state of the region', {}, chileanDelegate, docs, 'accepted'],
    ['by whoever presides, in their seat', { delegation: 'presidency' }, presidency, docs, 'accepted'],
    ['for no other delegation', { delegation: 'EC' }, chileanDelegate, docs, 'access.not_allowed'],
    ['by no other state', { delegation: 'ES' }, spain, docs, 'access.not_allowed'],
    ['from paragraphs that are here', {}, chileanDelegate, [choiceWith()], 'priorities.unknown_paragraph'],
    [
      'from the edition of its choice',
      { edition: null, rests: [] },
      chileanDelegate,
      docs,
      'priorities.other_edition',
    ],
    [
      'in an open choice',
      {},
      chileanDelegate,
      [choiceWith({ state: 'closed' }), paragraph],
      'priorities.choice_closed',
    ],
  ])('%s', (_name, change, actor, known, code) => {
    expect(codeOf(act('priorities.propose', { ...proposal, ...change }, actor, known))).toBe(code);
  });

  test('with whose it is, and when the server took it', () => {
    const [made] = effectsOf(act('priorities.propose', proposal, chileanDelegate, docs));
    expect(made).toMatchObject({
      ...{ op: 'create', parent: 'cho_1', audience: PRIORITIES },
      body: { state: 'proposed', proposedBy: 'CL', rests: ['pgf_ports'], proposed: { takenAt: RECEIVED_AT } },
    });
  });
});

describe('until it is decided', () => {
  test('its own delegation and whoever presides change its words, and nobody else', () => {
    const edit = (actor: Actor) =>
      codeOf(act('priorities.edit', { ...of, edition: EDITION, reason: { es: 'y' } }, actor));
    expect(edit(chileanDelegate)).toBe('accepted');
    expect(edit(presidency)).toBe('accepted');
    expect(edit(ecuador)).toBe('access.not_allowed');
  });

  test('two who change different words of it do not get in each other’s way', () => {
    const [changed] = effectsOf(
      act('priorities.edit', { ...of, edition: EDITION, reason: { es: 'y' } }, chileanDelegate),
    );
    expect(changed).toEqual({
      ...{ op: 'set', collection: 'priorities', id: 'pri_1' },
      fields: { reason: { es: 'y' } },
    });
  });

  test('whoever presides scores it by the criteria of the choice', () => {
    const score = (scores: object, actor = presidency) =>
      codeOf(act('priorities.score', { ...of, scores }, actor));
    expect(score({ c1: 4 })).toBe('accepted');
    expect(score({ c1: null })).toBe('accepted');
    expect(score({ c9: 4 })).toBe('priorities.unknown_criterion');
    expect(score({ c1: 4 }, chileanDelegate)).toBe('access.not_allowed');
    expect(() => score({ c1: 5 })).not.toThrow();
    expect(score({ c1: 5 })).not.toBe('accepted');
  });

  test('each state says where it stands, and says it again in the same place', () => {
    const seen = hashOfPriority(priorityWith().body);
    const said = { ...of, delegation: 'EC', stance: 'reserve', text: null, seen };
    const id = priorityPositionId({ priority: 'pri_1', delegation: 'EC' });
    expect(effectsOf(act('priorities.say', said, ecuador))).toMatchObject([{ op: 'create', id }]);
    const before = docOf({ collection: 'priorityPositions', id, parent: 'pri_1' });
    expect(
      effectsOf(act('priorities.say', said, ecuador, [choiceWith(), priorityWith(), before])),
    ).toMatchObject([{ op: 'set', id, fields: { stance: 'reserve' } }]);
    expect(codeOf(act('priorities.say', said, chileanDelegate))).toBe('access.not_allowed');
    expect(codeOf(act('priorities.say', { ...said, delegation: 'ES' }, spain))).toBe('access.not_allowed');
    expect(
      codeOf(act('priorities.say', said, ecuador, [choiceWith(), priorityWith({ state: 'adopted' })])),
    ).toBe('priorities.other_state');
  });

  test('it is left out with a reason, by whoever presides or proposed it, and taken up again', () => {
    const leave = (actor: Actor) => codeOf(act('priorities.leave_out', { ...of, reason: 'x' }, actor));
    expect(leave(presidency)).toBe('accepted');
    expect(leave(chileanDelegate)).toBe('accepted');
    expect(leave(ecuador)).toBe('access.not_allowed');
    const out = priorityWith({ state: 'left_out', leftOut: { reason: 'x', done: signed } });
    const take = (actor: Actor) => act('priorities.take_up', of, actor, [choiceWith(), out]);
    expect(codeOf(take(chileanDelegate))).toBe('access.not_allowed');
    expect(effectsOf(take(presidency))).toMatchObject([{ fields: { state: 'proposed', leftOut: null } }]);
  });
});

describe('a decision adopts', () => {
  const adopt = (docs: readonly Doc[], adopted = ['pri_1'], actor: Actor = presidency) =>
    act('priorities.adopt', { choice: 'cho_1', decision: 'dec_1', priorities: adopted }, actor, docs);
  const all = [choiceWith(), priorityWith(), priorityWith({}, 'pri_2'), decision()];

  test('several priorities in one act, each with the decision', () => {
    expect(effectsOf(adopt(all, ['pri_1', 'pri_2', 'pri_1']))).toMatchObject(
      ['pri_1', 'pri_2'].map((id) => ({
        ...{ op: 'set', id },
        fields: { state: 'adopted', adopted: { decision: 'dec_1' } },
      })),
    );
  });

  test.each([
    ['only by whoever presides', all, chileanDelegate, 'access.not_allowed'],
    ['only where it is here', [choiceWith(), priorityWith()], presidency, 'priorities.unknown_decision'],
    [
      'no draft',
      [choiceWith(), priorityWith(), decision({ state: 'draft' })],
      presidency,
      'priorities.decision_not_adopted',
    ],
    [
      'not once it ended',
      [choiceWith(), priorityWith(), decision({ ended: { next: null } })],
      presidency,
      'priorities.decision_not_adopted',
    ],
    [
      'nothing that was left out',
      [choiceWith(), priorityWith({ state: 'left_out' }), decision()],
      presidency,
      'priorities.other_state',
    ],
  ])('%s', (_name, docs, actor, code) => {
    expect(codeOf(adopt(docs, ['pri_1'], actor))).toBe(code);
  });
});

test('an adopted priority is activated for a time and closed with its outcome, in this order', () => {
  const at = (state: Priority['state']) => [choiceWith({ state: 'closed' }), priorityWith({ state })];
  const days = { from: '2027-01-01', until: '2029-12-31' };
  const activate = (state: Priority['state'], change = {}, actor: Actor = presidency) =>
    codeOf(act('priorities.activate', { ...of, ...days, ...change }, actor, at(state)));
  expect(activate('adopted')).toBe('accepted');
  expect(activate('active')).toBe('accepted');
  expect(activate('proposed')).toBe('priorities.other_state');
  expect(activate('adopted', { until: '2026-01-01' })).toBe('priorities.ends_before');
  expect(activate('adopted', {}, chileanDelegate)).toBe('access.not_allowed');
  const close = (state: Priority['state'], actor: Actor = presidency) =>
    codeOf(act('priorities.close', { ...of, outcome: text }, actor, at(state)));
  expect(close('active')).toBe('accepted');
  expect(close('adopted')).toBe('priorities.other_state');
  expect(close('active', chileanDelegate)).toBe('access.not_allowed');
});

describe('a state’s own register', () => {
  const policy = {
    ...{ policy: 'pol_1', priority: 'pri_1', state: 'CL', kind: 'law', title: text, reference: null },
    ...{ institution: null, money: null, link: null, from: null, until: null },
  };
  const active = [priorityWith({ state: 'active' })];
  const known = docOf({
    ...{ collection: 'nationalPolicies', id: 'pol_1', parent: 'pri_1' },
    body: { state: 'CL', from: null, until: '2027-12-31' },
  });

  test.each([
    ['is written by its own people', {}, chileanDelegate, active, 'accepted'],
    ['by nobody of another state', {}, ecuador, active, 'access.not_allowed'],
    ['not by whoever presides', {}, presidency, active, 'access.not_allowed'],
    ['by no state outside the region', { state: 'ES' }, spain, active, 'access.not_allowed'],
    ['not before the priority is adopted', {}, chileanDelegate, [priorityWith()], 'priorities.not_in_force'],
    [
      'with days in order',
      { from: '2027-01-01', until: '2026-01-01' },
      chileanDelegate,
      active,
      'priorities.ends_before',
    ],
  ])('%s', (_name, change, actor, docs, code) => {
    expect(codeOf(act('priorities.add_policy', { ...policy, ...change }, actor, docs))).toBe(code);
  });

  test('takes no address that is not https', () => {
    expect(
      codeOf(
        act('priorities.add_policy', { ...policy, link: 'http://example.org' }, chileanDelegate, active),
      ),
    ).not.toBe('accepted');
  });

  test('is corrected and taken out by the same people alone', () => {
    const edit = (actor: Actor, change: object = { reference: '1' }) =>
      codeOf(
        act('priorities.edit_policy', { policy: 'pol_1', priority: 'pri_1', ...change }, actor, [known]),
      );
    expect(edit(chileanDelegate)).toBe('accepted');
    expect(edit(ecuador)).toBe('access.not_allowed');
    expect(edit(chileanDelegate, { from: '2028-01-01' })).toBe('priorities.ends_before');
    const remove = (actor: Actor) =>
      codeOf(act('priorities.remove_policy', { policy: 'pol_1', priority: 'pri_1' }, actor, [known]));
    expect(remove(chileanDelegate)).toBe('accepted');
    expect(remove(ecuador)).toBe('access.not_allowed');
  });
});
