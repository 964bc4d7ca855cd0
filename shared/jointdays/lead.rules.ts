import * as v from 'valibot';
import { readsPlans } from '#shared/access/members.ts';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import { type Decision, type Doc, type Docs, one, type Read, refuse } from '#shared/kernel/mutation.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { leadsPlan, presidesPlans, worksOnOperation } from '#shared/plans/lead.rules.ts';
import { type Operation, type OperationalPlan, paos } from '#shared/plans/pao.schemas.ts';
import { isLive } from '#shared/plans/pao-moves.rules.ts';
import { stageOfDay } from './day-states.ts';
import { type JointActionDay, jointActionDays } from './jointdays.schemas.ts';

/** It ends up whole in ids of what belongs to the day, and alone in its audience: no other kind of id is one. */
export const DayIdSchema = v.pipe(IdSchema, v.startsWith('jad_'), v.maxLength(40));

/** The day and its plan: who leads the plan leads the day, too. */
export const ofDay = { day: DayIdSchema, pao: IdSchema } as const;
export interface OfDay {
  readonly day: string;
  readonly pao: string;
}
export function dayReads({ day, pao }: OfDay): Read[] {
  return [one(jointActionDays, day), one(paos, pao)];
}

type Led = Pick<JointActionDay, 'coordinator'>;
type Plan = Pick<OperationalPlan, 'leader' | 'coLeader'>;

/** Whether somebody leads a day: whoever presides, the state that coordinates it, and whoever leads its plan. */
export function leadsDay(actor: Actor, { coordinator }: Led, pao: Plan | null): boolean {
  if (may(actor, 'jointdays.lead', { state: coordinator })) return true;
  return pao !== null && leadsPlan(actor, pao);
}

/** Whether somebody approves a day: not the state that coordinates it by itself. */
export function approvesDay(actor: Actor, pao: Plan | null): boolean {
  return presidesPlans(actor) || (pao !== null && leadsPlan(actor, pao));
}

/**
 * Whether somebody makes a day in the name of the state that is to coordinate it: whoever leads the plan, and of that state
 * whoever works on the action now.
 */
export function makesDay(
  actor: Actor,
  fields: Led,
  { pao, operation }: { readonly pao: OperationalPlan; readonly operation: Operation },
): boolean {
  if (!isLive(operation)) return false;
  if (approvesDay(actor, pao)) return true;
  return leadsDay(actor, fields, pao) && worksOnOperation(actor, pao, operation);
}

export interface Makeable {
  readonly operation: Doc<Operation>;
  readonly pao: Doc<OperationalPlan>;
}

/**
 * Whether somebody makes some day of this action: whoever presides in the name of any state, others in that of their own,
 * since nobody makes what they would not read.
 */
export function makesDayOf(actor: Actor, { operation, pao }: Makeable): boolean {
  const { type } = operation.body;
  if (type !== 'joint_action_day' || !isLive(operation.body) || pao.body.state === 'closed') return false;
  if (presidesPlans(actor)) return true;
  const { state } = actor;
  if (state === null || !canTakePart(state) || !readsDay(actor, [state])) return false;
  return makesDay(actor, { coordinator: state }, { pao: pao.body, operation: operation.body });
}

/** The state or body that takes part in a day and for which somebody speaks; null where it is none. */
export function speaksFor(
  actor: Actor,
  { participants }: Pick<JointActionDay, 'participants'>,
): string | null {
  const { state } = actor;
  if (state === null || !participants.includes(state)) return null;
  return may(actor, 'jointdays.speak', { state }) ? state : null;
}

/** Whether a state or body can take part: its people read plans. */
export function canTakePart(code: string): boolean {
  return isRegionState(code) || isPartnerBody(code);
}

/** Whether somebody reads a day in which these take part. */
export function readsDay(actor: Actor, participants: readonly string[]): boolean {
  if (presidesPlans(actor)) return true;
  return readsPlans(actor) && actor.state !== null && participants.includes(actor.state);
}

/** A day of this plan, or why not. */
export function knownDay(docs: Docs, { day, pao }: OfDay): Doc<JointActionDay> | Decision {
  const known = docs.get(jointActionDays, day);
  return known === null || known.body.pao !== pao ? refuse('jointdays.unknown_day', { day }) : known;
}

/** The same for whoever leads it. */
export function ledDay(docs: Docs, of: OfDay, actor: Actor): Doc<JointActionDay> | Decision {
  const known = knownDay(docs, of);
  if ('accepted' in known) return known;
  return leadsDay(actor, known.body, docs.get(paos, of.pao)?.body ?? null)
    ? known
    : refuse('access.not_allowed', { action: 'jointdays.lead' });
}

/** Why a day can no longer be changed: it was reported or called off. Null: it can be changed. */
export function closedFault({ id, body }: Doc<JointActionDay>): Decision | null {
  if (!stageOfDay(body).isClosed) return null;
  return refuse(body.state === 'cancelled' ? 'jointdays.cancelled' : 'jointdays.reported', { day: id });
}

/** A day that somebody leads, as long as it takes anything. */
export function openDay(docs: Docs, of: OfDay, actor: Actor): Doc<JointActionDay> | Decision {
  const known = ledDay(docs, of, actor);
  return 'accepted' in known ? known : (closedFault(known) ?? known);
}
