import { required } from '#app/kit/required.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import type { NoteItem, NoteItemSection } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

interface TypedValue {
  readonly label: TypedText;
  readonly value: string;
}

/** What is to be typed exactly; a line without it is left out. */
const values: FieldKind<NoteItem['values'], readonly TypedValue[]> = {
  type: (list = []) => list.map(({ label, value }) => ({ label: typedOf(label), value })),
  make: (typed) =>
    typed.flatMap(({ label, value }) =>
      value.trim() === '' ? [] : [{ label: required(textOf(label)), value: value.trim() }],
    ),
};

/** The fields of an item of the practical note. */
export function noteFields({
  section,
  meeting,
}: {
  section: NoteItemSection;
  meeting: Pick<Meeting, 'timeZone'>;
}) {
  return typedFields({
    section: field.as(section),
    label: field.textOrNull,
    text: field.textOrNull,
    venue: field.choiceOrNull<string>(),
    startsAt: field.momentOrNull,
    endsAt: field.momentOrNull,
    timeZone: field.as(meeting.timeZone),
    phone: field.phoneOrNull,
    link: field.lineOrNull,
    values,
    delegation: field.choiceOrNull<string>(),
  });
}

export type TypedNote = ReturnType<ReturnType<typeof noteFields>['type']>;
export type NoteFault = 'content' | 'startsAt' | 'endsAt' | 'values';

/** What is missing or does not fit together, in the order of the page. */
export function findNoteFaults({ startsAt, endsAt, ...typed }: TypedNote): NoteFault[] {
  const faults: NoteFault[] = [];
  const texts = [typed.venue, startsAt, typed.phone.trim(), typed.link.trim()];
  const hasText = texts.some((each) => each !== '') || typed.values.some(({ value }) => value.trim() !== '');
  if (!hasText && textOf(typed.label) === null && textOf(typed.text) === null) faults.push('content');
  if (endsAt !== '' && startsAt === '') faults.push('startsAt');
  if (startsAt !== '' && endsAt !== '' && endsAt.slice(0, 16) <= startsAt.slice(0, 16)) faults.push('endsAt');
  if (typed.values.some(({ label, value }) => value.trim() !== '' && textOf(label) === null))
    faults.push('values');
  return faults;
}
