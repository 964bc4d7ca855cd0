import { createMemo, For, type JSX, mergeProps, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { fieldTexts } from './field-texts.ts';
import type { RangeNode } from './form-nodes.ts';
import { numberWords, rangeWords } from './form-numbers.ts';
import { FormattedText } from './formatted-text.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';
import { type RangeSteps, rangeSteps } from './range-steps.ts';
import { UnsupportedQuestion } from './unsupported-question.tsx';

/** With more steps a number is typed faster than it is found. */
const FEW = 11;

/** A number between two bounds: one button a step, or a field that says its bounds. */
export function RangeQuestion(props: QuestionProps<RangeNode>): JSX.Element {
  const steps = createMemo(() => rangeSteps(props.node));
  return (
    <Show when={steps()} fallback={<UnsupportedQuestion {...props} />}>
      {(known) => (
        <Show when={known().count <= FEW} fallback={<StepField {...props} steps={known()} />}>
          <StepButtons {...props} steps={known()} />
        </Show>
      )}
    </Show>
  );
}

type StepProps = QuestionProps<RangeNode> & { readonly steps: RangeSteps };

function StepField(props: StepProps): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const field = mergeProps(fieldProps(props), {
    get hint() {
      const words = rangeWords({ steps: props.steps, language: props.session.language() });
      return (
        <>
          <FormattedText text={props.node.currentState.hint} />
          <span class="form-line">{texts()('forms.range.bounds', words)}</span>
        </>
      );
    },
  });
  return (
    <NumberField
      {...field}
      decimal={props.node.valueType === 'decimal'}
      autocomplete="off"
      value={props.session.textOf(props.node)}
      onInput={(text) => props.session.answer(props.node, text)}
    />
  );
}

function StepButtons(props: StepProps): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const values = createMemo(() =>
    Array.from({ length: props.steps.count }, (_, index) => props.steps.at(index)),
  );
  const chosen = () => props.session.textOf(props.node);
  const isChosen = (value: string) => chosen() !== '' && Number(chosen()) === Number(value);
  const field = fieldProps(props);
  return (
    <>
      <FieldGroup {...field}>
        <div class="form-steps">
          <For each={values()}>
            {(value, index) => (
              <label class="form-step">
                <input
                  type="radio"
                  class="radio"
                  id={index() === 0 ? props.node.nodeId : `${props.node.nodeId}-${index()}`}
                  name={props.node.nodeId}
                  value={value}
                  checked={isChosen(value)}
                  onChange={() => props.session.answer(props.node, value)}
                />
                <span>{numberWords({ value, language: props.session.language() })}</span>
              </label>
            )}
          </For>
        </div>
      </FieldGroup>
      <Show when={!props.node.currentState.required && chosen() !== ''}>
        <div class="pad">
          <Button kind="text" onClick={() => props.session.answer(props.node, '')}>
            {texts()('forms.field.clear')}
          </Button>
        </div>
      </Show>
    </>
  );
}
