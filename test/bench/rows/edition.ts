import { createHash } from 'node:crypto';
import { checkFile } from '#shared/publication/check-file.rules.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { crossChecks } from '#shared/scoring/cross-checks.rules.ts';
import { makeEditionFile } from '../edition.ts';
import { atMost, makeRow, type Row } from '../harness/rows.ts';
import { interleaved, median } from '../harness/stats.ts';
import type { World } from '../harness/world.ts';
import { makeScoringInput } from '../scoring.ts';

/** A phone computes four times as slowly as this process. */
const PHONE = 4;

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** What nobody can spare who checks a file: to read it, and to hash it in native code. */
function floor(text: string): void {
  JSON.parse(text);
  createHash('sha256').update(text).digest('hex');
}

/**
 * A published edition of sixteen states, all crime areas, seven seats and 40 pieces of evidence for each of them, computed
 * again; and all areas ranked without each state and each of forty indicators.
 */
export async function measureEdition(world: World): Promise<Row[]> {
  const file: EditionFile = makeEditionFile();
  const text = JSON.stringify(file);
  const input = makeScoringInput({ evidence: 1_000 });
  const checks = checkFile(file);
  const longest = { step: 0, at: 0 };
  const works: Readonly<Record<string, () => unknown>> = {
    recompute: () => checkFile(file),
    floor: () => floor(text),
    crossChecks() {
      longest.at = performance.now();
      crossChecks(input, {
        hasMarket: () => true,
        onStep() {
          const now = performance.now();
          longest.step = Math.max(longest.step, now - longest.at);
          longest.at = now;
        },
      });
    },
  };
  const found = await interleaved({
    contenders: Object.keys(works),
    runs: world.runs,
    measure: async (name) => timed(works[name] as () => unknown),
  });
  const of = (name: string) => median(found[name] ?? []);
  const phone = of('recompute') * PHONE;
  const left = of('crossChecks') * PHONE;
  return [
    makeRow({
      what: `a whole edition computed again, ${PHONE} times as slow as here`,
      value: phone,
      unit: 'ms',
      goals: [atMost(phone, 3_000, '≤ 3 s'), { text: 'all as published', met: checks.isRight }],
      beside: {
        values: checks.values,
        megabytes: text.length / 1e6,
        timesFloor: of('recompute') / of('floor'),
      },
    }),
    makeRow({
      what: `all ranks without each state and each indicator, ${PHONE} times as slow as here`,
      value: left,
      unit: 'ms',
      goals: [atMost(left, 10_000, '≤ 10 s')],
      beside: { longestStep: longest.step * PHONE, timesRecompute: of('crossChecks') / of('recompute') },
    }),
  ];
}
