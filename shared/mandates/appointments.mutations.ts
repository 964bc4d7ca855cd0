import * as v from 'valibot';
import { membersAudience } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isDay, WrittenDaySchema } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  type Effect,
  one,
  openWithin,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { mayAppoint, needsScope } from './appointments.rules.ts';
import {
  type Appointment,
  appointmentFields,
  appointmentParent,
  appointments,
  HolderSchema,
  laterFields,
  MOST_RENEWALS,
  NoteSchema,
} from './appointments.schemas.ts';
import { isOpen, termEnd } from './mandates.rules.ts';

/** Of one state or body at a time: a list that people ring from. */
export const MOST_APPOINTMENTS = 100;
const ACTION = 'functions.record';

type Dated = Pick<Appointment, 'function' | 'scope' | 'from' | 'until' | 'note'>;
function faultIn({ function: given, scope, from, until, note }: Dated): Decision | null {
  const unreal = [from, until, note.day].find((day) => day !== null && !isDay(day));
  if (unreal !== undefined) return refuse('mandates.no_such_day', { day: unreal });
  if (until !== null && until < from) return refuse('mandates.ends_before_it_begins', { from, until });
  return needsScope(given) && scope === null ? refuse('mandates.scope_missing') : null;
}

/** It ends, and what is personal of it is kept no longer. */
function endAt(id: string, endedAt: number): Effect {
  return set(appointments, { id, fields: { endedAt, phone: null, email: null } });
}

/** The one that is meant, if it is of this state or body and has not ended. */
function held(
  docs: Docs,
  { appointment, delegation, actor }: { appointment: string; delegation: string; actor: Actor },
): Doc<Appointment> | Decision {
  if (!mayAppoint(actor, delegation)) return refuse('access.not_allowed', { action: ACTION });
  const known = docs.get(appointments, appointment);
  if (known === null || known.body.delegation !== delegation)
    return refuse('mandates.function_unknown', { appointment });
  return known.body.endedAt === null ? known : refuse('mandates.function_over', { appointment });
}
const isRefusal = (found: Doc<Appointment> | Decision): found is Decision => 'accepted' in found;

/** Which one, and whose: a stranger learns nothing by asking. */
const whose = { appointment: IdSchema, delegation: HolderSchema };

const record = defineMutation({
  name: 'functions.record',
  args: v.strictObject({
    appointment: IdSchema,
    ...appointmentFields,
    /** The one who held it until now, whose term ends with this act. */
    succeeds: v.nullable(IdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ appointment, delegation }) => [
    one(appointments, appointment),
    openWithin(appointments, appointmentParent(delegation)),
  ],
  decide({ args: { appointment, succeeds, ...fields }, docs, actor, now }) {
    const { delegation } = fields;
    if (!mayAppoint(actor, delegation)) return refuse('access.not_allowed', { action: ACTION });
    if (docs.get(appointments, appointment) !== null)
      return refuse('mandates.function_recorded', { appointment });
    const fault = faultIn(fields);
    if (fault !== null) return fault;
    const parent = appointmentParent(delegation);
    const open = docs.within(appointments, parent).filter(({ body }) => isOpen(body, now));
    if (open.length >= MOST_APPOINTMENTS)
      return refuse('mandates.too_many_functions', { max: MOST_APPOINTMENTS });
    // Whoever is gone already needs no end.
    const before = open.filter(({ id }) => id === succeeds);
    const body: Appointment = { ...fields, renewed: [], endedAt: null };
    return accept([
      create(appointments, { id: appointment, parent, audience: membersAudience('functions'), body }),
      ...before.map(({ id }) => endAt(id, now)),
    ]);
  },
});

const correct = defineMutation({
  name: 'functions.correct',
  args: v.strictObject({ ...whose, ...exactPartial(laterFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ appointment }) => [one(appointments, appointment)],
  decide({ args: { appointment, delegation, ...fields }, docs, actor }) {
    const known = held(docs, { appointment, delegation, actor });
    if (isRefusal(known)) return known;
    const fault = faultIn({ ...known.body, ...fields });
    return fault ?? accept([set(appointments, { id: appointment, fields })]);
  },
});

/** The same holder for a further term, by a further note. */
const renew = defineMutation({
  name: 'functions.renew',
  args: v.strictObject({ ...whose, until: v.nullable(WrittenDaySchema), note: NoteSchema }),
  compartment: () => COMMITTEE,
  reads: ({ appointment }) => [one(appointments, appointment)],
  decide({ args: { appointment, delegation, until, note }, docs, actor }) {
    const known = held(docs, { appointment, delegation, actor });
    if (isRefusal(known)) return known;
    const { body } = known;
    const fault = faultIn({ ...body, until, note });
    if (fault !== null) return fault;
    if (body.until === null || (until !== null && until <= body.until))
      return refuse('mandates.not_longer', { until: body.until });
    const renewed = [...body.renewed, { until: body.until, note: body.note }].slice(-MOST_RENEWALS);
    return accept([set(appointments, { id: appointment, fields: { until, note, renewed } })]);
  },
});

const end = defineMutation({
  name: 'functions.end',
  args: v.strictObject(whose),
  compartment: () => COMMITTEE,
  reads: ({ appointment }) => [one(appointments, appointment)],
  decide({ args, docs, actor, now }) {
    const known = held(docs, { ...args, actor });
    if (!isRefusal(known)) return accept([endAt(known.id, now)]);
    // Two who end it are of one mind.
    return !known.accepted && known.code === 'mandates.function_over' ? accept([]) : known;
  },
});

/** The server's own, when the last day is over. */
export const lapseAppointment = defineMutation({
  name: 'functions.lapse',
  internal: true,
  args: v.strictObject({ appointment: IdSchema }),
  compartment: () => COMMITTEE,
  reads: ({ appointment }) => [one(appointments, appointment)],
  decide({ args: { appointment }, docs, now }) {
    const known = docs.get(appointments, appointment);
    const over = known === null ? null : termEnd(known.body);
    // Ended or renewed meanwhile.
    if (known === null || known.body.endedAt !== null || over === null || now < over) return accept([]);
    return accept([endAt(appointment, over)]);
  },
});

export const appointmentsMutations = [record, correct, renew, end, lapseAppointment] as const;
