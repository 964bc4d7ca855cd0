import { createEffect, createSelector, createSignal, type JSX, on, Show } from 'solid-js';

/** Which cell of a table is a field. The others are text: hundreds of fields make each key press slow. */
export interface OpenCell {
  is(cell: string): boolean;
  set(cell: string): void;
}

/** The cell that was left stays a field until another one is opened: the way back leads to it, also after a move. */
export function createOpenCell(): OpenCell {
  const [open, set] = createSignal<string | null>(null);
  return { is: createSelector(open), set };
}

/** Where in its text an element was pressed; null if the browser cannot say. */
function offsetAt(element: Element, { clientX, clientY }: MouseEvent): number | null {
  const at = document.caretPositionFromPoint?.(clientX, clientY) ?? null;
  return at !== null && element.contains(at.offsetNode) ? at.offset : null;
}

/**
 * A cell of a table that is typed into where it stands. It is text until it has the focus. What is typed is handed over
 * when the cell is left or with Enter, which goes on to the next row; Esc brings back what was there.
 */
export function CellField(props: {
  /** Its column and row, in words. */
  label: string;
  value: string;
  /** Revision of what the value is a part of. */
  rev?: number | undefined;
  /**
   * Resolves to whether it was taken, or to why it was not, in words; what was not stays as typed. `seen` is the revision
   * that was on the screen when the person began to type.
   */
  onCommit: (value: string, seen: number | undefined) => Promise<boolean | string>;
  /** Why what is typed was not taken; null once that is settled. The caller shows it in the element `describedBy`. */
  onRefusal: (words: string | null) => void;
  describedBy: string;
  /** `title` wraps; the others are one short line of digits. */
  kind: 'hour' | 'minutes' | 'title';
  placeholder?: string;
  isWrong?: boolean;
  /** Of the column, so that Enter finds the cell below. */
  column: string;
  /** Its name in `open`, which says whether it is a field now; absent: always. */
  open?: { readonly cells: OpenCell; readonly name: string };
}): JSX.Element {
  const [typed, setTyped] = createSignal<string | null>(null);
  const [isRefused, markRefused] = createSignal(false);
  function setRefused(given: boolean | string) {
    markRefused(given !== false);
    props.onRefusal(typeof given === 'string' ? given : null);
  }
  let running: { readonly value: string; readonly result: Promise<boolean> } | null = null;
  let seen: number | undefined;
  // What is typed stays when the value changes by sync: whoever typed it hands it over, and `seen` tells the two apart.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (running === null && typed() === value) setTyped(null);
      },
      { defer: true },
    ),
  );
  let field: HTMLInputElement | HTMLTextAreaElement | undefined;
  const isField = () => props.open === undefined || typed() !== null || props.open.cells.is(props.open.name);
  /** At the place that was pressed; by keyboard all of a line, as in any field. */
  function open(offset: number | null) {
    props.open?.cells.set(props.open.name);
    field?.focus();
    if (offset !== null) field?.setSelectionRange(offset, offset);
    else if (props.kind !== 'title') field?.select();
  }
  function type(value: string) {
    if (typed() === null) seen = props.rev;
    setTyped(value);
  }

  async function commit(): Promise<boolean> {
    const value = typed();
    if (value === null) return true;
    // What was typed meanwhile follows what is under way.
    if (running !== null) {
      const { result } = running;
      return running.value === value ? result : result.then(() => (typed() === value ? commit() : true));
    }
    if (value === props.value) {
      setTyped(null);
      setRefused(false);
      return true;
    }
    const result = handOver(value);
    running = { value, result };
    return result;
  }

  async function handOver(value: string): Promise<boolean> {
    const given = await props.onCommit(value, seen).finally(() => {
      running = null;
    });
    const isTaken = given === true;
    setRefused(typeof given === 'string' ? given : !given);
    if (isTaken && typed() === value) setTyped(null);
    // The rest was typed by somebody who saw their own change.
    else if (isTaken) seen = props.rev;
    return isTaken;
  }

  /** Found at once, for later: what is handed over may have this cell become text. */
  function below(element: HTMLElement, step: 1 | -1): () => void {
    const table = element.closest('table');
    const cells = () => [...(table?.querySelectorAll<HTMLElement>(`[data-column="${props.column}"]`) ?? [])];
    const next = cells().indexOf(element) + step;
    return () => cells()[next]?.focus();
  }

  /** To its row, whose keys act again; what would be typed next is meant for them. */
  function leave(element: HTMLElement) {
    const linkOf = (of: Element | null | undefined) =>
      of?.querySelector<HTMLElement>('a:is(.row-target, .table-link)');
    const row = element.closest('tr');
    // The row for a new one has none of its own.
    const link = linkOf(row) ?? linkOf(row?.previousElementSibling);
    if (link == null) element.blur();
    else link.focus();
  }

  function onKey(event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) {
    const element = event.currentTarget;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const goOn = below(element, event.shiftKey ? -1 : 1);
      void commit().then((isTaken) => {
        if (isTaken) goOn();
      });
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped(null);
      setRefused(false);
      element.value = props.value;
      leave(element);
    }
  }

  const common = () => ({
    'aria-label': props.label,
    'aria-invalid': isRefused() || props.isWrong === true ? ('true' as const) : undefined,
    'aria-describedby': isRefused() ? props.describedBy : undefined,
    'data-column': props.column,
    'data-typed': typed() === null ? undefined : '',
    placeholder: props.placeholder,
    autocomplete: 'off' as const,
    value: typed() ?? props.value,
    onKeyDown: onKey,
    // One that is a field because of what was typed in it must stay one when that is handed over or taken back.
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      props.open?.cells.set(props.open.name);
      // However one comes to a few digits, the first key replaces them.
      if (props.kind !== 'title') currentTarget.select();
    },
    onBlur: () => void commit(),
  });
  const text = () => (
    <button
      type="button"
      class={`cell cell-${props.kind}`}
      classList={{ 'cell-wrong': props.isWrong === true }}
      aria-label={`${props.label}: ${props.value}`}
      data-column={props.column}
      onMouseDown={(event) => {
        // The field takes its place before the browser has given it the focus.
        event.preventDefault();
        open(offsetAt(event.currentTarget, event));
      }}
      onFocusIn={(event) => {
        // The field that takes its place tells of the same.
        event.stopPropagation();
        open(null);
      }}
      // A screen reader may press without either.
      onClick={() => open(null)}
    >
      {props.value}
    </button>
  );
  return (
    <Show when={isField()} fallback={text()}>
      <Show
        when={props.kind === 'title'}
        fallback={
          <input
            {...common()}
            ref={(element) => {
              field = element;
            }}
            class={`cell cell-${props.kind}`}
            inputmode="numeric"
            onInput={(event) => type(event.currentTarget.value)}
          />
        }
      >
        <textarea
          {...common()}
          ref={(element) => {
            field = element;
          }}
          class="cell cell-title"
          rows="1"
          onInput={(event) => type(event.currentTarget.value)}
        />
      </Show>
    </Show>
  );
}
