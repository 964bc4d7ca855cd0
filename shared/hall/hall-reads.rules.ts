import { SHOWN_DRAFTS } from '#shared/access/scopes.ts';
import { type Ballot, ballots, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { paperBallots } from '#shared/ballots/paper.schemas.ts';
import { DECIDED, decisions } from '#shared/decisions/decisions.schemas.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import {
  floorAudience,
  floorMoves,
  floorRequests,
  interventions,
  type ShownText,
  type Sitting,
  sittingId,
  sittings,
} from '#shared/floor/floor.schemas.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { amendmentPositions, amendments } from '#shared/rules/amendments.schemas.ts';
import {
  ALL_RULES,
  articles,
  parameterVersions,
  RULES_AUDIENCE,
  ruleSets,
} from '#shared/rules/rules.schemas.ts';

/** What a display reads of one collection: by id or by parent, and only what lies exactly at this audience. */
export interface HallRead {
  readonly audience: string;
  readonly collection: string;
  readonly parent?: string;
  readonly id?: string;
}

function read(
  audience: string,
  { name }: Pick<Collection, 'name'>,
  which: { readonly parent: string } | { readonly id: string },
): HallRead {
  return { audience, collection: name, ...which };
}

const EVERYBODY = 'all';

/** The room: its meeting, who sits there, and what lies at `floor/<meeting>`. A display has the rights of no person. */
export function roomReads(meeting: string): HallRead[] {
  const inSession = [floorRequests, floorMoves, interventions, ballots, paperBallots];
  return [
    read(EVERYBODY, meetings, { id: meeting }),
    read(EVERYBODY, delegations, { parent: meeting }),
    read(floorAudience(meeting), sittings, { id: sittingId(meeting) }),
    ...inSession.map((collection) => read(floorAudience(meeting), collection, { parent: meeting })),
    // By which rules the floor is given: of these only the order comes out.
    read(RULES_AUDIENCE, ruleSets, { parent: ALL_RULES }),
    read(RULES_AUDIENCE, parameterVersions, { parent: ALL_RULES }),
  ];
}

/**
 * What the room has before it: who has voted, and the words of the text that the chair shows, by its id. A text that not all
 * who meet may read is not read here either, whatever is shown: a draft of the presidency, a paper before its release.
 */
export function shownReads({
  meeting,
  sitting,
  ballot,
}: {
  meeting: string;
  sitting: Sitting | null;
  ballot: Doc<Ballot> | null;
}): HallRead[] {
  const voted = ballot === null ? [] : [read(floorAudience(meeting), turnouts, { parent: ballot.id })];
  return sitting?.text == null || sitting.closedAt !== null ? voted : [...voted, ...textReads(sitting.text)];
}

function textReads({ kind, id }: ShownText): HallRead[] {
  switch (kind) {
    case 'amendment':
      return [
        read(RULES_AUDIENCE, amendments, { id }),
        // Of these only who joined the authors is told.
        read(RULES_AUDIENCE, amendmentPositions, { parent: id }),
      ];
    case 'article':
      return [read(RULES_AUDIENCE, articles, { id })];
    case 'decision':
      // A draft that whoever presides has put before the room lies there while it is shown.
      return [DECIDED, SHOWN_DRAFTS].map((audience) => read(audience, decisions, { id }));
    case 'document':
      return [read(EVERYBODY, documents, { id })];
  }
}

/** The article that a shown amendment changes. */
export function articleReads(article: string | null): HallRead[] {
  return article === null ? [] : [read(RULES_AUDIENCE, articles, { id: article })];
}
