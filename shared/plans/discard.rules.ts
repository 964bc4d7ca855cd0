import type { Doc } from '#shared/kernel/mutation.ts';
import { milestones, type OperationalPlan, operations, paos, risks } from './pao.schemas.ts';
import { budgetLines, kpis, planComments } from './plans.schemas.ts';

/** Of these alone it is known what they are: a plan in which anything else lies is more than a draft. */
export const DRAFT_PARTS = [paos, operations, milestones, risks, kpis, budgetLines, planComments] as const;
const NAMES: ReadonlySet<string> = new Set(DRAFT_PARTS.map(({ name }) => name));

interface Signed {
  readonly made?: { readonly by: string };
  readonly said?: { readonly by: string };
}

/** Whether of what lies in a plan somebody else than its maker has written anything, or anything else has come of it. */
export function othersWrote(
  { made }: Pick<OperationalPlan, 'made'>,
  lying: readonly Pick<Doc, 'collection' | 'body'>[],
): boolean {
  return lying.some(({ collection, body }) => {
    const by = ((body as Signed).made ?? (body as Signed).said)?.by;
    return !NAMES.has(collection) || (by !== undefined && by !== made.by);
  });
}
