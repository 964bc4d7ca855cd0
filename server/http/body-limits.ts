import { MAX_PULL_BYTES, MAX_PULL_VALUES, MAX_PUSH_BYTES, MAX_PUSH_VALUES } from '#shared/sync/protocol.ts';
import { MAX_CHUNK_BYTES } from '../compartment/attachments.ts';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Of its JSON, in the sense of `Shape`. */
  readonly maxValues: number;
}

/** What a body may measure. */
export const BODY_LIMITS = {
  /** Every message but those below. */
  small: { maxBytes: 16_384, maxValues: 100 },
  push: { maxBytes: MAX_PUSH_BYTES, maxValues: MAX_PUSH_VALUES },
  pull: { maxBytes: MAX_PULL_BYTES, maxValues: MAX_PULL_VALUES },
  /** The outbox is a text within JSON: its quotes are escaped, so the body is larger than what it carries. */
  handover: { maxBytes: 2 * MAX_PUSH_BYTES, maxValues: 10 },
  /** Bytes, and no JSON. */
  chunk: { maxBytes: MAX_CHUNK_BYTES, maxValues: 0 },
} as const satisfies Record<string, BodyLimits>;
