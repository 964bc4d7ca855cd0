import './correction.css';
import { children, createMemo, createResource, For, type JSX, Show } from 'solid-js';
import { AnswerValue, QuestionTerm } from '#app/features/forms/answer-line.tsx';
import '#app/features/forms/check.css';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { OpenReport } from '../open-report.ts';
import type { RebuiltLine } from '../review/rebuilt.ts';
import type { ReportForm } from '../use-report-form.ts';
import { type CoverChange, coverChanges } from './cover-changes.ts';
import type { Difference } from './differences.ts';
import { differencesOf, partsOf } from './differences.ts';
import { OwnCorrectionNote } from './own-correction-note.tsx';
import { useOwnTitle } from './own-title.ts';
import { linesNow } from './questions.ts';

/** What a correction changes, on its check page; and that there is nothing to send, if it changes nothing. */
export function CorrectionChanges(props: { form: ReportForm; current: OpenReport }): JSX.Element {
  const { t } = useI18n();
  const [before] = createResource(
    () => ({ report: props.current, language: props.current.session.language() }),
    ({ report }) => props.form.correction.before(report),
  );
  const made = createMemo(() => {
    const words = before.latest;
    if (words === undefined) return null;
    const { form, current } = props;
    return form.correction.wouldMake({ report: current, cover: form.cover(), before: words });
  });
  const differences = createMemo(() => {
    const known = made();
    if (props.current.corrected === null || known === null) return [];
    return differencesOf({
      changes: known.changes,
      before: before.latest?.lines ?? [],
      after: linesNow({ report: props.current, made: known }),
    });
  });
  const beside = createMemo(() =>
    coverChanges({ before: props.current.draft.corrects?.cover, after: props.form.cover(), t }),
  );
  const isNothing = () => {
    const known = made();
    return known !== null && known.changes.length === 0 && Object.keys(known.summary).length === 0;
  };
  return (
    <section id="correction-changes">
      <Show when={isNothing()}>
        <Banner icon="info" fact={t('reports.correction.nothing')}>
          {t('reports.correction.nothing_more')}
        </Banner>
      </Show>
      <Show when={differences().length + beside().length > 0}>
        <SectionHeader
          title={t('reports.correction.changes', { n: differences().length + beside().length })}
        />
        <DifferenceLists
          differences={differences()}
          state={props.current.draft.state}
          more={<For each={beside()}>{(change) => <CoverRow change={change} />}</For>}
        />
        <p class="block">{t('reports.correction.consequence')}</p>
        <Show when={props.current.corrected}>
          {(corrected) => <OwnCorrectionNote report={corrected().base.report} />}
        </Show>
      </Show>
      <SectionHeader title={t('reports.correction.all_answers')} />
    </section>
  );
}

/** What changed in the committee's form, then in what the state asks, under its own heading. */
export function DifferenceLists(props: {
  differences: readonly Difference[];
  state: string;
  /** Rows of what changed beside the form. */
  more?: JSX.Element;
}): JSX.Element {
  const parts = () => partsOf(props.differences);
  const ownTitle = useOwnTitle(() => props.state);
  const more = children(() => props.more);
  return (
    <>
      <Show when={parts().form.length > 0 || more.toArray().length > 0}>
        <dl class="list">
          <DifferenceRows differences={parts().form} />
          {more()}
        </dl>
      </Show>
      <Show when={parts().own.length > 0}>
        <SectionHeader kind="band" level={3} title={ownTitle()} />
        <dl class="list">
          <DifferenceRows differences={parts().own} />
        </dl>
      </Show>
    </>
  );
}

/** Rows of a list of terms: each question with what it said and what it says. */
function DifferenceRows(props: { differences: readonly Difference[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <For each={props.differences}>
      {(difference, index) => {
        const line = (): RebuiltLine | null => difference.after ?? difference.before;
        return (
          <Show when={line()}>
            {(shown) => (
              <div class="row report-answer">
                <QuestionTerm
                  line={shown()}
                  first={
                    (props.differences[index() - 1]?.after ?? props.differences[index() - 1]?.before)
                      ?.within !== shown().within
                  }
                />
                <Show
                  when={difference.kind === 'answer'}
                  fallback={
                    <dd>
                      <Tag tone={difference.kind === 'add' ? 'blue' : 'amber'}>
                        {t(`reports.review.change.${difference.kind}`)}
                      </Tag>{' '}
                      <Value line={shown()} />
                    </dd>
                  }
                >
                  <dd class="form-answer">
                    <span class="difference difference-was">
                      {t('reports.correction.was')} <Value line={difference.before} />
                    </span>
                    <span class="difference">
                      {t('reports.correction.is')} <Value line={difference.after} isNew />
                    </span>
                  </dd>
                </Show>
              </div>
            )}
          </Show>
        );
      }}
    </For>
  );
}

function Value(props: { line: RebuiltLine | null; isNew?: boolean }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.line} fallback={t('forms.check.unanswered')}>
      {(line) => (
        <span classList={{ 'difference-mark': props.isNew === true }}>
          <AnswerValue
            line={line()}
            missing={t('forms.check.unanswered')}
            file={(name) => <span class="user-text">{name}</span>}
          />
        </span>
      )}
    </Show>
  );
}

function CoverRow(props: { change: CoverChange }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="row report-answer">
      <dt class="row-detail">{props.change.label}</dt>
      <dd class="form-answer">
        <span class="difference difference-was">
          {t('reports.correction.was')} <span class="user-text">{props.change.before}</span>
        </span>
        <span class="difference">
          {t('reports.correction.is')} <span class="user-text difference-mark">{props.change.after}</span>
        </span>
      </dd>
    </div>
  );
}
