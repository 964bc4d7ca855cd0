import type { JSX } from 'solid-js';

/** The old value struck through, the new one marked. `beforeLabel` and `afterLabel` are only for screen readers. */
export function Change(props: {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  stacked?: boolean;
}): JSX.Element {
  return (
    <span classList={{ change: true, 'change-stacked': props.stacked === true }}>
      <del>
        <span class="unseen">{props.beforeLabel} </span>
        {props.before}
      </del>{' '}
      <ins>
        <span class="unseen">{props.afterLabel} </span>
        {props.after}
      </ins>
    </span>
  );
}
