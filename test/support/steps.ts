import { BROKEN, type Counts, type Outcome, type Say } from './runners.ts';

/** One part of the whole test, which runs beside others as far as there are cores for it. */
export interface Step {
  readonly title: string;
  readonly run: (say: Say) => Promise<Outcome>;
  /** Steps that must have succeeded before: without what they make it has nothing to try. */
  readonly after?: readonly string[];
  /** How many cores it keeps busy; more than there are, and it runs alone. */
  readonly cores?: number;
}

/** What became of one step. */
export interface Done extends Outcome {
  readonly title: string;
  /** In ms. */
  readonly took: number;
}

/**
 * Has only one step at a time speak, in the order in which they began, so that a log reads as if they had run one
 * after the other: the first that is not over speaks at once, the others once it is their turn.
 */
export function takeTurns(say: Say) {
  const turns: { said: string; isOver: boolean }[] = [];
  function pass(): void {
    for (let first = turns[0]; first !== undefined; first = turns[0]) {
      if (first.said !== '') say(first.said);
      first.said = '';
      if (!first.isOver) return;
      turns.shift();
    }
  }
  return (): { say: Say; end: () => void } => {
    const turn = { said: '', isOver: false };
    turns.push(turn);
    return {
      say(text) {
        turn.said += text;
        if (turn === turns[0]) pass();
      },
      end() {
        turn.isOver = true;
        pass();
      },
    };
  };
}

/** Runs the steps, each as soon as those before it are done and there is a core for it; the first in the list goes first. */
export async function runSteps({
  steps,
  cores,
  say,
  clock = Date.now,
}: {
  steps: readonly Step[];
  cores: number;
  say: Say;
  clock?: () => number;
}): Promise<Done[]> {
  const begin = takeTurns(say);
  const waiting = [...steps];
  const done: Done[] = [];
  const running = new Map<Step, Promise<void>>();
  const needed = ({ cores: wanted = 1 }: Step) => Math.min(wanted, cores);
  const outcomeOf = (title: string) => done.find((each) => each.title === title);

  function isReady({ after = [] }: Step): boolean {
    return after.every((title) => outcomeOf(title) !== undefined);
  }
  function isFree(step: Step): boolean {
    const busy = [...running.keys()].reduce((sum, each) => sum + needed(each), 0);
    return busy + needed(step) <= cores;
  }

  async function run(step: Step): Promise<void> {
    const began = clock();
    const turn = begin();
    turn.say(`\n=== ${step.title}\n`);
    const failed = (step.after ?? []).filter((title) => outcomeOf(title)?.failure !== undefined);
    let outcome: Outcome;
    if (failed.length > 0)
      outcome = { counts: BROKEN, failure: `it needs what failed before: ${failed.join(', ')}` };
    else
      outcome = await step
        .run(turn.say)
        .catch((error: Error) => ({ counts: BROKEN, failure: error.stack ?? error.message }));
    turn.end();
    done.push({ ...outcome, title: step.title, took: clock() - began });
  }

  while (waiting.length > 0 || running.size > 0) {
    for (let next = waiting.findIndex((step) => isReady(step) && isFree(step)); next >= 0; ) {
      const [step] = waiting.splice(next, 1) as [Step];
      running.set(
        step,
        run(step).then(() => void running.delete(step)),
      );
      next = waiting.findIndex((each) => isReady(each) && isFree(each));
    }
    if (running.size === 0) throw new Error(`never ready: ${waiting.map(({ title }) => title).join(', ')}`);
    await Promise.race(running.values());
  }
  return done;
}

/** How long each step took, the longest first. */
export function tellTimes(done: readonly Done[], whole: number): string {
  const rows = done
    .toSorted((a, b) => b.took - a.took)
    .map(({ title, took, counts }) => `${seconds(took)}  ${title}${tellCounts(counts)}`);
  return [...rows, `${seconds(whole)}  the whole`].join('\n');
}

function tellCounts({ passed, failed, skipped }: Counts): string {
  return passed + failed + skipped === 0 ? '' : `, ${passed} passed`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`;
}
