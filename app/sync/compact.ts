import type { Receipt, Segment } from '#app/store/store-port.ts';
import { crockford } from '#shared/kernel/ids.ts';
import { MAX_ENTRIES_PER_PAGE, type StreamPage } from '#shared/sync/protocol.ts';
import { applyChange, type Core, commit, type SegmentNote } from './core.ts';
import { keysToForget } from './forget.ts';

const MOST_SMALL = 8;
/** A stream is rewritten when its stored size exceeds the size of its living entries by this much. */
const SLACK = 2_000;
/** Receipts are kept for at least 30 days: that is how far back a server can be restored. */
const RECEIPTS_MS = 35 * 86_400_000;

export function inLoadOrder<S extends { readonly from: number; readonly to: number }>(
  segments: Iterable<S>,
): S[] {
  return [...segments].sort((left, right) => left.from - right.from || left.to - right.to);
}

/**
 * The last run of small segments. Only neighbours may be joined, or a removal would come before the entry it removes.
 */
function smallTail(segments: readonly SegmentNote[]): SegmentNote[] {
  const tail: SegmentNote[] = [];
  for (const segment of [...segments].reverse()) {
    if (segment.page === null) break;
    tail.unshift(segment);
  }
  return tail;
}

function join(segments: readonly SegmentNote[]): StreamPage {
  const first = segments[0];
  const last = segments[segments.length - 1];
  const pages = segments.flatMap((segment) => (segment.page === null ? [] : [segment.page]));
  return {
    scope: first?.scope ?? '',
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    entries: pages.flatMap((page) => page.entries),
    left: pages.flatMap((page) => page.left),
  };
}

/** The stream as it is now, without entries that were changed or removed since. */
function rewrite(core: Core, segments: readonly SegmentNote[]): StreamPage[] {
  const compartment = segments[0]?.compartment ?? '';
  const scope = segments[0]?.scope ?? '';
  const content = core.replica.entries.contentOf({ compartment, scope });
  const end = segments[segments.length - 1]?.to ?? 0;
  const pages: StreamPage[] = [];
  let from = 0;
  for (let start = 0; start < content.length; start += MAX_ENTRIES_PER_PAGE) {
    const entries = content.slice(start, start + MAX_ENTRIES_PER_PAGE);
    const isLast = start + MAX_ENTRIES_PER_PAGE >= content.length;
    const to = isLast ? end : (entries[entries.length - 1]?.[5] ?? end);
    pages.push({ scope, from, to, entries, left: [] });
    from = to;
  }
  return pages;
}

/** Sent about something whose text is forgotten: it is not sent again after a restore either. */
function isAboutForgotten(core: Core, { envelope }: Receipt): boolean {
  return keysToForget(core, envelope).some(
    ([collection, id]) => core.replica.entries.one(collection, id) === null,
  );
}

/** Bounds the number of stored segments, and the dead entries in them. One commit. */
export async function compact(core: Core): Promise<void> {
  await core.exclusive(async () => {
    const streams = new Map<string, SegmentNote[]>();
    for (const segment of core.segments.values()) {
      const key = `${segment.compartment} ${segment.scope}`;
      streams.set(key, [...(streams.get(key) ?? []), segment]);
    }
    const segments: Segment[] = [];
    const dropSegments: string[] = [];
    for (const unsorted of streams.values()) {
      const stored = inLoadOrder(unsorted);
      const { compartment = '', scope = '' } = stored[0] ?? {};
      const size = stored.reduce((sum, segment) => sum + segment.size, 0);
      const tail = smallTail(stored);
      let pages: StreamPage[] = [];
      let replaced: readonly SegmentNote[] = [];
      const living = () => core.replica.entries.contentOf({ compartment, scope }).length;
      const isLarge = size > SLACK && size > 2 * living() + SLACK;
      // What one answer brought has no earlier words in it.
      const isStale = stored.length > 1 && stored.some((segment) => segment.isExact) && size > living();
      if (isLarge || isStale || stored.some((segment) => segment.takesWords)) {
        pages = rewrite(core, stored);
        replaced = stored;
      } else if (tail.length > MOST_SMALL) {
        pages = [join(tail)];
        replaced = tail;
      }
      for (const page of pages) segments.push({ id: crockford(core.random(20)), compartment, scope, page });
      for (const segment of replaced) dropSegments.push(segment.id);
    }
    const takesWords = [...core.segments.values()].some((segment) => segment.takesWords);
    const oldest = core.clock() + core.clockError - RECEIPTS_MS;
    const dropReceipts = [...core.receipts.values()]
      .filter(
        (receipt) =>
          Math.max(receipt.settledAt, receipt.verdict.receivedAt) < oldest ||
          (takesWords && isAboutForgotten(core, receipt)),
      )
      .map((receipt) => receipt.id);
    if (dropSegments.length + dropReceipts.length === 0) return;
    const change = { segments, dropSegments, dropReceipts };
    await commit(core, change);
    applyChange(core, change);
  });
}
