import { describe, expect, test } from 'vitest';
import type { Decision, Effect } from '#shared/kernel/mutation.ts';
import { chileanDelegate, type World } from '#shared/meetings/meetings.fixtures.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import { FIRST, fileOf, NOW, numberFacts, paperFields, paperWorld } from './documents.fixtures.ts';
import { documentsMutations } from './documents.mutations.ts';

type Act = { world: World; facts?: ReturnType<typeof numberFacts> | null; actor?: typeof chileanDelegate };

function register({
  world,
  facts = null,
  ...more
}: Act & { document?: string; place?: object; fields?: object }) {
  const { document = 'doc_1', place = FIRST, fields = {}, ...rest } = more;
  return world.act({
    name: 'documents.register',
    args: { document, place, ...paperFields, ...fields },
    facts,
    ...rest,
  });
}
function later(to: string, relation: 'REV' | 'ADD' | 'COR', first = 'doc_1') {
  return { kind: 'later', relation, to, first };
}
function addVersion(world: World, version = 'dvr_1', language = 'es', document = 'doc_1') {
  const args = { document, version, language, file: fileOf(`${version}.pdf`) };
  return world.act({ name: 'documents.add_version', args });
}
const release = (world: World, document = 'doc_1') =>
  world.act({ name: 'documents.release', args: { document } });
const withdraw = (world: World, document = 'doc_1') =>
  world.act({ name: 'documents.withdraw', args: { document, reason: { es: 'Texto equivocado' } } });
const body = (world: World, id = 'doc_1') => world.one('documents', id)?.body;
const audienceOf = (world: World, id = 'dvr_1') => world.one('documentVersions', id)?.audience;
const codeOf = (decision: Decision) => (decision.accepted ? 'accepted' : decision.code);

function released(): World {
  const world = paperWorld();
  register({ world, facts: numberFacts(2026, 14) });
  addVersion(world);
  release(world);
  return world;
}

describe('registering', () => {
  test('the server gives the number and the reference; a phone has neither', () => {
    const phone = paperWorld();
    expect(register({ world: phone })).toMatchObject({ accepted: true });
    expect(body(phone)).toMatchObject({ number: null, year: 2026, relation: null, state: 'draft' });
    expect(phone.one('documents', 'doc_1')?.audience).toBe('presidency/drafts');
    const server = paperWorld();
    expect(register({ world: server, facts: numberFacts(2026, 14) })).toMatchObject({
      say: { reference: 'CLASI/2026/DOC/014' },
    });
    expect(body(server)).toMatchObject({ number: 14 });
  });

  test('only a first paper gets a number', () => {
    const mutation = createRegistry(documentsMutations).get('documents.register');
    const asks = (place: object) => mutation?.facts?.({ document: 'doc_1', place, ...paperFields });
    expect(asks(FIRST)).toEqual([{ kind: 'number', sequence: 'documents/2026' }]);
    expect(asks(later('doc_1', 'REV'))).toEqual([]);
  });

  test('a later link has the number of the first, and counts from the chain', () => {
    const world = released();
    register({ world, document: 'doc_2', place: later('doc_1', 'REV') });
    register({ world, document: 'doc_3', place: later('doc_1', 'REV') });
    const said = register({ world, document: 'doc_4', place: later('doc_2', 'ADD') });
    expect(body(world, 'doc_2')).toMatchObject({ number: 14, year: 2026 });
    expect(body(world, 'doc_3')).toMatchObject({ relation: { kind: 'REV', count: 2, revision: 0 } });
    expect(said).toMatchObject({ say: { reference: 'CLASI/2026/DOC/014 REV 1 ADD 1' } });
    expect(world.one('documents', 'doc_4')?.parent).toBe('doc_1');
  });

  test.each([
    ['documents.wrong_year', { place: { kind: 'first', year: 2025 } }],
    ['documents.unknown_document', { place: later('doc_9', 'REV') }],
    ['documents.unknown_document', { place: later('doc_2', 'REV', 'doc_2') }],
    ['meetings.unknown_meeting', { fields: { meeting: 'mtg_9' } }],
    ['access.not_allowed', { actor: chileanDelegate }],
    ['sync.bad_arguments', { fields: { marking: 'white' } }],
  ])('is refused with %s for %o', (code, change) => {
    const world = released();
    register({ world, document: 'doc_2', place: later('doc_1', 'REV') });
    expect(codeOf(register({ world, document: 'doc_8', ...change }))).toBe(code);
    expect(body(world, 'doc_8')).toBeUndefined();
  });

  test('a withdrawn paper can be replaced, but gets no addenda', () => {
    const world = released();
    withdraw(world);
    for (const kind of ['ADD', 'COR'] as const)
      expect(codeOf(register({ world, document: 'doc_2', place: later('doc_1', kind) }))).toBe(
        'documents.already_withdrawn',
      );
    expect(codeOf(register({ world, document: 'doc_2', place: later('doc_1', 'REV') }))).toBe('accepted');
  });
});

describe('editing', () => {
  const edit = (world: World, fields: object) =>
    world.act({ name: 'documents.edit', args: { document: 'doc_1', fields } });

  test('changes only what is named while it is a draft', () => {
    const world = paperWorld();
    register({ world });
    expect(edit(world, { kind: 'report', author: { es: 'Presidencia' } }).accepted).toBe(true);
    expect(body(world)).toMatchObject({ kind: 'report', title: paperFields.title });
  });

  test('of a released paper changes only the title', () => {
    const world = released();
    const title = { es: 'Modelo del COSI', pt: 'Modelo do COSI' };
    expect(edit(world, { title }).accepted).toBe(true);
    expect(body(world)).toMatchObject({ title });
    expect(codeOf(edit(world, { title, kind: 'report' }))).toBe('documents.already_released');
    expect(codeOf(edit(world, { marking: 'clear' }))).toBe('documents.already_released');
  });
});

describe('files', () => {
  test('are numbered by language, and only the presidency reads those of a draft', () => {
    const world = paperWorld();
    register({ world });
    addVersion(world, 'dvr_1');
    addVersion(world, 'dvr_2', 'pt');
    addVersion(world, 'dvr_3');
    const versions = ['dvr_1', 'dvr_2', 'dvr_3'].map((id) => world.one('documentVersions', id)?.body.version);
    expect(versions).toEqual([1, 1, 2]);
    expect(audienceOf(world)).toBe('presidency/drafts');
  });

  test('one added after the release is read at once by those whom the marking allows', () => {
    const world = released();
    addVersion(world, 'dvr_2', 'pt');
    expect(audienceOf(world, 'dvr_2')).toBe('papers/amber');
    withdraw(world);
    expect(codeOf(addVersion(world, 'dvr_3'))).toBe('documents.already_withdrawn');
    expect(codeOf(addVersion(world, 'dvr_3', 'es', 'doc_9'))).toBe('documents.unknown_document');
  });
});

describe('release and withdrawal', () => {
  test('a released paper is listed for all, its files read by its marking', () => {
    const world = released();
    expect(world.one('documents', 'doc_1')?.audience).toBe('all');
    expect(body(world)).toMatchObject({ state: 'released', releasedAt: NOW });
    expect(audienceOf(world)).toBe('papers/amber');
    expect(codeOf(release(world))).toBe('documents.no_such_step');
  });

  test('a paper without a file is not released', () => {
    const world = paperWorld();
    register({ world });
    expect(codeOf(release(world))).toBe('documents.no_file');
  });

  test('a withdrawn one stays listed with its reason, and its files leave every other phone', () => {
    const world = released();
    withdraw(world);
    expect(world.one('documents', 'doc_1')?.audience).toBe('all');
    expect(body(world)).toMatchObject({ state: 'withdrawn', withdrawnReason: { es: 'Texto equivocado' } });
    expect(audienceOf(world)).toBe('presidency/drafts');
    expect(codeOf(withdraw(world))).toBe('documents.no_such_step');
  });

  test('a draft that is given up is not listed for anybody else', () => {
    const world = paperWorld();
    register({ world });
    expect(withdraw(world).accepted).toBe(true);
    expect(world.one('documents', 'doc_1')?.audience).toBe('presidency/drafts');
  });

  test('another marking moves the files of a released paper, not those of a draft', () => {
    const mark = (world: World) =>
      world.act({ name: 'documents.change_marking', args: { document: 'doc_1', marking: 'red' } });
    const world = released();
    expect(mark(world).accepted).toBe(true);
    expect(audienceOf(world)).toBe('papers/red');
    const draft = paperWorld();
    register({ world: draft });
    addVersion(draft);
    mark(draft);
    expect(audienceOf(draft)).toBe('presidency/drafts');
    expect(body(draft)).toMatchObject({ marking: 'red' });
    withdraw(world);
    expect(codeOf(mark(world))).toBe('documents.already_withdrawn');
  });

  test('only the presidency does any of it', () => {
    const world = released();
    const args: Record<string, object> = {
      'documents.edit': { fields: { title: { es: 'X' } } },
      'documents.add_version': { version: 'dvr_9', language: 'es', file: fileOf('x.pdf') },
      'documents.release': {},
      'documents.withdraw': { reason: { es: 'X' } },
      'documents.change_marking': { marking: 'clear' },
    };
    for (const [name, more] of Object.entries(args)) {
      const decision = world.act({ name, args: { document: 'doc_1', ...more }, actor: chileanDelegate });
      expect([name, codeOf(decision)]).toEqual([name, 'access.not_allowed']);
    }
    const byPeople = documentsMutations.filter(({ internal }) => internal !== true);
    expect(Object.keys(args).length + 1).toBe(byPeople.length);
  });
});

test('an edit never writes the whole paper: two people who change different things do not collide', () => {
  const world = paperWorld();
  register({ world });
  const decision = world.act({
    name: 'documents.edit',
    args: { document: 'doc_1', fields: { kind: 'report' } },
  });
  const effects: readonly Effect[] = decision.accepted ? decision.effects : [];
  expect(effects).toEqual([{ op: 'set', collection: 'documents', id: 'doc_1', fields: { kind: 'report' } }]);
});
