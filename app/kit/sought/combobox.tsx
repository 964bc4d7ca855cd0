import { createMemo, createSignal, For, type JSX, mergeProps, Show, splitProps } from 'solid-js';
import { describedBy, Field, type FieldProps } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import './sought.css';

export interface ComboboxRow {
  readonly value: string;
  readonly label: string;
  /** What else tells it from another. */
  readonly hint: string | null;
  /** What was typed is its name, or all of what people call it. */
  readonly isNamed: boolean;
}

/** What the field says, in the language of its form. */
export interface ComboboxWords {
  readonly list: string;
  readonly clear: string;
  /** Nothing has this name, and nothing was chosen. */
  readonly left: (words: string) => string;
  /** How many were found. */
  readonly found: (count: number) => string;
}

export type ComboboxProps = FieldProps & {
  /** What is offered for what is typed, best first; for nothing typed, what is near. */
  readonly find: (typed: string) => readonly ComboboxRow[];
  /** Empty: nothing is chosen. */
  readonly value: string;
  /** How it is called. */
  readonly chosen: string;
  readonly onChange: (value: string) => void;
  readonly canBeEmpty: boolean;
  readonly placeholder?: string | undefined;
  /** More than these are not shown: whoever does not see one goes on typing. */
  readonly limit?: number;
  readonly words: ComboboxWords;
};

/**
 * One of many, found by words. What is stored is what the field shows: whoever types and leaves has chosen what has
 * exactly that name, or nothing, and is told so. Escape goes back to what was chosen.
 */
export function Combobox(props: ComboboxProps): JSX.Element {
  const [own, field] = splitProps(props, [
    ...(['find', 'value', 'chosen', 'onChange', 'canBeEmpty', 'placeholder', 'limit', 'words'] as const),
  ]);
  /** What is being typed; null while the field shows what is chosen. */
  const [typed, setTyped] = createSignal<string | null>(null);
  const [isOpen, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  /** What was typed and led to nothing, until the next key. */
  const [left, setLeft] = createSignal('');
  let input: HTMLInputElement | undefined;

  const found = createMemo(() => (isOpen() ? own.find(typed() ?? '') : []));
  const rows = createMemo(() => found().slice(0, own.limit));
  const hasRows = () => isOpen() && rows().length > 0;
  const optionId = (index: number) => `${field.id}-option-${index}`;
  const text = () => typed() ?? own.chosen;

  function close() {
    setTyped(null);
    setOpen(false);
    setActive(-1);
  }
  function choose(value: string) {
    close();
    setLeft('');
    if (value !== own.value) own.onChange(value);
  }
  function open() {
    if (isOpen()) return;
    setOpen(true);
    input?.select();
  }
  function type(words: string) {
    setTyped(words);
    setLeft('');
    setOpen(true);
    setActive(words.trim() === '' ? -1 : 0);
  }
  function leave() {
    const words = (typed() ?? '').trim();
    if (words === '') return typed() !== null && own.canBeEmpty ? choose('') : close();
    const named = found().filter(({ isNamed }) => isNamed);
    const [only] = named;
    if (only !== undefined && named.length === 1) return choose(only.value);
    setLeft(words);
    close();
  }
  function step(by: 1 | -1) {
    open();
    const count = rows().length;
    if (count === 0) return;
    setActive((at) => (at < 0 && by < 0 ? count - 1 : (at + by + count) % count));
    document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && isOpen()) {
      const row = rows()[active()];
      if (row === undefined) setOpen(false);
      else choose(row.value);
    } else if (event.key === 'Escape' && (isOpen() || typed() !== null)) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const leftWords = () => (left() === '' ? undefined : own.words.left(left()));
  const shownField = mergeProps(field, {
    get error() {
      return field.error ?? leftWords();
    },
  });
  const said = () => (isOpen() && (typed() ?? '').trim() !== '' ? own.words.found(found().length) : '');

  return (
    <Field {...shownField}>
      <div class="input-line sought-line">
        <input
          ref={input}
          id={field.id}
          class="input"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={hasRows()}
          aria-controls={hasRows() ? `${field.id}-options` : undefined}
          aria-activedescendant={hasRows() && active() >= 0 ? optionId(active()) : undefined}
          aria-describedby={describedBy(shownField)}
          aria-invalid={shownField.error === undefined ? undefined : 'true'}
          data-unfinished={leftWords()}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={own.placeholder}
          value={text()}
          onInput={(event) => type(event.currentTarget.value)}
          onClick={open}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
        <Show
          when={own.canBeEmpty && (text() !== '' || left() !== '')}
          fallback={<Icon name="chevron-down" />}
        >
          <button
            type="button"
            class="search-clear sought-clear"
            aria-label={own.words.clear}
            onClick={() => {
              choose('');
              input?.focus();
            }}
          >
            <Icon name="x" />
          </button>
        </Show>
      </div>
      <Show when={hasRows()}>
        <div class="sought-list" role="listbox" id={`${field.id}-options`} aria-label={own.words.list}>
          <For each={rows()}>
            {(row, index) => (
              <button
                type="button"
                role="option"
                tabIndex="-1"
                class="sought-row"
                id={optionId(index())}
                aria-selected={index() === active()}
                // The field keeps the focus, or it would be left before the tap counts.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(row.value)}
              >
                <span class="choice-label">{row.label}</span>
                <Show when={row.hint}>{(hint) => <span class="choice-hint">{hint()}</span>}</Show>
              </button>
            )}
          </For>
        </div>
      </Show>
      <p class="field-hint" role="status">
        {said()}
      </p>
    </Field>
  );
}
