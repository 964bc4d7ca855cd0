import { children, type JSX, Show } from 'solid-js';
import { Icon } from './icon.tsx';
import { RowLink } from './row-link.tsx';

/** A full-bleed list; rows are its only children. */
export function List(props: { label?: string; ordered?: boolean; children: JSX.Element }): JSX.Element {
  return (
    <Show
      when={props.ordered}
      fallback={
        <ul class="list" aria-label={props.label}>
          {props.children}
        </ul>
      }
    >
      <ol class="list" aria-label={props.label}>
        {props.children}
      </ol>
    </Show>
  );
}

export type ListRowProps = {
  /** Where a link to one row of the page leads. */
  id?: string;
  title: JSX.Element;
  /** Small text above the title: the delegation of a search result, the kind of an item. */
  kicker?: JSX.Element;
  detail?: JSX.Element;
  /** Left column: time or order number. */
  lead?: JSX.Element;
  /** Width of the left column: for an order number, or for a time. */
  leadKind?: 'number' | 'hour';
  /** Right end: a status, a folio, or one action of 48 px. */
  trail?: JSX.Element;
  /** The whole row links there. */
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
  chevron?: boolean;
  /** Someone must act: red bar; undecided: amber bar. */
  tone?: 'act' | 'decide' | undefined;
  /** Finished rows are muted. */
  quiet?: boolean;
  /** A sentence on paper that cannot be opened. */
  note?: boolean;
  selected?: boolean;
  children?: JSX.Element;
};

/** One fact, one action. Names and offices wrap and are never truncated. */
export function ListRow(props: ListRowProps): JSX.Element {
  // Asking whether one is there makes it, each time: it is made once and asked as often as needed.
  const lead = children(() => props.lead);
  const kicker = children(() => props.kicker);
  const detail = children(() => props.detail);
  const trail = children(() => props.trail);
  return (
    <li
      id={props.id}
      classList={{
        row: true,
        'row-act': props.tone === 'act',
        'row-decide': props.tone === 'decide',
        'row-quiet': props.quiet === true,
        'row-note': props.note === true,
        'row-selected': props.selected === true,
        'row-link': props.href !== undefined || props.onSelect !== undefined,
      }}
    >
      <Show when={lead() !== undefined}>
        <div classList={{ 'row-lead': true, 'row-lead-hour': props.leadKind === 'hour' }}>{lead()}</div>
      </Show>
      <div class="row-body">
        <Show when={kicker() !== undefined}>
          <div class="row-kicker">{kicker()}</div>
        </Show>
        <div class="row-title">
          <RowTitle {...props} />
        </div>
        <Show when={detail() !== undefined}>
          <div class="row-detail">{detail()}</div>
        </Show>
        {props.children}
      </div>
      <Show when={trail() !== undefined}>
        <div class="row-trail">{trail()}</div>
      </Show>
      <Show when={props.chevron}>
        <span class="row-chevron">
          <Icon name="chevron-right" />
        </span>
      </Show>
    </li>
  );
}

function RowTitle(props: ListRowProps): JSX.Element {
  return (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onSelect} fallback={props.title}>
          {(select) => (
            <button type="button" class="row-target" onClick={() => select()()}>
              {props.title}
            </button>
          )}
        </Show>
      }
    >
      {(href) => <RowLink href={href()}>{props.title}</RowLink>}
    </Show>
  );
}
