import { describe, expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Text } from '#shared/kernel/text.ts';
import { createWorld, presidency } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf, decideOn, docOf } from '#test/support/deciding.ts';
import { coherenceFeature } from './coherence.feature.ts';
import { COHERENCE, type OutsideItem } from './coherence.schemas.ts';
import { MOST_IMPORTED } from './items.mutations.ts';
import { judgementId } from './judgement-id.rules.ts';
import { outsideId, recognise, type Told } from './recognise.rules.ts';

const chile = actorWith(['delegate']);
const FIELDS = {
  ...{
    agency: 'europol',
    kind: 'operation' as const,
    title: { es: 'Puertos' } as Text,
    from: '2027-06-07',
    until: '2027-06-11',
  },
  ...{ areas: [], priority: null, state: 'EC', place: 'Guayaquil', target: 'Contenedores' },
  ...{ states: ['EC'], audience: ['police'], leader: null },
} as const;
const ORIGIN = { kind: 'csv', source: 'plan.csv', day: '2027-01-10' } as const;
const SEEN = contentHash('what was seen');

function open() {
  const world = createWorld(coherenceFeature.mutations);
  const does = (name: string, args: object, actor = presidency) =>
    codeOf(world.act({ name: `coherence.${name}`, args, actor }));
  const enters = (item: string, change: object = {}, actor = presidency) =>
    does('enter', { item, ...FIELDS, source: 'Nota verbal', day: '2027-01-10', ...change }, actor);
  const imports = (items: readonly object[], actor = presidency) =>
    does('import', { origin: ORIGIN, items }, actor);
  const body = (id: string) => world.one('outsideItems', id)?.body as OutsideItem | undefined;
  return { world, does, enters, imports, body };
}
type Row = Omit<Told, 'source'> & { readonly source?: string; readonly item: string | null } & Partial<
    Pick<OutsideItem, 'place' | 'until'>
  >;
const row = (change: Partial<Row> = {}): Row => ({ item: null, key: 'OA 3.2', ...FIELDS, ...change });
const told = (change: Partial<Row> = {}) => ({ ...row(change), source: change.source ?? ORIGIN.source });

describe('what an agency plans', () => {
  test('is entered with its source and day, edited, withdrawn and put back', () => {
    const { world, does, enters, body } = open();
    expect(enters('oit_1')).toBe('accepted');
    expect(world.one('outsideItems', 'oit_1')?.audience).toBe(COHERENCE);
    expect(body('oit_1')?.origin).toEqual({
      kind: 'entered',
      source: 'Nota verbal',
      day: '2027-01-10',
      key: null,
    });
    expect(does('edit_item', { item: 'oit_1', fields: { place: 'Manta' } })).toBe('accepted');
    expect(does('withdraw_item', { item: 'oit_1', isWithdrawn: true })).toBe('accepted');
    expect(body('oit_1')).toMatchObject({ place: 'Manta', withdrawn: { by: presidency.person } });
    expect(does('edit_item', { item: 'oit_1', fields: { place: 'Lima' } })).toBe('coherence.withdrawn');
    expect(does('withdraw_item', { item: 'oit_1', isWithdrawn: false })).toBe('accepted');
    expect(body('oit_1')?.withdrawn).toBeNull();
    expect(does('edit_item', { item: 'oit_2', fields: {} })).toBe('coherence.unknown_item');
  });
  test('ends no earlier than it begins', () => {
    const { does, enters } = open();
    expect(enters('oit_1', { until: '2027-06-01' })).toBe('coherence.ends_before');
    expect(enters('oit_1', { from: null })).toBe('accepted');
    expect(does('edit_item', { item: 'oit_1', fields: { from: '2027-06-12' } })).toBe(
      'coherence.ends_before',
    );
    expect(enters('oit_2', { from: '2027-02-30', until: null })).toBe('sync.no_such_day');
  });
  test('a delegation enters only what its own state plans', () => {
    const { does, enters, imports } = open();
    expect(enters('oit_1', {}, chile)).toBe('access.not_allowed');
    expect(enters('oit_2', { agency: 'CL' }, chile)).toBe('accepted');
    expect(does('edit_item', { item: 'oit_2', fields: { agency: 'europol' } }, chile)).toBe(
      'access.not_allowed',
    );
    expect(enters('oit_3')).toBe('accepted');
    expect(does('edit_item', { item: 'oit_3', fields: { agency: 'CL' } }, chile)).toBe('access.not_allowed');
    expect(does('withdraw_item', { item: 'oit_3', isWithdrawn: true }, chile)).toBe('access.not_allowed');
    expect(imports([row({ agency: 'CL' }), row({ key: 'other' })], chile)).toBe('access.not_allowed');
    expect(
      enters('oit_4', { agency: 'CL' }, actorWith(['observer'], { state: null, delegation: 'cepol' })),
    ).toBe('access.not_allowed');
  });
});

describe('an import', () => {
  test('of the same source again changes nothing', () => {
    const { world, imports } = open();
    const source = [row(), row({ key: null }), row({ key: null, from: '2027-07-01', until: null })];
    expect(imports(source)).toBe('accepted');
    const before = world.all();
    expect(before).toHaveLength(3);
    expect(imports(source)).toBe('accepted');
    expect(world.all()).toEqual(before);
  });
  test('of a later source changes what differs, and nothing else', () => {
    const { world, imports, body } = open();
    imports([row()]);
    const id = outsideId(told());
    expect(imports([row({ title: { es: 'Puertos del Pacífico' }, from: '2027-06-08' })])).toBe('accepted');
    expect(world.all()).toHaveLength(1);
    expect(body(id)).toMatchObject({
      title: { es: 'Puertos del Pacífico' },
      from: '2027-06-08',
      place: 'Guayaquil',
    });
  });
  test('takes a thing for a known one if it says which, and of that agency only', () => {
    const { enters, imports, body, does } = open();
    enters('oit_hand');
    expect(imports([row({ item: 'oit_hand', place: 'Manta' })])).toBe('accepted');
    expect(body('oit_hand')).toMatchObject({ place: 'Manta', origin: { ...ORIGIN, key: 'OA 3.2' } });
    expect(imports([row({ item: 'oit_hand', agency: 'frontex' })])).toBe('coherence.other_agency');
    expect(imports([row({ item: 'oit_none' })])).toBe('coherence.unknown_item');
    does('withdraw_item', { item: 'oit_hand', isWithdrawn: true });
    imports([row({ item: 'oit_hand', key: null })]);
    expect(body('oit_hand')).toMatchObject({ withdrawn: null, origin: { key: 'OA 3.2' } });
  });
  test('holds each thing once, and no more than a server decides at a time', () => {
    const { imports } = open();
    expect(imports([row(), row()])).toBe('coherence.same_twice');
    const many = (count: number) => Array.from({ length: count }, (_, at) => row({ key: `k${at}` }));
    expect(imports(many(MOST_IMPORTED))).toBe('accepted');
    expect(imports(many(MOST_IMPORTED + 1))).toBe('sync.bad_arguments');
  });
});

test('a thing is recognised by its key, else by what it is called, of whom and when', () => {
  const { world, enters, imports } = open();
  enters('oit_hand', { title: { es: 'Curso de buques' } });
  imports([row(), row({ key: 'OA 3.3' })]);
  const known = world.all() as unknown as Parameters<typeof recognise>[1];
  const rows = [
    told({ title: { es: 'Otro nombre' }, from: '2028-01-01' }),
    told({ key: null, title: { es: 'El curso de BUQUES' } }),
    // Called like two that have keys of their own, and it has another.
    told({ key: 'OA 9.9' }),
    told({ key: null, title: { es: 'Curso de buques' }, agency: 'frontex' }),
    // Again, which is taken already.
    told({ title: { es: 'Otro nombre' }, from: '2028-01-01' }),
  ];
  expect(recognise(rows, known).map((doc) => doc?.id ?? null)).toEqual([
    ...[outsideId(told()), 'oit_hand', null, null, null],
  ]);
});

describe('a key', () => {
  const first = {
    key: '1',
    kind: 'training',
    title: { es: 'Curso de armas' },
    from: '2027-07-01',
    until: null,
  } as const;
  const other = { ...first, kind: 'meeting', title: { es: 'Directores' }, from: '2027-09-01' } as const;
  /** What is taken for the thing that was imported first, or nothing. */
  function takenFor(change: Partial<Row>, before: Partial<Row> = first) {
    const { world, imports } = open();
    imports([row(before)]);
    const known = world.all() as unknown as Parameters<typeof recognise>[1];
    return recognise([told({ ...before, ...change })], known)[0] != null;
  }
  test('that is a mere number tells things apart in its source alone', () => {
    expect(takenFor({})).toBe(true);
    expect(takenFor({ title: other.title })).toBe(true);
    expect(takenFor({ from: other.from })).toBe(true);
    expect(takenFor({ ...other })).toBe(false);
    expect(takenFor({ title: other.title, from: other.from })).toBe(false);
    const elsewhere = { source: 'otra.csv' };
    expect(takenFor(elsewhere)).toBe(true);
    expect(takenFor({ ...elsewhere, title: other.title })).toBe(false);
    expect(takenFor({ ...elsewhere, from: other.from })).toBe(false);
  });
  test('that is a code tells them apart in its source, and elsewhere with what else is alike', () => {
    const before = { ...first, key: 'OA 1' };
    expect(takenFor({ ...other, key: 'OA 1' }, before)).toBe(true);
    const elsewhere = { source: 'otra.csv' };
    expect(takenFor({ ...elsewhere, from: other.from }, before)).toBe(true);
    expect(takenFor({ ...elsewhere, title: other.title, from: other.from }, before)).toBe(false);
  });
  test('that is given once in the world tells them apart everywhere', () => {
    const key = 'a8f1-course@cepol.europa.eu';
    expect(takenFor({ ...other, source: 'otra.ics', key }, { ...first, key })).toBe(true);
    expect(takenFor({ source: 'otra.ics', key: 'another-one@cepol.europa.eu' }, { ...first, key })).toBe(
      false,
    );
  });
  test('of a second file of the same agency changes nothing of the first', () => {
    const { world, does } = open();
    const from = (source: string, items: readonly object[]) =>
      does('import', { origin: { ...ORIGIN, source }, items });
    expect(from('trainings.csv', [row(first), row({ ...first, key: '2', title: { es: 'Puertos' } })])).toBe(
      'accepted',
    );
    const before = world.all();
    expect(from('meetings.csv', [row(other), row({ ...other, key: '2', title: { es: 'Técnica' } })])).toBe(
      'accepted',
    );
    expect(world.all()).toHaveLength(4);
    expect(world.all()).toEqual(expect.arrayContaining(before));
  });
  test('goes with its row where rows were numbered anew', () => {
    const { world, imports } = open();
    const [arms, ports] = [first, { ...first, title: { es: 'Puertos' }, from: '2027-08-01' }];
    imports([row({ ...arms, key: '3' }), row({ ...ports, key: '4' })]);
    const known = world.all() as unknown as Parameters<typeof recognise>[1];
    const found = recognise([told({ ...ports, key: '3' }), told({ ...other, key: '4' })], known);
    expect(found.map((doc) => doc?.body.title ?? null)).toEqual([ports.title, null]);
  });
});

test('whoever reads no plans enters nothing into them', () => {
  const { does, enters, imports, world } = open();
  const spain = actorWith(['delegate'], { state: 'ES', delegation: 'ES' });
  expect(enters('oit_es', { agency: 'ES' }, spain)).toBe('access.not_allowed');
  expect(imports([row({ agency: 'ES' })], spain)).toBe('access.not_allowed');
  expect(world.all()).toEqual([]);
  expect(enters('oit_es', { agency: 'ES' })).toBe('accepted');
  expect(does('withdraw_item', { item: 'oit_es', isWithdrawn: true }, spain)).toBe('access.not_allowed');
});

describe('an overlap', () => {
  const judged = { judgement: 'conflict', arrangement: null, owner: null, due: null, isClosed: false };
  const overlap = { rule: 'same_place' as const, sides: ['oit_2', 'oit_1'], seen: SEEN, plan: null };
  function openWithTwo() {
    const all = open();
    all.enters('oit_1');
    all.enters('oit_2', { agency: 'frontex' });
    const judge = (change: object = {}, actor = presidency) =>
      all.does('judge', { ...overlap, ...judged, ...change }, actor);
    return { ...all, judge };
  }
  test('is judged once for a rule and its sides, and judged anew', () => {
    const { world, judge } = openWithTwo();
    expect(judge()).toBe('accepted');
    const id = judgementId(overlap);
    expect(world.one('coherenceJudgements', id)?.body).toMatchObject({
      ...{ sides: ['oit_1', 'oit_2'], judgement: 'conflict', state: 'discussed', seen: SEEN },
    });
    const arrangement = { es: 'Europol cambia de semana.' };
    expect(judge({ sides: ['oit_1', 'oit_2'], arrangement, owner: 'europol', due: '2027-05-01' })).toBe(
      'accepted',
    );
    expect(world.one('coherenceJudgements', id)?.body).toMatchObject({ state: 'arranged', owner: 'europol' });
    expect(judge({ isClosed: true })).toBe('accepted');
    expect(world.one('coherenceJudgements', id)?.body.state).toBe('closed');
  });
  test.each([
    ['coherence.wrong_sides', { sides: ['oit_1', 'oit_1'] }],
    ['coherence.wrong_sides', { sides: ['oit_1'] }],
    ['coherence.wrong_sides', { sides: ['oit_1', `oit_${'x'.repeat(60)}`] }],
    ['coherence.unknown_side', { sides: ['oit_1', 'oit_none'] }],
    ['coherence.unknown_side', { sides: ['oit_1', 'pri_1'] }],
    ['coherence.unknown_side', { rule: 'untrained_state', sides: ['sta_CL'], judgement: 'intended' }],
    ['coherence.unknown_side', { rule: 'uncovered_priority', sides: ['oit_1'], judgement: 'intended' }],
    ['coherence.wrong_sides', { rule: 'untrained_state', sides: ['pri_1', 'pri_2'], judgement: 'intended' }],
    ['coherence.wrong_judgement', { judgement: 'intended' }],
    ['coherence.unknown_side', { rule: 'untrained_state', sides: ['pri_none'], judgement: 'to_fill' }],
  ])('%s: %j', (code, change) => {
    expect(openWithTwo().judge(change)).toBe(code);
  });
  test('where something is missing is judged with words of its own', () => {
    const gap = { ...overlap, ...judged, rule: 'untrained_state', sides: ['pri_1'] };
    const docs = [docOf({ collection: 'priorities', id: 'pri_1' })];
    const judge = (judgement: string, actor = presidency) =>
      codeOf(
        decideOn({
          ...{ mutations: coherenceFeature.mutations, name: 'coherence.judge', actor, docs },
          args: { ...gap, judgement },
        }),
      );
    expect(judge('to_fill')).toBe('accepted');
    expect(judge('conflict')).toBe('coherence.wrong_judgement');
    expect(judge('to_fill', chile)).toBe('access.not_allowed');
  });
  test('is judged by whoever presides, and by no delegation', () => {
    expect(openWithTwo().judge({}, chile)).toBe('access.not_allowed');
  });
  test('with an action of a plan is judged by whoever leads that plan too', () => {
    const { enters, world } = open();
    enters('oit_1');
    enters('oit_2');
    const plan = (id: string, leader: string) =>
      docOf({ collection: 'operationalPlans', id, body: { leader, coLeader: 'PE' } });
    const action = (id: string, parent: string) => docOf({ collection: 'operationalActions', id, parent });
    const plans = [
      plan('pao_cl', 'CL'),
      plan('pao_ec', 'EC'),
      action('opa_cl', 'pao_cl'),
      action('opa_ec', 'pao_ec'),
    ];
    const judge = (args: object, actor: Actor) =>
      codeOf(
        decideOn({
          ...{ mutations: coherenceFeature.mutations, name: 'coherence.judge', actor },
          ...{ args: { ...overlap, ...judged, ...args }, docs: [...world.all(), ...plans] },
        }),
      );
    const by = (plan: string | null, ...sides: string[]) => judge({ plan, sides }, chile);
    expect(by('pao_cl', 'opa_cl', 'oit_1')).toBe('accepted');
    expect(by('pao_cl', 'oit_2', 'oit_1')).toBe('access.not_allowed');
    expect(by('pao_cl', 'opa_ec', 'oit_1')).toBe('access.not_allowed');
    expect(by('pao_ec', 'opa_ec', 'oit_1')).toBe('access.not_allowed');
    expect(by(null, 'opa_cl', 'oit_1')).toBe('access.not_allowed');
    expect(judge({ sides: ['opa_ec', 'oit_1'] }, presidency)).toBe('accepted');
  });
});
