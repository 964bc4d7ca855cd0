import * as v from 'valibot';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type NoteItem, type NoteItemSection, noteItemFields } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** An item of the practical note while it is typed. */
export interface TypedNote {
  readonly section: NoteItemSection;
  readonly label: TypedText;
  readonly text: TypedText;
  readonly venue: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly phone: string;
  readonly link: string;
  readonly values: readonly { readonly label: TypedText; readonly value: string }[];
  readonly delegation: string;
}

export function typeNote(
  body: Partial<NoteItem> | null,
  { section, meeting }: { section: NoteItemSection; meeting: Pick<Meeting, 'timeZone'> },
): TypedNote {
  return {
    section: body?.section ?? section,
    label: typedOf(body?.label),
    text: typedOf(body?.text),
    venue: body?.venue ?? '',
    startsAt: body?.startsAt ?? '',
    endsAt: body?.endsAt ?? '',
    timeZone: body?.timeZone ?? meeting.timeZone,
    phone: body?.phone ?? '',
    link: body?.link ?? '',
    values: (body?.values ?? []).map(({ label, value }) => ({ label: typedOf(label), value })),
    delegation: body?.delegation ?? '',
  };
}

/** A browser may add seconds, which no time of a meeting has. */
function minuteOf(moment: string): string | null {
  return moment === '' ? null : moment.slice(0, 16);
}

/** The typed text as an item of the note, without its order. */
export function noteOf(typed: TypedNote): Omit<NoteItem, 'order' | 'offset'> {
  return {
    section: typed.section,
    label: textOf(typed.label),
    text: textOf(typed.text),
    venue: typed.venue || null,
    startsAt: minuteOf(typed.startsAt),
    endsAt: minuteOf(typed.endsAt),
    timeZone: typed.timeZone,
    phone: orNull(typed.phone),
    link: orNull(typed.link),
    values: typed.values.flatMap(({ label, value }) =>
      value.trim() === '' ? [] : [{ label: required(textOf(label)), value: value.trim() }],
    ),
    delegation: typed.delegation || null,
  };
}

export type NoteFault = 'content' | 'startsAt' | 'endsAt' | 'phone' | 'link' | 'values';

/** What is missing or invalid, in the order of the page. */
export function findNoteFaults(typed: TypedNote): NoteFault[] {
  const faults: NoteFault[] = [];
  const made = noteOf(typed);
  const given = [made.label, made.text, made.venue, made.startsAt, made.phone, made.link];
  if (given.every((each) => each === null) && made.values.length === 0) faults.push('content');
  if (made.endsAt !== null && made.startsAt === null) faults.push('startsAt');
  if (made.startsAt !== null && made.endsAt !== null && made.endsAt <= made.startsAt) faults.push('endsAt');
  if (!v.is(noteItemFields.phone, made.phone)) faults.push('phone');
  if (!v.is(noteItemFields.link, made.link)) faults.push('link');
  if (typed.values.some(({ label, value }) => value.trim() !== '' && textOf(label) === null))
    faults.push('values');
  return faults;
}
