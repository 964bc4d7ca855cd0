import { datesText } from '#app/features/meetings/meeting-words.ts';
import { dueInWords, owingInWords } from '#app/features/participants/owing-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import type { BoardRow } from '#shared/board/board.rules.ts';
import { lackingOf } from '#shared/board/lacking.rules.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';

/** The page where a delegation enters what it owes. */
export function delegationAddress({ meeting, origin }: { meeting: string; origin: string }): string {
  return `${origin}/meetings/${meeting}/delegation`;
}

/** The language for writing to a delegation: its own, else the meeting's order language. */
export function languageOfRow({ row, meeting }: { row: BoardRow; meeting: Meeting }): Locale {
  return row.reads[0] ?? meeting.orderLanguage;
}

/**
 * The reminder for a delegation: the meeting, what it owes and until when. It names no person, since it goes through
 * channels that are not ours.
 */
export function reminderOf({
  row,
  meeting,
  t,
  locale,
}: {
  row: BoardRow;
  meeting: Meeting;
  /** The words of `locale`. */
  t: Translate;
  locale: Locale;
}): string | null {
  const owed = row.owes.filter(({ by }) => by === 'liaison');
  if (owed.length === 0) return null;
  const lines = owed.map((owing) => {
    const due = dueInWords({ owing, t, locale, formatDue: formatDay });
    const what = owingInWords({ owing, t });
    return due === '' ? `– ${what}` : `– ${what}: ${due}`;
  });
  const waiting = lackingOf({ lack: 'accreditation', members: row.members }).length;
  const title = readText(meeting.title, locale).value;
  return [
    `${title}. ${datesText({ meeting, t, locale })}`,
    t('board.reminder_lead', { delegation: readText(row.delegation.body.name, locale).value }),
    ...lines,
    ...(waiting === 0 ? [] : [t('board.reminder_waiting', { n: waiting })]),
  ].join('\n');
}

export function listInWords(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(languageTags[locale]).format(names);
}
