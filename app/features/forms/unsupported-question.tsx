import { type JSX, Show } from 'solid-js';
import { Banner } from '#app/ui/banner.tsx';
import { fieldTexts } from './field-texts.ts';
import { PlainLabel, type QuestionProps } from './question-props.tsx';

/** A type of question that this version shows without accepting an answer; its value stays as it is. */
export function UnsupportedQuestion(props: QuestionProps): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const value = () => props.node.currentState.instanceValue;
  return (
    <div class="field" id={props.node.nodeId} tabindex="-1">
      <PlainLabel session={props.session} node={props.node} question={props.question} />
      <div class="form-unsupported">
        <Banner icon="triangle-alert" fact={texts()('forms.field.unsupported')}>
          <Show when={value() !== ''}>{texts()('forms.field.kept', { value: value() })}</Show>
        </Banner>
      </div>
    </div>
  );
}
