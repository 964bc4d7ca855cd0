import * as v from 'valibot';

/** Why a screen shows nothing, as its page says it. */
export type HallProblem =
  | {
      readonly kind:
        | 'unknown'
        | 'expired'
        | 'ended'
        | 'not_open'
        | 'too_many'
        | 'gone'
        /** Nothing that the server said of this display: the network, a fault. */
        | 'offline';
    }
  | { readonly kind: 'used'; readonly usedAt: number };

const ErrorSchema = v.object({
  kind: v.literal('clasi.error'),
  error: v.object({ code: v.string(), details: v.optional(v.record(v.string(), v.unknown()), {}) }),
});
type Coded = v.InferOutput<typeof ErrorSchema>['error'] | null;

/** What the server refused with; null for an answer that is not the server's. */
export function codeOf(body: unknown): Coded {
  return v.is(ErrorSchema, body) ? v.parse(ErrorSchema, body).error : null;
}

const KINDS = {
  'hall.unknown': 'unknown',
  'hall.expired': 'expired',
  'hall.ended': 'ended',
  'hall.not_open': 'not_open',
  'session.too_many_attempts': 'too_many',
  'http.not_found': 'gone',
} as const;

export function problemOf(coded: Coded): HallProblem {
  const code = coded?.code ?? '';
  if (code === 'hall.used') {
    const { usedAt } = coded?.details ?? {};
    return { kind: 'used', usedAt: typeof usedAt === 'number' ? usedAt : 0 };
  }
  const known = Object.hasOwn(KINDS, code) ? KINDS[code as keyof typeof KINDS] : null;
  return { kind: known ?? 'offline' };
}
