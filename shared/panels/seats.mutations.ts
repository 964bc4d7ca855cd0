import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { panelAudience, seatAudience, seatingAudience } from '#shared/access/scopes.ts';
import { EditionIdSchema } from '#shared/ideal/ideal.schemas.ts';
import { type Actor, InstitutionSchema, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  type Effect,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { cleanedLine } from '#shared/kernel/text.ts';
import { seatingId, seatings } from '#shared/seatings/seatings.schemas.ts';
import { seatsThatCount } from './panels.rules.ts';
import {
  MOST_PANELS,
  MOST_SEATS,
  OfficeSchema,
  panelId,
  panelSeats,
  panels,
  seatHolderId,
  seatHolders,
} from './panels.schemas.ts';

/** No longer than `createId` makes them. */
const SeatIdSchema = v.pipe(IdSchema, v.startsWith('pst_'), v.maxLength(30));

/** Why this person may not arrange this panel; null if they may. */
function arrangingProblem({
  docs,
  actor,
  state,
  edition,
}: {
  docs: Docs;
  actor: Actor;
  state: string;
  edition: string;
}): Decision | null {
  if (!may(actor, 'panels.manage', { state }))
    return refuse('access.not_allowed', { action: 'panels.manage' });
  return docs.get(panels, panelId(edition)) === null ? refuse('panels.not_set_up', { edition }) : null;
}

/** An office that rates. The same seat again changes what it is called; never of which institution it is. */
const putSeat = defineMutation({
  name: 'panels.put_seat',
  args: v.strictObject({
    state: StateCodeSchema,
    edition: EditionIdSchema,
    seat: SeatIdSchema,
    institution: InstitutionSchema,
    office: OfficeSchema,
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ edition, seat }) => [
    one(panels, panelId(edition)),
    one(panelSeats, seat),
    within(panelSeats, panelId(edition)),
  ],
  decide({ args: { state, edition, seat, institution, office }, docs, actor }) {
    const problem = arrangingProblem({ docs, actor, state, edition });
    if (problem !== null) return problem;
    const known = docs.get(panelSeats, seat);
    if (known !== null) {
      if (known.body.edition !== edition || known.body.endedAt !== null)
        return refuse('panels.seat_unknown', { seat });
      if (known.body.institution !== institution) return refuse('panels.seat_of_other_institution');
      return accept([set(panelSeats, { id: seat, fields: { office } })]);
    }
    // An ended seat that rated still counts, and a figure takes no more ratings than this.
    const counted = seatsThatCount(docs.within(panelSeats, panelId(edition)));
    if (counted.length >= MOST_SEATS) return refuse('panels.too_many_seats', { most: MOST_SEATS });
    const body = { edition, institution, office, endedAt: null, hasRated: false };
    return accept([
      create(panelSeats, { id: seat, parent: panelId(edition), audience: panelAudience(edition), body }),
    ]);
  },
});

interface OfSeat {
  readonly state: string;
  readonly edition: string;
  readonly seat: string;
  /** Who the one that acts sees in the seat. */
  readonly former: string | null;
}
const seatFields = {
  state: StateCodeSchema,
  edition: EditionIdSchema,
  seat: SeatIdSchema,
  former: v.nullable(PersonIdSchema),
};
const readsOfSeat = ({ edition, seat, former }: OfSeat) => [
  one(panels, panelId(edition)),
  one(panelSeats, seat),
  one(seatHolders, seatHolderId(seat)),
  ...(former === null ? [] : [one(seatings, seatingId({ seat, person: former }))]),
];

/** Why nobody can be put there, or taken from there; null if they can. */
function seatProblem({ docs, actor, args }: { docs: Docs; actor: Actor; args: OfSeat }): Decision | null {
  const problem = arrangingProblem({ docs, actor, ...args });
  if (problem !== null) return problem;
  const seat = docs.get(panelSeats, args.seat);
  if (seat === null || seat.body.edition !== args.edition || seat.body.endedAt !== null)
    return refuse('panels.seat_unknown', { seat: args.seat });
  const holder = docs.get(seatHolders, seatHolderId(args.seat))?.body.person ?? null;
  return holder === args.former ? null : refuse('panels.seat_changed_meanwhile');
}

function left({ docs, args, now }: { docs: Docs; args: OfSeat; now: number }): Effect[] {
  if (args.former === null) return [];
  const id = seatingId({ seat: args.seat, person: args.former });
  return docs.get(seatings, id) === null ? [] : [set(seatings, { id, fields: { endedAt: now } })];
}

function holding({
  docs,
  args: { edition, seat },
  person,
  label,
  now,
}: {
  docs: Docs;
  args: OfSeat;
  person: string | null;
  label: string | null;
  now: number;
}): Effect {
  const id = seatHolderId(seat);
  const fields = { person, label, since: now };
  if (docs.get(seatHolders, id) !== null) return set(seatHolders, { id, fields });
  return create(seatHolders, {
    id,
    parent: panelId(edition),
    audience: seatAudience({ edition, seat }),
    body: { edition, seat, ...fields },
    isDerived: true,
  });
}

/** Puts a person in a seat, in the place of whoever was there, or leaves it empty. What was handed in stays. */
const seatPerson = defineMutation({
  name: 'panels.seat_person',
  args: v.strictObject({
    ...seatFields,
    person: v.nullable(PersonIdSchema),
    /** What those who manage them call them. */
    label: v.nullable(v.pipe(v.string(), v.maxLength(200), cleanedLine)),
  }),
  compartment: ({ state }) => stateCompartment(state),
  reads: (args) => [
    ...readsOfSeat(args),
    ...(args.person === null
      ? []
      : [one(seatings, seatingId({ seat: args.seat, person: args.person })), within(seatings, args.person)]),
  ],
  decide({ args, docs, actor, now }) {
    const { edition, seat, person, label, former } = args;
    const problem = seatProblem({ docs, actor, args });
    if (problem !== null) return problem;
    if (person === former) return accept([]);
    if (person === null)
      return accept([...left({ docs, args, now }), holding({ docs, args, person: null, label: null, now })]);
    // Whoever closes the panel rates nothing in it.
    if (person === actor.person) return refuse('panels.not_yourself');
    const elsewhere = docs.within(seatings, person).filter(({ body }) => body.seat !== seat);
    const held = elsewhere.filter(({ body }) => body.endedAt === null);
    const counts = elsewhere.some(({ body }) => body.edition === edition && body.hasRated);
    if (counts || held.some(({ body }) => body.edition === edition) || held.length >= MOST_PANELS)
      return refuse('panels.already_seated');
    const id = seatingId({ seat, person });
    const named = label === null ? {} : { label };
    return accept([
      ...left({ docs, args, now }),
      holding({ docs, args, person, label, now }),
      docs.get(seatings, id) === null
        ? create(seatings, {
            id,
            parent: person,
            audience: seatingAudience({ person }),
            body: { edition, seat, person, ...named, from: now, endedAt: null, hasRated: false },
            isDerived: true,
          })
        : set(seatings, { id, fields: { ...named, from: now, endedAt: null } }),
    ]);
  },
});

/** The office stops rating. What it handed in counts. */
const endSeat = defineMutation({
  name: 'panels.end_seat',
  args: v.strictObject(seatFields),
  compartment: ({ state }) => stateCompartment(state),
  reads: readsOfSeat,
  decide({ args, docs, actor, now }) {
    const problem = seatProblem({ docs, actor, args });
    if (problem !== null) return problem;
    return accept([
      ...left({ docs, args, now }),
      ...(args.former === null ? [] : [holding({ docs, args, person: null, label: null, now })]),
      set(panelSeats, { id: args.seat, fields: { endedAt: now } }),
    ]);
  },
});

/** Somebody who may hold a seat could read the figures of the panel, as far as until then (ms since 1970). */
export const noteKeeper = defineMutation({
  name: 'panels.note_keeper',
  internal: true,
  args: v.strictObject({ state: StateCodeSchema, person: PersonIdSchema, until: v.number() }),
  compartment: ({ state }) => stateCompartment(state),
  reads: ({ person }) => [within(seatings, person)],
  decide: ({ args: { person, until }, docs }) =>
    accept(
      docs.within(seatings, person).map(({ id, body }) => {
        const couldReadUntil = Math.max(until, body.couldReadUntil ?? until);
        return set(seatings, { id, fields: { couldReadUntil } });
      }),
    ),
});

export const seatsMutations = [putSeat, seatPerson, endSeat, noteKeeper] as const;
