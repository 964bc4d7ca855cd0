import { field, typedFields } from '#app/kit/typed-fields.ts';
import type { AgendaItem, Meeting } from '#shared/meetings/meetings.schemas.ts';

const DEFAULT_MINUTES = '30';

/** The fields of an item. An older one may lack purpose, proposer and papers. */
export function itemFields(meeting: Pick<Meeting, 'startsOn' | 'timeZone'>) {
  return typedFields({
    title: field.text,
    startsAt: field.from(field.moment, `${meeting.startsOn}T09:00`),
    timeZone: field.as(meeting.timeZone),
    durationMinutes: field.number(DEFAULT_MINUTES),
    number: field.lineOrNull,
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
