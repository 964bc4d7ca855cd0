import * as v from 'valibot';
import { LOGISTICS } from '#shared/access/scopes.ts';
import { connections, joiningFollows } from '#shared/connections/connections.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  defineMutation,
  type Effect,
  forward,
  one,
  refuse,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import {
  canMoveTo,
  dayRequest,
  findMeetingFault,
  findMoveFault,
  offsetFrom,
  offsetRequest,
  timeBar,
} from '#shared/meetings/meetings.rules.ts';
import {
  AgendaTimeSchema,
  agendaItems,
  type Meeting,
  MeetingStateSchema,
  meetingFields,
  meetings,
} from '#shared/meetings/meetings.schemas.ts';
import { editableMeeting } from '#shared/meetings/open-meeting.rules.ts';
import { runningSteps } from './venues.schemas.ts';

const { startsOn, endsOn, precision, timeZone } = meetingFields;
/** More than any agenda has. */
const MOST = 500;

/**
 * A meeting and the times of its agenda move in one act: nobody reads one without the other. The arguments contain the
 * times as the person saw them before agreeing; what somebody else changed meanwhile is a conflict.
 */
const reschedule = defineMutation({
  name: 'meetings.reschedule',
  args: v.strictObject({
    meeting: IdSchema,
    dates: v.strictObject({ startsOn, endsOn, precision, timeZone }),
    /** The state of a postponed meeting, now that it has a date again. */
    state: v.exactOptional(MeetingStateSchema),
    items: v.pipe(
      v.array(v.strictObject({ item: IdSchema, ...AgendaTimeSchema.entries })),
      v.maxLength(MOST),
    ),
    steps: v.pipe(
      v.array(v.strictObject({ step: IdSchema, ...AgendaTimeSchema.entries })),
      v.maxLength(MOST),
    ),
  }),
  compartment: () => COMMITTEE,
  reads: ({ meeting, items, steps }) => [
    one(meetings, meeting),
    within(connections, meeting),
    ...items.map(({ item }) => one(agendaItems, item)),
    ...steps.map(({ step }) => one(runningSteps, step)),
  ],
  facts: ({ dates, items, steps }) => [
    offsetRequest(dayRequest(dates)),
    ...[...items, ...steps].map((when) => offsetRequest(when)),
  ],
  decide({ args: { meeting, dates, state, items, steps }, docs, actor, facts, now }) {
    const known = editableMeeting({ docs, actor, action: 'meetings.edit', id: meeting });
    if ('accepted' in known) return known;
    // Cancelling has a reason and an act of its own.
    const isStep =
      state !== 'cancelled' && (state === undefined || canMoveTo({ from: known.state, to: state }));
    if (!isStep) return refuse('meetings.no_such_step', { from: known.state, to: state ?? known.state });
    const change: Partial<Meeting> = { ...dates, ...(state === undefined ? {} : { state }) };
    const to = { ...known, ...change };
    const fault = findMeetingFault(to) ?? findMoveFault({ from: known, to, now });
    if (fault !== null) return refuse(fault);
    const bar = [dayRequest(dates), ...items, ...steps]
      .map((when) => timeBar(facts, when))
      .find((each) => each);
    if (bar) return bar;
    const offsetOf = (when: { startsAt: string; timeZone: string }) => offsetFrom(facts, when) ?? null;
    const effects: Effect[] = [
      set(meetings, { id: meeting, fields: { ...change, offset: offsetOf(dayRequest(dates)) } }),
    ];
    for (const { item, ...when } of items) {
      if (docs.get(agendaItems, item)?.parent !== meeting) return refuse('meetings.unknown_item', { item });
      if (dates.precision === 'day' && isOutsideDates(dates, when))
        return refuse('meetings.item_outside_dates', { startsAt: when.startsAt });
      effects.push(
        set(agendaItems, { id: item, fields: { ...when, offset: offsetOf(when) }, audience: LOGISTICS }),
      );
    }
    for (const { step, ...when } of steps) {
      if (docs.get(runningSteps, step)?.parent !== meeting) return refuse('running.unknown_step', { step });
      effects.push(set(runningSteps, { id: step, fields: { ...when, offset: offsetOf(when) } }));
    }
    effects.push(...joiningFollows(docs, meeting));
    // How long its people's papers are kept depends on the last day; the feature that owns them decides that.
    if (dates.endsOn !== known.endsOn)
      effects.push(forward({ compartment: COMMITTEE, name: 'participants.follow_dates', args: { meeting } }));
    return accept(effects);
  },
});

export const rescheduleMutations = [reschedule] as const;
