import { may } from '#shared/access/rules.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import {
  createFingerprintDiffersError,
  createNotWitnessingError,
  createNoWitnessNeededError,
  createPeopleNotAllowedError,
} from '#shared/people/people.errors.ts';
import { governs, mayWitness } from '#shared/people/people.rules.ts';
import type { FoundedAnswer, Part, WitnessAnswer } from '#shared/people/people.schemas.ts';
import { type Caller, type Credentials, performAs } from '../session/caller.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { statesPresidingSince } from '../session/mandates.repository.ts';
import { findPerson } from '../session/persons.repository.ts';
import { closeAccount } from './close-account.ts';
import {
  activate,
  currentFounding,
  type Founding,
  firstFingerprint,
  readState,
  type StateRow,
  statusOfState,
} from './founding.ts';

/** The presidency moves on once a year: the state that had it the year before may have left its own people behind. */
const PRESIDED_MS = 365 * 86_400_000;

interface OnBody {
  readonly credentials: Credentials;
  readonly state: string;
}

/** Whoever gave the first code of a founding. */
function founderOf({ sql }: IdentityContext, first: string): string | null {
  return (
    sql.get<{ by: string | null }>('select created_by as by from person where id = ?', first)?.by ?? null
  );
}

/**
 * Whether the caller has nothing to do with whoever founded the body. Nobody of a state that has presided since, or in the
 * year before: a mandate that moves on in between takes nothing back. Nor anybody of a state that became active after the
 * body was begun: the presidency could have founded it for this.
 */
function isImpartial(context: IdentityContext, { caller, founding }: { caller: Caller; founding: Founding }) {
  const { state } = caller.person;
  if (state === null || !mayWitness(caller.actor)) return false;
  if ((readState(context, state)?.confirmed_at ?? 0) > founding.foundedAt) return false;
  const founder = founderOf(context, founding.first);
  if (founder !== null && findPerson(context, founder)?.state === state) return false;
  return !statesPresidingSince(context, founding.foundedAt - PRESIDED_MS).includes(state);
}

function requireWaiting(context: IdentityContext, caller: Caller, state: string): Founding {
  const founding = currentFounding(context, state);
  if (founding === null || founding.comparedAt === null) throw createNoWitnessNeededError();
  if (!isImpartial(context, { caller, founding })) throw createNotWitnessingError();
  return founding;
}

function partOf(context: IdentityContext, person: string | null, at: number | null): Part | null {
  const known = person === null ? null : findPerson(context, person);
  return known === null || at === null ? null : { label: known.label, state: known.state, at };
}

function foundedBy(context: IdentityContext, { first, founded_at }: StateRow): Part | null {
  return first === null ? null : partOf(context, founderOf(context, first), founded_at);
}

/** Partner bodies whose second person has confirmed the first, as far as the caller may be the witness. */
export function listWitness(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): WitnessAnswer {
  return performAs(context, { credentials, action: 'states.list_witness', reading: true }, (caller) => {
    if (!mayWitness(caller.actor)) throw createPeopleNotAllowedError();
    const codes = context.sql.all<{ code: string }>(
      "select code from state where status = 'founding' and compared_at is not null order by code",
    );
    const waiting = codes.flatMap(({ code }) => {
      const row = readState(context, code);
      const founding = currentFounding(context, code);
      if (row === undefined || founding === null || !isImpartial(context, { caller, founding })) return [];
      const labelOf = (person: string | null) =>
        person === null ? '' : (findPerson(context, person)?.label ?? '');
      return [
        {
          code,
          foundedAt: founding.foundedAt,
          founded: foundedBy(context, row),
          first: { label: labelOf(founding.first) },
          second: { label: labelOf(founding.second) },
          endsAt: founding.endsAt,
        },
      ];
    });
    return { kind: 'clasi.witness', waiting };
  });
}

/**
 * The witness has heard the fingerprint by a telephone that the presidency did not name. From now on the body governs
 * itself. The same witness again changes nothing.
 */
export function witness(
  context: IdentityContext,
  { credentials, state, fingerprint }: OnBody & { fingerprint: string },
): void {
  performAs(context, { credentials, action: 'states.witness', subject: state }, (caller, deed) => {
    deed.state = state;
    if (!mayWitness(caller.actor)) throw createNotWitnessingError();
    const row = readState(context, state);
    if (row?.status === 'active' && row.witness === caller.person.id) return;
    const founding = requireWaiting(context, caller, state);
    if (firstFingerprint(context, founding) !== fingerprint) throw createFingerprintDiffersError();
    context.sql.run(
      'update state set witness = ?, witnessed_at = ? where code = ?',
      caller.person.id,
      context.clock(),
      state,
    );
    activate(context, founding);
    deed.details = { first: founding.first };
  });
}

/**
 * Whoever answered the telephone is not behind this founding: it ends, and nobody of it comes in any more. `foundedAt` says
 * which, since a page may still show an earlier one of the same body.
 */
export function refuse(
  context: IdentityContext,
  { credentials, state, reason, foundedAt }: OnBody & { reason: string; foundedAt: number },
): void {
  performAs(context, { credentials, action: 'states.refuse', subject: state }, (caller, deed) => {
    deed.state = state;
    if (!mayWitness(caller.actor)) throw createNotWitnessingError();
    const row = readState(context, state);
    if (row?.founded_at !== foundedAt) throw createNoWitnessNeededError();
    if (row.status === 'none' && row.refused_by === caller.person.id) return;
    const founding = requireWaiting(context, caller, state);
    context.sql.run(
      `update state set status = 'none', refused_by = ?, refused_at = ?, refused_reason = ? where code = ?`,
      caller.person.id,
      context.clock(),
      reason,
      state,
    );
    for (const person of [founding.first, founding.second])
      if (person !== null) closeAccount(context, { person, by: caller.person.id });
    deed.details = { first: founding.first, reason };
  });
}

/**
 * What each founding rests on, so that a state can judge before it opens anything. What somebody is called is for those
 * who have to judge; everybody reads of which state, and when.
 */
export function listFounded(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): FoundedAnswer {
  return performAs(context, { credentials, action: 'states.list_founded', reading: true }, (caller) => {
    if (caller.isPending) throw createPeopleNotAllowedError();
    const { actor } = caller;
    const isAdministrator = governs(actor, actor.state) || governs(actor, null);
    const rows = context.sql.all<StateRow>('select * from state order by code');
    const states = rows.map((row) => {
      const status = statusOfState(context, row.code);
      const isWaiting = status === 'founding' && row.compared_at !== null;
      const isNamed = may(actor, isPartnerBody(row.code) ? 'body.founders' : 'state.founders');
      const shown = (part: Part | null) => part && { ...part, label: isNamed ? part.label : null };
      const refused = shown(partOf(context, row.refused_by, row.refused_at));
      // Who began what was refused matters most. Nothing of it stays once the body has been begun anew.
      const isRefused =
        status === 'none' && row.refused_at !== null && row.refused_at >= (row.founded_at ?? 0);
      const isThere = status !== 'none' || isRefused;
      return {
        code: row.code,
        status: isRefused ? ('refused' as const) : isWaiting ? ('waiting' as const) : status,
        founded: isThere ? shown(foundedBy(context, row)) : null,
        confirmed: isThere ? shown(partOf(context, row.second, row.compared_at ?? row.confirmed_at)) : null,
        witnessed: shown(partOf(context, row.witness, row.witnessed_at)),
        refused:
          refused === null ? null : { ...refused, reason: isAdministrator ? row.refused_reason : null },
      };
    });
    return { kind: 'clasi.founded', states };
  });
}
