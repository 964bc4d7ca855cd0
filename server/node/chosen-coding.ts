import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

const PLAIN = 'identity';

/**
 * The coding in which this client reads an answer best (RFC 9110 §12.5.3); null: as it is. Only what it names counts:
 * `*` names nothing that it can surely read.
 *
 * @param offered what the answer could be sent in, best first; of two that the client likes as much, the first wins
 */
export function chosenCoding<const C extends string>(context: Context, offered: readonly C[]): C | null {
  const chosen = accepts(context, {
    header: 'Accept-Encoding',
    supports: [...offered, PLAIN],
    default: PLAIN,
    match(named, { supports, default: plain }) {
      const weights = new Map(named.map(({ type, q }) => [type.toLowerCase(), q]));
      const wanted = supports.filter((coding) => (weights.get(coding) ?? 0) > 0);
      const most = Math.max(...wanted.map((coding) => weights.get(coding) ?? 0));
      return wanted.find((coding) => weights.get(coding) === most) ?? plain;
    },
  });
  return offered.find((coding) => coding === chosen) ?? null;
}
