import { expect, test, vi } from 'vitest';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import {
  HERE_OPERATION,
  JOINT_DAY,
  jointDayDoc,
  NOW,
  OPERATION,
  OPERATION_DOCS,
  PORT,
  stateDayDoc,
} from './coordinator-pages.fixtures.ts';
import { countersToday } from './counters-today.ts';

const actor = (role: string) => ({
  ...{ person: 'per_x', device: 'dev_x', state: 'CL', delegation: 'CL', institution: null, unit: null },
  roles: [role],
});
function linesOf(docs: readonly Doc[], role = 'nationalCoordinator', now = NOW, refused = '') {
  const as = actor(role) as TodayAsker['actor'];
  const t = (key: string, said: Record<string, unknown> = {}) =>
    [key.replace('counters.', ''), ...Object.values(said)].join(' ');
  const client = {
    replica: replicaOf(docs),
    outbox: () => (refused === '' ? [] : [{ id: 'mut_a', envelope: { name: 'counters.count' } }]),
    factsOf: () => ({ refusal: { code: refused } }),
  };
  const asker = { client, actor: as, now, t, locale: 'es' };
  return countersToday
    .filter((source) => source.isFor(as))
    .flatMap((source) => source.lines(asker as unknown as TodayAsker))
    .map(({ subject, words, href, tone }) => [subject, words, href, tone].join(' | '));
}
const DAY = 'Acción conjunta en puertos';

test('on the day its coordinators are told of posts that call or are silent, and of doubles', async () => {
  const docs = OPERATION_DOCS.map((doc) =>
    doc.collection === 'situations' ? { ...doc, body: { ...doc.body, situation: 'incident' } } : doc,
  );
  linesOf(docs);
  await vi.waitFor(() => expect(linesOf(docs)).not.toEqual([]), 20_000);
  expect(linesOf(docs)).toEqual([
    `Puerto de San Antonio, terminal 2 | situation.incident | ${HERE_OPERATION}/posts/${PORT} | act`,
    `${DAY} | today.silent 1 | ${HERE_OPERATION} | act`,
    `${DAY} | today.doubles 1 | ${HERE_OPERATION} | decide`,
    `${DAY} | today.decide 1 | ${HERE_OPERATION} | decide`,
    `${DAY} | today.figures | ${HERE_OPERATION}/release | decide`,
  ]);
});

test('a phone whose clock runs ahead hides no call of another one', async () => {
  const said = OPERATION_DOCS.find((doc) => doc.collection === 'situations');
  if (said === undefined) throw new Error('no situation');
  const sayAs = (id: string, situation: string, at: number, takenAt: number) => ({
    ...{ ...said, id },
    body: { ...said.body, situation, said: { by: 'per_x', label: 'x', at, takenAt } },
  });
  const docs = [
    ...OPERATION_DOCS.filter((doc) => doc.collection !== 'situations'),
    sayAs('srp_ahead', 'quiet', NOW + 3 * 3_600_000, NOW - 7_200_000),
    sayAs('srp_calls', 'incident', NOW - 3_600_000, NOW - 3_600_000),
  ];
  await vi.waitFor(() => expect(linesOf(docs)).not.toEqual([]), 20_000);
  expect(linesOf(docs)[0]).toContain('situation.incident');
});

test('nobody else is told, nor on other days, nor once it is closed', async () => {
  await vi.waitFor(() => expect(linesOf(OPERATION_DOCS)).not.toEqual([]), 20_000);
  expect(linesOf(OPERATION_DOCS, 'delegate')).toEqual([]);
  expect(linesOf(OPERATION_DOCS, 'nationalCoordinator', NOW + 3 * 86_400_000)).toEqual([]);
  const closed = OPERATION_DOCS.map((doc) => (doc.id === OPERATION ? stateDayDoc({ state: 'closed' }) : doc));
  expect(linesOf(closed)).toEqual([]);
});

test('what came after a day was closed is told, also when its post has left the device', () => {
  expect(linesOf([], 'fieldOfficer', NOW, 'counters.day_closed')).toEqual([
    'title | today.closed 1 | /outbox | act',
  ]);
  expect(linesOf([], 'fieldOfficer', NOW, 'counters.not_at_post')).toEqual([]);
});

test('a day that was cancelled is no longer counted: its coordinators are asked to close it', () => {
  const docs = [...OPERATION_DOCS.filter(({ id }) => id !== JOINT_DAY), jointDayDoc({ state: 'cancelled' })];
  const cancelled = [`${DAY} | today.cancelled | ${HERE_OPERATION} | act`];
  expect(linesOf(docs)).toEqual(cancelled);
  // Before its days too: the posts prepare themselves.
  expect(linesOf(docs, 'nationalCoordinator', NOW - 3 * 86_400_000)).toEqual(cancelled);
  const closed = docs.map((doc) => (doc.id === OPERATION ? stateDayDoc({ state: 'closed' }) : doc));
  expect(linesOf(closed)).toEqual([]);
});

test('what a lost phone had not sent and what was corrected twice are to be decided', async () => {
  const args = {
    ...{
      state: 'CL',
      day: JOINT_DAY,
      post: PORT,
      shift: null,
      count: 'cnt_held',
      counter: 'persons_checked',
    },
    ...{ kind: null, value: 2, seizure: null, isForPost: false },
  };
  const held = {
    ...{ collection: 'setAsides', id: 'set_a', parent: null, audience: 'x', rev: 1 },
    body: {
      ...{ device: 'dev_lost', person: 'per_lost', receivedAt: NOW },
      mutation: { id: 'mut_lost', name: 'counters.count', madeAt: NOW - 60_000, args },
    },
  } as unknown as Doc;
  await vi.waitFor(() => expect(linesOf(OPERATION_DOCS)).not.toEqual([]), 20_000);
  // One of the day was corrected twice.
  expect(linesOf([...OPERATION_DOCS, held])).toContain(
    `${DAY} | today.decide 2 | ${HERE_OPERATION} | decide`,
  );
});
