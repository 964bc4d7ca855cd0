import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { COMMITTEE, IDENTITY } from '#shared/kernel/compartments.ts';
import { isDay } from '#shared/kernel/days.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  type Effect,
  forward,
  type Granted,
  one,
  openWithin,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { heldUntil, isOpen, MOST_MANDATES, rolesOfMandate, termEnd } from './mandates.rules.ts';
import { MANDATES, type Mandate, mandateFields, mandates, NOTE_MANDATE } from './mandates.schemas.ts';

/** The office without which nobody would be left to pass functions on, nor to manage the committee's people. */
const HEAD = 'presidencyAdmin';

/** The identities follow each change: they decide about people by it. */
function note(mandate: string, body: Mandate): Effect {
  return forward({ compartment: IDENTITY, name: NOTE_MANDATE, args: { mandate, ...body } });
}

/** What gives a mandate. Its id must be new, and its person may not have too many (`MOST_MANDATES`). */
export function beginMandate(mandate: string, fields: Omit<Mandate, 'endedAt'>): readonly Effect[] {
  const body = { ...fields, endedAt: null };
  return [
    create(mandates, { id: mandate, parent: body.person, audience: MANDATES, body }),
    note(mandate, body),
  ];
}

/** What ends one, at an hour in milliseconds since 1970. */
export function endMandate(
  { id, body }: { id: string; body: Mandate },
  endedAt: number,
  handedOver?: NonNullable<Mandate['handedOver']>,
): readonly Effect[] {
  const fields = { endedAt, ...(handedOver === undefined ? {} : { handedOver }) };
  return [set(mandates, { id, fields }), note(id, { ...body, ...fields })];
}

const give = defineMutation({
  name: 'mandates.give',
  args: v.strictObject({ mandate: IdSchema, ...mandateFields }),
  compartment: () => COMMITTEE,
  // The giver's own as well: whoever holds the right only by mandate gives it no longer than they have it.
  reads: ({ mandate, person }, actor) => [
    one(mandates, mandate),
    openWithin(mandates, person),
    ...(person === actor.person ? [] : [openWithin(mandates, actor.person)]),
  ],
  decide({ args: { mandate, ...body }, docs, actor, now }) {
    if (!may(actor, 'mandates.give')) return refuse('access.not_allowed', { action: 'mandates.give' });
    if (mandates.derived?.test(mandate) === true) return refuse('mandates.id_reserved', { mandate });
    if (docs.get(mandates, mandate) !== null) return refuse('mandates.already_given', { mandate });
    const unreal = [body.from, body.until].find((day) => day !== null && !isDay(day));
    if (unreal !== undefined) return refuse('mandates.no_such_day', { day: unreal });
    if (body.until !== null && body.until < body.from)
      return refuse('mandates.ends_before_it_begins', { from: body.from, until: body.until });
    if (body.person === actor.person) return refuse('mandates.to_oneself', { person: body.person });
    const { mandates: _, ...own } = actor;
    if (!may(own, 'mandates.give')) {
      const held = docs.within(mandates, actor.person).map((each) => each.body);
      const last = heldUntil({
        held,
        now,
        gives: (roles) => may({ ...own, mandates: roles }, 'mandates.give'),
      });
      if (last !== null && (body.until === null || body.until > last))
        return refuse('mandates.outlasts_own', { until: last });
    }
    const open = docs.within(mandates, body.person).filter((each) => isOpen(each.body, now));
    if (open.length >= MOST_MANDATES) return refuse('mandates.too_many', { max: MOST_MANDATES });
    return accept(beginMandate(mandate, body));
  },
});

/**
 * At once: from its acceptance on it gives nothing any more. The last one that gives the presidency stays: another who
 * can act must hold it first. Only the server knows them all, and of each what the identities have said until now.
 */
const end = defineMutation({
  name: 'mandates.end',
  args: v.strictObject({ mandate: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  facts: () => [{ kind: 'granted', office: HEAD }],
  decide({ args: { mandate }, docs, actor, now, facts }) {
    if (!may(actor, 'mandates.give')) return refuse('access.not_allowed', { action: 'mandates.give' });
    const known = docs.get(mandates, mandate);
    if (known === null) return refuse('mandates.unknown', { mandate });
    // Somebody else ended it first: there is nothing left to do.
    if (known.body.endedAt !== null) return accept([]);
    const isHead = rolesOfMandate(known.body, now).includes(HEAD);
    const isLeft = ({ id, body }: Granted) => id !== mandate && body.canAct !== false;
    if (isHead && facts?.granted?.().some(isLeft) === false)
      return refuse('mandates.last_presidency', { mandate });
    return accept(endMandate(known, now));
  },
});

/** The server's own, when the last day is over: it gives nothing any more, and the list says since when. */
export const lapse = defineMutation({
  name: 'mandates.lapse',
  internal: true,
  args: v.strictObject({ mandate: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate }, docs, now }) {
    const known = docs.get(mandates, mandate);
    const over = known === null ? null : termEnd(known.body);
    // Ended or prolonged meanwhile: what was wanted is so, or is not wanted any more.
    if (known === null || known.body.endedAt !== null || over === null || now < over) return accept([]);
    return accept(endMandate(known, over));
  },
});

/**
 * The identities' own, with no giver: the first presidency, what somebody held before there were mandates, and the
 * operator's appointment when nobody holds the presidency any more.
 */
export const appoint = defineMutation({
  name: 'mandates.appoint',
  internal: true,
  args: v.strictObject({ mandate: IdSchema, ...mandateFields }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate, ...body }, docs }) {
    // Delivered again after a restore: once given, it is for people to end.
    return accept(docs.get(mandates, mandate) === null ? beginMandate(mandate, body) : []);
  },
});

/** The identities' own word for what a person is called, where the giver wrote something else. */
export const name = defineMutation({
  name: 'mandates.name',
  internal: true,
  args: v.strictObject({ mandate: IdSchema, label: mandateFields.label }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate, label }, docs }) {
    const known = docs.get(mandates, mandate);
    if (known === null || known.body.label === label) return accept([]);
    return accept([set(mandates, { id: mandate, fields: { label } })]);
  },
});

/** The identities' own: whether a person can act, so that nobody counts on one who cannot. */
export const noteHolder = defineMutation({
  name: 'mandates.note_holder',
  internal: true,
  args: v.strictObject({ person: PersonIdSchema, canAct: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: ({ person }) => [openWithin(mandates, person)],
  decide({ args: { person, canAct }, docs, now }) {
    const other = docs
      .within(mandates, person)
      .filter(({ body }) => isOpen(body, now) && (body.canAct ?? true) !== canAct);
    return accept(other.map(({ id }) => set(mandates, { id, fields: { canAct } })));
  },
});

/** The identities' own: the account was closed for good, so that nobody counts on its functions. */
export const leave = defineMutation({
  name: 'mandates.leave',
  internal: true,
  args: v.strictObject({ person: PersonIdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ person }) => [openWithin(mandates, person)],
  decide({ args: { person }, docs, now }) {
    const open = docs.within(mandates, person).filter(({ body }) => isOpen(body, now));
    return accept(open.flatMap((each) => endMandate(each, now)));
  },
});

/** Tells the identities what an earlier version did not. */
export const tell = defineMutation({
  name: 'mandates.tell',
  internal: true,
  args: v.strictObject({ mandate: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ mandate }) => [one(mandates, mandate)],
  decide({ args: { mandate }, docs }) {
    const known = docs.get(mandates, mandate);
    return accept(known === null ? [] : [note(mandate, known.body)]);
  },
});

export const mandatesMutations = [give, end, lapse, appoint, name, noteHolder, leave, tell] as const;
