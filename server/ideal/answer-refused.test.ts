import { expect, test } from 'vitest';
import { readArgs } from '#shared/sync/decide.ts';
import { program } from '../program.ts';
import { answerToRefused } from './answer-refused.ts';

const ANSWERS = ['contributions.note_answer', 'panels.note_answer'];
/** Its sender reads in the committee whether it arrived: what has not stands beside what has. */
const SEEN_THERE = ['jointdays.receive'];

/** Names of its arguments. */
function fieldsOf(schema: object): string[] {
  return 'entries' in schema ? Object.keys(schema.entries as object) : [];
}
/** What a state hands on under a number that it waits to hear of again. */
const numbered = [...program.registry.values()].filter(({ internal, args, name }) => {
  const fields = fieldsOf(args);
  return (
    internal === true &&
    ![...ANSWERS, ...SEEN_THERE].includes(name) &&
    fields.includes('state') &&
    fields.includes('number')
  );
});

test('a state hears of every numbered thing that it handed on and that was refused', () => {
  expect(numbered.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ideal.receive', 'figures.receive']),
  );
  for (const { name } of numbered) {
    const args = { state: 'CL', number: 3, edition: 'edn_1', content: { edition: 'edn_1' } };
    const answer = answerToRefused(
      { id: 'fwd_1', compartment: 'committee', name, args },
      'sync.bad_arguments',
    );
    expect(answer, name).not.toBeNull();
    const hears = program.registry.get(answer?.name ?? '');
    expect(hears?.internal).toBe(true);
    expect(hears === undefined ? null : readArgs(hears, answer?.args)).toMatchObject({ fits: true });
    expect(answer).toMatchObject({
      compartment: 'state:CL',
      args: { number: 3, code: 'sync.bad_arguments' },
    });
  }
});

test('nobody waits for anything else', () => {
  const args = { state: 'CL', number: 3, edition: 'edn_1' };
  expect(
    answerToRefused({ id: 'fwd_1', compartment: 'committee', name: 'panels.count', args }, 'x'),
  ).toBeNull();
});
