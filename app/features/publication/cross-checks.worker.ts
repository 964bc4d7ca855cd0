import { AREAS, type AreaCode } from '#shared/ideal/subjects.ts';
import { type AreaCheck, crossChecks } from '#shared/scoring/cross-checks.rules.ts';
import type { ScoringInput } from '#shared/scoring/scoring.schemas.ts';

/** Evidence moves no rank, and is not copied. */
export type CrossRequest = Pick<ScoringInput, 'indicators' | 'sheets'>;
export type CrossReply =
  /** 0 to 1 */
  | { readonly done: number }
  | { readonly checks: readonly AreaCheck[] }
  /** What was thrown, for whoever looks into it. */
  | { readonly failure: string };

/** Ms: a bar that moves more often is no clearer, and each move costs the page a paint. */
const TOLD_EVERY = 100;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CrossRequest>) => void) | null;
  postMessage(reply: CrossReply): void;
};

const hasMarket = (area: string) => Object.hasOwn(AREAS, area) && AREAS[area as AreaCode].markets.length > 0;

scope.onmessage = ({ data }) => {
  try {
    let told = performance.now();
    const onStep = (done: number) => {
      const now = performance.now();
      if (now - told < TOLD_EVERY) return;
      told = now;
      scope.postMessage({ done });
    };
    scope.postMessage({ checks: crossChecks(data, { hasMarket, onStep }) });
  } catch (error) {
    scope.postMessage({ failure: String(error) });
  }
};
