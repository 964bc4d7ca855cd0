import { expect, test } from 'vitest';
import { createSeededRandom } from '#test/support/notes.ts';
import { createLive, type LiveLine } from './live.ts';

/** Connections as a browser opens them; a test decides what happens to each. */
function openLive() {
  const lines: { path: string; state: number; fire(type: 'poke' | 'error', data?: string): void }[] = [];
  const told: (readonly [string, number | null])[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  let pokes = 0;
  const live = createLive({
    device: 'dev_ana',
    random: createSeededRandom(1),
    onPoke(...said) {
      pokes += 1;
      told.push(said);
    },
    open(path) {
      const listeners = new Map<string, Parameters<LiveLine['addEventListener']>[1]>();
      const line = {
        path,
        state: 1,
        fire: (type: 'poke' | 'error', data = '{}') => listeners.get(type)?.({ data }),
      };
      lines.push(line);
      return {
        get readyState() {
          return line.state;
        },
        addEventListener: (type, listener) => listeners.set(type, listener),
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
  return { live, lines, timers, told, pokes: () => pokes };
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

test('a poke says where something is new and how far, and one that does not say is heard all the same', () => {
  const { live, lines, told } = openLive();
  live.listen(['committee', 'state:CL']);
  lines[0]?.fire('poke');
  lines[0]?.fire('poke', '{"seq":1863}');
  lines[1]?.fire('poke', '{"seq":"x"}');
  expect(told).toEqual([
    ['committee', null],
    ['committee', 1863],
    ['state:CL', null],
  ]);
});
