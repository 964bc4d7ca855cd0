import { field, typedFields } from '#app/kit/typed-fields.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { nextNumber, nextStart } from '#shared/meetings/agenda-plan.rules.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';

const DEFAULT_MINUTES = '30';

/** What stands in the fields of a new item until somebody writes something else. */
export interface Proposed {
  /** Wall time at the venue. */
  readonly startsAt: string;
  readonly number: string | null;
}

/** The next item of an agenda: after the end of those of its day, with the next number. */
export function proposeNext({
  meeting,
  items,
  after,
}: {
  meeting: Pick<Meeting, 'startsOn'>;
  /** In order of time. */
  items: readonly TimedItem[];
  /** The item after which it comes; else the last one. */
  after?: string | undefined;
}): Proposed {
  const before = items.find(({ id }) => id === after) ?? items.at(-1);
  const date = before?.item.startsAt.slice(0, 10) ?? meeting.startsOn;
  return { startsAt: nextStart(date, items), number: nextNumber(items) };
}

/** The fields of an item. An older one may lack purpose, proposer and papers. */
export function itemFields(meeting: Pick<Meeting, 'timeZone'>, proposed: Proposed) {
  return typedFields({
    title: field.text,
    startsAt: field.from(field.moment, proposed.startsAt),
    timeZone: field.as(meeting.timeZone),
    durationMinutes: field.number(DEFAULT_MINUTES),
    number: field.from(field.lineOrNull, proposed.number),
    kind: field.as<AgendaItem['kind']>('session'),
    class: field.choiceOrNull<NonNullable<AgendaItem['class']>>(),
    purpose: field.choiceOrNull<NonNullable<AgendaItem['purpose']>>(),
    summary: field.textOrNull,
    room: field.textOrNull,
    speakers: field.as<AgendaItem['speakers']>([]),
    proposer: field.choiceOrNull<string>(),
    documents: field.as<string[]>([]),
  });
}
