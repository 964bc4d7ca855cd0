import * as v from 'valibot';
import { type AgendaItem, AgendaItemSchema } from '#shared/meetings/meetings.schemas.ts';

/** One event as a calendar would get it. */
export interface Said {
  readonly id: string;
  /** As computed from the documents at hand. */
  readonly sequence: number;
  /** When, where, what and whether it takes place: equal only if all of these are. */
  readonly content: string;
  /** For an item that was never released, its kind in the file: no release will record it. */
  readonly draft: AgendaItem | null;
}

export const ToldSchema = v.record(
  v.string(),
  v.object({
    sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    content: v.string(),
    draft: v.exactOptional(v.fallback(v.nullable(AgendaItemSchema), null)),
    /** It was last sent as the person's own, not with the whole meeting or by itself. */
    isMine: v.exactOptional(v.fallback(v.boolean(), false)),
    /** Absent in files from when an event's name contained the app's address. */
    isUnderOwnName: v.exactOptional(v.fallback(v.boolean(), false)),
  }),
);

/** What files last said of each event, by its id. */
export type Told = v.InferOutput<typeof ToldSchema>;

/**
 * What files have said once the next one is made. Calendars ignore an event with a lower sequence than the one they
 * hold, so no sequence falls, whatever documents are gone; changed content raises it.
 */
export function tellOn({
  told,
  said,
  isMine,
}: {
  told: Told;
  said: readonly Said[];
  /** The file contains what is the reader's own. */
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
 * Events of the next file that an earlier file sent under a name with the app's address, each with the sequence that
 * cancels it there. After `tellOn` they are not named again: a calendar that was told once has it.
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
