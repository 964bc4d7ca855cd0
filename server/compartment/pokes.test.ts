import { expect, test } from 'vitest';
import { createPokes } from './pokes.ts';

function openPokes(listeners: number) {
  const timers: { run: () => void; ms: number }[] = [];
  const turns: (() => void)[] = [];
  const pokes = createPokes({
    every: () => () => undefined,
    later: (run, ms) => void timers.push({ run, ms }),
    soon: (run) => void turns.push(run),
  });
  const heard: number[] = [];
  const signal = new AbortController().signal;
  const streams = Array.from({ length: listeners }, (_, index) => {
    heard.push(0);
    const stream = pokes.listen({ signal, device: `dev_${index}` });
    const reader = stream.getReader();
    const decoder = new TextDecoder();
    void (async () => {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard[index] = (heard[index] ?? 0) + decoder.decode(value).split('event: poke').length - 1;
      }
    })();
    return reader;
  });
  async function settle() {
    for (const turn of turns.splice(0)) turn();
    await new Promise((resolve) => setImmediate(resolve));
    return heard;
  }
  return { pokes, timers, settle, streams };
}

test('the first poke leaves with the turn, and what is done in it is told with it', async () => {
  const { pokes, timers, settle } = openPokes(2);
  await settle();
  pokes.poke(7);
  pokes.poke(8);
  expect(await settle()).toEqual([2, 2]);
  timers.shift()?.run();
  expect(await settle()).toEqual([2, 2]);
});

test('the first poke leaves at once; those of a moment are one at its end, and silence follows', async () => {
  const { pokes, timers, settle } = openPokes(2);
  expect(await settle()).toEqual([1, 1]);
  pokes.poke(7);
  expect(await settle()).toEqual([2, 2]);
  for (let vote = 0; vote < 300; vote += 1) pokes.poke(7);
  expect(await settle()).toEqual([2, 2]);
  expect(timers).toHaveLength(1);
  timers.shift()?.run();
  expect(await settle()).toEqual([3, 3]);
  timers.shift()?.run();
  expect(await settle()).toEqual([3, 3]);
  expect(timers).toEqual([]);
  pokes.poke(7);
  expect(await settle()).toEqual([4, 4]);
});

test('the more listen the longer the moment, up to half a second', async () => {
  for (const [listeners, ms] of [
    [3, 6],
    [400, 500],
  ] as const) {
    const { pokes, timers, settle } = openPokes(listeners);
    pokes.poke(7);
    await settle();
    expect(timers.map((timer) => timer.ms)).toEqual([ms]);
  }
});

test('where nobody listens nothing waits, and whoever comes then is told at once', async () => {
  const { pokes, timers, settle } = openPokes(0);
  pokes.poke(7);
  await settle();
  expect(timers).toEqual([]);
});
