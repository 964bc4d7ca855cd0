import { expect, test } from 'vitest';
import { createSeededRandom } from '#test/support/notes.ts';
import { createLive, type LiveLine } from './live.ts';

/** Connections as a browser opens them; a test decides what happens to each. */
function openLive() {
  const lines: { path: string; state: number; fire(type: 'poke' | 'error'): void }[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  let pokes = 0;
  const live = createLive({
    device: 'dev_ana',
    random: createSeededRandom(1),
    onPoke() {
      pokes += 1;
    },
    open(path) {
      const listeners = new Map<string, () => void>();
      const line = { path, state: 1, fire: (type: 'poke' | 'error') => listeners.get(type)?.() };
      lines.push(line);
      return {
        get readyState() {
          return line.state;
        },
        addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
        close() {
          line.state = 2;
        },
      } satisfies LiveLine;
    },
    later(run, ms) {
      const timer = { run, ms };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  return { live, lines, timers, pokes: () => pokes };
}

test('a connection that the server refused is reopened within a minute, and then reports what was missed', () => {
  const { live, lines, timers, pokes } = openLive();
  live.listen(['committee']);
  expect(lines.map(({ path }) => path)).toEqual(['/api/live/committee?device=dev_ana']);
  for (let turn = 0; turn < 8; turn += 1) {
    const line = lines.at(-1);
    if (line === undefined) throw new Error('no line');
    line.state = 2;
    line.fire('error');
    const timer = timers.shift();
    expect(timer?.ms).toBeGreaterThan(500);
    expect(timer?.ms).toBeLessThanOrEqual(60_000);
    timer?.run();
  }
  expect(lines).toHaveLength(9);
  lines.at(-1)?.fire('poke');
  expect(pokes()).toBe(1);
});

test('a connection that the browser reopens itself is left to it', () => {
  const { live, lines, timers } = openLive();
  live.listen(['committee']);
  const [line] = lines;
  if (line !== undefined) line.state = 0;
  line?.fire('error');
  expect(timers).toEqual([]);
});

test('nothing is reopened once nobody listens', () => {
  const { live, lines, timers } = openLive();
  live.listen(['committee']);
  const [line] = lines;
  if (line !== undefined) line.state = 2;
  line?.fire('error');
  expect(timers).toHaveLength(1);
  live.close();
  expect(timers).toEqual([]);
  expect(lines).toHaveLength(1);
});
