import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { endOfDay } from '#shared/kernel/days.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { type Decision, type Doc, type Docs, one, type Read, refuse } from '#shared/kernel/mutation.ts';
import { isDrafted, leadsPlan, worksOnOperation } from './lead.rules.ts';
import { type Operation, type OperationalPlan, operations, paos } from './pao.schemas.ts';
import { goals, type StrategicPlan, strategies } from './plans.schemas.ts';

/** A multi-year plan or a PAO, and what of it an indicator or a budget line is of: itself, a goal, an action. */
export const partArgs = { plan: IdSchema, of: IdSchema } as const;
export interface PlanPart {
  readonly plan: string;
  readonly of: string;
}

/** Whether an id is that of an operational plan, and not of a multi-year plan. */
export function isPao(plan: string): boolean {
  return /^pao_/.test(plan);
}

export function planRead(plan: string): Read {
  return one(isPao(plan) ? paos : strategies, plan);
}

/** What an act on a part of a plan must read to know who may. */
export function partReads({ plan, of }: PlanPart): Read[] {
  const part = one(isPao(plan) ? operations : goals, of);
  return of === plan ? [planRead(plan)] : [planRead(plan), part];
}

/** The plan, of either kind. */
export type AnyPlan =
  | { readonly kind: 'strategy'; readonly doc: Doc<StrategicPlan> }
  | { readonly kind: 'pao'; readonly doc: Doc<OperationalPlan> };

export function planOf(docs: Docs, plan: string): AnyPlan | Decision {
  if (isPao(plan)) {
    const doc = docs.get(paos, plan);
    return doc === null ? refuse('plans.unknown_plan', { plan }) : { kind: 'pao', doc };
  }
  const doc = docs.get(strategies, plan);
  return doc === null ? refuse('plans.unknown_plan', { plan }) : { kind: 'strategy', doc };
}

/** Whether nobody changes it any more. */
export function isOver({ kind, doc }: AnyPlan): boolean {
  return kind === 'pao' ? doc.body.state === 'closed' : doc.body.state === 'evaluated';
}

/** Whether somebody changes the plan as a whole, and answers what is said of it. */
export function leadsAny(actor: Actor, { kind, doc }: AnyPlan): boolean {
  return kind === 'pao' ? leadsPlan(actor, doc.body) : may(actor, 'strategy.edit');
}

/** Until when states comment; null where nobody asked them. */
export function consultedUntil({ kind, doc }: AnyPlan): string | null {
  if (kind === 'pao' && doc.body.state !== 'consultation') return null;
  return doc.body.consultUntil;
}

/** That states comment at least until today; of a day that has passed every comment would come late. */
export function consultFault({ until, now }: { until: string; now: number }): Decision | null {
  return endOfDay(until) < now ? refuse('plans.day_passed', { day: until }) : null;
}

/** Whether somebody changes indicators and budget lines of a part of a plan; null: of the plan itself, or of a goal. */
export function mayChangePart(
  actor: Actor,
  known: AnyPlan,
  operation: Pick<Operation, 'leader'> | null,
): boolean {
  if (isOver(known)) return false;
  if (known.kind === 'strategy' || operation === null) return leadsAny(actor, known);
  return worksOnOperation(actor, known.doc.body, operation);
}

/** Whether somebody changes what was agreed of it: while it is drafted all who draft it, then whoever leads the plan. */
export function changesAgreed(actor: Actor, known: AnyPlan): boolean {
  return (known.kind === 'pao' && isDrafted(known.doc.body)) || leadsAny(actor, known);
}

/** Why somebody does not change a part of a plan; or what it is a part of, for its audience. */
export function changedPart(
  docs: Docs,
  { plan, of, actor }: PlanPart & { readonly actor: Actor },
): Pick<Doc, 'id' | 'audience'> | Decision {
  const known = planOf(docs, plan);
  if ('accepted' in known) return known;
  const part = of === plan ? known.doc : partIn(docs, { known, of });
  if (part === null) return refuse('plans.unknown_part', { of });
  const operation = known.kind === 'pao' && of !== plan ? docs.get(operations, of) : null;
  if (mayChangePart(actor, known, operation?.body ?? null)) return part;
  // Whoever leads it learns that it is over; others that it is not for them.
  return isOver(known) && leadsAny(actor, known)
    ? refuse('plans.plan_over', { plan })
    : refuse('access.not_allowed', { action: actionOn(known, operation !== null) });
}

function actionOn({ kind }: AnyPlan, isOperation: boolean) {
  if (kind === 'strategy') return 'strategy.edit';
  return isOperation ? 'plans.draft' : 'plans.lead';
}

/** Only a part of this very plan: rights follow from the plan that is named. */
function partIn(docs: Docs, { known: { kind, doc }, of }: { known: AnyPlan; of: string }): Doc | null {
  const part: Doc | null = kind === 'pao' ? docs.get(operations, of) : goalIn(docs, of);
  return part?.parent === doc.id ? part : null;
}

function goalIn(docs: Docs, of: string): Doc | null {
  const goal = docs.get(goals, of);
  return goal === null || goal.body.removed !== undefined ? null : goal;
}
