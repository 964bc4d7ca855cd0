import { For, type JSX } from 'solid-js';
import { clampFraction } from './scale-geometry.ts';

function Bar(props: { part: number; tone: 'ink' | 'accent' }): JSX.Element {
  const part = () => clampFraction(props.part);
  return (
    <span classList={{ bar: true, 'bar-begun': part() > 0, 'bar-accent': props.tone === 'accent' }}>
      <span class="bar-fill" style={{ 'inline-size': `${part() * 100}%` }} />
    </span>
  );
}

/** With more parts on a phone, a notch would be narrower than the gap beside it. */
const MOST_NOTCHES = 30;

/** Parts of a form, each from 0 to 1; very many of them are one bar. `label` gives the count in words. */
export function NotchedBar(props: { parts: readonly number[]; label: string }): JSX.Element {
  const shown = () => {
    const { parts } = props;
    return parts.length <= MOST_NOTCHES ? parts : [parts.reduce((sum, part) => sum + part, 0) / parts.length];
  };
  return (
    <div class="notched-bar" role="img" aria-label={props.label}>
      <For each={shown()}>{(part) => <Bar part={part} tone="accent" />}</For>
    </div>
  );
}

export type CountedFact = {
  readonly label: string;
  readonly count: number;
  /** The part in progress, from 0 to 1; without it the bar is full if the count is above zero. */
  readonly part?: number | undefined;
};

/** How many records have reached each fact, in the order in which the facts become true. */
export function FactBars(props: { facts: readonly CountedFact[]; label: string }): JSX.Element {
  return (
    <ul class="fact-bars" aria-label={props.label}>
      <For each={props.facts}>
        {(fact) => (
          <li>
            <span class="figure">{fact.count}</span>
            <Bar part={fact.part ?? (fact.count > 0 ? 1 : 0)} tone="ink" />
            <span class="fact-bars-label">{fact.label}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
