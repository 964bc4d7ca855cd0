import './rank.css';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { createDragOrder } from './drag-order.ts';
import { fieldTexts } from './field-texts.ts';
import { FormLabel } from './form-label.tsx';
import type { RankNode } from './form-nodes.ts';
import { fullOrder } from './leaf-value.ts';
import { optionName } from './node-name.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** Options in an order of importance, dragged to their places, or moved by one place with two buttons each. */
export function RankQuestion(props: QuestionProps<RankNode>): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const field = fieldProps(props);
  const state = () => props.node.currentState;
  const isOrdered = () => state().value.length > 0;
  const places = createMemo(() => fullOrder(props.node, state().value));
  const [said, setSaid] = createSignal('');
  let list: HTMLOListElement | undefined;

  const option = (value: string) => state().valueOptions.find((one) => one.value === value);
  const words = (value: string) => {
    const found = option(value);
    return found === undefined ? value : optionName(found);
  };

  function take(value: string, order: readonly string[]): void {
    props.session.order(props.node, order);
    const n = order.indexOf(value) + 1;
    setSaid(texts()('forms.rank.moved', { option: words(value), n, total: order.length }));
  }
  const drag = createDragOrder({ list: () => list, order: places, onMove: take });

  function move(value: string, by: -1 | 1): void {
    const order = [...places()];
    const from = order.indexOf(value);
    const to = from + by;
    if (to >= 0 && to < order.length) {
      order.splice(from, 1);
      order.splice(to, 0, value);
    }
    // At an end a tap accepts the order as it is.
    take(value, order);
    // A row that is moved in the page loses its focus.
    const kept = `[data-value="${CSS.escape(value)}"] [data-by="${by}"]`;
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(kept)?.focus());
  }

  return (
    <>
      <FieldGroup {...field}>
        <Show when={!isOrdered()}>
          <p class="form-unordered body-2">{texts()('forms.rank.unordered')}</p>
        </Show>
        <ol
          classList={{ 'form-rank': true, 'form-rank-dragging': drag.dragged() !== null }}
          id={props.node.nodeId}
          tabindex="-1"
          ref={list}
        >
          <For each={places()}>
            {(value, index) => (
              <li
                classList={{ 'form-place': true, 'form-place-dragged': drag.dragged() === value }}
                style={{ transform: drag.shiftOf(value) }}
                data-value={value}
                onPointerDown={(event) => drag.begin(event, value)}
              >
                <span class="form-place-number" data-handle aria-hidden={!isOrdered()}>
                  {isOrdered() ? index() + 1 : '–'}
                </span>
                <span class="form-place-label choice-label">
                  <FormLabel
                    session={props.session}
                    text={option(value)?.label ?? null}
                    name={words(value)}
                  />
                </span>
                <span class="form-place-acts">
                  <Button
                    kind="outlined"
                    icon="arrow-up"
                    data-by="-1"
                    label={texts()('forms.rank.up', { option: words(value) })}
                    onClick={() => move(value, -1)}
                  />
                  <Button
                    kind="outlined"
                    icon="arrow-down"
                    data-by="1"
                    label={texts()('forms.rank.down', { option: words(value) })}
                    onClick={() => move(value, 1)}
                  />
                </span>
              </li>
            )}
          </For>
        </ol>
        <LiveRegion message={said()} />
      </FieldGroup>
      <div class="pad">
        <Show when={!isOrdered()}>
          <Button kind="text" onClick={() => props.session.order(props.node, places())}>
            {texts()('forms.rank.accept')}
          </Button>
        </Show>
        <Show when={isOrdered() && !state().required}>
          <Button kind="text" onClick={() => props.session.order(props.node, [])}>
            {texts()('forms.field.clear')}
          </Button>
        </Show>
      </div>
    </>
  );
}
