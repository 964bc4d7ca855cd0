import { addDays, laterDay } from '#shared/kernel/days.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ConsentKind, Instrument, StateConsent } from './membership.schemas.ts';

/** The rules of an instrument that decide who is bound by it, and since when. */
export type Terms = Pick<
  Instrument,
  | 'opensOn'
  | 'closesOn'
  | 'entryBy'
  | 'entryNeeds'
  | 'entryDays'
  | 'entryOn'
  | 'bindsAfter'
  | 'accession'
  | 'noticeDays'
>;

/** One state and one instrument, from its consent to its withdrawal. */
export interface Bond {
  readonly state: string;
  readonly joined: Doc<StateConsent>;
  /** From which day the consent counts; null while it is provisional. */
  readonly from: string | null;
  /** The notice of withdrawal. */
  readonly left: Doc<StateConsent> | null;
  /** The first day on which the state is out of it; null while no withdrawal takes effect. */
  readonly until: string | null;
}

function byDay(left: Doc<StateConsent>, right: Doc<StateConsent>): number {
  if (left.body.on !== right.body.on) return left.body.on < right.body.on ? -1 : 1;
  return left.body.recordedAt - right.body.recordedAt || (left.id < right.id ? -1 : 1);
}

/** From which day a consent counts: its own, or the one on which its powers were in order; null until they are. */
export function countsFrom({ on, checked }: Pick<StateConsent, 'on' | 'checked'>): string | null {
  return checked === null ? null : laterDay(on, checked.on);
}

function withdrawnFrom(left: Doc<StateConsent> | null, { noticeDays }: Terms): string | null {
  if (left?.body.checked == null) return null;
  return laterDay(addDays(left.body.on, noticeDays), left.body.checked.on);
}

/** What each state did about an instrument, in the order of days. A state that came back has several. */
export function bondsOf(terms: Terms, consents: readonly Doc<StateConsent>[]): Bond[] {
  const found: Bond[] = [];
  for (const [state, own] of groupBy(consents, ({ body }) => body.state)) {
    let open: Doc<StateConsent> | null = null;
    const end = (joined: Doc<StateConsent>, left: Doc<StateConsent> | null) =>
      found.push({
        state,
        joined,
        from: countsFrom(joined.body),
        left,
        until: withdrawnFrom(left, terms),
      });
    for (const each of own.toSorted(byDay)) {
      if (each.body.kind !== 'withdrawal') open ??= each;
      else if (open !== null) {
        end(open, each);
        open = null;
      }
    }
    if (open !== null) end(open, null);
  }
  return found.sort((left, right) => byDay(left.joined, right.joined));
}

const isCounted = ({ from, until }: Bond, day: string) =>
  from !== null && from <= day && (until === null || until > day);

export interface Entry {
  /** The first day on which it is in force. */
  readonly on: string;
  /** The day on which its own rule was met. */
  readonly met: string;
  /** The consent that made it so; null if a day alone did. */
  readonly by: Doc<StateConsent> | null;
}

/** In the order in which they began to count. */
function counting(bonds: readonly Bond[]): (Bond & { readonly from: string })[] {
  return bonds
    .flatMap((bond) => (bond.from === null ? [] : [{ ...bond, from: bond.from }]))
    .sort((left, right) =>
      left.from === right.from ? byDay(left.joined, right.joined) : left.from < right.from ? -1 : 1,
    );
}

/**
 * When an instrument enters into force by its own rule, as far as its consents until now say; null while they do not.
 * Provisional ones do not count, nor do those withdrawn before. It stays in force however many withdraw later. With a
 * day as its rule it still waits for a first consent: nothing is in force between nobody.
 */
export function entryIntoForce(terms: Terms, bonds: readonly Bond[]): Entry | null {
  const all = counting(bonds);
  if (terms.entryBy === 'day') {
    const first = all[0];
    if (first === undefined || terms.entryOn === null) return null;
    const isLate = first.from > terms.entryOn;
    const on = laterDay(first.from, terms.entryOn);
    return { on, met: on, by: isLate ? first.joined : null };
  }
  for (const { from: day } of all) {
    const made = all.filter((bond) => isCounted(bond, day))[terms.entryNeeds - 1];
    if (made !== undefined) return { on: addDays(day, terms.entryDays), met: day, by: made.joined };
  }
  return null;
}

/** The first day on which a state is bound; null while it is not to be. */
export function boundSince(terms: Terms, entry: Entry | null, bond: Bond): string | null {
  if (entry === null || bond.from === null) return null;
  const own = bond.from <= entry.met ? bond.from : addDays(bond.from, terms.bindsAfter);
  const since = laterDay(entry.on, own);
  return bond.until !== null && bond.until <= since ? null : since;
}

/** The states bound by an instrument on a day, in no order that means anything. */
export function partiesOn(terms: Terms, consents: readonly Doc<StateConsent>[], day: string): string[] {
  const bonds = bondsOf(terms, consents);
  const entry = entryIntoForce(terms, bonds);
  const bound = bonds.filter((bond) => {
    const since = boundSince(terms, entry, bond);
    return since !== null && since <= day && (bond.until === null || bond.until > day);
  });
  return [...new Set(bound.map(({ state }) => state))];
}

/** How many consents count on a day towards its entry into force. */
export function countedOn(terms: Terms, consents: readonly Doc<StateConsent>[], day: string): number {
  return bondsOf(terms, consents).filter((bond) => isCounted(bond, day)).length;
}

/** The last day for signature; null while neither a day nor an entry into force ends it. */
export function lastDayToSign(terms: Terms, entry: Entry | null): string | null {
  return terms.closesOn ?? entry?.on ?? null;
}

export type OrderFault =
  | 'membership.not_open_yet'
  | 'membership.signature_over'
  | 'membership.already_joined'
  | 'membership.accession_closed'
  | 'membership.not_in_force'
  | 'membership.still_open'
  | 'membership.not_joined'
  | 'membership.already_withdrawn'
  | 'membership.before_joining';

function joiningFault(terms: Terms, entry: Entry | null, kind: ConsentKind, on: string): OrderFault | null {
  const last = lastDayToSign(terms, entry);
  if (kind === 'signature') {
    if (on < terms.opensOn) return 'membership.not_open_yet';
    return last !== null && on > last ? 'membership.signature_over' : null;
  }
  if (terms.accession === 'closed') return 'membership.accession_closed';
  if (entry === null || on < entry.on) return 'membership.not_in_force';
  return last === null || on <= last ? 'membership.still_open' : null;
}

/** Why a state cannot do this on that day, after all that states did before; null if it can. */
export function orderFault({
  terms,
  consents,
  kind,
  state,
  on,
}: {
  terms: Terms;
  consents: readonly Doc<StateConsent>[];
  kind: ConsentKind;
  state: string;
  on: string;
}): OrderFault | null {
  const bonds = bondsOf(terms, consents);
  const last = bonds.filter((bond) => bond.state === state).at(-1);
  if (kind === 'withdrawal') {
    if (last === undefined) return 'membership.not_joined';
    if (last.left !== null) return 'membership.already_withdrawn';
    return on < last.joined.body.on ? 'membership.before_joining' : null;
  }
  const isIn = last !== undefined && (last.until === null || last.until > on);
  return isIn ? 'membership.already_joined' : joiningFault(terms, entryIntoForce(terms, bonds), kind, on);
}
