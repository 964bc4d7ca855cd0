import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { dayAt } from '#app/kit/zones.ts';
import { type Board, boardOf } from '#shared/board/board.rules.ts';
import { documents, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { attendance, delegations, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';

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
  const papers = createMemo(() => client.replica.all(documents).filter(({ body }) => body.meeting === id()));
  const board = createMemo(() => {
    const known = meeting();
    if (known === null) return null;
    return boardOf({
      meeting: known.body,
      delegations: client.replica.within(delegations, id()),
      nominations: client.replica.within(nominations, id()),
      participants: client.replica.within(participants, id()),
      travelNeeds: client.replica.within(travelNeeds, id()),
      documents: papers(),
      versions: papers().flatMap((paper) => client.replica.within(documentVersions, paper.id)),
      attendance: client.replica.within(attendance, id()),
      today: today(),
    });
  });
  return { meeting, board, today };
}
