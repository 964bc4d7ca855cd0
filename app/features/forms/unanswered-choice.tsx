import { createMemo, For, type JSX, Show } from 'solid-js';
import { Icon } from '#app/ui/icon.tsx';
import { fieldTexts } from './field-texts.ts';
import type { LeafNode } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { nodeName } from './node-name.ts';
import { mayStayUnanswered, UNANSWERED_REASONS } from './unanswered.ts';

/** Below a question: that it stays without an answer, and why. Another tap takes it back, with what stood there before. */
export function UnansweredChoice(props: { session: FormSession; node: LeafNode }): JSX.Element {
  const isOffered = createMemo(() => mayStayUnanswered(props.node));
  const texts = () => fieldTexts(props.session.language());
  const chosen = () => props.session.unansweredOf(props.node);
  return (
    <Show when={isOffered() || chosen() !== null}>
      <fieldset class="form-unanswered">
        <legend class="unseen">
          {texts()('forms.unanswered.title', { question: nodeName(props.node) })}
        </legend>
        <For each={UNANSWERED_REASONS}>
          {(reason) => (
            <button
              type="button"
              aria-pressed={chosen() === reason}
              onClick={() => props.session.leaveUnanswered(props.node, chosen() === reason ? null : reason)}
            >
              <span class="form-unanswered-box">
                <Show when={chosen() === reason}>
                  <Icon name="check" size={16} />
                </Show>
              </span>
              {texts()(`forms.unanswered.${reason}`)}
            </button>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
