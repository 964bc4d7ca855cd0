import { expect, test } from 'vitest';
import { NONE, type Outcome } from './runners.ts';
import { runSteps, type Step, takeTurns, tellTimes } from './steps.ts';

const GOOD: Outcome = { counts: { passed: 2, failed: 0, skipped: 0 } };

/** A step that is over when the test says so. */
function held(title: string, more: Partial<Step> = {}) {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  let hasBegun = false;
  const step: Step = {
    title,
    run: (say) => {
      hasBegun = true;
      say(`${title} speaks\n`);
      return promise;
    },
    ...more,
  };
  return { step, end: resolve, hasBegun: () => hasBegun };
}

/** Lets everything that is settled take its course. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

test('steps run side by side as far as there are cores, and one that needs all of them alone', async () => {
  const [first, second, third] = [held('first'), held('second'), held('third')];
  const last = held('last', { cores: 2 });
  const steps = [first, second, third, last].map(({ step }) => step);
  const all = runSteps({ steps, cores: 2, say: () => undefined, clock: () => 0 });
  expect([first, second, third, last].map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false]);
  second.end(GOOD);
  await settled();
  expect([third.hasBegun(), last.hasBegun()]).toEqual([true, false]);
  first.end(GOOD);
  await settled();
  expect(last.hasBegun()).toBe(false);
  third.end(GOOD);
  await settled();
  expect(last.hasBegun()).toBe(true);
  last.end(GOOD);
  expect((await all).map(({ title }) => title)).toEqual(['second', 'first', 'third', 'last']);
});

test('a machine of one core runs one step after the other, also one that wants two', async () => {
  const run = async () => GOOD;
  const steps = [
    { title: 'wide', run, cores: 2 },
    { title: 'narrow', run },
  ];
  expect(await runSteps({ steps, cores: 1, say: () => undefined })).toHaveLength(2);
});

test('a step whose forerunner failed is not tried, and has failed', async () => {
  const build: Step = {
    title: 'build',
    run: async () => ({ counts: { ...NONE, failed: 1 }, failure: 'no' }),
  };
  const journeys = held('journeys', { after: ['build'] });
  const done = await runSteps({ steps: [journeys.step, build], cores: 2, say: () => undefined });
  expect(journeys.hasBegun()).toBe(false);
  expect(done[1]).toMatchObject({
    title: 'journeys',
    counts: { passed: 0, failed: 1, skipped: 0 },
    failure: 'it needs what failed before: build',
  });
});

test('a step that throws has failed, and a forerunner that does not exist is said', async () => {
  const broken: Step = { title: 'broken', run: () => Promise.reject(new Error('no such program')) };
  const [done] = await runSteps({ steps: [broken], cores: 1, say: () => undefined });
  expect(done?.counts.failed).toBe(1);
  expect(done?.failure).toContain('no such program');
  const lost: Step = { title: 'lost', run: async () => GOOD, after: ['nothing'] };
  await expect(runSteps({ steps: [lost], cores: 1, say: () => undefined })).rejects.toThrow(
    'never ready: lost',
  );
});

test('steps that run at once are read one after the other', () => {
  let log = '';
  const begin = takeTurns((text) => {
    log += text;
  });
  const [first, second] = [begin(), begin()];
  second.say('B1 ');
  first.say('A1 ');
  expect(log).toBe('A1 ');
  second.end();
  const third = begin();
  third.say('C1 ');
  first.say('A2 ');
  expect(log).toBe('A1 A2 ');
  first.end();
  expect(log).toBe('A1 A2 B1 C1 ');
  third.say('C2');
  expect(log).toBe('A1 A2 B1 C1 C2');
});

test('the time of each step is told, the longest first', () => {
  const done = [
    { title: 'types', took: 31_000, counts: NONE },
    { title: 'journeys', took: 205_400, ...GOOD },
  ];
  expect(tellTimes(done, 230_000).split('\n')).toEqual([
    '  205.4 s  journeys, 2 passed',
    '   31.0 s  types',
    '  230.0 s  the whole',
  ]);
});
