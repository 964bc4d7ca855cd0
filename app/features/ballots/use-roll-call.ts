import { type Accessor, createMemo, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Done } from '#app/kit/use-done.ts';
import { actOnline } from '#app/sync/acts.ts';
import { type Ballot, type Choice, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { nextToCall } from '#shared/ballots/result.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { answerOf } from './at-once.ts';

export interface RollCall {
  /** What was answered, in the order in which it was: the last to answer is the last. */
  readonly given: Accessor<ReadonlyMap<string, Choice | null>>;
  /** Who is called now; null once all have answered. */
  readonly called: Accessor<string | null>;
  answer(delegation: string, choice: Choice): Promise<void>;
  /** What it answered is to be put right. */
  again(delegation: string): void;
}

/** A roll call: each is called in order of precedence, and what was answered can be put right until the end. */
export function useRollCall(ballot: () => Doc<Ballot>, run: Done['run']): RollCall {
  const client = useClient();
  const [again, setAgain] = createSignal<string | null>(null);
  const given = createMemo(() => {
    const { id, body } = ballot();
    const known = client.replica
      .within(turnouts, id)
      .map((each) => each.body)
      .sort((left, right) => left.at - right.at);
    // The server has taken it, and this device may not have got it yet: nobody is called twice meanwhile.
    const taken = body.roll.flatMap(({ delegation }): [string, Choice][] => {
      const last = client.onlineAct('ballots.answer_roll', answerOf(id, delegation));
      return last?.status === 'accepted' ? [[delegation, last.args.choice]] : [];
    });
    return new Map<string, Choice | null>([
      ...known.map(({ delegation, choice }): [string, Choice | null] => [delegation, choice]),
      ...taken.filter(([code]) => !known.some(({ delegation }) => delegation === code)),
    ]);
  });
  return {
    given,
    called: () => again() ?? nextToCall(ballot().body.roll, [...given().keys()]),
    async answer(delegation, choice) {
      const { id, parent, body } = ballot();
      const args = { ballot: id, meeting: parent ?? '', about: body.about, delegation, choice };
      const about = answerOf(id, delegation);
      if (await run(actOnline('ballots.answer_roll', about, args), about)) setAgain(null);
    },
    again: setAgain,
  };
}
