import type { Client } from '#app/sync/app-client.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { deskOfActor } from '#shared/reports/review.mutations.ts';
import type { Desk } from '#shared/reports/review.rules.ts';
import { reviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import type { Show } from './inbox.ts';

/** The desk at which somebody reads what their people send; null for whoever only writes. */
export function ownDesk(actor: Actor): Desk | null {
  const { state, institution, unit } = actor;
  return state === null ? null : deskOfActor(actor, { state, institution, unit });
}

/** Whether somebody reads what others of their state document. */
export function isReviewer(actor: Actor): boolean {
  return ownDesk(actor) !== null;
}

/**
 * What a person sees first: what lies before them, or all that they read where their state wants no approval of theirs;
 * whoever only writes, what they wrote.
 */
export function usualShow({ replica, actor }: Pick<Client, 'replica' | 'actor'>): Show {
  const { state, institution } = actor();
  const desk = ownDesk(actor());
  if (desk === null) return 'own';
  if (desk === 'national') return 'mine';
  const rules = replica.one(reviewRules, reviewRulesId(state ?? ''))?.body;
  const wants = [rules?.unit ?? [], desk === 'institution' ? (rules?.institution ?? []) : []].flat();
  return institution !== null && wants.includes(institution) ? 'mine' : 'all';
}
