import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { AnswerValue, isQuiet } from '#app/features/forms/answer-line.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import '#app/features/forms/forms.css';
import '#app/features/forms/check.css';
import './review.css';
import type { AnswerRow } from './answer-rows.ts';
import { EditSteps } from './edit-steps.tsx';
import type { RebuiltLine } from './rebuilt.ts';

interface Part {
  readonly label: string;
  readonly rows: readonly AnswerRow[];
}

function partsOf(rows: readonly AnswerRow[]): readonly Part[] {
  const parts = new Map<string, AnswerRow[]>();
  for (const row of rows) parts.set(row.line.part, [...(parts.get(row.line.part) ?? []), row]);
  return [...parts.values()].map((own) => ({ label: own[0]?.line.partLabel ?? '', rows: own }));
}

/** Where the question of this number stands on the page. */
export const questionId = (number: number) => `question-${number}`;

interface Asked {
  readonly at: (number: number) => Promise<readonly RebuiltLine[] | null>;
  /** How many comments there are on a question, by its lasting name. */
  readonly comments: (lasting: string) => number;
  /** Whether somebody began to comment on a question, and has not sent it. */
  readonly isBegun: (lasting: string) => boolean;
  /** The lasting name of the question whose comments are shown. */
  readonly chosen: string | null;
  readonly onChoose: (row: AnswerRow) => void;
  /** A file among the answers. */
  readonly file: (line: RebuiltLine) => JSX.Element;
  /** Below the chosen question. */
  readonly below?: ((row: AnswerRow) => JSX.Element) | undefined;
}

/** What a report says, for its readers: numbered questions, and what became of an answer that was corrected. */
export function ReviewedAnswers(props: Asked & { rows: readonly AnswerRow[] }): JSX.Element {
  const parts = createMemo(() => partsOf(props.rows));
  return (
    <For each={parts()}>
      {(part) => (
        <section>
          <SectionHeader kind="band" level={3} title={part.label} />
          <dl class="list">
            <For each={part.rows}>
              {(row, index) => (
                <Answer
                  {...props}
                  row={row}
                  isFirst={part.rows[index() - 1]?.line.within !== row.line.within}
                />
              )}
            </For>
          </dl>
        </section>
      )}
    </For>
  );
}

function Answer(props: Asked & { row: AnswerRow; isFirst: boolean }): JSX.Element {
  const { t } = useI18n();
  const line = () => props.row.line;
  const isChosen = () => props.chosen === line().lasting;
  const count = () => props.comments(line().lasting);
  return (
    <div
      id={questionId(props.row.number)}
      classList={{
        row: true,
        'reviewed-answer': true,
        'reviewed-chosen': isChosen(),
        'reviewed-changed': props.row.change !== 'none',
      }}
    >
      <dt>
        <Show when={line().within !== null && props.isFirst}>
          <strong class="form-line">{line().within}</strong>
        </Show>
        <button
          type="button"
          class="reviewed-question"
          aria-expanded={isChosen()}
          onClick={() => props.onChoose(props.row)}
        >
          <span class="reviewed-number">{props.row.number}</span>
          <span class="reviewed-words">{line().question}</span>
          <span class="reviewed-count">
            <Show
              when={count() > 0}
              fallback={<span class="reviewed-add">{t('reports.review.comment.add')}</span>}
            >
              {t('reports.review.comment.count', { n: count() })}
            </Show>
            <Show when={!isChosen() && props.isBegun(line().lasting)}>
              {' '}
              <span class="reviewed-begun">{t('reports.review.comment.begun')}</span>
            </Show>
          </span>
        </button>
      </dt>
      <dd classList={{ 'form-answer': true, quiet: props.row.change === 'none' && isQuiet(line()) }}>
        <Answered {...props} />
      </dd>
      <dd class="reviewed-rest">
        <Show when={props.row.broken}>
          {(message) => (
            <p class="field-error">
              <Icon name="circle-alert" size={20} />
              <span>{t('reports.review.answer.violation', { message: message() })}</span>
            </p>
          )}
        </Show>
        <EditSteps row={props.row} at={props.at} />
        <Show when={isChosen() && props.below}>{(below) => <>{below()(props.row)}</>}</Show>
      </dd>
    </div>
  );
}

/** The answer; a former one is struck, the present one marked, and a word says what happened to an item. */
function Answered(props: Asked & { row: AnswerRow }): JSX.Element {
  const { t } = useI18n();
  const missing = () => t('reports.not_answered');
  const named = (name: string) => <span class="user-text">{name}</span>;
  const isFile = () => props.row.line.isFile && props.row.line.unanswered === null;
  return (
    <Switch
      fallback={
        <AnswerValue line={props.row.line} missing={missing()} file={() => props.file(props.row.line)} />
      }
    >
      <Match when={props.row.change === 'removed' || props.row.change === 'gone'}>
        <span class="change">
          <del>
            <span class="unseen">{t('reports.review.answer.before')} </span>
            <AnswerValue line={props.row.line} missing={missing()} file={named} />
          </del>{' '}
          <Tag tone="amber">
            {t(props.row.change === 'gone' ? 'reports.review.answer.gone' : 'reports.review.answer.removed')}
          </Tag>
        </span>
      </Match>
      <Match when={props.row.change === 'changed' || props.row.change === 'added'}>
        <span class="change">
          <Show when={props.row.change === 'changed'}>
            <del>
              <span class="unseen">{t('reports.review.answer.before')} </span>
              <Show when={props.row.before} fallback={missing()}>
                {(before) => <AnswerValue line={before()} missing={missing()} file={named} />}
              </Show>
            </del>{' '}
          </Show>
          <ins>
            <span class="unseen">{t('reports.review.answer.after')} </span>
            <AnswerValue line={props.row.line} missing={missing()} file={named} />
          </ins>{' '}
          <Show when={props.row.change === 'added'}>
            <Tag tone="amber">{t('reports.review.answer.added')}</Tag>
          </Show>
        </span>
        <Show when={isFile() && props.row.line.answer !== null}>{props.file(props.row.line)}</Show>
      </Match>
    </Switch>
  );
}
