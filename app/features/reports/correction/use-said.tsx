import './correction.css';
import { type Accessor, createEffect, createMemo, For, type JSX, on, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { SaidAt } from '#app/features/forms/said-at.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Icon } from '#app/ui/icon.tsx';
import { groupBy } from '#shared/kernel/group-by.ts';
import { byServer } from '#shared/kernel/mutation.ts';
import { type ReportNote, reportNotes } from '#shared/reports/reports.schemas.ts';
import type { OpenReport } from '../open-report.ts';
import { namesOfNodes } from './questions.ts';

/** What readers wrote at the questions of a report, to be shown at these while it is corrected. */
export function useSaid({
  current,
  step,
  wanted,
  onShown,
}: {
  current: Accessor<OpenReport | null>;
  /** Items may have come and gone since the last one. */
  step: Accessor<string>;
  /** Id of the node for which the person came: its item stands open. */
  wanted: Accessor<string | null>;
  onShown: () => void;
}): SaidAt {
  const client = useClient();
  const notes = createMemo(() => {
    const report = current()?.draft.corrects?.report;
    if (report === undefined) return new Map<string, ReportNote[]>();
    const all = client.replica
      .within(reportNotes, report)
      .sort(byServer)
      .map(({ body }) => body)
      .filter(({ reference }) => reference !== undefined);
    return groupBy(all, ({ reference }) => reference ?? '');
  });
  const names = createMemo(() => {
    step();
    const open = current();
    if (open === null || open.corrected === null || notes().size === 0) return null;
    return untrack(() => namesOfNodes(open));
  });
  createEffect(
    on(step, () => {
      const id = wanted();
      if (id === null) return;
      // The page puts the focus on its heading first, and shows itself from the top.
      requestAnimationFrame(() => {
        const field = document.getElementById(id);
        if (field === null) return;
        field.scrollIntoView({ block: 'center' });
        onShown();
      });
    }),
  );
  const at = (nodeId: string) => notes().get(names()?.get(nodeId) ?? '') ?? [];
  return {
    has: (nodeId) => nodeId === wanted() || at(nodeId).length > 0,
    show: (nodeId) => (
      <Show when={at(nodeId).length > 0}>
        <SaidHere notes={at(nodeId)} />
      </Show>
    ),
  };
}

function SaidHere(props: { notes: readonly ReportNote[] }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const when = useWhen();
  const who = ({ author, label, at }: ReportNote) => {
    const name =
      author === client.actor().person ? t('reports.note_mine') : (label ?? t('reports.note_unnamed'));
    return t('reports.correction.said', {
      who: name,
      when: when.ago(at),
    });
  };
  return (
    <ul class="said-here" lang={locale()} aria-label={t('reports.correction.said_here')}>
      <For each={props.notes}>
        {(note) => (
          <li>
            <Icon name="bell" size={16} />
            <span>
              {who(note)} <span class="user-text">{note.text}</span>
            </span>
          </li>
        )}
      </For>
    </ul>
  );
}
