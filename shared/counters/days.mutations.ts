import * as v from 'valibot';
import { aboutAudience } from '#shared/access/joint-days.ts';
import { zoneAsked, zoneFault } from '#shared/jointdays/zones.rules.ts';
import { type Actor, StateCodeSchema } from '#shared/kernel/actor.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { FileSchema } from '#shared/kernel/files.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { cleanedLine, ReasonSchema } from '#shared/kernel/text.ts';
import { OF_STATE_DAYS, postBriefings, stateDayId } from '#shared/postings/postings.schemas.ts';
import { coordinatedDay, coordinates, dayReads, type OfDay } from './at-post.rules.ts';
import { DayIdSchema, stateDayFields, stateDays } from './counters.schemas.ts';
import { withSpell } from './spells.rules.ts';

const ofDay = { state: StateCodeSchema, day: DayIdSchema };
const inState = ({ state }: { state: string }) => stateCompartment(state);
const facts = () => [LABEL_REQUEST];

const isBackwards = ({ from, until }: { from: string; until: string }) => until < from;

/** The state takes part: what its posts need to know of the day is copied here, since they read nothing of the committee’s. */
const openDay = defineMutation({
  name: 'counters.open_day',
  args: v.strictObject({ ...ofDay, ...stateDayFields }),
  compartment: inState,
  reads: dayReads,
  facts: (args) => [LABEL_REQUEST, ...zoneAsked(args)],
  decide(input) {
    const { args, docs, actor } = input;
    const { state, day, ...fields } = args;
    if (!coordinates(actor, state)) return refuse('access.not_allowed', { action: 'counters.coordinate' });
    if (docs.get(stateDays, stateDayId(day)) !== null) return refuse('counters.day_there');
    if (isBackwards(fields)) return refuse('counters.days_backwards');
    const fault = zoneFault(input.facts, fields);
    if (fault !== null) return fault;
    return accept([
      create(stateDays, {
        id: stateDayId(day),
        parent: OF_STATE_DAYS,
        audience: aboutAudience(day),
        body: { day, ...fields, state: 'open', made: signedAt(input), closed: null, reopened: null },
        isDerived: true,
      }),
    ]);
  },
});

/** A counter that is taken away here stays counted where it was: it is only not offered any more, and does not go out. */
const editDay = defineMutation({
  name: 'counters.edit_day',
  args: v.strictObject({ ...ofDay, fields: exactPartial(stateDayFields) }),
  compartment: inState,
  reads: dayReads,
  facts: ({ fields }) => zoneAsked(fields),
  decide({ args, docs, actor, facts: said }) {
    const known = coordinatedDay({ args, docs, actor });
    if ('accepted' in known) return known;
    if (known.body.state === 'closed') return refuse('counters.day_closed');
    if (isBackwards({ ...known.body, ...args.fields })) return refuse('counters.days_backwards');
    return zoneFault(said, args.fields) ?? accept([set(stateDays, { id: known.id, fields: args.fields })]);
  },
});

/** Nothing more is counted; what waits on phones is told to call the coordinator, who can open it once more. */
const closeDay = defineMutation({
  name: 'counters.close_day',
  args: v.strictObject(ofDay),
  compartment: inState,
  reads: dayReads,
  facts,
  decide(input) {
    const known = coordinatedDay(input);
    if ('accepted' in known) return known;
    if (known.body.state === 'closed') return accept([]);
    return accept([set(stateDays, { id: known.id, fields: { state: 'closed', closed: signedAt(input) } })]);
  },
});

const reopenDay = defineMutation({
  name: 'counters.reopen_day',
  args: v.strictObject({ ...ofDay, reason: ReasonSchema }),
  compartment: inState,
  reads: dayReads,
  facts,
  decide(input) {
    const known = coordinatedDay(input);
    if ('accepted' in known) return known;
    if (known.body.state === 'open') return accept([]);
    const reopened = { ...signedAt(input), reason: input.args.reason };
    const { closed, closings = [] } = known.body;
    const from = closed?.takenAt ?? closed?.at ?? input.now;
    const fields = { reopened, closings: withSpell(closings, { from, until: input.now }) };
    return accept([set(stateDays, { id: known.id, fields: { state: 'open', ...fields } })]);
  },
});

const ofBriefing = { ...ofDay, briefing: v.pipe(IdSchema, v.startsWith('pbr_')) };
const briefingReads = (args: OfDay & { briefing: string }, _: Actor) => [
  ...dayReads(args),
  one(postBriefings, args.briefing),
];

/** A paper that every post of the state has on its phones. */
const addBriefing = defineMutation({
  name: 'counters.add_briefing',
  args: v.strictObject({
    ...ofBriefing,
    title: v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine),
    file: FileSchema,
  }),
  compartment: inState,
  reads: briefingReads,
  facts,
  decide(input) {
    const { args } = input;
    const known = coordinatedDay(input);
    if ('accepted' in known) return known;
    return accept([
      create(postBriefings, {
        id: args.briefing,
        parent: known.id,
        audience: known.audience,
        body: { title: args.title, file: args.file, made: signedAt(input) },
      }),
    ]);
  },
});

const removeBriefing = defineMutation({
  name: 'counters.remove_briefing',
  args: v.strictObject(ofBriefing),
  compartment: inState,
  reads: briefingReads,
  decide(input) {
    const known = coordinatedDay(input);
    if ('accepted' in known) return known;
    const paper = input.docs.get(postBriefings, input.args.briefing);
    if (paper === null) return accept([]);
    return paper.parent === known.id
      ? accept([remove(postBriefings, paper.id)])
      : refuse('counters.day_unknown');
  },
});

export const daysMutations = [openDay, editDay, closeDay, reopenDay, addBriefing, removeBriefing] as const;
