import { For, type JSX, Show } from 'solid-js';
import { agendaTicks, needleIn } from './scale-geometry.ts';

export type AgendaRowProps = {
  /** Minutes from midnight at the venue; `end` is the start of the next row. */
  start: number;
  end: number;
  /** Minutes from midnight at the venue, if today. */
  now?: number | undefined;
  hours: JSX.Element;
  children: JSX.Element;
};

/** The rows of one day along a vertical scale. */
export function AgendaScale(props: { label: string; children: JSX.Element }): JSX.Element {
  return (
    <ol class="agenda" aria-label={props.label}>
      {props.children}
    </ol>
  );
}

/** Times, scale, content. The spacing of the ticks stretches with the row; their number is always right. */
export function AgendaRow(props: AgendaRowProps): JSX.Element {
  const needle = () => needleIn({ start: props.start, end: props.end }, props.now);
  return (
    <li class="agenda-row" aria-current={needle() === undefined ? undefined : 'time'}>
      <div class="agenda-hours">{props.hours}</div>
      <div class="agenda-axis" aria-hidden="true">
        <For each={agendaTicks(props)}>
          {(tick) => (
            <span
              classList={{ 'agenda-tick': true, 'agenda-tick-minor': tick.length === 5 }}
              style={{ 'inset-block-start': `${tick.at * 100}%`, 'inline-size': `${tick.length / 16}rem` }}
            />
          )}
        </For>
        <Show when={needle() !== undefined}>
          <span class="agenda-passed" style={{ 'block-size': `${(needle() ?? 0) * 100}%` }} />
          <svg
            class="agenda-needle"
            viewBox="0 0 27 11"
            style={{ 'inset-block-start': `${(needle() ?? 0) * 100}%` }}
            aria-hidden="true"
          >
            <path d="M0 4h20l7-4v11l-7-4h-20z" />
          </svg>
        </Show>
      </div>
      <div class="agenda-body">{props.children}</div>
    </li>
  );
}

/** A time with its city; if two cities differ, the venue's first and bold, the reader's below. */
export function HourPair(props: {
  hour: JSX.Element;
  place?: JSX.Element;
  otherHour?: JSX.Element;
  otherPlace?: JSX.Element;
  quiet?: boolean;
}): JSX.Element {
  return (
    <div classList={{ 'hour-pair': true, 'hour-pair-quiet': props.quiet === true }}>
      <span class="hour-pair-hour">{props.hour}</span>
      <Show when={props.place !== undefined}>
        <span class="hour-pair-place">{props.place}</span>
      </Show>
      <Show when={props.otherHour !== undefined}>
        <span class="hour-pair-other">{props.otherHour}</span>
      </Show>
      <Show when={props.otherPlace !== undefined}>
        <span class="hour-pair-other-place">{props.otherPlace}</span>
      </Show>
    </div>
  );
}
