import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Mandate } from '#shared/mandates/mandates.schemas.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { ALL_CHECKED, acceptedArgs, OF_CHILE, OF_ECUADOR, signedArgs, termDoc } from './handover.fixtures.ts';
import { daysAfter, handingOver } from './handover.rules.ts';
import { HANDOVER_CHECKS, type Handover } from './handover.schemas.ts';
import type { PresidencyTerm } from './presidencies.schemas.ts';

const ofCommittee = (person: string) =>
  actorWith([], { person, state: null, delegation: 'presidency', institution: null, unit: null });
const of = (role: Actor['roles'][number], state: string, person = `per_${role}${state}`) =>
  actorWith([role], { person, state, delegation: state });
const chair = ofCommittee('per_chair');
const second = ofCommittee('per_second');
const chilean = of('delegate', 'CL', 'per_chilean');
const chile = of('nationalAdmin', 'CL');
const ecuador = of('nationalAdmin', 'EC');

let world: RuleWorld;
const made = (actor: Actor, name: string, args: object) =>
  codeOf(world.act(actor, name.includes('.') ? name : `presidencies.${name}`, args));
const bodyOf = <B>(id: string) => world.docs('committee').find((doc) => doc.id === id)?.body as B | undefined;
const audienceOf = (id: string) => world.docs('committee').find((doc) => doc.id === id)?.audience;

function holds(id: string, person: string, change: Partial<Mandate> = {}) {
  const body: Mandate = {
    ...{ person, label: person, function: 'presidency', from: '2026-01-01', until: '2027-03-31' },
    ...{ basis: 'x', endedAt: null, ...change },
  };
  world.plant('committee', {
    ...{ collection: 'mandates', id, parent: person, audience: 'members/mandates', rev: 1 },
    body: { ...body },
  });
}
const openOf = (person: string) =>
  world
    .docs('committee')
    .filter(
      ({ collection, parent, body }) =>
        collection === 'mandates' && parent === person && body.endedAt === null,
    );

beforeEach(() => {
  world = createRuleWorld({ now: Date.UTC(2026, 11, 1, 15) });
  holds('mdt_chair', chair.person);
  holds('mdt_second', second.person, { function: 'coordination' });
  holds('mdt_chilean', chilean.person, { function: 'coordination', from: '2026-12-15' });
  holds('mdt_analyst', 'per_analyst', { function: 'analyst' });
  made(chair, 'designate', OF_CHILE);
  made(chair, 'designate', OF_ECUADOR);
});

const signs = (change: object = {}, actor = chair) =>
  made(actor, 'sign_handover', { ...signedArgs(), ...change });
const accepts = (change: object = {}, actor = ecuador) =>
  made(actor, 'accept_handover', { ...acceptedArgs(signedArgs()), ...change });

describe('who signs what, and when', () => {
  test('only whoever presides signs, and takes back what nobody accepted yet', () => {
    for (const actor of [second, chile, ecuador, chilean])
      expect(signs({}, actor)).toBe('access.not_allowed');
    expect(signs()).toBe('accepted');
    for (const actor of [second, chile, ecuador])
      expect(made(actor, 'withdraw_handover', { handover: 'hov_4' })).toBe('access.not_allowed');
    expect(made(chair, 'withdraw_handover', { handover: 'hov_9' })).toBe('presidencies.handover_unknown');
    expect(made(chair, 'withdraw_handover', { handover: 'hov_4' })).toBe('accepted');
    expect(accepts()).toBe('presidencies.handover_withdrawn');
    expect(signs()).toBe('accepted');
    expect(accepts()).toBe('accepted');
    expect(made(chair, 'withdraw_handover', { handover: 'hov_4' })).toBe('access.not_allowed');
  });

  test.each([
    ['61 days before the end', Date.UTC(2026, 9, 31), 'presidencies.too_early'],
    ['60 days before the end', Date.UTC(2026, 10, 1), 'accepted'],
    ['on the last day', Date.UTC(2026, 11, 31), 'accepted'],
    ['after the last day', Date.UTC(2027, 1, 1), 'accepted'],
    ['when the next term is over as well', Date.UTC(2028, 0, 1), 'presidencies.term_over'],
  ])('%s', (_when, now, code) => {
    holds('mdt_long', chair.person, { until: null });
    world.now = now;
    expect(signs(signedArgs({ on: '2026-11-01' }))).toBe(code);
  });

  test.each<[string, () => object, string]>([
    ['of another term', () => ({ from: 'prs_9' }), 'presidencies.term_unknown'],
    ['the wrong way round', () => ({ from: 'prs_4', to: 'prs_3' }), 'presidencies.not_next'],
    [
      'altered after it was hashed',
      () => ({ hash: signedArgs({ on: '2026-12-02' }).hash }),
      'presidencies.dossier_altered',
    ],
    ['with something unchecked', () => ({ checked: ALL_CHECKED.slice(1) }), 'presidencies.checklist_open'],
  ])('a dossier %s is refused', (_what, change, code) => {
    expect(signs(change())).toBe(code);
    expect(bodyOf('hov_4')).toBeUndefined();
  });

  test('a dossier names the terms as they are', () => {
    made(chair, 'edit', { term: 'prs_4', until: '2027-11-30' });
    expect(signs()).toBe('presidencies.dossier_of_others');
  });

  test('a third term is not the next', () => {
    made(chair, 'designate', {
      ...OF_ECUADOR,
      ...{ term: 'prs_5', state: 'SV', number: 5 },
      from: '2028-01-01',
      until: '2028-12-31',
    });
    expect(signs({ to: 'prs_5' })).toBe('presidencies.not_next');
  });
});

describe('who accepts', () => {
  test('nobody but the administrator of the state whose turn it is, and only what is on their screen', () => {
    expect(accepts()).toBe('presidencies.handover_unknown');
    expect(signs()).toBe('accepted');
    for (const actor of [
      chair,
      second,
      chile,
      of('pointOfContact', 'EC'),
      of('delegate', 'EC'),
      of('nationalAdmin', 'PE'),
    ])
      expect(accepts({}, actor)).not.toBe('accepted');
    expect(accepts({ hash: signedArgs({ on: '2026-12-02' }).hash })).toBe('presidencies.handover_changed');
    expect(accepts({ checked: ALL_CHECKED.slice(0, -1) })).toBe('presidencies.checklist_open');
    expect(signs(signedArgs({ on: '2026-12-02' }))).toBe('accepted');
    expect(accepts()).toBe('presidencies.handover_changed');
    expect(openOf(chair.person)).toHaveLength(1);
    expect(accepts({ hash: signedArgs({ on: '2026-12-02' }).hash })).toBe('accepted');
  });

  test('a second tap does nothing, and another administrator of the state is told that it is done', () => {
    signs();
    expect(accepts()).toBe('accepted');
    const before = JSON.stringify(world.docs('committee'));
    expect(accepts()).toBe('accepted');
    expect(accepts({}, of('nationalAdmin', 'EC', 'per_other'))).toBe('presidencies.already_handed_over');
    expect(JSON.stringify(world.docs('committee'))).toBe(before);
    expect(signs()).toBe('access.not_allowed');
  });

  test('the last who may still not have accepted when another state is designated accepts nothing', () => {
    signs();
    expect(made(chair, 'edit', { term: 'prs_4', state: 'PE' })).toBe('accepted');
    expect(accepts()).toBe('presidencies.handover_changed');
    expect(accepts({}, of('nationalAdmin', 'PE'))).toBe('presidencies.handover_unknown');
    expect(openOf(chair.person)).toHaveLength(1);
  });
});

describe('what an acceptance does, all in one decision', () => {
  test('the offices of the presidency end, also those that were to begin; others stay; the acceptor presides', () => {
    signs();
    expect(accepts()).toBe('accepted');
    for (const { person } of [chair, second, chilean]) expect(openOf(person)).toEqual([]);
    const ended = bodyOf<Mandate>('mdt_chilean');
    expect(ended).toMatchObject({ endedAt: world.now, handedOver: { state: 'CL', number: 3 } });
    expect(openOf('per_analyst')).toHaveLength(1);
    const [own, ...more] = openOf(ecuador.person);
    expect(more).toEqual([]);
    // Until the next acceptance, however late that comes.
    expect(own?.body).toMatchObject({ function: 'presidency', from: '2026-12-01', until: null });
    // They name their people; the other side names nobody.
    const given = { mandate: 'mdt_new', person: 'per_ec2', label: 'x', function: 'coordination' };
    const term = { from: '2026-12-01', until: '2027-12-31', basis: 'x' };
    expect(made(chair, 'mandates.give', { ...given, ...term, mandate: 'mdt_no' })).toBe('access.not_allowed');
    expect(made(ecuador, 'mandates.give', { ...given, ...term })).toBe('accepted');
  });

  test('an early acceptance takes effect on its day: the days of both terms follow', () => {
    signs();
    accepts();
    expect(bodyOf<PresidencyTerm>('prs_3')).toMatchObject({ from: '2026-01-01', until: '2026-11-30' });
    expect(bodyOf<PresidencyTerm>('prs_4')).toMatchObject({
      ...{ from: '2026-12-01', until: '2027-12-31' },
      takenOver: { handover: 'hov_4', hash: signedArgs().hash, from: 'prs_3', at: world.now },
    });
  });

  test('only what the dossier lists passes, with what belongs to it; the rest stays with the state that goes', () => {
    const draft = (collection: string, id: string, parent: string | null, audience = 'presidency/drafts') =>
      world.plant('committee', {
        ...{ collection, id, parent, audience, rev: 1 },
        body: { text: { es: id }, title: { es: id } },
      });
    draft('documents', 'doc_listed', null);
    draft('documentVersions', 'att_listed', 'doc_listed');
    draft('documents', 'doc_kept', null);
    draft('documentVersions', 'att_kept', 'doc_kept');
    draft('decisions', 'dcs_kept', 'mtg_1');
    draft('setAsides', 'set_kept', null);
    draft('setAsides', 'set_of_others', null, 'presidency/set-aside');
    draft('documents', 'doc_released', null, 'all');
    const args = signedArgs({
      drafts: [{ collection: 'documents', id: 'doc_listed', title: { es: 'doc_listed' } }],
    });
    expect(signs(args)).toBe('accepted');
    expect(accepts({ hash: args.hash })).toBe('accepted');
    const at = (...ids: string[]) => ids.map(audienceOf);
    expect(at('doc_listed', 'att_listed')).toEqual(['presidency/drafts', 'presidency/drafts']);
    expect(at('doc_kept', 'att_kept', 'dcs_kept', 'set_kept')).toEqual(Array(4).fill('presided/CL/3'));
    expect(at('doc_released', 'set_of_others')).toEqual(['all', 'presidency/set-aside']);
    const reads = (actor: Actor) =>
      world
        .readBy(actor, 'committee')
        .map(({ id }) => id)
        .filter((id) => /_(listed|kept)|hov_/.test(id))
        .sort();
    expect(reads(ecuador)).toEqual(['att_listed', 'doc_listed', 'hov_4']);
    expect(reads(chile)).toEqual(['att_kept', 'dcs_kept', 'doc_kept', 'hov_4-kept', 'set_kept']);
    for (const actor of [chair, second, chilean, of('nationalAdmin', 'PE')]) expect(reads(actor)).toEqual([]);
  });

  test('both sides keep the dossier with both signatures', () => {
    signs();
    accepts();
    const [shown, kept] = [bodyOf<Handover>('hov_4'), bodyOf<Handover>('hov_4-kept')];
    expect(shown).toMatchObject({ status: 'accepted', hash: signedArgs().hash });
    expect(shown?.incoming).toMatchObject({
      by: ecuador.person,
      takenAt: world.now,
      checked: [...HANDOVER_CHECKS],
    });
    expect(kept).toEqual(shown);
  });

  test('on the first day of a term nobody hands it over: it has at least one', () => {
    made(chair, 'edit', { term: 'prs_3', from: '2026-12-01' });
    const short = signedArgs({ from: { ...OF_CHILE, from: '2026-12-01' } });
    expect(signs(short)).toBe('accepted');
    expect(accepts({ hash: short.hash })).toBe('presidencies.first_day');
    expect(openOf(chair.person)).toHaveLength(1);
    world.now += 86_400_000;
    expect(accepts({ hash: short.hash })).toBe('accepted');
    expect(bodyOf<PresidencyTerm>('prs_3')).toMatchObject({ from: '2026-12-01', until: '2026-12-01' });
  });
});

describe('what nobody may turn to their use', () => {
  test('a term that was changed after it was signed is signed anew', () => {
    signs();
    expect(made(chair, 'edit', { term: 'prs_4', until: '2028-03-31' })).toBe('accepted');
    expect(accepts()).toBe('presidencies.handover_changed');
    expect(openOf(chair.person)).toHaveLength(1);
    signs();
    expect(made(chair, 'edit', { term: 'prs_4', until: '2027-12-31', number: 5 })).toBe('accepted');
    expect(accepts()).toBe('presidencies.handover_changed');
  });

  test('nobody is given a mandate by an id that a hand-over makes, and fifty others do not stand in its way', () => {
    signs();
    const given = { person: ecuador.person, label: 'x', function: 'planLeader', basis: 'x' };
    const term = { from: '2026-12-01', until: null };
    const id = 'mdt_handover-4-nationalAdminEC';
    expect(made(chair, 'mandates.give', { mandate: id, ...given, ...term })).toBe('mandates.id_reserved');
    for (let n = 0; n < 50; n += 1)
      holds(`mdt_plan${n}`, ecuador.person, { function: 'planLeader', until: null });
    expect(accepts()).toBe('accepted');
    expect(bodyOf<Mandate>(id)).toMatchObject({ function: 'presidency' });
  });

  test('what is listed under the id of something else opens nothing, and only drafts are listed', () => {
    world.plant('committee', {
      ...{ collection: 'decisions', id: 'dcs_kept', parent: 'mtg_1', audience: 'presidency/drafts', rev: 1 },
      body: { text: { es: 'x' } },
    });
    const title = { es: 'Una carta' };
    for (const [collection, id] of [
      ['documents', 'mtg_1'],
      ['documents', 'dcs_kept'],
      ['meetings', 'mtg_1'],
    ] as const)
      expect(signs(signedArgs({ drafts: [{ collection, id, title }] }))).toBe('presidencies.draft_unknown');
    // Signed before it was withdrawn from among the drafts: its meeting opens no other.
    signs();
    accepts();
    expect(audienceOf('dcs_kept')).toBe('presided/CL/3');
  });

  test('of mandates that ended earlier it is said whose presidency they were of', () => {
    holds('mdt_ended', 'per_gone', { endedAt: 5, until: '2026-05-31' });
    holds('mdt_other', 'per_gone', { endedAt: 5, function: 'analyst' });
    signs();
    accepts();
    expect(bodyOf<Mandate>('mdt_ended')).toMatchObject({
      endedAt: 5,
      handedOver: { state: 'CL', number: 3 },
    });
    expect(bodyOf<Mandate>('mdt_other')?.handedOver).toBeUndefined();
  });

  test('a term that took over stays the state’s that did, from its day, under its number', () => {
    signs();
    accepts();
    for (const change of [{ state: 'PE' }, { from: '2027-05-01' }, { number: 9 }])
      expect(made(ecuador, 'edit', { term: 'prs_4', ...change })).toMatch(
        /^presidencies\.(state_settled|taken_over)$/,
      );
    expect(made(ecuador, 'edit', { term: 'prs_4', until: '2028-01-31' })).toBe('accepted');
  });

  test('whoever took over hands over after the planned last day as well', () => {
    signs();
    accepts();
    world.now = Date.UTC(2028, 1, 10);
    made(ecuador, 'designate', {
      ...OF_ECUADOR,
      term: 'prs_5',
      state: 'SV',
      number: 5,
      from: '2028-01-01',
      until: '2028-12-31',
    });
    const from = { ...OF_ECUADOR, from: '2026-12-01' };
    const to = {
      ...OF_ECUADOR,
      term: 'prs_5',
      state: 'SV',
      number: 5,
      from: '2028-01-01',
      until: '2028-12-31',
    };
    expect(made(ecuador, 'sign_handover', signedArgs({ from, to, on: '2028-02-10' }))).toBe('accepted');
  });
});

describe('days', () => {
  const body = (of: typeof OF_CHILE): PresidencyTerm => ({ ...termDoc(of).body });
  test.each([
    ['before the planned day', '2026-12-20', { until: '2026-12-19' }, { from: '2026-12-20' }],
    ['on the planned day', '2027-01-01', {}, {}],
    ['after it', '2027-02-01', {}, {}],
  ])('accepted %s', (_when, day, from, to) => {
    expect(daysAfter({ from: body(OF_CHILE), to: body(OF_ECUADOR) }, day)).toEqual({ from, to });
  });

  test('a gap between two terms closes with the acceptance', () => {
    const to = { ...body(OF_ECUADOR), from: '2027-03-01' };
    expect(daysAfter({ from: body(OF_CHILE), to }, '2027-02-01')).toEqual({
      from: {},
      to: { from: '2027-02-01' },
    });
  });

  const taken = { handover: 'hov_3', hash: 'x', from: 'prs_2', at: 1 };
  const terms = [OF_CHILE, OF_ECUADOR].map(termDoc);
  const withTaken = terms.map((doc) =>
    doc.id === 'prs_3' ? { ...doc, body: { ...doc.body, takenOver: taken } } : doc,
  );
  test.each([
    ['nobody has taken over here, in the middle of a term', terms, '2026-06-01', 'prs_3'],
    ['nobody has, and the next has just begun', terms, '2027-02-01', 'prs_3'],
    ['nobody has, and the next is the last', terms, '2027-06-01', null],
    ['the term of the day has taken over', withTaken, '2026-06-01', 'prs_3'],
    ['whoever took over is late to hand over', withTaken, '2027-11-01', 'prs_3'],
    ['no term has begun', terms, '2025-06-01', null],
  ])('who hands over when %s', (_when, all, day, from) => {
    expect(handingOver(all, day)?.from.id ?? null).toBe(from);
  });
});
