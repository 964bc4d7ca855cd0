import { type Accessor, createEffect, createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { useKeyMap, useKeys } from './keys/keys.tsx';
import './marked.css';

export interface Marked {
  /** In the order of the list; what leaves the list loses its mark. */
  readonly ids: Accessor<readonly string[]>;
  has(id: string): boolean;
  set(ids: Iterable<string>, isMarked: boolean): void;
  drop(): void;
  /** Props of the list: keys that mark stand for whatever row has the focus. */
  readonly keys: { onKeyDown(event: KeyboardEvent): void };
}

const ROW = 'li, tr';
/** The box of one row says which one it is. */
const BOX = '[data-mark]';
const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';
/** A question is open: keys are its own, and Esc closes it alone. */
const isAsked = () => document.querySelector('dialog:modal') !== null;

/**
 * Several rows of one list, marked for an act on all of them. X and Space mark the row with the focus, Shift with the
 * arrows extends to the next one, Ctrl A marks all, Esc drops them; a checkbox in each row does the same by hand.
 */
export function useMarked(
  list: Accessor<readonly string[]>,
  /** The row that stands open beside the list; its page mostly has the focus. */
  open: Accessor<string | null> = () => null,
): Marked {
  const letters = useKeyMap();
  const [marked, setMarked] = createSignal<ReadonlySet<string>>(new Set());
  const ids = createMemo(() => list().filter((id) => marked().has(id)));
  // What comes back may be another thing than what was marked.
  createEffect(() => {
    const here = new Set(list());
    setMarked((before) => {
      const left = [...before].filter((id) => here.has(id));
      return left.length === before.size ? before : new Set(left);
    });
  });

  function set(some: Iterable<string>, isMarked: boolean) {
    const next = new Set(marked());
    for (const id of some) {
      if (isMarked) next.add(id);
      else next.delete(id);
    }
    setMarked(next);
  }
  function extend(within: HTMLElement, id: string, by: 1 | -1) {
    const to = list()[list().indexOf(id) + by];
    if (to === undefined) return;
    set([id, to], true);
    within.querySelector<HTMLElement>(`[data-mark="${CSS.escape(to)}"] input`)?.focus();
  }
  function drop() {
    setMarked(new Set<string>());
  }
  /** Beside the list, where no row has the focus, they mark the row that stands open. */
  function markOpen(event: KeyboardEvent) {
    const id = open();
    const target = event.target as HTMLElement;
    const isKept = event.defaultPrevented || target.matches(FIELDS) || isAsked();
    if (isKept || event.altKey || event.ctrlKey || event.metaKey || id === null || !list().includes(id))
      return;
    // Of anything that can be pressed, Space is its own.
    const isSpace = event.key === ' ' && target.matches('h1, h2, h3, body');
    const isLetter = event.key.toLowerCase() === 'x' && letters?.areLettersOn() !== false;
    if ((!isSpace && !isLetter) || target.closest(ROW)?.querySelector(BOX) != null) return;
    set([id], !marked().has(id));
    event.preventDefault();
  }
  document.addEventListener('keydown', markOpen);
  onCleanup(() => document.removeEventListener('keydown', markOpen));
  return {
    ids,
    has: (id) => marked().has(id),
    set,
    drop,
    keys: {
      onKeyDown(event) {
        const target = event.target as HTMLElement;
        if (event.altKey || event.defaultPrevented || target.matches(FIELDS) || isAsked()) return;
        const within = event.currentTarget as HTMLElement;
        const id = target.closest(ROW)?.querySelector<HTMLElement>(BOX)?.dataset.mark;
        const key = event.key.toLowerCase();
        if ((event.ctrlKey || event.metaKey) && key === 'a') set(list(), true);
        else if (event.ctrlKey || event.metaKey) return;
        else if (event.key === 'Escape' && marked().size > 0) drop();
        else if (id === undefined) return;
        else if (event.shiftKey && event.key === 'ArrowDown') extend(within, id, 1);
        else if (event.shiftKey && event.key === 'ArrowUp') extend(within, id, -1);
        // Space on the box itself is the browser's own.
        else if (key === 'x' || (event.key === ' ' && !target.matches('[type=checkbox]')))
          set([id], !marked().has(id));
        else return;
        event.preventDefault();
      },
    },
  };
}

/** The checkbox of one row, or of many at once. */
export function MarkBox(props: {
  marked: Marked;
  ids: readonly string[];
  /** The one row that it is the box of; absent for many at once. */
  row?: string;
  label: string;
}): JSX.Element {
  const count = () => props.ids.filter((id) => props.marked.has(id)).length;
  let box: HTMLInputElement | undefined;
  createEffect(() => {
    if (box !== undefined) box.indeterminate = count() > 0 && count() < props.ids.length;
  });
  return (
    <label class="mark-box" data-mark={props.row}>
      <input
        ref={box}
        type="checkbox"
        class="checkbox"
        aria-label={props.label}
        checked={props.ids.length > 0 && count() === props.ids.length}
        onChange={(event) => props.marked.set(props.ids, event.currentTarget.checked)}
      />
    </label>
  );
}

/** How many are marked, what can be done with them, and how they are dropped. */
export function MarkedBar(props: {
  marked: Marked;
  /** How many are marked, where what they are called asks for other words. */
  count?: string;
  note?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const n = () => props.marked.ids().length;
  let bar: HTMLElement | undefined;
  /** The row from which somebody came to the bar. */
  let from: HTMLElement | undefined;
  const boxOf = (id: string) =>
    document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"] input`) ?? undefined;

  function go() {
    const { activeElement: active } = document;
    if (active instanceof HTMLElement && bar?.contains(active) === false && active.closest(ROW) !== null)
      from = active;
    bar?.querySelector<HTMLElement>('button')?.focus();
  }
  /** The bar goes with the last mark: whoever stands in it is back at their row. */
  function drop() {
    const wasHere = bar?.contains(document.activeElement) === true;
    const [first] = props.marked.ids();
    const back = from?.isConnected === true ? from : first === undefined ? undefined : boxOf(first);
    props.marked.drop();
    if (wasHere) back?.focus();
  }
  function dropByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || isAsked() || n() === 0) return;
    drop();
    event.preventDefault();
  }
  useKeys(() =>
    n() === 0
      ? []
      : [{ press: 'b', shown: ['B'], words: t('kit.keys.bar'), isLetter: true, isHint: true, run: go }],
  );
  document.addEventListener('keydown', dropByKey);
  onCleanup(() => document.removeEventListener('keydown', dropByKey));
  return (
    <Show when={n() > 0}>
      <section ref={bar} class="footer-bar marked-bar" aria-label={t('kit.marked.title')}>
        <p class="footer-bar-note" role="status">
          <strong>{props.count ?? t('kit.marked.count', { n: n() })}</strong>
          <Show when={props.note}>
            {' '}
            <span>{props.note}</span>
          </Show>
        </p>
        <div class="footer-bar-actions">
          {props.children}
          <Button kind="text" onClick={drop}>
            {t('kit.marked.drop')} <kbd class="marked-key">{t('kit.marked.key')}</kbd>
          </Button>
        </div>
      </section>
    </Show>
  );
}
