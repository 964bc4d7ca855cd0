import type { Client } from '#app/sync/app-client.ts';
import { type Board, boardOf } from '#shared/board/board.rules.ts';
import { documents, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { nominations } from '#shared/participants/nominations.schemas.ts';
import { attendance, delegations, participants } from '#shared/participants/participants.schemas.ts';
import { travelNeeds } from '#shared/participants/personal.schemas.ts';

/** The board of one meeting as this device knows it now. */
export function boardHere({
  replica,
  meeting: { id, body },
  today,
}: {
  replica: Client['replica'];
  meeting: Doc<Meeting>;
  /** Today at the venue. */
  today: string;
}): Board {
  const papers = replica.all(documents).filter((each) => each.body.meeting === id);
  return boardOf({
    meeting: body,
    delegations: replica.within(delegations, id),
    nominations: replica.within(nominations, id),
    participants: replica.within(participants, id),
    travelNeeds: replica.within(travelNeeds, id),
    documents: papers,
    versions: papers.flatMap((paper) => replica.within(documentVersions, paper.id)),
    attendance: replica.within(attendance, id),
    today,
  });
}
