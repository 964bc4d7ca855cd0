import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameJson, type Json, type JsonObject } from '#shared/kernel/json.ts';
import { type Effect, remove, set } from '#shared/kernel/mutation.ts';
import { cards } from '#test/contracts/cards.ts';
import { docOf } from '#test/support/deciding.ts';
import { casesOf } from '#test/support/full-run.ts';
import { type Author, findConflicts } from './conflict.ts';
import { changesOf, NO_CHANGES, readChanges, withVersion, writeChanges } from './field-changes.ts';

/** One version; body null for a removal. */
interface Version extends Author {
  readonly rev: number;
  readonly body: JsonObject | null;
}
interface Asked {
  readonly effect: Extract<Effect, { op: 'set' | 'remove' }>;
  readonly seen: number;
  readonly device: string;
  readonly counter: number;
}

/** Based on every mutation with an even number. */
const isBuiltOn = (mutation: string) => Number(mutation.slice(4)) % 2 === 0;

/** A literal implementation of the rules: walks every version after the one that was seen (SPEC C1–C6, C9). */
function byWalking(versions: readonly Version[], { effect, seen, device, counter }: Asked) {
  const body = versions.at(-1)?.body;
  if (!body || versions.length <= seen) return [];
  const changed = new Map<string, string>();
  for (let at = seen; at < versions.length; at += 1) {
    const before = versions[at - 1]?.body ?? {};
    const version = versions[at];
    if (version === undefined) continue;
    const after = version.body ?? {};
    const isKnown = version.device === device && (version.counter <= counter || isBuiltOn(version.mutation));
    for (const field of effect.op === 'set' ? Object.keys(effect.fields) : Object.keys(after)) {
      if (isSameJson(before[field], after[field])) continue;
      if (isKnown) changed.delete(field);
      else changed.set(field, version.person);
    }
  }
  return [...changed]
    .filter(([field]) => effect.op === 'remove' || !isSameJson(effect.fields[field], body[field]))
    .map(([field, by]) => `${field} ${by}`)
    .sort();
}

function byIndex(versions: readonly Version[], { effect, seen, device, counter }: Asked) {
  let known = NO_CHANGES;
  for (const [at, { body, rev }] of versions.entries()) {
    known = withVersion(known, { before: versions[at - 1]?.body ?? null, after: body, rev });
    known = readChanges({ made: known.made, ...writeChanges(known) });
  }
  const body = versions.at(-1)?.body ?? null;
  const doc = body === null ? null : docOf({ collection: 'cards', id: 'crd_1', rev: versions.length, body });
  return findConflicts({
    effects: [effect],
    base: { 'cards/crd_1': seen },
    device,
    counter,
    current: () => doc,
    changes: () => changesOf(known, body ?? {}),
    author: (_, __, rev) => versions[rev - 1] ?? null,
    isBuiltOn,
  })
    .map(({ field, by }) => `${field} ${by}`)
    .sort();
}

const FIELDS = ['title', 'note', 'number', 'place'];
const value = fc.constantFrom<Json>('a', 'b', null, 1);
const fieldsOf = (min: number) =>
  fc.dictionary(fc.constantFrom(...FIELDS), value, { minKeys: min, maxKeys: 4, noNullPrototype: true });
const author = fc.record({
  device: fc.constantFrom('dev_1', 'dev_2'),
  counter: fc.integer({ min: 1, max: 9 }),
  person: fc.constantFrom('per_1', 'per_2'),
});
const step = fc.record({
  author,
  fields: fieldsOf(0),
  dropped: fc.option(fc.constantFrom(...FIELDS), { nil: null, freq: 4 }),
  isRemoval: fc.nat(5).map((n) => n === 0),
});

/** What can happen to one entry: it is created, changed, loses a field, is removed, and may be created again. */
const history = fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => {
  const versions: Version[] = [];
  for (const { author: by, fields, dropped, isRemoval } of steps) {
    const before = versions.at(-1)?.body ?? null;
    const { [dropped ?? '']: _, ...kept } = { ...before, ...fields };
    const rev = versions.length + 1;
    const body = before === null ? fields : isRemoval ? null : kept;
    versions.push({ ...by, rev, mutation: `mut_${rev}`, body });
  }
  return versions;
});
const effect = fc.oneof(
  fieldsOf(1).map((fields) => set(cards, { id: 'crd_1', fields: fields as object })),
  fc.constant(remove(cards, 'crd_1')),
) as fc.Arbitrary<Asked['effect']>;
const asked = fc.record({ effect, seen: fc.nat(12), device: fc.constant('dev_1'), counter: fc.nat(9) });

test('the last change of each field gives the same result as walking all versions (C1–C6, C9)', () => {
  let conflicts = 0;
  fc.assert(
    fc.property(history, asked, (versions, input) => {
      const expected = byWalking(versions, input);
      conflicts += expected.length;
      expect(byIndex(versions, input)).toEqual(expected);
    }),
    { numRuns: casesOf({ usual: 300, full: 20_000 }), seed: 7 },
  );
  expect(conflicts).toBeGreaterThan(100);
});
