import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type ReportDraft, toReportDraft } from './report-draft.ts';

/** The reports being written on this phone, latest first; follows every save. */
export function useReportDrafts(): Accessor<readonly ReportDraft[]> {
  const client = useClient();
  const [drafts, setDrafts] = createSignal<readonly ReportDraft[]>([]);
  let turn = 0;

  async function read() {
    turn += 1;
    const mine = turn;
    const stored = await client.drafts.list();
    // A slower reading must not overwrite a later one.
    if (mine === turn) setDrafts(stored.map(toReportDraft).filter((draft) => draft !== null));
  }

  void read();
  onCleanup(client.drafts.subscribe(() => void read()));
  return drafts;
}
