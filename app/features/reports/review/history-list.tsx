import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import './review.css';
import type { HistoryEntry } from './report-history.ts';
import { useNames } from './use-names.ts';

/** What an entry says, without its hour. */
export function useHistoryWords(): (
  entry: HistoryEntry,
  numbers: (references: readonly string[]) => readonly number[],
) => { readonly what: string; readonly who: string | null } {
  const { t } = useI18n();
  const nameOf = useNames();
  return (entry, numbers) => {
    const { kind, step, author, label, references = [] } = entry;
    const questions = numbers(references).join(', ');
    const what =
      kind === 'step' && step !== undefined
        ? t(`reports.review.did.${step}`)
        : kind === 'correction' || kind === 'comment'
          ? questions === ''
            ? t(`reports.review.history.${kind}`)
            : t(`reports.review.history.${kind}_of`, { questions })
          : t(`reports.review.history.${kind as 'finished' | 'received' | 'reading'}`);
    return { what, who: author === null ? null : nameOf(author, label) };
  };
}

/** Everything that happened to a report, in the reader's time. */
export function HistoryList(props: {
  entries: readonly HistoryEntry[];
  numbers: (references: readonly string[]) => readonly number[];
}): JSX.Element {
  const { t, locale } = useI18n();
  const wordsOf = useHistoryWords();
  return (
    <ol class="report-history">
      <For each={props.entries}>
        {(entry) => {
          const said = () => wordsOf(entry, props.numbers);
          return (
            <li>
              <span class="history-when tabular">{formatWhen(locale(), entry.at)}</span>
              <span class="history-what">
                <strong>{said().what}</strong>
                <Show when={said().who}>{(who) => <span>{who()}</span>}</Show>
                <Show when={entry.kind !== 'comment' && entry.text}>
                  {(text) => <span class="user-text">{text()}</span>}
                </Show>
                <Show when={entry.isPending}>
                  <span class="quiet">{t('reports.note_pending')}</span>
                </Show>
              </span>
            </li>
          );
        }}
      </For>
    </ol>
  );
}
