import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import type { Board } from '#shared/board/board.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { boardHere } from './board-here.ts';

export interface BoardView {
  readonly meeting: Accessor<Doc<Meeting> | null>;
  readonly board: Accessor<Board | null>;
  /** Today at the venue. */
  readonly today: Accessor<string>;
}

/** The board of one meeting, reactive. */
export function useBoard(id: () => string): BoardView {
  const client = useClient();
  const now = useNow();
  const meeting = createMemo(() => client.replica.one(meetings, id()));
  const today = createMemo(() => dayAt({ instant: now(), timeZone: meeting()?.body.timeZone ?? 'UTC' }));
  const board = createMemo(() => {
    const known = meeting();
    return known === null ? null : boardHere({ replica: client.replica, meeting: known, today: today() });
  });
  return { meeting, board, today };
}
