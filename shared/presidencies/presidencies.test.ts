import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { inTime, termFault, termStanding } from './presidencies.rules.ts';
import { type PresidencyTerm, passId } from './presidencies.schemas.ts';

const chair = actorWith(['presidencyAdmin'], { person: 'per_chair', state: null, delegation: 'presidency' });
const of = (role: Actor['roles'][number], state: string) =>
  actorWith([role], { person: `per_${role}${state}`, state, delegation: state });
const chile = of('pointOfContact', 'CL');
const ecuador = of('nationalAdmin', 'EC');
const outsiders: Readonly<Record<string, Actor>> = {
  'a delegate of Chile': of('delegate', 'CL'),
  'a field officer of Chile': of('fieldOfficer', 'CL'),
  'the programme': actorWith(['programmeSupport'], { state: null, delegation: 'el-paccto' }),
};

const fields = {
  state: 'CL',
  number: 3,
  from: '2026-01-01',
  until: '2026-12-31',
  order: 'spanish_alphabetical',
  basis: 'Declaración',
  reason: null,
};
let world: RuleWorld;
const made = (actor: Actor, name: string, args: object) =>
  codeOf(world.act(actor, `presidencies.${name}`, args));
const designate = (change: object = {}, actor = chair) =>
  made(actor, 'designate', { term: 'prs_3', ...fields, ...change });
const docOf = (id: string) => world.docs('committee').find((doc) => doc.id === id);
const bodyOf = (id = 'prs_3') => docOf(id)?.body as PresidencyTerm | undefined;

beforeEach(() => {
  world = createRuleWorld({ now: Date.UTC(2026, 5, 1) });
});

test.each([
  ['the first to come while nobody presides', '2026-02-01', '2026-12-31', '2026-01-01', 'incoming'],
  ['on its first day', '2026-02-01', '2026-12-31', '2026-02-01', 'current'],
  ['61 days before its end', '2026-02-01', '2026-12-31', '2026-10-31', 'current'],
  ['60 days before its end, with a next one', '2026-02-01', '2026-12-31', '2026-11-01', 'outgoing'],
  ['on its last day', '2026-02-01', '2026-12-31', '2026-12-31', 'outgoing'],
  ['the day after', '2026-02-01', '2026-12-31', '2027-01-01', 'closed'],
])('a term %s', (_when, from, until, day, standing) => {
  const next = { from: '2027-01-01', until: '2027-12-31' };
  expect(termStanding({ from, until }, { all: [{ from, until }, next], day })).toBe(standing);
});

test('the next is designated, then incoming, and the one after it stays designated; without a next one nobody goes', () => {
  const [one, two, three] = [2026, 2027, 2028].map((year) => ({
    from: `${year}-01-01`,
    until: `${year}-12-31`,
  })) as [Days, Days, Days];
  type Days = { from: string; until: string };
  const all = [three, one, two];
  const at = (day: string) => [one, two, three].map((term) => termStanding(term, { all, day }));
  expect(at('2026-06-01')).toEqual(['current', 'designated', 'designated']);
  expect(at('2026-12-01')).toEqual(['outgoing', 'incoming', 'designated']);
  expect(at('2027-01-01')).toEqual(['closed', 'current', 'designated']);
  expect(termStanding(three, { all: [three], day: '2028-12-30' })).toBe('current');
});

const others = [
  { number: 2, from: '2025-01-01', until: '2025-12-31' },
  { number: 4, from: '2027-01-01', until: '2027-12-31' },
];
test.each([
  [3, '2026-01-01', '2026-12-31', null],
  [3, '2026-12-31', '2026-01-01', 'presidencies.ends_before_it_begins'],
  [3, '2026-02-30', '2026-12-31', 'presidencies.no_such_day'],
  [2, '2026-01-01', '2026-12-31', 'presidencies.number_taken'],
  [3, '2025-12-31', '2026-12-31', 'presidencies.overlaps'],
  [3, '2026-01-01', '2027-01-01', 'presidencies.overlaps'],
  [5, '2026-01-01', '2026-12-31', 'presidencies.out_of_order'],
  [1, '2026-01-01', '2026-12-31', 'presidencies.out_of_order'],
  [5, '2028-01-01', '2028-12-31', null],
])('term %i from %s until %s among others: %s', (number, from, until, code) => {
  expect(termFault({ number, from, until }, others)?.code ?? null).toBe(code);
});

test('terms stand in time, whatever order they came in', () => {
  const docs = [others[1], others[0]].map((body) => ({ body })) as { body: (typeof others)[number] }[];
  expect(inTime(docs).map(({ body }) => body.number)).toEqual([2, 4]);
});

test.each(Object.entries({ ...outsiders, 'the contact of Chile': chile }))(
  '%s designates nobody, and changes no term',
  (_who, actor) => {
    expect(designate({}, actor)).toBe('access.not_allowed');
    expect(designate()).toBe('accepted');
    expect(made(actor, 'edit', { term: 'prs_3', basis: 'x' })).toBe('access.not_allowed');
  },
);

test('a term stands where the others leave room, also once it is edited', () => {
  expect(designate()).toBe('accepted');
  expect(designate()).toBe('presidencies.term_known');
  const next = { term: 'prs_4', state: 'EC', number: 4, from: '2027-01-01', until: '2027-12-31' };
  expect(designate({ ...next, from: '2026-12-31' })).toBe('presidencies.overlaps');
  expect(designate(next)).toBe('accepted');
  expect(made(chair, 'edit', { term: 'prs_3', until: '2027-01-15' })).toBe('presidencies.overlaps');
  expect(made(chair, 'edit', { term: 'prs_3', until: '2026-12-15' })).toBe('accepted');
  expect(made(chair, 'edit', { term: 'prs_9', until: '2026-12-15' })).toBe('presidencies.term_unknown');
});

test('the state of a term that began stays; before that another takes its place, without its programme', () => {
  const next = { term: 'prs_4', state: 'EC', number: 4, from: '2027-01-01', until: '2027-12-31' };
  expect([designate(), designate(next)]).toEqual(['accepted', 'accepted']);
  const programme = { term: 'prs_4', state: 'EC', text: { es: 'Programa' }, priorities: [{ es: 'Puertos' }] };
  expect(made(ecuador, 'set_programme', programme)).toBe('accepted');
  expect(made(chair, 'edit', { term: 'prs_3', state: 'MX' })).toBe('presidencies.state_settled');
  expect(made(chair, 'edit', { term: 'prs_4', basis: 'Acta 9' })).toBe('accepted');
  expect(bodyOf('prs_4')?.programme?.priorities).toEqual([{ es: 'Puertos' }]);
  expect(made(chair, 'edit', { term: 'prs_4', state: 'MX' })).toBe('accepted');
  expect(bodyOf('prs_4')).toMatchObject({ state: 'MX', programme: null });
});

test('a state writes the programme of its own term, until that is over', () => {
  expect(designate()).toBe('accepted');
  const programme = { term: 'prs_3', state: 'CL', text: null, priorities: [{ es: 'Armas' }] };
  expect(made(ecuador, 'set_programme', programme)).toBe('access.not_allowed');
  expect(made(ecuador, 'set_programme', { ...programme, state: 'EC' })).toBe('presidencies.term_unknown');
  for (const actor of Object.values(outsiders))
    expect(made(actor, 'set_programme', programme)).toBe('access.not_allowed');
  expect(made(chile, 'set_programme', programme)).toBe('accepted');
  expect(made(chair, 'set_programme', programme)).toBe('accepted');
  world.now = Date.UTC(2027, 0, 1);
  expect(made(chile, 'set_programme', programme)).toBe('presidencies.term_over');
});

test('a state passes once for a term that nobody was given, and may take that back', () => {
  const turn = { state: 'EC', number: 4 };
  const passes = (actor: Actor, reason = 'Elecciones') => made(actor, 'pass', { ...turn, reason });
  expect(passes(chile)).toBe('access.not_allowed');
  for (const actor of Object.values(outsiders)) expect(passes(actor)).toBe('access.not_allowed');
  expect(passes(ecuador)).toBe('accepted');
  expect(passes(chair, 'Elecciones generales')).toBe('accepted');
  const id = passId(turn);
  expect(docOf(id)?.body).toMatchObject({ ...turn, reason: 'Elecciones generales' });
  expect(made(chile, 'take_back_pass', turn)).toBe('access.not_allowed');
  expect(made(ecuador, 'take_back_pass', turn)).toBe('accepted');
  expect(docOf(id)).toBeUndefined();
  expect(made(ecuador, 'take_back_pass', turn)).toBe('accepted');
  expect(passes(ecuador)).toBe('accepted');
  expect(designate({ ...turn, state: 'MX', term: 'prs_4' })).toBe('accepted');
  expect(passes(ecuador)).toBe('presidencies.turn_given');
  expect(made(ecuador, 'take_back_pass', turn)).toBe('presidencies.turn_given');
});

test('members read terms and passes, field officers do not', () => {
  expect(designate()).toBe('accepted');
  expect(made(ecuador, 'pass', { state: 'EC', number: 4, reason: 'x' })).toBe('accepted');
  const reads = (actor: Actor) =>
    world
      .readBy(actor, 'committee')
      .map(({ id }) => id)
      .sort();
  expect(reads(of('delegate', 'CL'))).toEqual(['pas_4-EC', 'prs_3']);
  expect(reads(of('fieldOfficer', 'CL'))).toEqual([]);
});
