import { type ComputedFigures, computeFigures } from '#shared/scoring/compute.ts';
import { type InputProblem, readScoringInput } from '#shared/scoring/input.rules.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import type { Evidence, ScoringInput } from '#shared/scoring/scoring.schemas.ts';

/** Evidence comes in pieces, so that the page is not held while all of it is copied. */
export type ComputeRequest =
  | { readonly evidence: readonly Evidence[] }
  | { readonly rest: Omit<ScoringInput, 'evidence'> };
export type ComputeReply =
  /** How many draws are done. */
  | { readonly done: number }
  | { readonly figures: ComputedFigures }
  | { readonly problem: InputProblem }
  /** What was thrown, for whoever looks into it. */
  | { readonly failure: string };

/** A bar does not move in finer steps. */
const TOLD_EVERY = DRAWS / 50;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ComputeRequest>) => void) | null;
  postMessage(reply: ComputeReply): void;
};

const evidence: Evidence[] = [];

function answer(rest: Omit<ScoringInput, 'evidence'>): ComputeReply {
  try {
    const read = readScoringInput({ ...rest, evidence });
    if (!read.ok) return { problem: read.problem };
    const onDraw = (done: number) => {
      if (done % TOLD_EVERY === 0) scope.postMessage({ done });
    };
    return { figures: computeFigures(read.input, { onDraw }) };
  } catch (error) {
    return { failure: String(error) };
  }
}

scope.onmessage = ({ data }) => {
  if ('rest' in data) scope.postMessage(answer(data.rest));
  else for (const each of data.evidence) evidence.push(each);
};
