import * as v from 'valibot';
import { LOGISTICS } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
} from '#shared/kernel/mutation.ts';
import { offsetFrom, offsetRequest, timeBar } from '#shared/meetings/meetings.rules.ts';
import { AgendaTimeSchema, meetings } from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { type RunningStep, runningStepFields, runningSteps } from './venues.schemas.ts';

function findBar({ docs, actor, meeting }: { docs: Docs; actor: Actor; meeting: string }): Decision | null {
  const found = editableMeeting({ docs, actor, action: 'logistics.edit', id: meeting });
  return 'accepted' in found ? found : null;
}

/** Why a step of the running order cannot be changed, or null. */
function findStepBar(input: { docs: Docs; actor: Actor; meeting: string; step: string }): Decision | null {
  const bar = findBar(input);
  if (bar !== null) return bar;
  const isThere = input.docs.get(runningSteps, input.step)?.parent === input.meeting;
  return isThere ? null : refuse('running.unknown_step', { step: input.step });
}

const readsOfStep = ({ step, meeting }: { step: string; meeting: string }) => [
  one(meetings, meeting),
  one(runningSteps, step),
];

const add = defineMutation({
  name: 'running.add',
  args: v.strictObject({ step: IdSchema, meeting: IdSchema, ...runningStepFields }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }) => [one(meetings, meeting)],
  facts: (args) => [offsetRequest(args)],
  decide({ args: { step, meeting, ...fields }, docs, actor, facts }) {
    const bar = findBar({ docs, actor, meeting });
    if (bar !== null) return bar;
    const noTime = timeBar(facts, fields);
    if (noTime !== null) return noTime;
    const offset = offsetFrom(facts, fields) ?? null;
    const body = { ...fields, offset, done: false };
    return accept([create(runningSteps, { id: step, parent: meeting, audience: LOGISTICS, body })]);
  },
});

const edit = defineMutation({
  name: 'running.edit',
  args: v.strictObject({
    step: IdSchema,
    meeting: IdSchema,
    when: v.exactOptional(AgendaTimeSchema),
    fields: v.exactOptional(
      v.strictObject({
        durationMinutes: v.exactOptional(runningStepFields.durationMinutes),
        what: v.exactOptional(runningStepFields.what),
        who: v.exactOptional(runningStepFields.who),
        where: v.exactOptional(runningStepFields.where),
        item: v.exactOptional(runningStepFields.item),
        order: v.exactOptional(runningStepFields.order),
      } satisfies Record<Exclude<keyof typeof runningStepFields, 'startsAt' | 'timeZone'>, unknown>),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: readsOfStep,
  facts: ({ when }) => (when === undefined ? [] : [offsetRequest(when)]),
  decide({ args: { step, meeting, when, fields }, docs, actor, facts }) {
    const bar = findStepBar({ docs, actor, meeting, step });
    if (bar !== null) return bar;
    const change: Partial<RunningStep> = { ...fields };
    if (when !== undefined) {
      const noTime = timeBar(facts, when);
      if (noTime !== null) return noTime;
      Object.assign(change, when, { offset: offsetFrom(facts, when) ?? null });
    }
    return accept([set(runningSteps, { id: step, fields: change })]);
  },
});

const removeStep = defineMutation({
  name: 'running.remove',
  args: v.strictObject({ step: IdSchema, meeting: IdSchema }),
  compartment: () => COMMITTEE,
  reads: readsOfStep,
  decide({ args: { step, meeting }, docs, actor }) {
    const bar = findStepBar({ docs, actor, meeting, step });
    return bar ?? accept([remove(runningSteps, step)]);
  },
});

const tick = defineMutation({
  name: 'running.tick',
  args: v.strictObject({ step: IdSchema, meeting: IdSchema, done: v.boolean() }),
  compartment: () => COMMITTEE,
  reads: readsOfStep,
  decide({ args: { step, meeting, done }, docs, actor }) {
    const bar = findStepBar({ docs, actor, meeting, step });
    return bar ?? accept([set(runningSteps, { id: step, fields: { done } })]);
  },
});

export const runningMutations = [add, edit, removeStep, tick] as const;
