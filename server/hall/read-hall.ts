import { type HallDocs, hallState, hallVote, isOver, sittingOf } from '#shared/hall/hall.rules.ts';
import type { HallState } from '#shared/hall/hall.schemas.ts';
import { articleReads, roomReads, shownReads } from '#shared/hall/hall-reads.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import type { Listed } from '../compartment/list.ts';
import type { CompartmentPort } from '../ports.ts';
import type { Display } from '../session/displays.ts';

function docsOf(listed: readonly Listed[]): HallDocs {
  return {
    // Every row was written under its collection's own schema.
    all: <B extends JsonObject>({ name }: Collection<B>) =>
      listed.filter(({ collection }) => collection === name) as unknown as readonly Doc<B>[],
  };
}

/**
 * What a display shows of its meeting now; `over` once the sitting that it showed was closed, null if there is no such meeting.
 * What is shown is known by what lies at `floor/<meeting>`, so that it is read in steps.
 */
export async function readHall({
  compartment,
  display: { meeting, openedAt, endsAt },
  now,
}: {
  compartment: CompartmentPort;
  display: Display;
  now: number;
}): Promise<HallState | 'over' | null> {
  const room = await compartment.listAt(roomReads(meeting));
  const sitting = sittingOf(docsOf(room));
  if (isOver(sitting, { openedAt, now })) return 'over';
  const { ballot } = hallVote(docsOf(room));
  const shown = await compartment.listAt(shownReads({ meeting, sitting, ballot }));
  const article = docsOf(shown).all(amendments)[0]?.body.article ?? null;
  const amended = await compartment.listAt(articleReads(article));
  const docs = docsOf([...room, ...shown, ...amended]);
  return hallState({ docs, now, endsAt });
}
