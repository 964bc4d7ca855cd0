import { type Accessor, createEffect, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useStoredDrafts } from '#app/kit/use-stored-drafts.ts';
import { type DraftHead, toDraftHead } from './draft-head.ts';
import { sentAs } from './sent-reports.ts';

/** The reports being written on this phone, latest first; follows every save, and leaves out what was sent. */
export function useReportDrafts(): Accessor<readonly DraftHead[]> {
  const client = useClient();
  const stored = useStoredDrafts();
  const drafts = createMemo(() => stored().flatMap((draft) => toDraftHead(draft) ?? []));
  const dropped = new Set<string>();

  const known = createMemo(() => drafts().map((draft) => ({ draft, sent: sentAs({ client, draft }) })));
  createEffect(() => {
    for (const { draft, sent } of known()) {
      if (sent?.isSaved !== true || dropped.has(draft.id)) continue;
      dropped.add(draft.id);
      // If it cannot be removed now, the next page that lists drafts tries again.
      void client.drafts.delete(draft.id).catch(() => undefined);
    }
  });
  return createMemo(() => known().flatMap(({ draft, sent }) => (sent === null ? [draft] : [])));
}
