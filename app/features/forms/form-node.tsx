import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { EarlierNote } from './earlier-note.tsx';
import { FormLabel } from './form-label.tsx';
import {
  type FormNode,
  type GroupNode,
  type InputNode,
  isQuestion,
  isRepeat,
  isSupported,
  isVisible,
  type LeafNode,
  type NoteNode,
  type RangeNode,
  type RankNode,
  type RepeatNode,
  type SelectNode,
  type TriggerNode,
  type UploadNode,
} from './form-nodes.ts';
import { FormRepeat } from './form-repeat.tsx';
import type { FormSession, FormViolation } from './form-types.ts';
import { GeoQuestion } from './geo-question.tsx';
import { isGeoType } from './geo-value.ts';
import { InputQuestion } from './input-question.tsx';
import { hasLabel, nodeName } from './node-name.ts';
import { FormNote, ReadonlyValue } from './other-nodes.tsx';
import { RangeQuestion } from './range-question.tsx';
import { RankQuestion } from './rank-question.tsx';
import { useSaid } from './said-at.ts';
import { SelectQuestion } from './select-question.tsx';
import { TriggerQuestion } from './trigger-question.tsx';
import { UnansweredChoice } from './unanswered-choice.tsx';
import { UnsupportedQuestion } from './unsupported-question.tsx';
import { UploadQuestion } from './upload-question.tsx';

export type FormNodeProps = {
  readonly session: FormSession;
  readonly node: FormNode;
  /** The one question of its page. */
  readonly question?: boolean;
  /** What the last attempt to continue found, and still applies. */
  readonly errors: ReadonlyMap<string, FormViolation>;
};

/** Any node of a form, as the engine has it. Every type renders something correct. */
export function FormNodeView(props: FormNodeProps): JSX.Element {
  return (
    <Show when={isVisible(props.node)}>
      <Switch fallback={<Leaf {...props} node={props.node as LeafNode} />}>
        <Match when={isRepeat(props.node)}>
          <FormRepeat
            session={props.session}
            node={props.node as RepeatNode}
            errors={props.errors}
            heading={props.question !== true}
            render={(node) => <FormNodeView session={props.session} node={node} errors={props.errors} />}
          />
        </Match>
        <Match when={props.node.nodeType === 'group' || props.node.nodeType === 'repeat-instance'}>
          <Group {...props} node={props.node as GroupNode} />
        </Match>
      </Switch>
    </Show>
  );
}

function Group(props: FormNodeProps & { node: GroupNode }): JSX.Element {
  const isNamed = () => props.question !== true && hasLabel(props.node);
  const said = useSaid();
  return (
    // A group without a name is none to a screen reader either.
    <Dynamic component={isNamed() ? 'fieldset' : 'div'}>
      <Show when={isNamed()}>
        <legend>
          <h2 class="title-3 form-group">
            <FormLabel
              session={props.session}
              text={props.node.currentState.label}
              name={nodeName(props.node)}
            />
          </h2>
        </legend>
      </Show>
      {said.show(props.node.nodeId)}
      <For each={props.node.currentState.children}>
        {(node) => <FormNodeView session={props.session} node={node} errors={props.errors} />}
      </For>
    </Dynamic>
  );
}

function Leaf(props: FormNodeProps & { node: LeafNode }): JSX.Element {
  const shared = {
    get session() {
      return props.session;
    },
    get question() {
      return props.question === true;
    },
    get error() {
      return props.errors.get(props.node.nodeId)?.message;
    },
  };
  const said = useSaid();
  return (
    <>
      {said.show(props.node.nodeId)}
      <Switch fallback={<UnsupportedQuestion {...shared} node={props.node} />}>
        <Match when={props.node.nodeType === 'note'}>
          <FormNote session={props.session} node={props.node as NoteNode} />
        </Match>
        <Match when={!isQuestion(props.node)}>
          <ReadonlyValue {...shared} node={props.node} />
        </Match>
        <Match when={props.node.nodeType === 'input' && isGeoType(props.node.valueType)}>
          <GeoQuestion {...shared} node={props.node as InputNode} />
        </Match>
        <Match when={props.node.nodeType === 'input' && isSupported(props.node)}>
          <InputQuestion {...shared} node={props.node as InputNode} />
        </Match>
        <Match when={props.node.nodeType === 'select'}>
          <SelectQuestion {...shared} node={props.node as SelectNode} />
        </Match>
        <Match when={props.node.nodeType === 'range'}>
          <RangeQuestion {...shared} node={props.node as RangeNode} />
        </Match>
        <Match when={props.node.nodeType === 'rank'}>
          <RankQuestion {...shared} node={props.node as RankNode} />
        </Match>
        <Match when={props.node.nodeType === 'upload'}>
          <UploadQuestion {...shared} node={props.node as UploadNode} />
        </Match>
        <Match when={props.node.nodeType === 'trigger'}>
          <TriggerQuestion {...shared} node={props.node as TriggerNode} />
        </Match>
      </Switch>
      <EarlierNote session={props.session} node={props.node} />
      <UnansweredChoice session={props.session} node={props.node} />
    </>
  );
}
