import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type ReportDraft, toReportDraft } from './report-draft.ts';
import { sentAs } from './sent-reports.ts';

/** The reports being written on this phone, latest first; follows every save, and leaves out what was sent. */
export function useReportDrafts(): Accessor<readonly ReportDraft[]> {
  const client = useClient();
  const [drafts, setDrafts] = createSignal<readonly ReportDraft[]>([]);
  const dropped = new Set<string>();
  let turn = 0;

  async function read() {
    turn += 1;
    const mine = turn;
    const stored = await client.drafts.list();
    // A slower reading must not overwrite a later one.
    if (mine === turn) setDrafts(stored.map(toReportDraft).filter((draft) => draft !== null));
  }
  // What could not be read now is read at the next change; the last known list stays.
  const readAgain = () => void read().catch(() => undefined);

  readAgain();
  onCleanup(client.drafts.subscribe(readAgain));

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
