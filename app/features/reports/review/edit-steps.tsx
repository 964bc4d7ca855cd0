import { createResource, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AnswerValue } from '#app/features/forms/answer-line.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { AnswerRow } from './answer-rows.ts';
import type { EditStep, RebuiltLine } from './rebuilt.ts';
import { useNames } from './use-names.ts';
import { useShortWhen } from './use-short-when.ts';

type At = (number: number) => Promise<readonly RebuiltLine[] | null>;

/** Who changed an answer and when; of several changes, each one with what it made of it. */
export function EditSteps(props: { row: AnswerRow; at: At }): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  const last = () => props.row.steps.at(-1);
  return (
    <Show when={last()} keyed>
      {(step) => (
        <Show
          when={props.row.steps.length > 1}
          fallback={
            <p class="answer-by">
              <By step={step} />
            </p>
          }
        >
          <details class="answer-steps" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              <By step={step} />{' '}
              <strong>{t('reports.review.answer.steps', { n: props.row.steps.length })}</strong>
            </summary>
            <Show when={isOpen()}>
              <Steps row={props.row} at={props.at} />
            </Show>
          </details>
        </Show>
      )}
    </Show>
  );
}

function By(props: { step: EditStep }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const shortWhen = useShortWhen();
  const nameOf = useNames();
  const said = () => ({
    // Within a sentence.
    who:
      props.step.edit.body.author === client.actor().person
        ? t('reports.review.you')
        : nameOf(props.step.edit.body.author, props.step.correction?.body.label),
    when: shortWhen(props.step.edit.body.at),
  });
  return (
    <>
      {t(`reports.review.answer.by.${props.step.edit.body.kind}`, said())}
      <Show when={props.step.correction?.body.note}>
        {(note) => (
          <span class="answer-note user-text">{t('reports.review.answer.note', { text: note() })}</span>
        )}
      </Show>
    </>
  );
}

function Steps(props: { row: AnswerRow; at: At }): JSX.Element {
  const { t } = useI18n();
  const [words] = createResource(
    () => props.row.steps,
    async (steps) => {
      const known = new Map<number, readonly RebuiltLine[] | null>();
      for (const { edit } of steps)
        for (const number of [edit.body.number - 1, edit.body.number])
          if (!known.has(number)) known.set(number, await props.at(number));
      return known;
    },
  );
  const lineAt = (number: number) =>
    words()
      ?.get(number)
      ?.find(({ lasting }) => lasting === props.row.line.lasting);
  return (
    <ol class="answer-step-list" aria-busy={words.loading}>
      <For each={props.row.steps}>
        {(step) => (
          <li>
            <p class="answer-by">
              <By step={step} />
            </p>
            <Show when={step.edit.body.kind === 'answer' && !words.loading}>
              <p class="change">
                <del>
                  <span class="unseen">{t('reports.review.answer.before')} </span>
                  <Value line={lineAt(step.edit.body.number - 1)} />
                </del>{' '}
                <ins>
                  <span class="unseen">{t('reports.review.answer.after')} </span>
                  <Value line={lineAt(step.edit.body.number)} />
                </ins>
              </p>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function Value(props: { line: RebuiltLine | undefined }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.line} fallback={t('reports.not_answered')}>
      {(line) => (
        <AnswerValue line={line()} missing={t('reports.not_answered')} file={(name) => <span>{name}</span>} />
      )}
    </Show>
  );
}
