import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';

/**
 * A cell of a table that is typed into where it stands. What is typed is handed over when the cell is left or with
 * Enter, which goes on to the next row; Esc brings back what was there.
 */
export function CellField(props: {
  /** Its column and row, in words. */
  label: string;
  value: string;
  /** Revision of what the value is a part of. */
  rev?: number | undefined;
  /**
   * Resolves to whether it was taken; what was not stays as typed. `seen` is the revision that was on the screen when
   * the person began to type.
   */
  onCommit: (value: string, seen: number | undefined) => Promise<boolean>;
  /** `title` wraps; the others are one short line of digits. */
  kind: 'hour' | 'minutes' | 'title';
  placeholder?: string;
  isWrong?: boolean;
  /** Of the column, so that Enter finds the cell below. */
  column: string;
  onEscape?: () => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal<string | null>(null);
  const [isRefused, setRefused] = createSignal(false);
  let running = false;
  let seen: number | undefined;
  // What is typed stays when the value changes by sync: whoever typed it hands it over, and `seen` tells the two apart.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (!running && typed() === value) setTyped(null);
      },
      { defer: true },
    ),
  );
  function type(value: string) {
    if (typed() === null) seen = props.rev;
    setTyped(value);
  }

  async function commit(): Promise<boolean> {
    const value = typed();
    if (value === null || value === props.value || running) return true;
    running = true;
    const isTaken = await props.onCommit(value, seen).finally(() => {
      running = false;
    });
    setRefused(!isTaken);
    if (isTaken && typed() === value) setTyped(null);
    return isTaken;
  }

  function below(element: HTMLElement, step: 1 | -1) {
    const cells = [
      ...(element.closest('table')?.querySelectorAll<HTMLElement>(`[data-column="${props.column}"]`) ?? []),
    ];
    cells[cells.indexOf(element) + step]?.focus();
  }

  function onKey(event: KeyboardEvent & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) {
    const element = event.currentTarget;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void commit().then((isTaken) => {
        if (isTaken) below(element, event.shiftKey ? -1 : 1);
      });
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (typed() === null) return props.onEscape?.();
      setTyped(null);
      setRefused(false);
      element.value = props.value;
    } else if (['ArrowUp', 'ArrowDown'].includes(event.key)) {
      event.preventDefault();
      below(element, event.key === 'ArrowUp' ? -1 : 1);
    }
  }

  const common = () => ({
    'aria-label': props.label,
    'aria-invalid': isRefused() || props.isWrong === true ? ('true' as const) : undefined,
    'data-column': props.column,
    'data-typed': typed() === null ? undefined : '',
    placeholder: props.placeholder,
    autocomplete: 'off' as const,
    value: typed() ?? props.value,
    onKeyDown: onKey,
    onBlur: () => void commit(),
  });
  return (
    <Show
      when={props.kind === 'title'}
      fallback={
        <input
          {...common()}
          class={`cell cell-${props.kind}`}
          inputmode="numeric"
          onInput={(event) => type(event.currentTarget.value)}
        />
      }
    >
      <textarea
        {...common()}
        class="cell cell-title"
        rows="1"
        onInput={(event) => type(event.currentTarget.value)}
      />
    </Show>
  );
}
