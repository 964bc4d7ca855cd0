import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorWith } from '#test/support/deciding.ts';
import { casesOf } from '#test/support/full-run.ts';
import { paperMutations } from './paper.mutations.ts';
import { electionOf, isOnlyOfChair, totalsFault } from './paper.rules.ts';
import { chair, createVoting, delegateOf, ITEM, MEETING, opened } from './voting.fixtures.ts';

const PAPER = 'pbt_1';
const names = ['Ana', 'Bruno', 'Carla', 'Diego'].map((name) => ({ name: { es: name } }));
const question = {
  ...{ ballot: PAPER, meeting: MEETING, kind: 'question', item: ITEM, question: { es: '¿Se admite?' } },
  ...{ about: null, matter: 'procedure', candidates: [], seats: 1, after: null, tellers: ['BR', 'PE'] },
} as const;
const election = { ...question, kind: 'election', candidates: names.slice(0, 3) } as const;
const counted = { papers: 6, blank: 1, invalid: 0, votes: [3, 2] };

function setUp(args: { readonly about: object | null } = question) {
  const goingOn = { ballot: PAPER, meeting: MEETING, about: args.about };
  const voting = createVoting();
  const opens = (change: object = {}, who = chair) =>
    voting.does(who, 'ballots.open_paper', { ...args, ...change });
  const enters = (totals: object = counted, who = chair) =>
    voting.does(who, 'ballots.enter_paper', { ...goingOn, totals });
  const confirms = (
    delegation: string,
    totals: object = counted,
    who = delegateOf(delegation),
    isOnPaper = false,
  ) => voting.does(who, 'ballots.confirm_paper', { ...goingOn, delegation, isOnPaper, totals });
  return { ...voting, opens, enters, confirms };
}

test('a secret vote: the roll is frozen, two tellers confirm the same totals, and then the result stands', () => {
  const paper = setUp();
  expect(paper.opens({}, delegateOf('CL'))).toBe('access.not_allowed');
  expect(paper.opens({ tellers: ['BR', 'BR'] })).toBe('ballots.paper_tellers');
  expect(paper.opens({ candidates: names })).toBe('ballots.paper_candidates');
  expect(paper.opens()).toBe('accepted');
  expect(paper.paper(PAPER)).toMatchObject({ roll: { length: 6 }, round: 1, majority: 'simple_of_present' });
  expect(paper.confirms('BR')).toBe('ballots.paper_other_totals');
  expect(paper.enters({ ...counted, papers: 7 })).toBe('ballots.paper_too_many');
  expect(paper.enters({ ...counted, votes: [3, 3] })).toBe('ballots.paper_sum');
  expect(paper.enters({ ...counted, votes: [3] })).toBe('ballots.paper_fields');
  expect(paper.enters(counted, delegateOf('BR'))).toBe('access.not_allowed');
  expect(paper.enters()).toBe('accepted');
  expect(paper.confirms('CL')).toBe('ballots.paper_not_teller');
  expect(paper.confirms('BR', { ...counted, votes: [2, 3] })).toBe('ballots.paper_other_totals');
  expect(paper.confirms('BR')).toBe('accepted');
  expect(paper.confirms('BR')).toBe('accepted');
  expect(paper.paper(PAPER)).toMatchObject({ state: 'open', result: null });
  expect(paper.confirms('PE')).toBe('accepted');
  expect(paper.paper(PAPER)).toMatchObject({ state: 'counted', result: { needed: 3, isCarried: true } });
  expect(paper.enters()).toBe('ballots.closed');
});

test('other totals have to be confirmed anew; a teller who signed the sheet is entered by the chair alone', () => {
  const paper = setUp();
  paper.opens();
  paper.enters();
  paper.confirms('BR');
  const other = { ...counted, votes: [2, 3] };
  expect(paper.enters(other)).toBe('accepted');
  expect(paper.paper(PAPER).confirmed).toEqual([]);
  expect(paper.confirms('BR', other, delegateOf('BR'), true)).toBe('access.not_allowed');
  expect(paper.confirms('BR', other, chair)).toBe('access.not_allowed');
  expect(paper.confirms('BR', other, chair, true)).toBe('accepted');
  expect(paper.confirms('PE', other)).toBe('accepted');
  expect(paper.paper(PAPER)).toMatchObject({
    confirmed: [{ isOnPaper: true }, { isOnPaper: false }],
    result: { isCarried: false },
  });
});

test('one vote at a time, whether it is taken on paper or not', () => {
  const paper = setUp();
  const onPhones = () => paper.does(chair, 'ballots.open', { ...opened, about: question.about });
  paper.opens();
  expect(onPhones()).toBe('ballots.other_open');
  expect(paper.opens({ ballot: 'pbt_2' })).toBe('ballots.other_open');
  paper.does(chair, 'ballots.void_paper', { ballot: PAPER, meeting: MEETING, about: null, reason: 'x' });
  expect(onPhones()).toBe('accepted');
  expect(paper.opens({ ballot: 'pbt_2' })).toBe('ballots.other_open');
  paper.voids();
  expect(paper.opens({ ballot: 'pbt_2' })).toBe('accepted');
});

describe('who signs for a teller', () => {
  const of = (person: string, delegation: string | null) => ({
    ...{ person, delegation, device: `dev_${person.slice(4)}`, institution: null, unit: null },
    state: delegation === null || delegation.length > 2 ? null : delegation,
  });
  const delegate = actorWith(['delegate'], of('per_BR', 'BR'));
  const actors = {
    'a delegate of it': delegate,
    'its point of contact': actorWith(['pointOfContact'], of('per_contact', 'BR')),
    'somebody of it who is not on the list': actorWith(['delegate'], of('per_away', 'BR')),
    'its liaison': actorWith(['delegationLiaison'], of('per_BR', 'BR')),
    'a delegate of the other teller': delegateOf('PE'),
    'a delegate who does not count': delegateOf('CL'),
    'whoever presides': chair,
    'whoever presides, of its delegation': delegate,
    'the programme': actorWith(['programmeSupport'], of('per_programme', 'el-paccto')),
    'an observer': actorWith(['observer'], of('per_observer', 'eu-home')),
  };
  function presides({ plant }: ReturnType<typeof setUp>, person: string) {
    const mandate = { person, label: 'x', function: 'presidency', from: '2026-01-01', until: null };
    plant('mandates', 'mdt_1', person, { ...mandate, basis: 'x', endedAt: null }, 'members/mandates');
  }
  const NOT = 'access.not_allowed';
  test.each<[who: keyof typeof actors, itself: string, asSigned: string]>([
    ['a delegate of it', 'accepted', NOT],
    ['its point of contact', 'accepted', NOT],
    ['somebody of it who is not on the list', 'ballots.not_on_list', NOT],
    ['its liaison', NOT, NOT],
    ['a delegate of the other teller', NOT, NOT],
    ['a delegate who does not count', NOT, NOT],
    ['whoever presides', NOT, 'accepted'],
    ['whoever presides, of its delegation', 'ballots.paper_chair_signs', 'accepted'],
    ['the programme', NOT, NOT],
    ['an observer', NOT, NOT],
  ])('%s: by themselves %s, as a signature on the sheet %s', (who, itself, asSigned) => {
    for (const [isOnPaper, answer] of [
      [false, itself],
      [true, asSigned],
    ] as const) {
      const paper = setUp();
      paper.addPerson('contact', 'BR', 'expert', { person: 'per_contact' });
      if (who === 'whoever presides, of its delegation') presides(paper, delegate.person);
      paper.opens();
      paper.enters();
      expect([isOnPaper, paper.confirms('BR', counted, actors[who], isOnPaper)]).toEqual([isOnPaper, answer]);
      const confirmed = answer === 'accepted' ? [{ delegation: 'BR', isOnPaper }] : [];
      expect(paper.paper(PAPER).confirmed).toMatchObject(confirmed);
    }
  });

  test('of one person who says it for both the result says so', () => {
    const paper = setUp();
    paper.opens();
    paper.enters();
    for (const teller of question.tellers) paper.confirms(teller, counted, chair, true);
    expect(paper.paper(PAPER)).toMatchObject({ state: 'counted', result: { isCarried: true } });
    expect(isOnlyOfChair(paper.paper(PAPER))).toBe(true);
  });
});

test('one that is void has no result, and gets none', () => {
  const paper = setUp();
  paper.opens();
  const voids = () =>
    paper.does(chair, 'ballots.void_paper', { ballot: PAPER, meeting: MEETING, about: null, reason: 'x' });
  expect(voids()).toBe('accepted');
  expect(voids()).toBe('ballots.closed');
  expect(paper.enters()).toBe('ballots.closed');
});

test('a secret vote needs a majority that can be counted', () => {
  expect(setUp().opens({ matter: 'amendments' })).toBe('ballots.paper_no_majority');
});

test('an election that nobody wins goes into a further round among the first two', () => {
  const paper = setUp(election);
  expect(paper.opens({ candidates: [] })).toBe('ballots.paper_candidates');
  expect(paper.opens({ after: 'pbt_9' })).toBe('ballots.unknown_ballot');
  paper.opens();
  const totals = { papers: 6, blank: 0, invalid: 0, votes: [3, 2, 1] };
  paper.enters(totals);
  paper.confirms('BR', totals);
  paper.confirms('PE', totals);
  expect(paper.paper(PAPER).result).toEqual({ needed: 4, isCarried: false, elected: [], next: [0, 1] });
  const next = { ballot: 'pbt_2', after: PAPER, candidates: names.slice(0, 2) };
  expect(paper.opens({ ...next, candidates: names.slice(1, 3) })).toBe('ballots.paper_others');
  expect(paper.opens({ ...next, candidates: [{ name: { es: 'Zoe' } }] })).toBe('ballots.paper_others');
  expect(paper.opens({ ...next, seats: 2 })).toBe('ballots.paper_others');
  expect(paper.opens({ ...next, kind: 'question', candidates: [] })).toBe('ballots.paper_no_further_round');
  expect(paper.opens(next)).toBe('accepted');
  expect(paper.paper('pbt_2').round).toBe(2);
  expect(paper.opens({ ...next, ballot: 'pbt_3' })).toBe('ballots.other_open');
  const rest = { papers: 6, blank: 0, invalid: 0, votes: [4, 2] };
  const ofNext = { ballot: 'pbt_2', meeting: MEETING, about: null, totals: rest };
  paper.does(chair, 'ballots.enter_paper', ofNext);
  for (const delegation of question.tellers)
    paper.does(chair, 'ballots.confirm_paper', { ...ofNext, delegation, isOnPaper: true });
  expect(paper.opens({ ...next, ballot: 'pbt_3' })).toBe('ballots.paper_round_begun');
  paper.does(chair, 'ballots.void_paper', { ballot: 'pbt_2', meeting: MEETING, about: null, reason: 'x' });
  expect(paper.opens({ ...next, ballot: 'pbt_3' })).toBe('accepted');
  paper.does(chair, 'ballots.void_paper', { ballot: 'pbt_3', meeting: MEETING, about: null, reason: 'x' });
  paper.does(chair, 'ballots.void_paper', { ballot: PAPER, meeting: MEETING, about: null, reason: 'x' });
  expect(paper.opens({ ...next, ballot: 'pbt_4' })).toBe('ballots.paper_no_further_round');
});

test('nobody stands twice in an election', () => {
  const paper = setUp(election);
  const twice = [{ name: { es: 'Ana' } }, { name: { pt: ' ana' } }];
  expect(paper.opens({ candidates: twice })).toBe('ballots.paper_names_twice');
  expect(paper.opens({ candidates: [{ name: { es: 'Ana', pt: 'Ana' } }] })).toBe('accepted');
});

test('those who count are of delegations of the meeting', () => {
  const paper = setUp();
  expect(paper.opens({ tellers: ['BR', 'ZZ'] })).toBe('ballots.paper_teller_unknown');
  expect(paper.opens({ tellers: ['XX', 'BR'] })).toBe('ballots.paper_teller_unknown');
});

test('what both confirmed is a result only once the server has said it', () => {
  const { decide, compartment: _, ...confirm } = paperMutations[2];
  expect(confirm.name).toBe('ballots.confirm_paper');
  const paper = setUp();
  paper.opens();
  paper.enters();
  paper.confirms('BR');
  const known = paper.docsOf('paperBallots');
  const args = {
    ...{ ballot: PAPER, meeting: MEETING, about: null, delegation: 'PE' },
    ...{ isOnPaper: false, totals: counted },
  };
  const docs = {
    get: (collection: { name: string }, id: string) =>
      [...known, ...paper.docsOf('meetings'), ...paper.docsOf('sittings')].find(
        (each) => each.collection === collection.name && each.id === id,
      ) ?? null,
    within: ({ name }: { name: string }) => paper.docsOf(name),
  };
  const decided = decide({ args, docs, actor: delegateOf('PE'), now: 1, madeAt: 1 } as never);
  expect(decided).toMatchObject({
    effects: [
      { op: 'set', fields: { state: 'counting' } },
      { op: 'forward', name: 'ballots.conclude_paper' },
    ],
  });
});

test.each(['closed', 'cancelled'])('in a meeting that is %s nothing is counted any more', (state) => {
  const paper = setUp();
  paper.opens();
  paper.enters();
  paper.confirms('BR');
  paper.setMeeting({ state });
  expect(paper.enters()).toBe('ballots.meeting_over');
  expect(paper.confirms('PE')).toBe('ballots.meeting_over');
});

describe('who is elected', () => {
  const elected = (votes: number[], seats = 1, { papers = 12, blank = 0 } = {}) =>
    electionOf({ papers, blank, invalid: 0, votes }, { majority: 'simple_of_present', members: 20, seats });
  test.each([
    // Votes, seats, elected, further round.
    [[7, 5], 1, [0], []],
    [[6, 6], 1, [], [0, 1]],
    [[5, 4, 3], 1, [], [0, 1]],
    [[4, 4, 4], 1, [], [0, 1, 2]],
    [[6, 3, 3], 1, [], [0, 1, 2]],
    [[9, 8, 5], 2, [0, 1], []],
    [[9, 5, 4], 2, [0], [1, 2]],
    [[9, 8, 8], 2, [0], [1, 2]],
    [[8, 8, 8], 2, [], [0, 1, 2]],
  ])('%j for %i: %j, then among %j', (votes, seats, won, next) => {
    expect(elected(votes, seats)).toMatchObject({ elected: won, next });
  });

  test('blank papers count in no majority of those present', () => {
    expect(elected([4, 3], 1, { blank: 5 })).toMatchObject({ needed: 4, elected: [0] });
  });

  test('is the same in any order of the candidates, at most as many as seats, and nobody with fewer votes first', () => {
    const votes = fc.array(fc.nat(12), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 4 }), (list, seats) => {
        const result = elected(list, seats);
        const turned = elected([...list].reverse(), seats);
        const back = (places: readonly number[]) =>
          places.map((place) => list.length - 1 - place).sort((left, right) => left - right);
        expect(back(turned.elected)).toEqual(result.elected);
        expect(back(turned.next)).toEqual(result.next);
        expect(result.elected.length).toBeLessThanOrEqual(seats);
        const least = Math.min(...result.elected.map((place) => list[place] ?? 0));
        list.forEach((own, place) => {
          if (!result.elected.includes(place)) expect(own).toBeLessThanOrEqual(least);
        });
        expect(result.elected.some((place) => result.next.includes(place))).toBe(false);
      }),
      { numRuns: casesOf({ usual: 300, full: 3000 }) },
    );
  });
});

test('totals of an election: no candidate has more votes than there are valid papers', () => {
  const asked = {
    ...({ kind: 'election', candidates: names, seats: 2 } as const),
    ...({ members: 12, roll: 12, majority: 'simple_of_present' } as const),
  };
  const of = (votes: number[], papers = 10) => totalsFault({ papers, blank: 1, invalid: 1, votes }, asked);
  expect(of([8, 4, 2, 2])).toBeNull();
  expect(of([9, 1, 0, 0])).toBe('ballots.paper_candidate');
  expect(of([8, 8, 1, 0])).toBe('ballots.paper_sum');
  expect(of([1, 1, 1, 1])).toBe('ballots.paper_sum');
  expect(of([0, 0, 0, 0], 1)).toBe('ballots.paper_sum');
});
