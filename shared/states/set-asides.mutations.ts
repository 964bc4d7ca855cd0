import * as v from 'valibot';
import { POSTS_ASIDE } from '#shared/access/joint-days.ts';
import { may } from '#shared/access/rules.ts';
import {
  formerPresidencyAudience,
  isKeptBy,
  ownAudience,
  PRESIDENCY,
  PRESIDENCY_ASIDE,
} from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { expiryOf, isToForget } from '#shared/kernel/forgetting.ts';
import { DeviceIdSchema, IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  create,
  type DecideInput,
  type Decision,
  type Doc,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { rolesOfMandate } from '#shared/mandates/mandates.rules.ts';
import { GIVEN_BY, type Mandate, mandates } from '#shared/mandates/mandates.schemas.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import {
  HeldMutation,
  type SetAsideReaders,
  SetAsideReadersSchema,
  setAsides,
} from './set-asides.schemas.ts';

const CONTACT = /^contacts\./;

/** What somebody counted at a post of a joint action day, or arranged there. */
const OF_POSTS = /^counters\./;

/** Acts by which people enter personal data for one meeting, deleted after it wherever it is stored. */
const PERSONAL_WORDS = /^(contacts|needs|nominations)\./;

function argsOf({ args }: JsonObject): JsonObject {
  return typeof args === 'object' && args !== null && !Array.isArray(args) ? (args as JsonObject) : {};
}

/** The act decides who reads it, and never what its arguments claim: a wrong delegation would lead to other readers. */
function setAsideAudience(
  { compartment, person, readers, mutation }: Pick<Laid, 'compartment' | 'person' | 'readers' | 'mutation'>,
  office: string = PRESIDENCY_ASIDE,
): string {
  const isCommittee = compartment === COMMITTEE;
  if (readers === 'author' || (readers === 'reports' && isCommittee)) return ownAudience({ person });
  // Outside `national/`, which whoever authorises reads as well: never a report.
  if (readers === 'reports') return OF_POSTS.test(String(mutation.name)) ? POSTS_ASIDE : 'reports/set-aside';
  return isCommittee ? office : 'national/set-aside';
}

const PRESIDING: ReadonlySet<string> = new Set([GIVEN_BY.presidencyAdmin, GIVEN_BY.presidencyDelegate]);

/**
 * Where an act of a presidency lies that could not be taken. Of somebody of the committee, or of the state that presided,
 * it is that presidency's: with its drafts, or once it has handed over with what stayed behind, until its state passes it
 * on. Whoever came from another state may have written for that one: theirs stay their own. What people enter about
 * themselves for a meeting is nobody's but the organisers'.
 *
 * @param state of the author; null: somebody of the committee
 */
function officePlace(
  held: readonly Doc<Mandate>[],
  {
    mutation,
    person,
    state,
    now,
  }: { mutation: JsonObject; person: string; state: string | null; now: number },
): string {
  const presided = held.filter(({ body }) => PRESIDING.has(body.function));
  if (presided.length === 0 || personalPlace(mutation) !== null) return PRESIDENCY_ASIDE;
  const isHeld = presided.some(({ body }) => rolesOfMandate(body, now).length > 0);
  const last = presided.toSorted((left, right) => (left.body.endedAt ?? 0) - (right.body.endedAt ?? 0)).at(-1)
    ?.body.handedOver;
  if (isHeld || last === undefined) return state === null ? PRESIDENCY : ownAudience({ person });
  return state === null || state === last.state ? formerPresidencyAudience(last) : ownAudience({ person });
}

/** About whom, for which meeting; null if it contains nothing that expires. */
function personalPlace(mutation: JsonObject): { meeting: string; participant: string } | null {
  if (typeof mutation.name !== 'string' || !PERSONAL_WORDS.test(mutation.name)) return null;
  const { meeting, participant } = argsOf(mutation);
  return {
    meeting: typeof meeting === 'string' ? meeting : '',
    participant: typeof participant === 'string' ? participant : '',
  };
}

const heldFields = {
  id: IdSchema,
  compartment: v.string(),
  device: DeviceIdSchema,
  person: PersonIdSchema,
  mutation: HeldMutation,
};
type Held = v.InferOutput<v.StrictObjectSchema<typeof heldFields, undefined>>;
type Laid = Held & { readonly readers: SetAsideReaders; readonly state: string | null };

const held = {
  internal: true as const,
  compartment: ({ compartment }: Held) => compartment,
  reads: ({ id, mutation, person }: Held) => [
    one(setAsides, id),
    within(mandates, person),
    ...(personalPlace(mutation) === null ? [] : [one(meetings, personalPlace(mutation)?.meeting ?? '')]),
  ],
};

function layAside({ args, docs, now }: Pick<DecideInput<Laid>, 'args' | 'docs' | 'now'>): Decision {
  if (docs.get(setAsides, args.id) !== null) return accept([]);
  const audience = setAsideAudience(args, officePlace(docs.within(mandates, args.person), { ...args, now }));
  const { id, device, person, mutation } = args;
  const body = { device, person, receivedAt: now, mutation };
  const place = personalPlace(mutation);
  if (place === null) return accept([create(setAsides, { id, audience, body })]);
  const about = docs.get(meetings, place.meeting);
  // If the meeting is missing, it is kept as if the meeting ended today.
  const endsOn = about?.body.endsOn ?? utcDay(now);
  return accept([
    create(setAsides, {
      id,
      ...(about === null ? {} : { parent: about.id }),
      audience,
      body: { ...body, expiresOn: expiryOf({ endsOn }) },
    }),
  ]);
}

/** How it was set aside before each act said who reads it. */
const setAside = defineMutation({
  name: 'states.set_aside',
  args: v.strictObject(heldFields),
  ...held,
  decide: ({ args, ...found }) => layAside({ ...found, args: { ...args, readers: 'author', state: null } }),
});

/** Before it was told whose people somebody is of. */
const layAsideFor = defineMutation({
  name: 'states.lay_aside',
  args: v.strictObject({ ...heldFields, readers: SetAsideReadersSchema }),
  ...held,
  decide: ({ args, ...found }) => layAgain({ ...found, args: { ...args, state: null } }),
});

const layAsideOf = defineMutation({
  name: 'states.lay_aside_of',
  args: v.strictObject({
    ...heldFields,
    readers: SetAsideReadersSchema,
    /** Whose people the author is of; null: the committee's. */
    state: v.nullable(StateCodeSchema),
  }),
  ...held,
  decide: layAgain,
});

function layAgain({ args, docs, now }: Pick<DecideInput<Laid>, 'args' | 'docs' | 'now'>): Decision {
  const known = docs.get(setAsides, args.id);
  if (known === null) return layAside({ args, docs, now });
  const audience = setAsideAudience(args, officePlace(docs.within(mandates, args.person), { ...args, now }));
  // A server of the earlier version may have handed it over before; what was passed on stays where it is.
  return accept(
    known.audience === audience || known.audience === PRESIDENCY_ASIDE
      ? []
      : [set(setAsides, { id: args.id, fields: {}, audience })],
  );
}

/** Earlier versions told reports and sheets from nothing else: each goes to those who may read it. */
export const settle = defineMutation({
  name: 'states.settle_set_aside',
  internal: true,
  args: v.strictObject({ compartment: v.string(), id: IdSchema, readers: SetAsideReadersSchema }),
  compartment: ({ compartment }) => compartment,
  reads: ({ id }) => [one(setAsides, id)],
  decide({ args: { id, ...args }, docs }) {
    const known = docs.get(setAsides, id);
    if (known === null) return accept([]);
    const { person, mutation } = known.body;
    const audience = setAsideAudience({ ...args, person, mutation });
    return accept(known.audience === audience ? [] : [set(setAsides, { id, fields: {}, audience })]);
  },
});

/** Done by the server, the day after the last one. */
const forget = defineMutation({
  name: 'states.forget_set_aside',
  internal: true,
  args: v.strictObject({ collection: v.literal('setAsides'), id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(setAsides, id)],
  decide({ args: { id }, docs, now }) {
    const lastDay = docs.get(setAsides, id)?.body.expiresOn;
    if (lastDay === undefined || !isToForget({ lastDay, now })) return accept([]);
    return accept([remove(setAsides, id)]);
  },
});

/**
 * Data that is withdrawn, or deleted with a person's place on the list, is deleted here too; the actor who causes it
 * reads none of it.
 */
const forgetAbout = defineMutation({
  name: 'states.forget_about',
  internal: true,
  args: v.strictObject({
    participant: IdSchema,
    meeting: IdSchema,
    /** `contact`: only consent was withdrawn; needs and travel stay. */
    what: v.picklist(['contact', 'all']),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [within(setAsides, meeting)],
  decide({ args: { participant, meeting, what }, docs }) {
    const about = docs.within(setAsides, meeting).filter(({ body: { mutation } }) => {
      if (personalPlace(mutation)?.participant !== participant) return false;
      return what === 'all' || CONTACT.test(String(mutation.name));
    });
    return accept(about.map(({ id }) => remove(setAsides, id)));
  },
});

/**
 * The administration of a state gives whoever presides now what its own presidency did too late, for them to decide on.
 * It gives it whole, and once.
 */
const passAsideOn = defineMutation({
  name: 'states.pass_on',
  args: v.strictObject({ id: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ id }) => [one(setAsides, id)],
  decide({ args: { id }, docs, actor }) {
    const known = docs.get(setAsides, id);
    const isTheirs = actor.state !== null && may(actor, 'presidencies.take_over', { state: actor.state });
    // Of what others keep there is none.
    if (known === null || !isTheirs)
      return refuse('access.not_allowed', { action: 'presidencies.take_over' });
    if (known.audience === PRESIDENCY_ASIDE) return accept([]);
    if (!isKeptBy(known.audience, actor.state ?? '')) return refuse('states.not_kept', { id });
    return accept([set(setAsides, { id, fields: {}, audience: PRESIDENCY_ASIDE })]);
  },
});

export const setAsidesMutations = [
  setAside,
  layAsideFor,
  layAsideOf,
  settle,
  forget,
  forgetAbout,
  passAsideOn,
] as const;
