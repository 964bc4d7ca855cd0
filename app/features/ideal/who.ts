import type { CountAsker } from '#app/kit/feature-words.ts';
import { handsIn, may } from '#shared/access/rules.ts';
import { type Actor, hasRole } from '#shared/kernel/actor.ts';
import { seatings } from '#shared/panels/panels.schemas.ts';

/** Whether somebody prepares or authorises what their state, or their body, hands in. */
export function worksOn(actor: Actor): boolean {
  return handsIn(actor, actor.state);
}

/** Whether somebody looks after the panel of their state, or authorises what leaves it. */
export function ofPanel(actor: Actor): boolean {
  const { state } = actor;
  return may(actor, 'panels.manage', { state }) || may(actor, 'panels.authorise', { state });
}

/** Whether there may be something that a state released for this person to read: their own state's, or what it opened. */
export function readsReleases(actor: Actor): boolean {
  return worksOn(actor) || hasRole(actor, 'partnerAnalyst');
}

/** Whether somebody answers for an institution or a unit, and not for a whole state. */
export function answersForOne(actor: Actor): boolean {
  return may(actor, 'contributions.answer', actor) || may(actor, 'contributions.consent', actor);
}

/** Whether somebody rates for their state: they hold a seat in its panel, of this edition or of any. */
export function holdsSeat(
  { actor, replica }: { actor: Actor; replica: Pick<CountAsker['replica'], 'within'> },
  edition: string | null = null,
): boolean {
  return replica
    .within(seatings, actor.person)
    .some(({ body }) => body.endedAt === null && (edition === null || body.edition === edition));
}
