import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#shared/kernel/json.ts';
import { remove, set } from '#shared/kernel/mutation.ts';
import { cards, cardsMutations, cardsRegistry } from '#test/contracts/cards.ts';
import { actorWith, codeOf, decideOn, docOf, sourceOf } from '#test/support/deciding.ts';
import { type Author, findConflicts, readConflicts, toConflictDetails } from './conflict.ts';
import { changesOf, NO_CHANGES, withVersion } from './field-changes.ts';
import { createOverlay, type Touch } from './overlay.ts';
import type { Envelope } from './protocol.ts';
import { createRegistry } from './registry.ts';

const actor = actorWith(['fieldOfficer']);
const card = docOf({ collection: 'cards', id: 'crd_1', body: { title: 'old', note: '' } });
function run(name: string, args: unknown, change: object = {}) {
  return decideOn({ mutations: cardsMutations, name, args, actor, ...change });
}

describe('deciding', () => {
  test('invalid arguments are reported with their path (D2)', () => {
    expect(run('cards.edit', { card: 'crd_1', fields: { title: 3 } })).toMatchObject({
      code: 'sync.bad_arguments',
      details: { path: 'fields.title' },
    });
  });

  test('a mutation decided in another compartment than its own is refused (D2)', () => {
    const args = { card: 'crd_1', title: 'x' };
    expect(codeOf(run('cards.add', args, { compartment: 'state:CL' }))).toBe('sync.wrong_compartment');
    expect(codeOf(run('cards.add', args, { compartment: 'committee' }))).toBe('accepted');
  });

  test('an existing entry is not created, a missing one is neither set nor removed (D3)', () => {
    const docs = [card];
    expect(codeOf(run('cards.add', { card: 'crd_1', title: 'x' }, { docs }))).toBe('sync.already_exists');
    expect(codeOf(run('cards.edit', { card: 'crd_2', fields: {} }, { docs }))).toBe('sync.not_found');
    expect(codeOf(run('cards.remove', { card: 'crd_2' }, { docs }))).toBe('sync.not_found');
  });

  test('an undeclared read is a bug (M3)', () => {
    expect(() => run('cards.peek', { card: 'crd_1' }, { docs: [card] })).toThrow('does not name');
  });

  test('two mutations cannot have one name (M1)', () => {
    expect(() => createRegistry([...cardsMutations, ...cardsMutations.slice(0, 1)])).toThrow(
      'two mutations are called secrets.share',
    );
  });
});

describe('the overlay', () => {
  let count = 0;
  function envelope(name: string, args: unknown): Envelope {
    count += 1;
    return {
      v: 1,
      id: `mut_${count}`,
      name,
      args,
      compartment: 'committee',
      device: actor.device,
      person: actor.person,
      counter: count,
      madeAt: 0,
      base: {},
      after: [],
      replaces: null,
    };
  }
  function open(onTouch?: (touch: Touch) => void) {
    const entries = sourceOf([card, docOf({ collection: 'cards', id: 'crd_2', parent: 'crd_1' })]);
    return createOverlay({
      entries,
      registry: cardsRegistry,
      actor,
      now: () => 0,
      ...(onTouch === undefined ? {} : { onTouch }),
    });
  }

  test('pending mutations are applied on top, one on the other, and the entries stay as they are (D6)', () => {
    const overlay = open();
    overlay.add(envelope('cards.edit', { card: 'crd_1', fields: { title: 'new' } }));
    overlay.add(envelope('cards.edit', { card: 'crd_1', fields: { note: 'also' } }));
    expect(overlay.one('cards', 'crd_1')?.body).toEqual({ title: 'new', note: 'also' });
    expect(card.body).toEqual({ title: 'old', note: '' });
  });

  test('created, moved and removed entries show within their parent (D6)', () => {
    const overlay = open();
    overlay.add(envelope('cards.add', { card: 'crd_3', parent: 'crd_1', title: 'x' }));
    const ids = () => overlay.within('cards', 'crd_1').map((doc) => doc.id);
    expect(ids()).toEqual(['crd_2', 'crd_3']);
    expect(overlay.one('cards', 'crd_3')?.rev).toBe(0);
    overlay.add(envelope('cards.remove', { card: 'crd_2' }));
    expect(ids()).toEqual(['crd_3']);
    expect([...overlay.touched()].sort()).toEqual(['cards/crd_2', 'cards/crd_3']);
  });

  test('a mutation that the device would refuse changes nothing and is marked (D7)', () => {
    const overlay = open();
    const bad = envelope('cards.edit', { card: 'crd_1', fields: { title: 'bad' } });
    expect(overlay.add(bad)).toBe('cards.bad');
    const unknown = envelope('cards.burn', {});
    expect(overlay.add(unknown)).toBe('sync.unknown_mutation');
    expect([...overlay.doubts]).toEqual([
      [bad.id, 'cards.bad'],
      [unknown.id, 'sync.unknown_mutation'],
    ]);
    expect(overlay.one('cards', 'crd_1')?.body.title).toBe('old');
  });

  test('each change names the mutation and the parent; a removal names the former parent', () => {
    const touches: Touch[] = [];
    const overlay = open((touch) => touches.push(touch));
    const gone = envelope('cards.remove', { card: 'crd_2' });
    overlay.add(gone);
    expect(touches).toEqual([{ collection: 'cards', id: 'crd_2', parent: 'crd_1', mutation: gone.id }]);
  });
});

describe('conflicts', () => {
  const body = { title: 'now', note: 'n' };
  const current = { ...card, rev: 3, body };
  type Version = Author & { readonly rev: number; readonly body: JsonObject };
  const version = (rev: number, change: object, by: Partial<Author> = {}): Version => ({
    rev,
    body: { title: 'old', note: 'n', ...change },
    mutation: `mut_${rev}`,
    device: 'dev_2',
    counter: 5,
    person: 'per_2',
    ...by,
  });
  function find(versions: Version[], change: Partial<Parameters<typeof findConflicts>[0]> = {}) {
    let known = NO_CHANGES;
    for (const [index, { rev, body: after }] of versions.entries())
      known = withVersion(known, { before: versions[index - 1]?.body ?? null, after, rev });
    return findConflicts({
      effects: [set(cards, { id: 'crd_1', fields: { title: 'mine' } })],
      base: { 'cards/crd_1': 1 },
      device: 'dev_1',
      counter: 5,
      current: () => current,
      changes: () => changesOf(known, versions.at(-1)?.body ?? {}),
      author: (_, __, rev) => versions.find((each) => each.rev === rev) ?? null,
      isBuiltOn: () => false,
      ...change,
    });
  }
  const theirs = [version(1, {}), version(2, { title: 'now' }), version(3, { title: 'now' })];

  test('a conflict names the field, both values, the author and the version (C1, C8)', () => {
    const told = { collection: 'cards', id: 'crd_1', field: 'title', mine: 'mine', theirs: 'now' };
    expect(find(theirs)).toEqual([{ ...told, by: 'per_2', rev: 3 }]);
  });

  test('a conflict lists every such field of one thing, each with its last author (C1)', () => {
    const versions = [
      version(1, { note: 'o' }),
      version(2, { note: 'o', title: 'between' }, { person: 'per_3' }),
      version(3, { title: 'now' }),
    ];
    const effects = [set(cards, { id: 'crd_1', fields: { title: 'mine', note: 'my note' } })];
    const conflicts = find(versions, { effects });
    expect(conflicts.map(({ field, mine, theirs, by }) => [field, mine, theirs, by])).toEqual([
      ['title', 'mine', 'now', 'per_2'],
      ['note', 'my note', 'n', 'per_2'],
    ]);
    expect(readConflicts(toConflictDetails(conflicts) ?? {})).toEqual(conflicts);
  });

  test('other fields, equal values and versions already seen do not conflict (C1–C3)', () => {
    expect(find(theirs, { effects: [set(cards, { id: 'crd_1', fields: { note: 'x' } })] })).toEqual([]);
    expect(find(theirs, { effects: [set(cards, { id: 'crd_1', fields: { title: 'now' } })] })).toEqual([]);
    expect(find(theirs, { base: { 'cards/crd_1': 3 } })).toEqual([]);
    expect(find(theirs, { base: { 'cards/crd_1': 2 } })).toEqual([]);
    expect(find(theirs, { base: {} })).toEqual([]);
    expect(toConflictDetails([])).toBeNull();
    expect(readConflicts({ text: 'of another refusal' })).toEqual([]);
  });

  test('one’s own earlier version does not conflict; a later one does, unless the mutation is based on it (C4)', () => {
    const own = (counter: number) => [
      version(1, {}),
      version(3, { title: 'now' }, { device: 'dev_1', counter }),
    ];
    expect(find(own(4))).toEqual([]);
    expect(find(own(6))).toMatchObject([{ field: 'title' }]);
    expect(find(own(6), { isBuiltOn: (id) => id === 'mut_3' })).toEqual([]);
  });

  test('a change that one’s own later change replaced is settled; a change by somebody else after it is not (C9)', () => {
    const kept = [...theirs, version(4, { title: 'kept' }, { device: 'dev_1', counter: 4 })];
    expect(find(kept)).toEqual([]);
    expect(find([...kept, version(5, { title: 'now' })])).toMatchObject([{ field: 'title' }]);
  });

  test('an entry seen as missing is new in every field (C5)', () => {
    expect(find([version(1, {})], { base: { 'cards/crd_1': 0 } })).toMatchObject([
      { field: 'title', mine: 'mine' },
    ]);
  });

  test('what acts work out from what lies there does not conflict, whatever was seen of it (C10)', () => {
    const computed = { ...cards, isComputed: true } as const;
    for (const effect of [
      set(computed, { id: 'crd_1', fields: { title: 'mine' } }),
      remove(computed, 'crd_1'),
    ])
      for (const seen of [0, 1])
        expect(find(theirs, { effects: [effect], base: { 'cards/crd_1': seen } })).toEqual([]);
  });

  test('a removal conflicts with any change (C6)', () => {
    expect(find(theirs, { effects: [remove(cards, 'crd_1')] })).toMatchObject([
      { field: 'title', mine: null },
    ]);
    expect(find(theirs, { effects: [] })).toEqual([]);
  });
});
