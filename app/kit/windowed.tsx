import {
  createEffect,
  createMemo,
  createSignal,
  Index,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import { afterPaint } from '#app/kit/after-paint.ts';

/** Rows that are rendered and measured together; the first chunk is drawn in the frame of a key press. */
const CHUNK = 6;
/** Chunks that stay when the list is replaced: they fill a phone's screen and the margin below it. */
const KEPT = 3;
/** How far beyond the screen rows are rendered, in pixels of scrolling. */
const AHEAD = 700;

/**
 * A long list of rows of any height that renders only those near the screen. Measured rows leave a gap of their height;
 * others have an estimated height, so that the scroll bar is about right.
 *
 * @param props.estimate height of a row that was never shown, in pixels
 */
export function Windowed<T>(props: {
  items: readonly T[];
  estimate: number;
  /** Somebody works through the list: rows that are rendered stay, whatever comes between them. */
  isKept?: boolean;
  children: (item: () => T) => JSX.Element;
}): JSX.Element {
  // An observer reads them too, where no owner would dispose of the memo that reading the attribute creates.
  const items = createMemo(() => props.items);
  const [count, setCount] = createSignal(1);
  /** What the chunks after the first show: they may follow a change right after its frame. */
  const [below, setBelow] = createSignal(untrack(items));
  const total = createMemo(() => Math.ceil(items().length / CHUNK));
  const chunks = createMemo(() =>
    Array.from({ length: Math.min(count(), total()) }, (_, index) =>
      (index === 0 ? items() : below()).slice(index * CHUNK, (index + 1) * CHUNK),
    ),
  );
  const rest = () => Math.max(0, items().length - chunks().length * CHUNK);
  const callbacks = new Map<Element, (entry: IntersectionObserverEntry) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) callbacks.get(entry.target)?.(entry);
    },
    { rootMargin: `${AHEAD}px 0px` },
  );
  onCleanup(() => observer.disconnect());

  function follow(element: Element, tell: (entry: IntersectionObserverEntry) => void) {
    callbacks.set(element, tell);
    observer.observe(element);
    onCleanup(() => {
      observer.unobserve(element);
      callbacks.delete(element);
    });
  }

  let tail: HTMLDivElement | undefined;
  /** As many more chunks as fill the space from the tail's top to the end of the margin, wherever the person jumped. */
  function grow({ isIntersecting, boundingClientRect }: IntersectionObserverEntry) {
    if (!isIntersecting || rest() === 0) return;
    const missing = innerHeight + AHEAD - boundingClientRect.top;
    setCount(count() + Math.max(1, Math.ceil(missing / (CHUNK * props.estimate))));
    again();
  }
  /** The observer reports only changes: observed again, it reports where the tail is now. */
  function again() {
    if (tail === undefined) return;
    observer.unobserve(tail);
    observer.observe(tail);
  }
  onMount(() => {
    if (tail !== undefined) follow(tail, grow);
  });
  createEffect(
    on(
      items,
      (shown, before) => {
        onCleanup(afterPaint(() => setBelow(shown)));
        // Existing rows change their texts; creating them again would make a key press slower.
        if (props.isKept !== true && shown.length !== before?.length) setCount((now) => Math.min(now, KEPT));
        again();
      },
      { defer: true },
    ),
  );

  function Chunk(own: { rows: readonly T[] }): JSX.Element {
    const [isNear, setIsNear] = createSignal(true);
    const [height, setHeight] = createSignal(0);
    let element: HTMLDivElement | undefined;
    onMount(() => {
      if (element === undefined) return;
      follow(element, (entry) => {
        // A list that is hidden as a whole stays as it is.
        if (entry.boundingClientRect.width === 0) return;
        if (isNear() && !entry.isIntersecting) setHeight(entry.boundingClientRect.height);
        setIsNear(entry.isIntersecting);
      });
    });
    return (
      <div
        ref={element}
        class={isNear() ? undefined : 'rows-away'}
        style={{ 'min-block-size': isNear() ? undefined : `${height()}px` }}
      >
        <Show when={isNear()}>
          <ul class="list">
            <Index each={own.rows}>{(row) => props.children(row)}</Index>
          </ul>
        </Show>
      </div>
    );
  }

  return (
    <>
      <Index each={chunks()}>{(rows) => <Chunk rows={rows()} />}</Index>
      <div ref={tail} style={{ 'block-size': `${rest() * props.estimate}px` }} />
    </>
  );
}
