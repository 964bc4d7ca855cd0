import type { OnlineRef } from '#app/sync/acts.ts';
import { type Ballot, turnoutId } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** What one delegation answers when it is called is one thing, whoever writes it down again. */
export const answerOf = (ballot: string, delegation: string) => turnoutId({ ballot, delegation });

/** The answers of a roll call that were written down on this device, as far as it is known whether they counted. */
export function answersOf({ id, body }: Doc<Ballot>): OnlineRef[] {
  if (body.method !== 'roll_call') return [];
  return body.roll.map(({ delegation }) => ({
    name: 'ballots.answer_roll',
    about: answerOf(id, delegation),
  }));
}

/** What whoever presides may have done to a vote from this device by a button: what is typed says it where it was typed. */
export function lastOf(ballot: Doc<Ballot>): OnlineRef[] {
  return [{ name: 'ballots.close', about: ballot.id }, ...answersOf(ballot)];
}
