import * as v from 'valibot';
import { PersonIdSchema } from './ids.ts';

/**
 * GET /api/reports/:state/:report/deliveries: on which devices a report lies, for whoever decides on it. And GET
 * /api/releases/:state/:edition/deliveries: on which devices of others lies what a state released, for that state.
 */
export const DeliveriesAnswerSchema = v.strictObject({
  kind: v.literal('clasi.deliveries'),
  deliveries: v.array(
    v.strictObject({
      person: PersonIdSchema,
      label: v.string(),
      /** When the device had stored it, by the server's clock: milliseconds since 1970. */
      at: v.number(),
    }),
  ),
});
export type DeliveriesAnswer = v.InferOutput<typeof DeliveriesAnswerSchema>;
