import { For, type JSX } from 'solid-js';
import { SectionHeader } from '#app/ui/section-header.tsx';

/** One heading of the page with what stands under it. */
export function Part(props: {
  id: string;
  title: string;
  class?: string;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class={`method-part ${props.class ?? ''}`} aria-labelledby={props.id}>
      <SectionHeader title={props.title} id={props.id} />
      {props.children}
    </section>
  );
}

export function Paragraphs(props: { of: readonly string[] }): JSX.Element {
  return (
    <div class="prose method-text">
      <For each={props.of}>{(text) => <p>{text}</p>}</For>
    </div>
  );
}

/** Formulas, one a line; a long one wraps between its signs. */
export function Formulas(props: { of: readonly string[] }): JSX.Element {
  return (
    <ul class="method-formulas">
      <For each={props.of}>{(text) => <li>{text}</li>}</For>
    </ul>
  );
}

export interface Step {
  readonly name: string;
  /** How it comes about; nothing where it is given. */
  readonly sum?: string;
  /** Between the two, if that is not "=". */
  readonly sign?: string;
  readonly result: string;
}

/** A calculation: what is computed, of what, and what comes out. */
export function Steps(props: { label: string; steps: readonly Step[] }): JSX.Element {
  return (
    <dl class="method-steps" aria-label={props.label}>
      <For each={props.steps}>
        {(step) => (
          <div>
            <dt>{step.name}</dt>
            <dd>
              {step.sum === undefined ? '' : `${step.sum}${step.sign ?? ' = '}`}
              <strong>{step.result}</strong>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
