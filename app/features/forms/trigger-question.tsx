import type { JSX } from 'solid-js';
import { CheckList } from '#app/ui/choices.tsx';
import { fieldTexts } from './field-texts.ts';
import type { TriggerNode } from './form-nodes.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

const CONFIRMED = 'OK';

/** Something to read and to confirm with one tick. */
export function TriggerQuestion(props: QuestionProps<TriggerNode>): JSX.Element {
  const label = () => fieldTexts(props.session.language())('forms.trigger.confirm');
  return (
    <CheckList
      {...fieldProps(props)}
      options={[{ value: CONFIRMED, label: label() }]}
      values={props.node.currentState.value ? [CONFIRMED] : []}
      onChange={(values) => props.session.confirm(props.node, values.length > 0)}
    />
  );
}
