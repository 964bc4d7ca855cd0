import { scopesOf } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { PushRequest, Verdict } from '#shared/sync/protocol.ts';
import type { Entries } from './entries.ts';
import type { Log } from './log.ts';
import { beginTurn, HalfWrittenError, type Judge, type Refusal } from './push.ts';
import type { Sql } from './sql.ts';

export interface PushInput {
  readonly actor: Actor;
  /** The person's name as the identity compartment knows it: nobody chooses the name they sign with. */
  readonly label: string;
  readonly request: PushRequest;
  readonly refusals?: Readonly<Record<string, Refusal>>;
}

/**
 * Verdicts on the mutations of one push, in order, all written in one transaction (SPEC P1–P8). Without savepoints
 * first; only if a mutation fails halfway is everything judged again, each with its own savepoint.
 */
export function createPushJudge({
  sql,
  name,
  log,
  entries,
  judge,
  actorHere,
  requireScopes,
  rightsWritten,
}: {
  sql: Sql;
  name: string;
  log: Log;
  entries: Pick<Entries, 'keepingWithin'>;
  judge: Judge;
  actorHere: (actor: Actor) => Actor;
  /** @throws CodedError if this actor reads nothing here */
  requireScopes: (here: Actor) => string[];
  /** Grows with each write that may give or end rights. */
  rightsWritten: () => number;
}): (input: PushInput, now: number) => Verdict[] {
  function judgeAll(
    { actor, label, request, refusals = {} }: PushInput,
    { now, hasSavepoints }: { now: number; hasSavepoints: boolean },
  ): Verdict[] {
    let here = actorHere(actor);
    let scopes = requireScopes(here);
    let written = rightsWritten();
    const turn = beginTurn(log.unknownOf(request.mutations.map(({ id }) => id)), { hasSavepoints });
    return request.mutations.map((envelope) => {
      // The one before may have given or ended rights.
      if (rightsWritten() !== written) {
        written = rightsWritten();
        here = actorHere(actor);
        scopes = scopesOf({ actor: here, compartment: name });
      }
      return judge({
        envelope,
        actor: here,
        scopes,
        label,
        now,
        turn,
        refusal: refusals[envelope.id],
        given: request.given?.[envelope.id],
      });
    });
  }

  return (input, now) => {
    const attempt = (hasSavepoints: boolean) =>
      sql.transaction(() => entries.keepingWithin(() => judgeAll(input, { now, hasSavepoints })));
    try {
      return attempt(false);
    } catch (error) {
      if (!(error instanceof HalfWrittenError)) throw error;
      return attempt(true);
    }
  };
}
