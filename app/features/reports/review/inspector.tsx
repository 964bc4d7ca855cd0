import { createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import './review.css';
import { useRefusedName } from './use-refused.ts';

const TABS = ['comments', 'use', 'files'] as const;
type Tab = (typeof TABS)[number];
/** It stays while one goes from report to report. */
const [tab, setTab] = createSignal<Tab>('comments');

/** Whoever wants to say something about a report, whatever else of it is shown. */
export function showComments(): void {
  setTab('comments');
}

/** Beside a report on the desk: what was said of the question that is chosen, and the rest by tabs. */
export function Inspector(props: {
  /** The question; undefined for the whole report. */
  title: string | undefined;
  number: number | undefined;
  /** Back to the whole report. */
  onWhole: () => void;
  comments: JSX.Element;
  history: JSX.Element;
  use: JSX.Element;
  files: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  // What was refused is corrected where its words stand.
  if (useRefusedName() === 'reports.grade') setTab('use');
  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = TABS[(TABS.indexOf(tab()) + step + TABS.length) % TABS.length] ?? 'comments';
    setTab(next);
    document.getElementById(`inspector-${next}`)?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <aside class="report-aside" aria-label={t('reports.review.aside.label')}>
      <div class="aside-tabs" role="tablist" aria-label={t('reports.review.aside.label')} onKeyDown={move}>
        <For each={TABS}>
          {(each) => (
            <button
              type="button"
              role="tab"
              id={`inspector-${each}`}
              aria-selected={tab() === each}
              aria-controls="inspector-panel"
              tabindex={tab() === each ? 0 : -1}
              onClick={() => setTab(each)}
            >
              {t(`reports.review.aside.${each}`)}
            </button>
          )}
        </For>
      </div>
      <div class="aside-panel" role="tabpanel" id="inspector-panel" aria-labelledby={`inspector-${tab()}`}>
        <Show when={tab() === 'comments'}>
          <div class="aside-about">
            <h3>
              <Show when={props.title} fallback={t('reports.review.comment.whole')}>
                {(title) => (
                  <>{t('reports.review.comment.about', { n: props.number ?? 0, question: title() })}</>
                )}
              </Show>
            </h3>
            <Show when={props.title}>
              <Button kind="text" onClick={() => props.onWhole()}>
                {t('reports.review.comment.to_whole')}
              </Button>
            </Show>
          </div>
          {props.comments}
          <h3 class="aside-title">{t('reports.review.history.title')}</h3>
          {props.history}
        </Show>
        <Show when={tab() === 'use'}>{props.use}</Show>
        <Show when={tab() === 'files'}>{props.files}</Show>
      </div>
    </aside>
  );
}
