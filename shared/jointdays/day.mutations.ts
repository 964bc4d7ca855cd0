import * as v from 'valibot';
import { jointDayAudience } from '#shared/access/joint-days.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  defineMutation,
  LABEL_REQUEST,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { planDecisionFault } from '#shared/plans/adopting.rules.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { daysFault, openPao, outsideFault } from '#shared/plans/pao-open.rules.ts';
import { DAY_STATE_NAMES, stageOfDay } from './day-states.ts';
import { dayFields, type JointActionDay, jointActionDays, stateTotals } from './jointdays.schemas.ts';
import {
  approvesDay,
  canTakePart,
  dayReads,
  ledDay,
  makesDay,
  ofDay,
  openDay,
  readsDay,
} from './lead.rules.ts';
import {
  invited,
  MOST_PARTICIPANTS,
  ParticipantSchema,
  tooManyFault,
  underDays,
} from './participation.mutations.ts';
import { LEAST_STATES } from './press.rules.ts';
import { zoneAsked, zoneFault } from './zones.rules.ts';

const { pressAt: _pressAt, ...writtenFields } = dayFields;

const make = defineMutation({
  name: 'jointdays.make_day',
  args: v.strictObject({
    ...ofDay,
    operation: IdSchema,
    ...writtenFields,
    participants: v.pipe(v.array(ParticipantSchema), v.minLength(1), v.maxLength(MOST_PARTICIPANTS)),
  }),
  compartment: () => COMMITTEE,
  reads: ({ operation, ...of }) => [...dayReads(of), one(operations, operation)],
  facts: ({ participants, ...fields }) => [
    LABEL_REQUEST,
    ...zoneAsked(fields),
    ...participants.map(underDays),
  ],
  decide({ args: { day, pao, operation, ...fields }, docs, ...acting }) {
    const { actor, facts } = acting;
    const plan = openPao(docs, pao);
    if ('accepted' in plan) return plan;
    const action = docs.get(operations, operation);
    if (action?.parent !== pao) return refuse('plans.unknown_action', { operation });
    if (!makesDay(actor, fields, { pao: plan.body, operation: action.body }))
      return refuse('access.not_allowed', { action: 'jointdays.lead' });
    const participants = [...new Set([fields.coordinator, ...fields.participants])];
    // Nobody makes what they could not read.
    if (!readsDay(actor, participants)) return refuse('jointdays.not_among', { state: actor.state ?? '' });
    if (action.body.type !== 'joint_action_day') return refuse('jointdays.other_action', { operation });
    if (docs.get(jointActionDays, day) !== null) return refuse('jointdays.day_known', { day });
    const stranger = participants.find((each) => !canTakePart(each));
    if (stranger !== undefined) return refuse('jointdays.not_of_region', { state: stranger });
    const fault =
      daysFault(fields) ??
      outsideFault(fields, plan.body) ??
      zoneFault(facts, fields) ??
      tooManyFault(facts, participants);
    if (fault !== null) return fault;
    const made = signedAt(acting);
    const body: JointActionDay = {
      ...fields,
      ...{ pao, participants, pressAt: null, state: 'concept', approved: null, debriefing: null, made },
    };
    return accept([
      create(jointActionDays, { id: day, parent: operation, audience: jointDayAudience(day), body }),
      ...participants.map((state) => invited({ day, state, known: null, signed: made })),
    ]);
  },
});

const edit = defineMutation({
  name: 'jointdays.edit_day',
  args: v.strictObject({ ...ofDay, fields: exactPartial(writtenFields) }),
  compartment: () => COMMITTEE,
  reads: dayReads,
  facts: (args) => zoneAsked(args.fields),
  decide({ args: { fields, ...of }, docs, actor, facts }) {
    const known = openDay(docs, of, actor);
    if ('accepted' in known) return known;
    const next = { ...known.body, ...fields };
    const { coordinator } = next;
    if (!next.participants.includes(coordinator))
      return refuse('jointdays.not_among', { state: coordinator });
    const pao = docs.get(paos, of.pao);
    // A state hands the lead to nobody else: whoever approved it does.
    if (coordinator !== known.body.coordinator && !approvesDay(actor, pao?.body ?? null))
      return refuse('jointdays.coordinator_kept');
    const isMoved = fields.from !== undefined || fields.until !== undefined;
    const fault = daysFault(next) ?? (isMoved && pao !== null ? outsideFault(next, pao.body) : null);
    return fault ?? zoneFault(facts, fields) ?? accept([set(jointActionDays, { id: of.day, fields })]);
  },
});

function moveFault(
  actor: Actor,
  { body }: Doc<JointActionDay>,
  { to, pao }: { readonly to: JointActionDay['state']; readonly pao: OperationalPlan | null },
): Decision | null {
  if (!stageOfDay(body).moves.includes(to)) return refuse('jointdays.wrong_move', { from: body.state, to });
  const isApproval = to === 'approved' && body.state === 'concept';
  const isTakenBack = to === 'concept';
  if ((isApproval || isTakenBack) && !approvesDay(actor, pao)) return refuse('jointdays.approved_by_others');
  // Of one alone there is no sum of a region, and nothing of it could be told.
  return isApproval && body.participants.length < LEAST_STATES
    ? refuse('jointdays.too_few_states', { least: LEAST_STATES })
    : null;
}

const move = defineMutation({
  name: 'jointdays.move_day',
  args: v.strictObject({
    ...ofDay,
    to: v.picklist(DAY_STATE_NAMES),
    /** Of the committee, for its approval alone. */
    decision: v.nullable(IdSchema),
  }),
  compartment: () => COMMITTEE,
  reads: ({ decision, ...of }) => [...dayReads(of), ...(decision === null ? [] : [one(decisions, decision)])],
  facts: () => [LABEL_REQUEST],
  decide({ args: { to, decision, ...of }, docs, ...acting }) {
    const known = ledDay(docs, of, acting.actor);
    if ('accepted' in known) return known;
    const pao = docs.get(paos, of.pao)?.body ?? null;
    const fault = moveFault(acting.actor, known, { to, pao });
    if (fault !== null) return fault;
    const moved = (fields: Partial<JointActionDay> = {}) =>
      accept([set(jointActionDays, { id: of.day, fields: { state: to, ...fields } })]);
    if (to === 'concept') return moved({ approved: null, cancelled: null });
    // Begun again after a step back, it is begun then.
    if (to === 'running' && known.body.state === 'preparing') return moved({ begunAt: acting.now });
    if (to !== 'approved' || known.body.state !== 'concept') return moved();
    const rests = decision === null ? null : planDecisionFault(docs, { decision });
    if (rests !== null) return rests;
    return moved({ approved: { ...signedAt(acting), decision } });
  },
});

/** It does not take place. As long as nobody has counted: what was counted is debriefed. */
const cancel = defineMutation({
  name: 'jointdays.cancel_day',
  args: v.strictObject({ ...ofDay, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: (of) => [...dayReads(of), within(stateTotals, of.day)],
  facts: () => [LABEL_REQUEST],
  decide({ args: { reason, ...of }, docs, ...acting }) {
    const known = openDay(docs, of, acting.actor);
    if ('accepted' in known) return known;
    if (!stageOfDay(known.body).canBeCancelled)
      return refuse('jointdays.begun_already', { state: known.body.state });
    // A step back, or a state that began early: what was given stays.
    if (docs.within(stateTotals, of.day).length > 0) return refuse('jointdays.figures_given');
    const cancelled = { ...signedAt(acting), reason };
    return accept([set(jointActionDays, { id: of.day, fields: { state: 'cancelled', cancelled } })]);
  },
});

/** From when on others may learn of it; null: not set, so nobody does. */
const setPressHour = defineMutation({
  name: 'jointdays.set_press_hour',
  args: v.strictObject({ ...ofDay, pressAt: dayFields.pressAt }),
  compartment: () => COMMITTEE,
  reads: dayReads,
  decide({ args: { pressAt, ...of }, docs, actor }) {
    const known = openDay(docs, of, actor);
    if ('accepted' in known) return known;
    return accept([set(jointActionDays, { id: of.day, fields: { pressAt } })]);
  },
});

export const dayMutations = [make, edit, move, cancel, setPressHour] as const;
