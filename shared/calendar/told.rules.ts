import * as v from 'valibot';
import { type AgendaItem, AgendaItemSchema } from '#shared/meetings/meetings.schemas.ts';

/** One event as a calendar would tell it. */
export interface Said {
  readonly id: string;
  /** As worked out from the documents at hand. */
  readonly sequence: number;
  /** When, where, what and whether it stands: equal only if all of these are. */
  readonly content: string;
  /** Of an item that was never released, what it was told as: no release will remember it. */
  readonly draft: AgendaItem | null;
}

export const ToldSchema = v.record(
  v.string(),
  v.object({
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    content: v.string(),
    draft: v.exactOptional(v.fallback(v.nullable(AgendaItemSchema), null)),
    /** It was last told as one's own, not with the whole meeting or for itself. */
    isMine: v.exactOptional(v.fallback(v.boolean(), false)),
    /** Absent in what was told while an event's name had the app's address in it. */
    isUnderOwnName: v.exactOptional(v.fallback(v.boolean(), false)),
  }),
);

/** What files told last of each event, by its id. */
export type Told = v.InferOutput<typeof ToldSchema>;

/**
 * What files have told once the next one is made. Calendars ignore an event whose sequence is lower than that of the
 * one they hold, so none falls, whatever documents are gone; what is told anew tells more.
 */
export function tellOn({
  told,
  said,
  isMine,
}: {
  told: Told;
  said: readonly Said[];
  /** The file is of what is the reader's own. */
  isMine: boolean;
}): Told {
  const next = said.map(({ id, sequence, content, draft }): [string, Told[string]] => {
    const before = told[id];
    const least = before === undefined ? 0 : before.sequence + (before.content === content ? 0 : 1);
    return [id, { sequence: Math.max(sequence, least), content, draft, isMine, isUnderOwnName: true }];
  });
  return { ...told, ...Object.fromEntries(next) };
}

/**
 * Of what the next file tells, what an earlier one told under a name with the app's address in it, each with the
 * sequence that calls it off there. After `tellOn` it is not named again: a calendar that was told once has it.
 */
export function retiredBy({ told, said }: { told: Told; said: readonly Said[] }): Map<string, number> {
  return new Map(
    said.flatMap(({ id }) => {
      const before = told[id];
      return before === undefined || before.isUnderOwnName === true
        ? []
        : [[id, before.sequence + 1] as const];
    }),
  );
}
