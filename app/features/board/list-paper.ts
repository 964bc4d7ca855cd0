import { placeAndDates, say } from '#app/features/decisions/paper-words.ts';
import type { Paper } from '#app/kit/paper/paper.ts';
import type { PaperWords } from '#app/kit/paper/paper-words.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Venue } from '#shared/logistics/venues.schemas.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import type { ListTable } from './list-table.ts';

const NARROWEST = 6;
const WIDEST = 30;

/** Width of each column by its texts: numbers need less room than names. */
function sharesOf({ columns, rows }: ListTable): number[] {
  return columns.map((label, at) => {
    const longest = rows.reduce((most, { said }) => Math.max(most, said[at]?.length ?? 0), label.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
}

/** A list of the board as a document. Names of people are for those who take part. */
export function listPaper(input: {
  title: string;
  table: ListTable;
  /** The one value by which it is filtered; empty: it is whole. */
  part: string;
  meeting: Meeting;
  places: readonly Doc<Venue>[];
  madeAt: string;
  words: PaperWords;
}): Paper {
  const { title, table, part, meeting, places, madeAt, words } = input;
  const { t } = words;
  return {
    head: t('decisions.paper.committee'),
    meeting: say(meeting.title, words),
    marking: t('documents.marking.amber'),
    version: madeAt,
    title: `${title}: ${say(meeting.title, words)}`,
    subtitle: [...placeAndDates({ meeting, places }, words), ...(part === '' ? [] : [part])],
    blocks: [
      ...(table.hasPersonalData ? [{ kind: 'text' as const, text: t('board.lists.privacy_text') }] : []),
      table.rows.length === 0
        ? { kind: 'text', text: table.empty ?? t('board.lists.empty') }
        : {
            kind: 'table',
            columns: table.columns,
            shares: sharesOf(table),
            rows: table.rows.map(({ said }) => said),
          },
    ],
  };
}
