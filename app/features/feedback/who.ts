import { may } from '#shared/access/rules.ts';
import type { FeedbackPart } from '#shared/feedback/feedback.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';

/** Whether somebody sends the notes, and answers what states ask about them. */
export function sendsNotes(actor: Actor): boolean {
  return may(actor, 'assessment.write');
}

/** Whether somebody answers for a state to whoever sent its note, and to its own institutions. */
export function answersForState(actor: Actor, state: string | null = actor.state): boolean {
  return state !== null && may(actor, 'feedback.answer', { state });
}

/** Whether it is this person who gave what a part is about: the head of its institution or unit. */
export function heads(actor: Actor, part: Pick<FeedbackPart, 'state' | 'institution' | 'unit'>): boolean {
  const { state, institution, unit } = part;
  return may(actor, 'contributions.answer', { state, institution, unit });
}

/** Whether somebody heads any institution or unit. */
export function headsOne(actor: Actor): boolean {
  return may(actor, 'contributions.answer', actor);
}
