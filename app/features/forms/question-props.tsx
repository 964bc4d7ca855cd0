import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { FieldProps } from '#app/ui/field.tsx';
import { fieldTexts } from './field-texts.ts';
import { FormLabel } from './form-label.tsx';
import type { LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { FormattedText } from './formatted-text.tsx';
import { nodeName } from './node-name.ts';

export type QuestionProps<Node extends LeafNode = LeafNode> = {
  readonly session: FormSession;
  readonly node: Node;
  /** The one question of its page: its label is the page's heading. */
  readonly question: boolean;
  readonly error: string | undefined;
};

/** What every field shows of its node: label, hint, error and whether it is optional. */
export function fieldProps(props: QuestionProps): FieldProps {
  return {
    get id() {
      return props.node.nodeId;
    },
    get label() {
      return (
        <FormLabel session={props.session} text={props.node.currentState.label} name={nodeName(props.node)} />
      );
    },
    get hint() {
      const hint = props.node.currentState.hint;
      return hint === null ? undefined : <FormattedText text={hint} />;
    },
    get error() {
      return props.error;
    },
    get optional() {
      if (props.node.currentState.required) return undefined;
      return fieldTexts(props.session.language())('forms.field.optional');
    },
    get question() {
      return props.question;
    },
  };
}

/** The label of what has no control. */
export function PlainLabel(props: { session: FormSession; node: LeafNode; question?: boolean }): JSX.Element {
  return (
    <Dynamic
      component={props.question ? 'h1' : 'p'}
      class={props.question ? 'field-question' : 'field-label'}
    >
      <FormLabel session={props.session} text={props.node.currentState.label} name={nodeName(props.node)} />
    </Dynamic>
  );
}
