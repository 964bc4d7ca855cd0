import { type JSX, Show } from 'solid-js';
import { answerText } from './answer-text.ts';
import { FormLabel } from './form-label.tsx';
import type { LeafNode, NoteNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { nodeName } from './node-name.ts';
import { PlainLabel, type QuestionProps } from './question-props.tsx';

/** A note of the form, with its computed value below. */
export function FormNote(props: { session: FormSession; node: NoteNode }): JSX.Element {
  return (
    <div class="form-note">
      <p>
        <FormLabel
          session={props.session}
          text={props.node.currentState.noteText}
          name={nodeName(props.node)}
        />
      </p>
      <Show when={wordsOf(props)}>{(text) => <p class="form-value">{text()}</p>}</Show>
    </div>
  );
}

function wordsOf({ session, node }: { session: FormSession; node: LeafNode }): string | null {
  return answerText({ node, text: node.currentState.instanceValue, language: session.language() });
}

/** A value that the form computes and nobody types. */
export function ReadonlyValue(props: Omit<QuestionProps, 'error'>): JSX.Element {
  return (
    <div class="field">
      <PlainLabel session={props.session} node={props.node} question={props.question} />
      <Show when={wordsOf(props)}>{(text) => <p class="form-value">{text()}</p>}</Show>
    </div>
  );
}
