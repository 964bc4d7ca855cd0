import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import './review.css';
import type { ChoiceNames } from './choice-names.ts';
import { historyWords } from './history-words.ts';
import type { HistoryEntry } from './report-history.ts';
import { questionId } from './reviewed-answers.tsx';
import { showQuestion } from './show-question.ts';
import { useNames } from './use-names.ts';
import { useShortWhen } from './use-short-when.ts';

/** Everything that happened to a report, in the reader's time. */
export function HistoryList(props: {
  entries: readonly HistoryEntry[];
  numbers: (references: readonly string[]) => readonly number[];
  /** What was chosen in the form, in the reader's language. */
  choice: ChoiceNames;
}): JSX.Element {
  const { t, locale } = useI18n();
  const shortWhen = useShortWhen();
  const nameOf = useNames();
  return (
    <ol class="report-history">
      <For each={props.entries}>
        {(entry) => {
          const said = () =>
            historyWords({
              ...{ entry, numbers: props.numbers, choice: props.choice },
              ...{ t, locale: locale(), nameOf },
            });
          return (
            <li>
              <span class="history-when tabular">{shortWhen(entry.at)}</span>
              <span class="history-what">
                <strong>
                  {said().lead}
                  <For each={said().questions}>
                    {(number, index) => (
                      <>
                        {index() === 0 ? ' ' : ', '}
                        <a
                          href={`#${questionId(number)}`}
                          onClick={(event) => {
                            event.preventDefault();
                            showQuestion(number);
                          }}
                        >
                          {number}
                        </a>
                      </>
                    )}
                  </For>
                  <Show when={said().rest}>{(rest) => <>. {rest()}</>}</Show>
                </strong>
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
