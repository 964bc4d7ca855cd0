import * as v from 'valibot';
import { RoleSchema } from '#shared/kernel/actor.ts';
import { TextSchema } from '#shared/kernel/text.ts';
import { LabelSchema } from './session.schemas.ts';

/** The address of the page of a first look, which only the demo serves. */
export const FIRST_LOOK = '/demo';

const Key = v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/));

/** GET /api/demo: whom one may be there. Only the demo has this address. */
export const DemoAnswerSchema = v.strictObject({
  kind: v.literal('clasi.demo'),
  /** Of the data, in ms since 1970: after `--reset` nobody who entered before is known. */
  madeAt: v.number(),
  /** The meeting that is being prepared. */
  meeting: v.string(),
  /** The meeting that is in session. */
  session: v.string(),
  /** The edition of IDEAL that collects and is rated. */
  edition: v.string(),
  /** The one before it, whose text the states validate. */
  draft: v.string(),
  /** The first one, which is published. */
  published: v.string(),
  people: v.array(
    v.strictObject({
      key: Key,
      label: LabelSchema,
      /** As one would say it to a visitor. */
      told: TextSchema,
      /** Offices held by mandate included. */
      roles: v.array(RoleSchema),
    }),
  ),
});
export type DemoAnswer = v.InferOutput<typeof DemoAnswerSchema>;
export type DemoPersonAnswer = DemoAnswer['people'][number];

/** POST /api/demo/entry: a fresh code for one of them. */
export const DemoEntryRequestSchema = v.strictObject({ key: Key });
export const DemoEntryAnswerSchema = v.strictObject({
  kind: v.literal('clasi.demo_entry'),
  code: v.string(),
});
