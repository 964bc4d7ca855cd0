import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOver, isPastAt } from './meetings.rules.ts';
import type { Meeting } from './meetings.schemas.ts';

export interface RightMeeting {
  readonly meeting: Doc<Meeting>;
  /** In session or convened for this day, convened for the next, or any other that is to come. */
  readonly when: 'today' | 'tomorrow' | 'later';
}

export interface MeetingsAt {
  readonly list: readonly Doc<Meeting>[];
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** When the last item of its agenda ends, milliseconds since 1970; null while it has none. */
  lastEndOf(meeting: Doc<Meeting>): number | null;
}

/** Later than every day that a meeting may have. */
const SOME_DAY = '9999-12-31';

/** The day by which a coming meeting is told: of a month only its end is certain, of an open date nothing. */
function dayOf({ precision, startsOn, endsOn }: Meeting): string {
  if (precision === 'day') return startsOn;
  return precision === 'month' ? endsOn : SOME_DAY;
}

function byDay(left: Doc<Meeting>, right: Doc<Meeting>): number {
  const days = dayOf(left.body).localeCompare(dayOf(right.body));
  if (days !== 0) return days;
  if (left.body.precision !== right.body.precision) return left.body.precision === 'day' ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function isOfDay({ body }: Doc<Meeting>, day: string): boolean {
  return (
    body.state === 'in_session' ||
    (body.state === 'convened' && body.precision === 'day' && body.startsOn <= day && day <= body.endsOn)
  );
}

/**
 * The meeting that a person needs now: the one in session today, else the one convened for today, else the next. One
 * whose agenda is over stays for the rest of its last day, for those who are still there, unless another one is of this
 * day or of the next. What is closed, cancelled, postponed or past is never it.
 */
export function rightMeeting({ list, today, now, lastEndOf }: MeetingsAt): RightMeeting | null {
  const open = list
    .filter(({ body }) => !isOver(body.state) && body.state !== 'postponed')
    .filter(({ body }) => !isPastAt({ meeting: body, now }))
    .sort(byDay);
  const isDone = (meeting: Doc<Meeting>) => {
    const end = lastEndOf(meeting);
    return end !== null && end <= now;
  };
  const ofToday = open.filter((meeting) => isOfDay(meeting, today));
  const going = ofToday.filter((meeting) => !isDone(meeting));
  const first = going.find(({ body }) => body.state === 'in_session') ?? going[0];
  if (first !== undefined) return { meeting: first, when: 'today' };
  const coming = open.filter((meeting) => !ofToday.includes(meeting) && meeting.body.endsOn >= today);
  const tomorrow = coming.find((meeting) => isOfDay(meeting, addDays(today, 1)));
  const done = ofToday[0];
  if (done !== undefined && tomorrow === undefined) return { meeting: done, when: 'today' };
  if (tomorrow !== undefined) return { meeting: tomorrow, when: 'tomorrow' };
  const next = coming[0];
  return next === undefined ? null : { meeting: next, when: 'later' };
}
