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

test('every mutation that phones may hold keeps its meaning (M1)', () => {
  expect(findHashProblem({ mutations: allMutations, hashes: readMutationHashes() })).toBeNull();
});

test('changed arguments under an old name are detected (M1)', () => {
  const hashes = { 'doors.open': hashMutation(door) };
  expect(findHashProblem({ mutations: [door], hashes })).toBeNull();
  const changed = open(v.strictObject({ door: v.string(), key: v.string() }));
  expect(findHashProblem({ mutations: [changed], hashes })).toContain('give the new shape a new name');
});

test('a missing name is detected (M1)', () => {
  const hashes = { 'doors.open': hashMutation(door) };
  expect(findHashProblem({ mutations: [], hashes })).toContain('put it back');
});

test('a new name must be listed (M1)', () => {
  expect(findHashProblem({ mutations: [door], hashes: {} })).toContain('append-mutation-hashes.ts');
});
