import { type Deadlines, type Meeting, OWED, type Owed } from '#shared/meetings/meetings.schemas.ts';

/** The days on the page, and the two numbers of the quorum. */
export interface TypedDeadlines {
  /** Empty if there is none. */
  readonly deadlines: Readonly<Record<Owed, string>>;
  readonly quorum: { readonly present: string; readonly of: string };
}

export function typeDeadlines(meeting: Partial<Meeting> | null): TypedDeadlines {
  const days = OWED.map((owed) => [owed, meeting?.deadlines?.[owed] ?? '']);
  const { present = '', of = '' } = meeting?.quorum ?? {};
  return {
    deadlines: Object.fromEntries(days) as Record<Owed, string>,
    quorum: { present: String(present), of: String(of) },
  };
}

export function deadlinesOf({ deadlines, quorum: { present, of } }: TypedDeadlines) {
  const isBlank = present.trim() === '' && of.trim() === '';
  return {
    deadlines: Object.fromEntries(Object.entries(deadlines).filter(([, day]) => day !== '')) as Deadlines,
    quorum: isBlank ? null : { present: Number(present), of: Number(of) },
  };
}
