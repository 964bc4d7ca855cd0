import { For, type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

export type Fact = {
  readonly label: JSX.Element;
  /** Time, number or short value, in large type. */
  readonly value?: JSX.Element;
  readonly place?: JSX.Element;
  readonly detail?: JSX.Element;
};

/** Rows of label, time and place. */
export function FactList(props: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="fact-list">
      <For each={props.facts}>
        {(fact) => (
          <div classList={{ fact: true, 'fact-plain': fact.value === undefined }}>
            <dt>{fact.label}</dt>
            <Show when={fact.value !== undefined}>
              <dd class="fact-value">{fact.value}</dd>
            </Show>
            <Show when={fact.place !== undefined || fact.detail !== undefined}>
              <dd class="fact-place">
                <strong>{fact.place}</strong>
                <Show when={fact.detail !== undefined}>
                  <span>{fact.detail}</span>
                </Show>
              </dd>
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}

/** The sheet that floats on the deep surface, with up to two phone links at its foot. */
export function Card(props: {
  children: JSX.Element;
  calls?: readonly { readonly href: string; readonly icon: IconName; readonly label: string }[];
}): JSX.Element {
  return (
    <div class="card">
      {props.children}
      <Show when={props.calls?.length}>
        <div class="card-calls">
          <For each={props.calls}>
            {(call) => (
              <a href={call.href} class="card-call">
                <Icon name={call.icon} />
                <span>{call.label}</span>
              </a>
            )}
          </For>
        </div>
      </Show>
    </div>
  );
}
