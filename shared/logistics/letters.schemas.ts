import * as v from 'valibot';
import { IdSchema, PersonIdSchema } from '#shared/kernel/ids.ts';
import { defineCollection } from '#shared/kernel/mutation.ts';
import type { OWED } from '#shared/meetings/meetings.schemas.ts';
import { LetterHostSchema } from '#shared/participants/letters.schemas.ts';

/** Id of the host of a meeting's letters: there is one. */
export function hostId(meeting: string): string {
  return `vho_${meeting.slice(4)}`;
}
/** Who invites to a meeting and signs its letters. Parent: the meeting; audience `logistics/meetings`. */
export const visaHosts = defineCollection({ name: 'visaHosts', body: LetterHostSchema });

/** What a delegation can be asked for: by its deadlines, but for papers, which whoever presides gives. */
export const ASKED = [
  'nominations',
  'visas',
  'travel',
  'interpretation',
] as const satisfies readonly (typeof OWED)[number][];
export type AskedThing = (typeof ASKED)[number];
export const isAsked = (thing: string): thing is AskedThing => ASKED.some((each) => each === thing);
export const AskedSchema = v.pipe(
  v.array(v.picklist(ASKED)),
  v.minLength(1),
  v.maxLength(ASKED.length),
  v.check((things) => new Set(things).size === things.length),
);
/** More are forgotten: the last say what a delegation heard. */
export const MOST_TIMES = 12;
export const AskSchema = v.strictObject({
  delegation: IdSchema,
  /** All that it was ever asked for. */
  things: AskedSchema,
  /** When, by the server's clock, and by whom: the last one last. */
  times: v.pipe(
    v.array(
      v.strictObject({
        at: v.number(),
        by: PersonIdSchema,
        label: v.pipe(v.string(), v.maxLength(200)),
        things: AskedSchema,
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_TIMES),
  ),
});
export type Ask = v.InferOutput<typeof AskSchema>;
/** Id of what a delegation of a meeting was asked for: asked again, it is the same reminder. */
export function askId({ delegation }: { delegation: string }): string {
  return `ask_${delegation.slice(4)}`;
}
/** Parent: the meeting; audience `nominations/<code>`. */
export const asks = defineCollection({ name: 'asks', body: AskSchema, isComputed: true });
