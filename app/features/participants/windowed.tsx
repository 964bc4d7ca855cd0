import { createMemo, createSignal, Index, type JSX, onCleanup, onMount, Show } from 'solid-js';

/** Rows that are rendered and measured together. */
const CHUNK = 24;
/** Chunks beyond the screen that are kept ready, in pixels of scrolling. */
const AHEAD = '900px 0px';

/**
 * A long list of rows of any height, of which only those near the screen exist. What was measured keeps its
 * height as empty room; what was never near has an estimated one, so that the scroll bar is about right.
 *
 * @param props.estimate height of a row that was never shown, in pixels
 */
export function Windowed<T>(props: {
  items: readonly T[];
  estimate: number;
  children: (item: () => T) => JSX.Element;
}): JSX.Element {
  const chunks = createMemo(() => {
    const list: (readonly T[])[] = [];
    for (let at = 0; at < props.items.length; at += CHUNK) list.push(props.items.slice(at, at + CHUNK));
    return list;
  });
  const callbacks = new Map<Element, (isNear: boolean, height: number) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        callbacks.get(target)?.(isIntersecting, boundingClientRect.height);
      }
    },
    { rootMargin: AHEAD },
  );
  onCleanup(() => observer.disconnect());

  function Chunk(own: { rows: readonly T[]; isFirst: boolean }): JSX.Element {
    // The first is there at once: a search shows its answer in the frame of the key press.
    const [isNear, setIsNear] = createSignal(own.isFirst);
    const [height, setHeight] = createSignal<number | null>(null);
    let element: HTMLDivElement | undefined;
    onMount(() => {
      if (element === undefined) return;
      const target = element;
      callbacks.set(target, (near, measured) => {
        if (isNear() && !near) setHeight(measured);
        setIsNear(near);
      });
      observer.observe(target);
      onCleanup(() => {
        observer.unobserve(target);
        callbacks.delete(target);
      });
    });
    const room = () => height() ?? own.rows.length * props.estimate;
    return (
      <div ref={element} class="windowed" style={{ 'min-block-size': isNear() ? undefined : `${room()}px` }}>
        <Show when={isNear()}>
          <ul class="list">
            <Index each={own.rows}>{(row) => props.children(row)}</Index>
          </ul>
        </Show>
      </div>
    );
  }

  return <Index each={chunks()}>{(rows, index) => <Chunk rows={rows()} isFirst={index === 0} />}</Index>;
}
