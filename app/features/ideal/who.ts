import type { CountAsker } from '#app/kit/feature-words.ts';
import { handsIn, may } from '#shared/access/rules.ts';
import { textLevelOf } from '#shared/access/scopes.ts';
import { issuedParagraphs } from '#shared/assessment/assessment.schemas.ts';
import { feedbackParts } from '#shared/feedback/feedback.schemas.ts';
import { EDITION_STATUSES, type EditionStatus, isOut } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { type Actor, hasRole } from '#shared/kernel/actor.ts';
import { seatings } from '#shared/seatings/seatings.schemas.ts';

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

/** Whether the report of an edition is theirs to read: by their part in it, or because they have a paragraph of it. */
export function readsReport(
  { actor, replica }: { actor: Actor; replica: Pick<CountAsker['replica'], 'within'> },
  edition: string,
): boolean {
  return textLevelOf(actor) !== 'public' || replica.within(issuedParagraphs, edition).length > 0;
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

/** Whether somebody reads the text of an edition while states verify it. */
export function verifiesText(actor: Actor): boolean {
  const level = textLevelOf(actor);
  return level === 'members' || level === 'analysts';
}

/** Whether there may be a text to verify: from the analysis on. */
export function isVerified(status: EditionStatus): boolean {
  return EDITION_STATUSES.indexOf(status) >= EDITION_STATUSES.indexOf('analysing');
}

/** Whether somebody reads what came of what was given for an edition, or sends it to the states. */
export function hearsOfUse(
  { actor, replica }: { actor: Actor; replica: Pick<CountAsker['replica'], 'one' | 'all'> },
  edition: string,
): boolean {
  const isOfState = may(actor, 'assessment.write') || may(actor, 'feedback.answer', { state: actor.state });
  if (isOfState) return isOut(replica.one(editions, edition)?.body.status);
  return replica.all(feedbackParts).some(({ body }) => body.edition === edition);
}
