import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  accept,
  type Collection,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { paos } from '#shared/plans/pao.schemas.ts';
import { stageOfDay } from './day-states.ts';
import {
  costFields,
  dayCosts,
  dayLessons,
  type JointActionDay,
  jointActionDays,
  lessonFields,
} from './jointdays.schemas.ts';
import {
  closedFault,
  dayReads,
  knownDay,
  leadsDay,
  type OfDay,
  ofDay,
  openDay,
  speaksFor,
} from './lead.rules.ts';

/** Of one day. */
export const MOST_LESSONS = 200;
export const MOST_COSTS = 300;

/** What each who takes part adds of its own, and whoever leads the day of all together. */
type Own = JsonObject & { readonly state: string | null };

/**
 * A day to whose lessons or costs somebody adds, or whose they change, in the name of a state that takes part or of all; or
 * why not.
 */
function writtenDay(
  docs: Docs,
  { of, actor, state }: { of: OfDay; actor: Actor; state: string | null },
): Doc<JointActionDay> | Decision {
  const known = knownDay(docs, of);
  if ('accepted' in known) return known;
  const { body } = known;
  const isTheirs =
    state === null
      ? leadsDay(actor, body, docs.get(paos, of.pao)?.body ?? null)
      : speaksFor(actor, body) === state;
  if (!isTheirs)
    return refuse('access.not_allowed', { action: state === null ? 'jointdays.lead' : 'jointdays.speak' });
  return closedFault(known) ?? known;
}

/** The same for an entry that is there. */
function ownEntry<B extends Own>(
  docs: Docs,
  { of, actor, collection, id }: { of: OfDay; actor: Actor; collection: Collection<B>; id: string },
): Doc<B> | Decision {
  const entry = docs.get(collection, id);
  if (entry?.parent !== of.day) return refuse('jointdays.unknown_entry');
  const day = writtenDay(docs, { of, actor, state: entry.body.state });
  return 'accepted' in day ? day : entry;
}

/** How it went, once it is over. */
const debrief = defineMutation({
  name: 'jointdays.debrief',
  args: v.strictObject({ ...ofDay, debriefing: v.nullable(TextSchema) }),
  compartment: () => COMMITTEE,
  reads: dayReads,
  decide({ args: { debriefing, ...of }, docs, actor }) {
    const day = openDay(docs, of, actor);
    if ('accepted' in day) return day;
    if (day.body.state !== 'debriefing') return refuse('jointdays.not_debriefed');
    return accept([set(jointActionDays, { id: of.day, fields: { debriefing } })]);
  },
});

const addLesson = defineMutation({
  name: 'jointdays.add_lesson',
  args: v.strictObject({ lesson: IdSchema, ...ofDay, ...lessonFields }),
  compartment: () => COMMITTEE,
  reads: ({ lesson, ...of }) => [...dayReads(of), one(dayLessons, lesson), within(dayLessons, of.day)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { lesson, day, pao, ...fields }, docs, ...acting }) {
    const known = writtenDay(docs, { of: { day, pao }, actor: acting.actor, state: fields.state });
    if ('accepted' in known) return known;
    if (!stageOfDay(known.body).hasBegun) return refuse('jointdays.not_begun');
    if (docs.get(dayLessons, lesson) !== null) return refuse('jointdays.entry_known');
    if (docs.within(dayLessons, day).length >= MOST_LESSONS)
      return refuse('jointdays.too_many_lessons', { max: MOST_LESSONS });
    const body = { ...fields, said: signedAt(acting) };
    return accept([create(dayLessons, { id: lesson, parent: day, audience: jointDayAudience(day), body })]);
  },
});

const { state: _whoseLesson, ...lessonWords } = lessonFields;
const editLesson = defineMutation({
  name: 'jointdays.edit_lesson',
  args: v.strictObject({ lesson: IdSchema, ...ofDay, fields: exactPartial(lessonWords) }),
  compartment: () => COMMITTEE,
  reads: ({ lesson, ...of }) => [...dayReads(of), one(dayLessons, lesson)],
  decide({ args: { lesson: id, fields, ...of }, docs, actor }) {
    const known = ownEntry(docs, { of, actor, collection: dayLessons, id });
    return 'accepted' in known ? known : accept([set(dayLessons, { id, fields })]);
  },
});

const removeLesson = defineMutation({
  name: 'jointdays.remove_lesson',
  args: v.strictObject({ lesson: IdSchema, ...ofDay }),
  compartment: () => COMMITTEE,
  reads: ({ lesson, ...of }) => [...dayReads(of), one(dayLessons, lesson)],
  decide({ args: { lesson: id, ...of }, docs, actor }) {
    const known = ownEntry(docs, { of, actor, collection: dayLessons, id });
    return 'accepted' in known ? known : accept([remove(dayLessons, id)]);
  },
});

const addCost = defineMutation({
  name: 'jointdays.add_cost',
  args: v.strictObject({ cost: IdSchema, ...ofDay, ...costFields }),
  compartment: () => COMMITTEE,
  reads: ({ cost, ...of }) => [...dayReads(of), one(dayCosts, cost), within(dayCosts, of.day)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { cost, day, pao, ...fields }, docs, ...acting }) {
    const known = writtenDay(docs, { of: { day, pao }, actor: acting.actor, state: fields.state });
    if ('accepted' in known) return known;
    if (docs.get(dayCosts, cost) !== null) return refuse('jointdays.entry_known');
    if (docs.within(dayCosts, day).length >= MOST_COSTS)
      return refuse('jointdays.too_many_costs', { max: MOST_COSTS });
    const body = { ...fields, entered: signedAt(acting) };
    return accept([create(dayCosts, { id: cost, parent: day, audience: jointDayAudience(day), body })]);
  },
});

const { state: _whoseCost, ...costWords } = costFields;
const editCost = defineMutation({
  name: 'jointdays.edit_cost',
  args: v.strictObject({ cost: IdSchema, ...ofDay, fields: exactPartial(costWords) }),
  compartment: () => COMMITTEE,
  reads: ({ cost, ...of }) => [...dayReads(of), one(dayCosts, cost)],
  decide({ args: { cost: id, fields, ...of }, docs, actor }) {
    const known = ownEntry(docs, { of, actor, collection: dayCosts, id });
    return 'accepted' in known ? known : accept([set(dayCosts, { id, fields })]);
  },
});

const removeCost = defineMutation({
  name: 'jointdays.remove_cost',
  args: v.strictObject({ cost: IdSchema, ...ofDay }),
  compartment: () => COMMITTEE,
  reads: ({ cost, ...of }) => [...dayReads(of), one(dayCosts, cost)],
  decide({ args: { cost: id, ...of }, docs, actor }) {
    const known = ownEntry(docs, { of, actor, collection: dayCosts, id });
    return 'accepted' in known ? known : accept([remove(dayCosts, id)]);
  },
});

export const debriefingMutations = [
  debrief,
  addLesson,
  editLesson,
  removeLesson,
  addCost,
  editCost,
  removeCost,
] as const;
