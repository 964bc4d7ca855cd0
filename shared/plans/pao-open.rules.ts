import type { Actor } from '#shared/kernel/actor.ts';
import { type Decision, type Doc, type Docs, refuse } from '#shared/kernel/mutation.ts';
import { leadsPlan, worksOnOperation } from './lead.rules.ts';
import { type Operation, type OperationalPlan, operations, paos } from './pao.schemas.ts';

/** A plan that is not closed, or why not. */
export function openPao(docs: Docs, pao: string): Doc<OperationalPlan> | Decision {
  const known = docs.get(paos, pao);
  if (known === null) return refuse('plans.unknown_pao', { pao });
  return known.body.state === 'closed' ? refuse('plans.pao_closed') : known;
}

/** The same for whoever leads it. */
export function ledPao(docs: Docs, pao: string, actor: Actor): Doc<OperationalPlan> | Decision {
  const known = openPao(docs, pao);
  if ('accepted' in known || leadsPlan(actor, known.body)) return known;
  return refuse('access.not_allowed', { action: 'plans.lead' });
}

export interface OpenOperation {
  readonly pao: Doc<OperationalPlan>;
  readonly operation: Doc<Operation>;
}

/** An action of this plan for whoever may work on it now, or why not. Reads both by their ids. */
export function openOperation(
  docs: Docs,
  { pao, operation }: { pao: string; operation: string },
  actor: Actor,
): OpenOperation | Decision {
  const under = openPao(docs, pao);
  if ('accepted' in under) return under;
  const known = docs.get(operations, operation);
  if (known?.parent !== pao) return refuse('plans.unknown_action', { operation });
  if (!worksOnOperation(actor, under.body, known.body))
    return refuse('access.not_allowed', { action: 'plans.draft' });
  return { pao: under, operation: known };
}

/** That actions go on from actions of the plan that theirs follows. */
export function followsFault(
  follows: string | null,
  before: readonly (Pick<Doc, 'parent'> | null)[],
): Decision | null {
  const isLost = before.some((each) => follows === null || each?.parent !== follows);
  return isLost ? refuse('plans.unknown_action') : null;
}

/** That an end is not before its beginning. */
export function daysFault({
  from,
  until,
}: {
  readonly from: string | null;
  readonly until: string | null;
}): Decision | null {
  return from !== null && until !== null && until < from
    ? refuse('plans.days_reversed', { from, until })
    : null;
}

/** That an action that has days has them within those of its plan: nobody reports on it before or after. */
export function outsideFault(
  { from, until }: Pick<Operation, 'from' | 'until'>,
  pao: Pick<OperationalPlan, 'from' | 'until'>,
): Decision | null {
  const isOutside = [from, until].some((day) => day !== null && (day < pao.from || day > pao.until));
  return isOutside ? refuse('plans.outside_plan', { from: pao.from, until: pao.until }) : null;
}
