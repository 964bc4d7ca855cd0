import { isStateCode } from '#shared/access/seats.ts';
import { countryName } from '#shared/kernel/country-names.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Language, Text } from '#shared/kernel/text.ts';
import { readText } from '#shared/kernel/text.ts';
import { type Bond, bondsOf, boundSince, type Entry, entryIntoForce, partiesOn } from './force.rules.ts';
import type { Instrument, Standing, StateConsent } from './membership.schemas.ts';

/** All that says who belongs to the committee. */
export interface Membership {
  readonly instruments: readonly Doc<Instrument>[];
  readonly consents: readonly Doc<StateConsent>[];
  readonly standings: readonly Doc<Standing>[];
}

/** States in the order of precedence: by their names in this language and its alphabet, whoever reads them. */
export function inPrecedence(language: Language, states: readonly string[]): string[] {
  const collator = new Intl.Collator(language);
  return states
    .map((code) => ({ code, name: countryName(language, code) }))
    .sort((left, right) => collator.compare(left.name, right.name) || (left.code < right.code ? -1 : 1))
    .map(({ code }) => code);
}

/** The instruments that found the committee, as far as they were opened for signature. */
export function constitutive(all: readonly Doc<Instrument>[]): Doc<Instrument>[] {
  return all
    .filter(({ body }) => body.kind === 'constitutive' && body.state === 'opened')
    .sort((left, right) =>
      left.body.opensOn === right.body.opensOn
        ? left.id < right.id
          ? -1
          : 1
        : left.body.opensOn < right.body.opensOn
          ? -1
          : 1,
    );
}

const consentsTo = ({ id }: Doc<Instrument>, consents: readonly Doc<StateConsent>[]) =>
  consents.filter(({ parent }) => parent === id);

/** The language of precedence: of the newest constitutive instrument, Spanish before there is one. */
export function orderLanguageOf(all: readonly Doc<Instrument>[]): Language {
  return constitutive(all).at(-1)?.body.orderLanguage ?? 'es';
}

/**
 * The member states on a day, in precedence: what a quorum, a majority or a rotation counts. They are the states that a
 * constitutive instrument binds on that day.
 */
export function membersOn({
  instruments,
  consents,
  day,
}: Pick<Membership, 'instruments' | 'consents'> & { day: string }): string[] {
  const members = constitutive(instruments).flatMap((one) =>
    partiesOn(one.body, consentsTo(one, consents), day),
  );
  return inPrecedence(orderLanguageOf(instruments), [...new Set(members)]);
}

/** What a state or a body is to the committee. */
export const STATUSES = ['member', 'interested', 'observer', 'guest', 'former'] as const;
export type Status = (typeof STATUSES)[number];

/** What one of them is to the committee, since when and by what. */
export interface Affiliation {
  readonly code: string;
  readonly status: Status;
  /** Since when it is; null where nobody said. */
  readonly since: string | null;
  /** Its last day, where that is known. */
  readonly until: string | null;
  /** The instrument by which it is, the entry, or neither for one that was a member. */
  readonly by: { readonly instrument: string } | { readonly standing: string } | null;
  /** Of a body. */
  readonly name: Text | null;
}

interface Tied {
  readonly instrument: Doc<Instrument>;
  readonly bond: Bond;
  readonly since: string | null;
}

function tiesOf({ instruments, consents }: Pick<Membership, 'instruments' | 'consents'>): Tied[] {
  return constitutive(instruments).flatMap((instrument) => {
    const bonds = bondsOf(instrument.body, consentsTo(instrument, consents));
    const entry = entryIntoForce(instrument.body, bonds);
    return bonds.map((bond) => ({ instrument, bond, since: boundSince(instrument.body, entry, bond) }));
  });
}

const holds = ({ from, until }: Pick<Standing, 'from' | 'until'>, day: string) =>
  from <= day && (until === null || day <= until);

function affiliationOf(
  code: string,
  ties: readonly Tied[],
  own: readonly Doc<Standing>[],
  day: string,
): Affiliation | null {
  const affiliation = { code, name: own[0]?.body.name ?? null };
  const isOver = ({ bond }: Tied) => bond.until !== null && bond.until <= day;
  const bound = ties.find((tie) => tie.since !== null && tie.since <= day && !isOver(tie));
  if (bound !== undefined) {
    const { until } = bound.bond;
    return {
      ...affiliation,
      status: 'member',
      since: bound.since,
      until: until === null ? null : addDays(until, -1),
      by: { instrument: bound.instrument.id },
    };
  }
  const entry = own.find(({ body }) => holds(body, day));
  if (entry !== undefined) {
    const { status, from, until, name } = entry.body;
    return { ...affiliation, name, status, since: from, until, by: { standing: entry.id } };
  }
  // Whoever has signed and is not bound yet.
  const signed = ties.find(({ bond, ...tie }) => bond.joined.body.on <= day && !isOver({ bond, ...tie }));
  if (signed !== undefined) {
    const { on } = signed.bond.joined.body;
    return {
      ...affiliation,
      status: 'interested',
      since: on,
      until: null,
      by: { instrument: signed.instrument.id },
    };
  }
  const left = ties.findLast((tie) => tie.since !== null && tie.since <= day && isOver(tie));
  if (left?.bond.until == null) return null;
  return { ...affiliation, status: 'former', since: left.bond.until, until: null, by: null };
}

/** What each state and each body is on a day: states in precedence, then bodies by their names. */
export function affiliationsOn({ day, ...membership }: Membership & { day: string }): Affiliation[] {
  const language = orderLanguageOf(membership.instruments);
  const ties = tiesOf(membership);
  const { standings } = membership;
  const codes = new Set([...ties.map(({ bond }) => bond.state), ...standings.map(({ body }) => body.code)]);
  const affiliations = [...codes].flatMap(
    (code) =>
      affiliationOf(
        code,
        ties.filter(({ bond }) => bond.state === code),
        standings.filter(({ body }) => body.code === code),
        day,
      ) ?? [],
  );
  const byCode = new Map(affiliations.map((affiliation) => [affiliation.code, affiliation]));
  const states = inPrecedence(language, [...byCode.keys()].filter(isStateCode));
  const collator = new Intl.Collator(language);
  const nameOf = ({ code, name }: Affiliation) => readText(name, language).value || code;
  const bodies = affiliations
    .filter(({ code }) => !isStateCode(code))
    .sort(
      (left, right) => collator.compare(nameOf(left), nameOf(right)) || (left.code < right.code ? -1 : 1),
    );
  return [...states.flatMap((code) => byCode.get(code) ?? []), ...bodies];
}

/** What a state or a body is on a day; null if it is nothing to the committee. */
export function statusOn({ code, ...rest }: Membership & { code: string; day: string }): Status | null {
  return affiliationsOn(rest).find((affiliation) => affiliation.code === code)?.status ?? null;
}

/** One line of the depositary's list. */
export interface Deposited {
  readonly state: string;
  /** As of the day: powers that were in order only later are not checked yet. */
  readonly joined: Doc<StateConsent>;
  /** Null if they were put in order later: nobody recorded what there was of them on the day. */
  readonly powers: StateConsent['powers'] | null;
  readonly isProvisional: boolean;
  /** The first day on which it is bound, if that has come. */
  readonly boundSince: string | null;
  /** The notice of its withdrawal, if it was given. */
  readonly left: Doc<StateConsent> | null;
  /** The first day on which it is out of it, whether or not that has come. */
  readonly until: string | null;
}

interface AsOf {
  readonly instrument: Instrument;
  readonly consents: readonly Doc<StateConsent>[];
  readonly day: string;
}

/** What states had declared by a day, as it was then. */
function declaredBy({ consents, day }: Pick<AsOf, 'consents' | 'day'>): Doc<StateConsent>[] {
  return consents
    .filter(({ body }) => body.on <= day)
    .map((each) =>
      each.body.checked === null || each.body.checked.on <= day
        ? each
        : { ...each, body: { ...each.body, checked: null } },
    );
}

/** When an instrument enters into force by what states had declared by a day; null while that is not enough. */
export function entryAsOf({ instrument, ...rest }: AsOf): Entry | null {
  return entryIntoForce(instrument, bondsOf(instrument, declaredBy(rest)));
}

/** What the depositary says on a day of who signed, who is bound and who withdrew: in precedence. */
export function depositaryList({ instrument, consents, day }: AsOf): Deposited[] {
  const bonds = bondsOf(instrument, declaredBy({ consents, day }));
  const entry: Entry | null = entryIntoForce(instrument, bonds);
  const recorded = new Map(consents.map(({ id, body }) => [id, body]));
  const told = bonds.map((bond): Deposited => {
    const { state, joined, from, left, until } = bond;
    const since = boundSince(instrument, entry, bond);
    const { powers, checked } = joined.body;
    const isLater = checked === null && recorded.get(joined.id)?.checked !== null;
    return {
      ...{ state, joined, left, until },
      powers: isLater && powers === 'full_powers' ? null : powers,
      isProvisional: from === null,
      boundSince: since !== null && since <= day ? since : null,
    };
  });
  const order = inPrecedence(instrument.orderLanguage, [...new Set(told.map(({ state }) => state))]);
  return order.flatMap((code) => told.filter(({ state }) => state === code));
}
