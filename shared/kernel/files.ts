import * as v from 'valibot';
import { HashSchema } from './ids.ts';
import { cleanedLine } from './text.ts';

/** A larger attachment is never taken: neither here nor on the server. */
export const MAX_ATTACHMENT_BYTES = 50_000_000;

/** A file of an entry, for example a plan of the building: its bytes are an attachment of the same compartment. */
export const FileSchema = v.strictObject({
  hash: HashSchema,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200), cleanedLine, v.minLength(1)),
  mediaType: v.pipe(v.string(), v.regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/)),
  /** Bytes. */
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
});
export type FileRef = v.InferOutput<typeof FileSchema>;
