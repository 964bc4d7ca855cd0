import * as v from 'valibot';
import { listProblem, pathOf, type ShapeProblem, shapeProblem } from '#shared/kernel/shape-problem.ts';
import { DIMENSIONS, type ScoringInput, ScoringInputSchema } from './scoring.schemas.ts';

/** Where an input is wrong, and what is wrong there. */
export type InputProblem =
  | ShapeProblem
  | ({ readonly place: string } & (
      | /** The same indicator, or the same seat for the same state and area, once more. */
      { readonly problem: 'twice' }
      | { readonly problem: 'unknown_indicator' }
      | { readonly problem: 'no_indicator_of'; readonly dimension: string }
    ));

/**
 * The first thing that does not fit together; null: nothing.
 * @param input of a fitting shape, as it was given: what is read of it lacks members with names such as `constructor`
 */
function misfitOf({ indicators, sheets }: ScoringInput): InputProblem | null {
  const codes = new Set<string>();
  for (const [at, { code }] of indicators.entries()) {
    if (codes.has(code)) return { place: pathOf(['indicators', at, 'code']), problem: 'twice' };
    codes.add(code);
  }
  for (const dimension of DIMENSIONS)
    if (!indicators.some((each) => each.dimension === dimension))
      return { place: 'indicators', problem: 'no_indicator_of', dimension };
  const seats = new Set<string>();
  for (const [at, { state, area, seat, ratings }] of sheets.entries()) {
    const key = JSON.stringify([state, area, seat]);
    if (seats.has(key)) return { place: pathOf(['sheets', at]), problem: 'twice' };
    seats.add(key);
    if (Array.isArray(ratings)) return listProblem(pathOf(['sheets', at, 'ratings']));
    const strange = Object.keys(ratings).find((code) => !codes.has(code));
    if (strange !== undefined)
      return { place: pathOf(['sheets', at, 'ratings', strange]), problem: 'unknown_indicator' };
  }
  return null;
}

/** Reads what figures are to be computed from; of several problems, the first. */
export function readScoringInput(
  given: unknown,
):
  | { readonly ok: true; readonly input: ScoringInput }
  | { readonly ok: false; readonly problem: InputProblem } {
  if (Array.isArray(given)) return { ok: false, problem: listProblem('') };
  const parsed = v.safeParse(ScoringInputSchema, given, { abortEarly: true });
  if (!parsed.success) return { ok: false, problem: shapeProblem(parsed.issues[0]) };
  const misfit = misfitOf(given as ScoringInput);
  return misfit === null ? { ok: true, input: parsed.output } : { ok: false, problem: misfit };
}
