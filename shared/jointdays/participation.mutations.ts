import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { type DayParticipation, dayStateId, dayStates } from '#shared/joining/joining.schemas.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  defineMutation,
  type Effect,
  type FactRequest,
  type Facts,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  underFact,
  underRequest,
} from '#shared/kernel/mutation.ts';
import { openingParent } from '#shared/kernel/openings.ts';
import type { SignedAt } from '#shared/kernel/signed.schemas.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { jointActionDays } from './jointdays.schemas.ts';
import { canTakePart, dayReads, ofDay, openDay } from './lead.rules.ts';

/** Of one day, the state that coordinates it with them. */
export const MOST_PARTICIPANTS = 40;
/**
 * Days in which one state takes part without having left them: its people read each by an audience of its own, and a
 * request must be able to name all of them (`MAX_SCOPES_PER_PULL`).
 */
export const MOST_DAYS = 120;
export const ParticipantSchema = StateCodeSchema;

/** All days in which a state takes part, also those that whoever invites it does not read. */
export function underDays(state: string): FactRequest {
  return underRequest(dayStates, openingParent(state));
}
export function tooManyFault(facts: Facts | null, states: readonly string[]): Decision | null {
  const full = states.find((state) => {
    const known = underFact(facts, dayStates, openingParent(state)) ?? [];
    return known.filter(({ body }) => body.endedAt === null).length >= MOST_DAYS;
  });
  return full === undefined ? null : refuse('jointdays.too_many_days', { state: full, max: MOST_DAYS });
}

/** That the people of a state or body read a day from now on. */
export function invited({
  day,
  state,
  known,
  signed,
}: {
  day: string;
  state: string;
  known: Doc<DayParticipation> | null;
  signed: SignedAt;
}): Effect {
  const id = dayStateId({ day, state });
  if (known !== null) return set(dayStates, { id, fields: { invited: signed, endedAt: null } });
  return create(dayStates, {
    ...{ id, parent: openingParent(state), audience: jointDayAudience(day), isDerived: true },
    body: { day, state, invited: signed, endedAt: null },
  });
}

const invite = defineMutation({
  name: 'jointdays.invite',
  args: v.strictObject({ ...ofDay, state: ParticipantSchema }),
  compartment: () => COMMITTEE,
  reads: ({ state, ...of }) => [...dayReads(of), one(dayStates, dayStateId({ day: of.day, state }))],
  facts: ({ state }) => [LABEL_REQUEST, underDays(state)],
  decide({ args: { state, ...of }, docs, ...acting }) {
    const known = openDay(docs, of, acting.actor);
    if ('accepted' in known) return known;
    if (!canTakePart(state)) return refuse('jointdays.not_of_region', { state });
    const { participants } = known.body;
    if (participants.includes(state)) return accept([]);
    if (participants.length >= MOST_PARTICIPANTS)
      return refuse('jointdays.too_many_states', { max: MOST_PARTICIPANTS });
    const full = tooManyFault(acting.facts, [state]);
    if (full !== null) return full;
    const before = docs.get(dayStates, dayStateId({ day: of.day, state }));
    return accept([
      set(jointActionDays, { id: of.day, fields: { participants: [...participants, state] } }),
      invited({ day: of.day, state, known: before, signed: signedAt(acting) }),
    ]);
  },
});

/** Its people read no more of the day, and it leaves their phones. What it released stays with the others. */
const end = defineMutation({
  name: 'jointdays.end_participation',
  args: v.strictObject({ ...ofDay, state: ParticipantSchema }),
  compartment: () => COMMITTEE,
  reads: ({ state, ...of }) => [...dayReads(of), one(dayStates, dayStateId({ day: of.day, state }))],
  decide({ args: { state, ...of }, docs, actor, now }) {
    const known = openDay(docs, of, actor);
    if ('accepted' in known) return known;
    const { participants, coordinator } = known.body;
    if (state === coordinator) return refuse('jointdays.coordinator_stays');
    const before = docs.get(dayStates, dayStateId({ day: of.day, state }));
    if (before === null) return refuse('jointdays.not_among', { state });
    if (before.body.endedAt !== null) return accept([]);
    return accept([
      set(jointActionDays, {
        id: of.day,
        fields: { participants: participants.filter((each) => each !== state) },
      }),
      set(dayStates, { id: before.id, fields: { endedAt: now } }),
    ]);
  },
});

export const participationMutations = [invite, end] as const;
