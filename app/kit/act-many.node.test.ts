import { expect, test } from 'vitest';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { actMany } from './act-many.ts';

type Attempt = Client['attempt'];

const tick = (step: string) => ({
  of: step,
  act: act('running.tick', { step, meeting: 'mtg_a', done: true }),
});
const stepOf = (given: Parameters<Attempt>[0]) => (given.args as { step: string }).step;

/** A phone that answers each act by its step. */
function phoneThat(answers: Readonly<Record<string, () => unknown>>) {
  const asked: string[] = [];
  const attempt = ((given: Parameters<Attempt>[0]) => {
    asked.push(stepOf(given));
    return answers[stepOf(given)]?.();
  }) as Attempt;
  return { client: { attempt }, asked };
}
const saves = () => ({ accepted: true, saved: Promise.resolve() });

test('one that is refused leaves the others alone, and each is told with its reason', async () => {
  const { client, asked } = phoneThat({
    one: saves,
    two: () => ({ accepted: false, code: 'meetings.not_found' }),
    three: () => {
      throw new CodedError({ code: 'access.denied', status: 409 });
    },
    four: saves,
  });
  expect(await actMany(client, ['one', 'two', 'three', 'four'].map(tick))).toEqual({
    done: ['one', 'four'],
    refused: [
      { of: 'two', code: 'meetings.not_found' },
      { of: 'three', code: 'access.denied' },
    ],
  });
  expect(asked).toEqual(['one', 'two', 'three', 'four']);
});

test('what could not be stored is not done', async () => {
  const { client } = phoneThat({
    full: () => ({
      accepted: true,
      saved: Promise.reject(new CodedError({ code: 'store.full', status: 409 })),
    }),
    broken: () => ({ accepted: true, saved: Promise.reject(new Error('broken')) }),
  });
  expect(await actMany(client, ['full', 'broken'].map(tick))).toEqual({
    done: [],
    refused: [
      { of: 'full', code: 'store.full' },
      { of: 'broken', code: 'store.not_saved' },
    ],
  });
});

test('all are begun before the first is awaited: they share one commit', async () => {
  let store = () => {};
  const saved = new Promise<void>((resolve) => {
    store = resolve;
  });
  const answer = () => ({ accepted: true, saved });
  const { client, asked } = phoneThat({ one: answer, two: answer });
  const result = actMany(client, ['one', 'two'].map(tick));
  expect(asked).toEqual(['one', 'two']);
  store();
  expect((await result).done).toEqual(['one', 'two']);
});

test('an error of the program is not taken for a refusal', async () => {
  const { client } = phoneThat({
    one: () => {
      throw new TypeError('a mistake');
    },
  });
  await expect(actMany(client, [tick('one')])).rejects.toThrow('a mistake');
});
