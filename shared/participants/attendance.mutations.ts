import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { attendanceAudience } from '#shared/access/scopes.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  defineMutation,
  LABEL_REQUEST,
  labelFrom,
  one,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { isOver } from '#shared/meetings/meetings.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { AttendanceSchema, attendance } from './participants.schemas.ts';

/** One answer per person and meeting, whichever of their phones gives it. */
export function attendanceId({ meeting, person }: { meeting: string; person: string }): string {
  return `att_${meeting.slice(4)}-${person.slice(4)}`;
}

const { label, answer, note } = AttendanceSchema.entries;

const answerMutation = defineMutation({
  name: 'attendance.answer',
  /** `label`: the device's name for its person until the server sends its own. */
  args: v.strictObject({ meeting: IdSchema, label, answer, note }),
  compartment: () => COMMITTEE,
  reads: ({ meeting }, { person }) => [
    one(meetings, meeting),
    one(attendance, attendanceId({ meeting, person })),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { meeting, label: said, ...answered }, docs, actor, facts }) {
    const { person, delegation } = actor;
    const given = { ...answered, label: labelFrom(facts, said) };
    if (!may(actor, 'attendance.answer', { person }))
      return refuse('access.not_allowed', { action: 'attendance.answer' });
    const known = docs.get(meetings, meeting);
    if (known === null) return refuse('meetings.unknown_meeting', { meeting });
    if (isOver(known.body.state)) return refuse('attendance.meeting_over', { state: known.body.state });
    const id = attendanceId({ meeting, person });
    const audience = attendanceAudience(actor);
    const body = { person, delegation, ...given };
    if (docs.get(attendance, id) !== null) {
      return accept([set(attendance, { id, audience, fields: { delegation, ...given } })]);
    }
    return accept([create(attendance, { id, parent: meeting, audience, body })]);
  },
});

export const attendanceMutations = [answerMutation] as const;
