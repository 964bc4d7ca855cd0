import * as v from 'valibot';
import { expect, test } from 'vitest';
import { accept, defineMutation } from '#shared/kernel/mutation.ts';
import { findHashProblem, hashMutation, readMutationHashes } from '#test/support/mutation-hashes.ts';
import { allMutations } from './all-features.ts';

function open(args: v.GenericSchema) {
  return defineMutation({
    name: 'doors.open',
    args,
    compartment: () => 'committee',
    reads: () => [],
    decide: () => accept([]),
  });
}
const door = open(v.strictObject({ door: v.string() }));

test('every mutation that phones may hold still means what it meant (M1)', () => {
  expect(findHashProblem({ mutations: allMutations, hashes: readMutationHashes() })).toBeNull();
});

test('changed arguments under an old name are found (M1)', () => {
  const hashes = { 'doors.open': hashMutation(door) };
  expect(findHashProblem({ mutations: [door], hashes })).toBeNull();
  const changed = open(v.strictObject({ door: v.string(), key: v.string() }));
  expect(findHashProblem({ mutations: [changed], hashes })).toContain('give the new shape a new name');
});

test('a vanished name is found (M1)', () => {
  const hashes = { 'doors.open': hashMutation(door) };
  expect(findHashProblem({ mutations: [], hashes })).toContain('put it back');
});

test('a new name must be listed (M1)', () => {
  expect(findHashProblem({ mutations: [door], hashes: {} })).toContain('append-mutation-hashes.ts');
});
