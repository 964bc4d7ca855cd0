import { type Action, may } from '#shared/access/rules.ts';
import { dialogueAudience } from '#shared/access/scopes.ts';
import { isDay } from '#shared/kernel/days.ts';
import { type Decision, type Doc, type Docs, refuse } from '#shared/kernel/mutation.ts';
import { type Acting, signedAt } from '#shared/kernel/signed.ts';
import { isCounterpart, mayActFor, mayAnswer } from './dialogue.rules.ts';
import { type Done, type Side, type Topic, topics } from './dialogue.schemas.ts';

/** The topic as long as it is open, or why not. Whoever does not read it is told that there is none. */
export function openTopic(docs: Docs, topic: string): Doc<Topic> | Decision {
  const known = docs.get(topics, topic);
  if (known === null) return refuse('dialogue.unknown_topic', { topic });
  return known.body.state === 'open' ? known : refuse('dialogue.topic_closed', { topic });
}

export function audienceOf({ id, body: { counterpart } }: Doc<Topic>): string {
  return dialogueAudience({ counterpart, topic: id });
}

/**
 * Whoever acts for a side, by their signature, which says where whoever presides wrote it down for a counterpart that is
 * not here; or why they may not.
 */
export function actFor(
  acting: Acting,
  { side, counterpart }: { side: Side; counterpart: string },
): Done | Decision {
  const { actor } = acting;
  const action = side === 'ours' ? 'dialogue.lead' : 'dialogue.answer';
  const done = doneIf(mayActFor(actor, { side, counterpart }), { ...acting, action });
  if ('accepted' in done || side === 'ours' || isCounterpart(actor, counterpart)) return done;
  return { ...done, recorded: true };
}

/** The same for whoever owes an answer. */
export function answerFor(
  acting: Acting,
  { owner, counterpart }: { owner: string; counterpart: string },
): Done | Decision {
  if (owner === counterpart) return actFor(acting, { side: 'theirs', counterpart });
  const isAllowed = mayAnswer(acting.actor, { owner, counterpart });
  return doneIf(isAllowed, { ...acting, action: 'dialogue.answer' });
}

/** Whoever may do it, by their signature. */
export function doneIf(
  isAllowed: boolean,
  { action, ...acting }: Acting & { action: Action },
): Done | Decision {
  return isAllowed ? signedAt(acting) : refuse('access.not_allowed', { action });
}

/** Whoever presides, by their signature. */
export function lead(acting: Acting): Done | Decision {
  return doneIf(may(acting.actor, 'dialogue.lead'), { ...acting, action: 'dialogue.lead' });
}

export function dayFault(day: string | null): Decision | null {
  return day === null || isDay(day) ? null : refuse('dialogue.no_such_day', { day });
}
