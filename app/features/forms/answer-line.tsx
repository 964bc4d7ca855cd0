import { type JSX, Show } from 'solid-js';
import type { SummaryLine } from './form-types.ts';
import { MaskedAnswer } from './masked-answer.tsx';

/** A question above its answer. The item of a repeat is named once, above its first question. */
export function QuestionTerm(props: { line: SummaryLine; first: boolean; language?: string }): JSX.Element {
  return (
    <dt class="row-detail" lang={props.language}>
      <Show when={props.line.within !== null && props.first}>
        <strong class="form-line">{props.line.within}</strong>
      </Show>
      {props.line.question}
    </dt>
  );
}

/** Whether there is nothing that was found out. */
export function isQuiet({ answer, unanswered }: SummaryLine): boolean {
  return answer === null || unanswered !== null;
}

/** An answer as it is read: what was typed masked only by who asks for it. */
export function AnswerValue(props: {
  line: SummaryLine;
  language?: string;
  /** In the place of an answer that is not there. */
  missing: string;
  /** An answer that is a file, by its name. */
  file: (name: string) => JSX.Element;
}): JSX.Element {
  const file = () => (props.line.isFile && props.line.unanswered === null ? props.line.answer : null);
  const masked = () => (props.line.isMasked ? props.line.answer : null);
  return (
    <Show when={props.line.answer !== null} fallback={<span class="user-text">{props.missing}</span>}>
      <Show
        when={file()}
        keyed
        fallback={
          <Show
            when={masked()}
            fallback={
              <span class="user-text" lang={props.language}>
                {props.line.answer}
              </span>
            }
          >
            {(answer) => <MaskedAnswer answer={answer()} question={props.line.question} />}
          </Show>
        }
      >
        {(name) => props.file(name)}
      </Show>
    </Show>
  );
}
