import { MAX_PULL_BYTES, MAX_PULL_VALUES, MAX_PUSH_BYTES, MAX_PUSH_VALUES } from '#shared/sync/protocol.ts';
import { MAX_CHUNK_BYTES } from '../compartment/attachments.ts';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Values in its JSON, as `Shape` counts them. */
  readonly maxValues: number;
}

/** How large a body may be. */
export const BODY_LIMITS = {
  /** Every message except those below. */
  small: { maxBytes: 16_384, maxValues: 100 },
  push: { maxBytes: MAX_PUSH_BYTES, maxValues: MAX_PUSH_VALUES },
  pull: { maxBytes: MAX_PULL_BYTES, maxValues: MAX_PULL_VALUES },
  /** The outbox is a text inside JSON: its quotes are escaped, so the body is larger than its content. */
  handover: { maxBytes: 2 * MAX_PUSH_BYTES, maxValues: 10 },
  /** Bytes, no JSON. */
  chunk: { maxBytes: MAX_CHUNK_BYTES, maxValues: 0 },
} as const satisfies Record<string, BodyLimits>;
