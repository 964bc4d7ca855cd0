import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Check, type ChecksOf, defineFeature } from '#shared/kernel/feature.ts';
import { accept, defineMutation } from '#shared/kernel/mutation.ts';
import { createRegistry } from '#shared/sync/registry.ts';
import { chair, envelope } from '#test/contracts/engine.ts';
import { prepare } from './prepare.ts';

const act = <const N extends string>(name: N) =>
  defineMutation({
    name,
    args: v.strictObject({ text: v.pipe(v.string(), v.trim()) }),
    compartment: () => 'committee',
    reads: () => [],
    decide: () => accept([]),
  });
const [read, write] = [act('papers.read'), act('papers.write')];
const papers = defineFeature({
  name: 'papers',
  collections: [],
  mutations: [read, write],
  checked: [write],
});
const declared: ChecksOf<typeof papers> = {
  'papers.write': ({ text }) => (text === 'bad' ? { code: 'papers.bad', details: { text } } : null),
};
const checks: ReadonlyMap<string, Check> = new Map(Object.entries(declared));

function prepared(name: string, args: unknown) {
  const registry = createRegistry(papers.mutations);
  return Object.values(prepare([envelope(chair, name, args)], { registry, checks }));
}

test('an act that its feature declares as checked is refused before it is decided, and no other', () => {
  expect(prepared('papers.write', { text: ' bad ' })).toEqual([
    { code: 'papers.bad', details: { text: 'bad' } },
  ]);
  expect(prepared('papers.write', { text: 'good' })).toEqual([]);
  expect(prepared('papers.read', { text: 'bad' })).toEqual([]);
});

test('arguments of the wrong shape are left to their own schema', () => {
  for (const args of [null, 'bad', {}, { text: 7 }, { text: 'bad', more: 1 }])
    expect(prepared('papers.write', args)).toEqual([]);
});
