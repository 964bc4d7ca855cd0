import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Banner } from '#app/ui/banner.tsx';
import { answerText } from './answer-text.ts';
import { fieldTexts } from './field-texts.ts';
import type { LeafNode, NoteNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { FormattedText } from './formatted-text.tsx';
import type { QuestionProps } from './question-props.tsx';

/** A note of the form, with its computed value below. */
export function FormNote(props: { session: FormSession; node: NoteNode }): JSX.Element {
  return (
    <div class="form-note">
      <p>
        <FormattedText text={props.node.currentState.noteText} />
      </p>
      <Show when={wordsOf(props)}>{(text) => <p class="form-value">{text()}</p>}</Show>
    </div>
  );
}

function wordsOf({ session, node }: { session: FormSession; node: LeafNode }): string | null {
  return answerText({ node, text: node.currentState.instanceValue, language: session.language() });
}

function Label(props: { node: LeafNode; question?: boolean }): JSX.Element {
  return (
    <Dynamic
      component={props.question ? 'h1' : 'p'}
      class={props.question ? 'field-question' : 'field-label'}
    >
      <FormattedText text={props.node.currentState.label} />
    </Dynamic>
  );
}

/** A value that the form computes and nobody types. */
export function ReadonlyValue(props: Omit<QuestionProps, 'error'>): JSX.Element {
  return (
    <div class="field">
      <Label node={props.node} question={props.question} />
      <Show when={wordsOf(props)}>{(text) => <p class="form-value">{text()}</p>}</Show>
    </div>
  );
}

/** A type of question that this version shows without accepting an answer; its value stays as it is. */
export function UnsupportedQuestion(props: QuestionProps): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const value = () => props.node.currentState.instanceValue;
  return (
    <div class="field" id={props.node.nodeId} tabindex="-1">
      <Label node={props.node} question={props.question} />
      <div class="form-unsupported">
        <Banner icon="triangle-alert" fact={texts()('forms.field.unsupported')}>
          <Show when={value() !== ''}>{texts()('forms.field.kept', { value: value() })}</Show>
        </Banner>
      </div>
    </div>
  );
}
