import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { isDay } from '#shared/kernel/days.ts';
import {
  accept,
  create,
  type Decision,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signed } from '#shared/kernel/signed.ts';
import {
  calendarOf,
  HOLIDAYS,
  HolidaySchema,
  holidayId,
  holidays,
  MOST_DAYS_OFF,
  WORK_CALENDAR,
  workCalendars,
} from './holidays.schemas.ts';

function mayEdit(actor: Actor, state: string): Decision | null {
  return may(actor, 'holidays.edit', { state })
    ? null
    : refuse('access.not_allowed', { action: 'holidays.edit' });
}

/** A day off, or its name written anew. What was counted before stays as it was counted. */
const name = defineMutation({
  name: 'holidays.name',
  args: v.strictObject({ ...HolidaySchema.entries }),
  compartment: () => COMMITTEE,
  reads: (args) => [one(holidays, holidayId(args)), within(holidays, calendarOf(args.state))],
  decide({ args, docs, actor }) {
    const problem = mayEdit(actor, args.state);
    if (problem !== null) return problem;
    if (!isDay(args.day)) return refuse('holidays.no_such_day', { day: args.day });
    const id = holidayId(args);
    if (docs.get(holidays, id) !== null) return accept([set(holidays, { id, fields: { name: args.name } })]);
    const parent = calendarOf(args.state);
    if (docs.within(holidays, parent).length >= MOST_DAYS_OFF)
      return refuse('holidays.too_many', { max: MOST_DAYS_OFF });
    return accept([create(holidays, { id, parent, audience: HOLIDAYS, body: args, isDerived: true })]);
  },
});

const strike = defineMutation({
  name: 'holidays.strike',
  args: v.strictObject({ state: StateCodeSchema, day: HolidaySchema.entries.day }),
  compartment: () => COMMITTEE,
  reads: (args) => [one(holidays, holidayId(args))],
  decide({ args, docs, actor }) {
    const problem = mayEdit(actor, args.state);
    if (problem !== null) return problem;
    const id = holidayId(args);
    return accept(docs.get(holidays, id) === null ? [] : [remove(holidays, id)]);
  },
});

/** From now on working days are counted by that state's calendar. */
const follow = defineMutation({
  name: 'holidays.follow',
  args: v.strictObject({ state: v.nullable(StateCodeSchema) }),
  compartment: () => COMMITTEE,
  reads: () => [one(workCalendars, WORK_CALENDAR)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { state }, docs, actor, madeAt, facts }) {
    if (!may(actor, 'holidays.follow')) return refuse('access.not_allowed', { action: 'holidays.follow' });
    const body = { state, ...signed({ actor, label: facts?.label, at: madeAt }) };
    const known = docs.get(workCalendars, WORK_CALENDAR);
    if (known?.body.state === state) return accept([]);
    return accept([
      known === null
        ? create(workCalendars, { id: WORK_CALENDAR, audience: HOLIDAYS, body, isDerived: true })
        : set(workCalendars, { id: WORK_CALENDAR, fields: body }),
    ]);
  },
});

export const holidaysMutations = [name, strike, follow] as const;
