import { rejectionOf } from '#app/kit/attention.ts';
import type { OutboxRow } from '#app/store/store-port.ts';
import type { RecordFacts } from '#app/sync/status.ts';
import { LIFTED_BY_OTHERS } from '#shared/counters/lifted.rules.ts';

/** Only a coordinator can lift it: then it goes out as it is. A code of the words of Envíos. */
export const WAITS = {
  'counters.day_closed': 'day_closed',
  'counters.posting_ended': 'posting_ended',
  'counters.not_of_day': 'not_of_day',
} as const;
export type Waits = (typeof WAITS)[keyof typeof WAITS];
const isKnown = (code: string): code is keyof typeof WAITS => Object.hasOwn(WAITS, code);

interface Known {
  readonly rows: readonly Pick<OutboxRow, 'id' | 'envelope'>[];
  factsOf(id: string): RecordFacts | null;
}

/**
 * What others have to do before an act goes out, where nothing is left to do here: what refused it only they can lift, or it is
 * built on such acts alone.
 */
export function waitsFor(id: string, { rows, factsOf }: Known): Waits | null {
  const seen = new Set<string>();
  function of(each: string): Waits | 'free' | 'stopped' {
    if (seen.has(each)) return 'free';
    seen.add(each);
    const facts = factsOf(each);
    if (facts === null) return 'free';
    const code = rejectionOf(facts);
    if (code !== null) return LIFTED_BY_OTHERS.includes(code) && isKnown(code) ? WAITS[code] : 'stopped';
    if (!facts.isHeld) return 'free';
    const after = rows.find((row) => row.id === each)?.envelope.after ?? [];
    const before = after
      .map((name) => rows.find(({ envelope }) => envelope.replaces === name)?.id ?? name)
      .map(of);
    return before.find((all) => all === 'stopped') ?? before.find((all) => all !== 'free') ?? 'stopped';
  }
  const found = of(id);
  return found === 'free' || found === 'stopped' ? null : found;
}
