import { expect, test } from 'vitest';
import { computeFigures } from '#shared/scoring/compute.ts';
import { IDEAL_1 } from '#shared/scoring/ideal-1.ts';
import { createPcg32 } from '#shared/scoring/pcg32.ts';
import {
  INFORMATION_GRADES,
  RATINGS,
  type ScoringInput,
  SOURCE_GRADES,
} from '#shared/scoring/scoring.schemas.ts';
import { type ComputeWorker, computeInWorker } from './compute-in-worker.ts';

/** Of sixteen states, twenty areas and seven seats. */
function makeInput({ rows }: { rows: number }): ScoringInput {
  const next = createPcg32({ seed: 7n, stream: 1n });
  const pick = <T>(list: readonly T[]) => list[next() % list.length] as T;
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
  const [states, areas] = [numbered('S', 16), numbered('area_', 20)];
  return {
    method: 'ideal-1',
    seed: 42,
    indicators: [...IDEAL_1],
    sheets: states.flatMap((state) =>
      areas.flatMap((area) =>
        numbered('seat_', 7).map((seat) => ({
          ...{ state, area, seat },
          ratings: Object.fromEntries(IDEAL_1.map(({ code }) => [code, pick(RATINGS)])),
        })),
      ),
    ),
    evidence: Array.from({ length: rows }, () => ({
      ...{ state: pick(states), area: pick(areas) },
      ...{ source: pick(SOURCE_GRADES), information: pick(INFORMATION_GRADES) },
    })),
  };
}

/** Counts the turns that the page has for whoever uses it, until it is stopped. */
function countTurns(): { count: () => number; stop: () => void } {
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    turns += 1;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return { count: () => turns, stop: () => port1.close() };
}

test('the digits are those of the function, and the page stays free while they are computed', async () => {
  const input = makeInput({ rows: 100_000 });
  const shares: number[] = [];
  const turnsAt = new Set<number>();
  const turns = countTurns();
  const figures = await computeInWorker(input, {
    onProgress: (share) => {
      shares.push(share);
      turnsAt.add(turns.count());
    },
  });
  turns.stop();
  expect(figures).toEqual(computeFigures(input));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual(shares.toSorted((left, right) => left - right));
  expect(shares.at(-1)).toBe(1);
  // Between what it hears of the draws, the page has turns: computed on the page, all of it comes in one.
  expect(turnsAt.size).toBeGreaterThan(1);
});

test('who stops it gets the reason at once, and the worker ends', async () => {
  const stop = new AbortController();
  const reason = new Error('left the page');
  const running = computeInWorker(makeInput({ rows: 20_000 }), {
    signal: stop.signal,
    onProgress: () => stop.abort(reason),
  });
  await expect(running).rejects.toBe(reason);
  await expect(computeInWorker(makeInput({ rows: 0 }), { signal: stop.signal })).rejects.toBe(reason);
});

test('an input that does not fit is told with its place', async () => {
  const { sheets, ...rest } = makeInput({ rows: 10 });
  const twice = { ...rest, sheets: [...sheets, ...sheets.slice(3, 4)] };
  await expect(computeInWorker(twice)).rejects.toMatchObject({
    code: 'figures.bad_input',
    details: { place: 'sheets[2240]', problem: 'twice' },
  });
});

test('a worker whose code does not load is told', async () => {
  const start = () =>
    new Worker(new URL('/no-such-worker.js', location.href), { type: 'module' }) as ComputeWorker;
  await expect(computeInWorker(makeInput({ rows: 10 }), { start })).rejects.toMatchObject({
    code: 'figures.not_computed',
  });
});
