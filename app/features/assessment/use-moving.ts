import { createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { orderMoved, type ReadParagraph } from './report-text.ts';
import { useReportNames } from './use-report.ts';

/** Moves paragraphs of one section up and down, by buttons and by Alt ↑ ↓ inside one. */
export function useMoving({
  edition,
  own,
  isOpen,
}: {
  edition: () => string;
  /** Of the section, in the order in which they are read. */
  own: () => readonly ReadParagraph[];
  /** Whether they may be moved now. */
  isOpen: () => boolean;
}) {
  const client = useClient();
  const { t } = useI18n();
  const names = useReportNames();
  const saved = useSaved();
  const [said, setSaid] = createSignal('');
  useKeys(() =>
    isOpen()
      ? [{ press: 'Alt+ArrowUp', shown: ['Alt', '↑', '↓'], words: t('report.move_keys'), isHint: true }]
      : [],
  );
  async function move(paragraph: string, by: -1 | 1, focused: HTMLElement | null) {
    const order = orderMoved(own(), paragraph, by);
    if (order === null) return;
    const acts = act('assessment.edit', { paragraph, edition: edition(), order });
    if (!(await saved.run(() => client.mutate(acts).saved, paragraph))) return;
    const at = own().findIndex(({ of }) => of === paragraph);
    const moved = own()[at];
    if (moved !== undefined) setSaid(t('report.moved', { name: names.number(moved), n: at + 1 }));
    // Moving a part of the page takes the focus from it.
    requestAnimationFrame(() => focused?.isConnected && focused.focus());
  }
  function onKey(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const focused = event.target instanceof HTMLElement ? event.target : null;
    const id = focused?.closest('.report-paragraph')?.id;
    if (id === undefined || !isOpen()) return;
    event.preventDefault();
    void move(id, event.key === 'ArrowUp' ? -1 : 1, focused);
  }
  return {
    saved,
    said,
    move,
    listen(element: HTMLElement) {
      element.addEventListener('keydown', onKey);
      onCleanup(() => element.removeEventListener('keydown', onKey));
    },
  };
}
