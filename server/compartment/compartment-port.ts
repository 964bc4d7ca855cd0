import { isWithinScope } from '#shared/kernel/compartments.ts';
import type { Clock } from '#shared/kernel/ids.ts';
import type { CompartmentPort } from '../ports.ts';
import type { Compartment } from './compartment.ts';
import { createGatheredPushes } from './gathered-pushes.ts';
import type { Forward } from './outgoing.ts';
import type { Pokes } from './pokes.ts';
import { streamParts } from './stream-parts.ts';

/** What the receiver must add to a forward before deciding it, and what takes more than one turn: a signature. */
export type CompleteForward = (forward: Forward) => Promise<Forward>;

/** A compartment in this process, behind the asynchronous port that the routes see. */
export function createCompartmentPort({
  compartment,
  pokes,
  clock,
  complete = async (forward) => forward,
  onWrite = () => undefined,
  soon = (work) => work(),
}: {
  compartment: Compartment;
  pokes: Pokes;
  clock: Clock;
  complete?: CompleteForward;
  /** After each call that may have changed what falls due next. */
  onWrite?: () => void;
  /** Calls back once what has already arrived was read, see `createGatheredPushes`; without it each push goes alone. */
  soon?: (work: () => void) => void;
}): CompartmentPort {
  const push = createGatheredPushes({ compartment, soon });
  const poke = () => pokes.poke(compartment.head().seq);
  return {
    async push(input) {
      const answer = await push(input);
      if (answer.verdicts.some((verdict) => verdict.status === 'accepted')) poke();
      onWrite();
      return answer;
    },
    async receipt(input) {
      const answer = compartment.receipt(input);
      onWrite();
      return answer;
    },
    pull: async (input) => compartment.pull(input),
    async receive(forward) {
      const known = compartment.verdictOf(forward.id);
      if (known !== null) return known;
      const completed = await complete(forward);
      // Another delivery may have arrived meanwhile; a second signature would be different content under the same id.
      const verdict = compartment.verdictOf(forward.id) ?? compartment.receive(completed);
      if (verdict.status === 'accepted') poke();
      onWrite();
      return verdict;
    },
    async receiveAll(forwards) {
      const verdicts = compartment.receiveAll(forwards);
      if (verdicts.some((verdict) => verdict.status === 'accepted')) poke();
      onWrite();
      return verdicts;
    },
    pendingForwards: async () => compartment.pendingForwards(),
    isAwaitedBy: async (other) => compartment.isAwaitedBy(other),
    markDelivered: async (ids) => compartment.markDelivered(ids),
    async attachmentState({ hash, actor, via }) {
      const own = compartment.attachments.state({ hash, person: actor.person });
      if (own !== null) return own;
      if (via === null) return { size: 0, received: 0, complete: false };
      return compartment.attachments.stateThrough({ ...via, hash, scopes: compartment.scopes(actor) });
    },
    appendAttachment: async (chunk) => compartment.attachments.append({ ...chunk, now: clock() }),
    async readAttachment({ hash, collection, id, actor }) {
      const scopes = compartment.scopes(actor);
      return streamParts(compartment.attachments.read({ hash, collection, id, scopes }));
    },
    actorHere: async (actor) => compartment.actorHere(actor),
    list: async (asked) => compartment.list(asked),
    listAt: async (wanted) => compartment.listAt(wanted),
    async deliveriesOf({ actor, ...asked }) {
      const entry = compartment.document(asked.collection, asked.id);
      const scopes = compartment.scopes(actor);
      const isRead =
        entry !== null && scopes.some((scope) => isWithinScope({ audience: entry.audience, scope }));
      return isRead ? compartment.deliveriesOf(asked) : null;
    },
    async forgetExpired() {
      const count = compartment.forgetExpired();
      if (count > 0) poke();
      onWrite();
      return count;
    },
    async decideDue() {
      const count = compartment.decideDue();
      if (count > 0) poke();
      onWrite();
      return count;
    },
    live: async (listener) => pokes.listen(listener),
    health: async () => ({ seq: compartment.head().seq, waits: compartment.forgettingWaits() }),
    async confirmClock(day) {
      const isBelieved = compartment.confirmClock(day);
      if (isBelieved && compartment.decideDue() + compartment.forgetExpired() > 0) poke();
      onWrite();
      return isBelieved;
    },
  };
}
