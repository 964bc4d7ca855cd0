import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import type { OwnWorker } from '#app/kit/in-worker.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';
import type { CrossReply, CrossRequest } from './cross-checks.worker.ts';
import { useCrossChecks } from './use-cross-checks.ts';

const INPUT: ScoringInput = { method: 'ideal-1', seed: 1, indicators: [], sheets: [], evidence: [] };

function manualWorker() {
  const asked: CrossRequest[] = [];
  let ended = 0;
  const worker: OwnWorker<CrossRequest, CrossReply> = {
    postMessage: (request) => asked.push(request),
    terminate: () => {
      ended += 1;
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const say = (data: CrossReply) => worker.onmessage?.({ data } as MessageEvent<CrossReply>);
  return { worker, asked, say, ended: () => ended };
}

function begin() {
  const own = manualWorker();
  return createRoot((dispose) => ({ ...own, ...useCrossChecks(() => own.worker), dispose }));
}

test('cross-checks that are stopped end their worker, and can be begun again', async () => {
  const { state, run, stop, say, ended, dispose } = begin();
  const running = run(INPUT);
  say({ done: 0.5 });
  expect(state()).toEqual({ state: 'checking', share: 0.5 });
  stop();
  await running;
  expect(state()).toEqual({ state: 'idle' });
  expect(ended()).toBe(1);
  const again = run(INPUT);
  say({ checks: [] });
  await again;
  expect(state()).toEqual({ state: 'done', checks: [] });
  dispose();
});

test('evidence, of which there is much and which moves no rank, is not copied', async () => {
  const { asked, run, say, dispose } = begin();
  const running = run(INPUT);
  say({ checks: [] });
  await running;
  expect(asked).toEqual([{ indicators: [], sheets: [] }]);
  dispose();
});

test('a failure is told, and leaving the page ends the worker', async () => {
  const { state, run, say, ended, dispose } = begin();
  const running = run(INPUT);
  say({ failure: 'no memory' });
  await running;
  expect(state()).toEqual({ state: 'failed' });
  const left = run(INPUT);
  dispose();
  await left;
  expect(ended()).toBe(2);
});
