import { children, createEffect, createMemo, Index, type JSX, Show } from 'solid-js';

/** A part of the thing that is open, with an address of its own. */
export interface Section {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly all?: number;
  /** How many wait for this person; zero shows nothing. */
  readonly waiting: number;
  /** That number in words, for screen readers. */
  readonly waitingLabel: string;
  /** Pages that belong to it; only of the one that is open. */
  readonly parts: readonly Omit<Section, 'parts'>[];
}

function Counts(props: { section: Omit<Section, 'parts'> }): JSX.Element {
  return (
    <Show
      when={props.section.waiting > 0}
      fallback={
        <Show when={(props.section.all ?? 0) > 0}>
          <span class="section-count">{props.section.all}</span>
        </Show>
      }
    >
      <span class="nav-count" aria-hidden="true">
        {props.section.waiting}
      </span>
      <span class="unseen">, {props.section.waitingLabel}</span>
    </Show>
  );
}

/** In the rail, below the place that the thing belongs to. */
export function SectionRail(props: {
  /** Of the thing, where the place has more than one. */
  title?: JSX.Element;
  detail?: JSX.Element;
  sections: readonly Section[];
}): JSX.Element {
  // Asking whether one is there makes it.
  const title = children(() => props.title);
  return (
    <div class="rail-thing">
      <Show when={title()}>
        <p class="rail-thing-name">{title()}</p>
        <p class="rail-thing-detail">{props.detail}</p>
      </Show>
      <ul>
        {/* By place: a link that is made anew when a count changes takes the focus with it. */}
        <Index each={props.sections}>
          {(section) => (
            <>
              <RailSection section={section()} />
              <Index each={section().parts}>{(part) => <RailSection section={part()} isPart />}</Index>
            </>
          )}
        </Index>
      </ul>
    </div>
  );
}

/** Below the title bar, where the rail has only icons. */
export function SectionTabs(props: { label: string; sections: readonly Section[] }): JSX.Element {
  return (
    <nav class="section-tabs" aria-label={props.label}>
      <ul>
        <Index each={props.sections}>{(section) => <TabSection section={section()} />}</Index>
      </ul>
      <Show when={props.sections.find(({ parts }) => parts.length > 0)}>
        {(open) => (
          <ul class="section-parts">
            <Index each={open().parts}>{(part) => <TabSection section={part()} />}</Index>
          </ul>
        )}
      </Show>
    </nav>
  );
}

function RailSection(props: { section: Omit<Section, 'parts'>; isPart?: boolean }): JSX.Element {
  let row: HTMLLIElement | undefined;
  const isCurrent = createMemo(() => props.section.isCurrent);
  // The rail may have more sections than it can show at once; in the next frame all of them stand there.
  createEffect(() => {
    if (isCurrent()) requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest' }));
  });
  return (
    <li ref={row}>
      <a
        classList={{ 'rail-section': true, 'rail-part': props.isPart === true }}
        href={props.section.href}
        aria-current={props.section.isCurrent ? 'page' : undefined}
      >
        <span>{props.section.label}</span>
        <Counts section={props.section} />
      </a>
    </li>
  );
}

function TabSection(props: { section: Omit<Section, 'parts'> }): JSX.Element {
  let tab: HTMLLIElement | undefined;
  const isCurrent = createMemo(() => props.section.isCurrent);
  createEffect(() => {
    if (isCurrent())
      requestAnimationFrame(() => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  });
  return (
    <li ref={tab}>
      <a href={props.section.href} aria-current={props.section.isCurrent ? 'page' : undefined}>
        {props.section.label}
        <Counts section={props.section} />
      </a>
    </li>
  );
}
