import { expect, test } from 'vitest';
import type { CompartmentCursor } from '#app/store/store-port.ts';
import { watchLives } from './server-lives.ts';

function phone() {
  let cursors: CompartmentCursor[] = [];
  const watchers: (() => void)[] = [];
  const heard: string[] = [];
  const client = {
    cursors: () => cursors,
    watch(listener: () => void) {
      watchers.push(listener);
      return () => true;
    },
  };
  const lives = watchLives(client, (compartment) => heard.push(compartment));
  return {
    heard,
    lives,
    hears(lives: Record<string, readonly [instance: string | null, epoch: number]>) {
      cursors = Object.entries(lives).map(([compartment, [instance, epoch]]) => ({
        ...{ compartment, instance, epoch, settled: 0, streams: {} },
      }));
      for (const watcher of watchers) watcher();
    },
  };
}
const answered = { instance: 'one', epoch: 2 };

test('an answer is of another life if the server was put back since, or is another one', () => {
  const { lives, hears } = phone();
  const isOther = (life: readonly [string | null, number]) => {
    hears({ committee: life, 'state:CL': ['two', 9] });
    return lives.isOther('committee', answered);
  };
  expect(isOther(['one', 2])).toBe(false);
  expect(isOther(['one', 3])).toBe(true);
  expect(isOther(['two', 2])).toBe(true);
  // Not pulled yet, or pulled before the answer that tells of the restore.
  expect(isOther(['one', 1])).toBe(false);
  expect(isOther([null, 0])).toBe(false);
  expect(lives.isOther('state:EC', answered)).toBe(false);
});

test('each life is told once, in its compartment alone', () => {
  const { heard, hears } = phone();
  hears({ committee: ['one', 1], 'state:CL': ['two', 1] });
  hears({ committee: ['one', 1], 'state:CL': ['two', 1] });
  expect(heard).toEqual(['committee', 'state:CL']);
  hears({ committee: ['one', 2], 'state:CL': ['two', 1] });
  expect(heard.slice(2)).toEqual(['committee']);
});
