import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Less than this is a tap. */
const MOVED_PX = 4;
/** What has an answer of its own to a pointer. */
const ACTS = 'button, a, input, audio, video';

interface Drag {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** How far it was dragged, in px. */
  readonly by: number;
  /** Of the dragged row, in px. */
  readonly height: number;
}

/**
 * Rows of a list that are dragged to another place: with a mouse by any part of them, with a finger by their handle, so
 * that the page still scrolls. Nothing moves in the document before the row is let go.
 */
export function createDragOrder({
  list,
  order,
  onMove,
}: {
  list: () => HTMLElement | undefined;
  order: Accessor<readonly string[]>;
  onMove: (value: string, order: readonly string[]) => void;
}): {
  begin: (event: PointerEvent, value: string) => void;
  dragged: Accessor<string | null>;
  /** How far a row stands from its place now, as a transform. */
  shiftOf: (value: string) => string | undefined;
} {
  const [drag, setDrag] = createSignal<Drag | null>(null);
  let stop: () => void = () => undefined;
  onCleanup(() => stop());

  function begin(event: PointerEvent, value: string): void {
    const target = event.target instanceof Element ? event.target : null;
    const isHandle = target?.closest('[data-handle]') != null;
    if (!event.isPrimary || event.button !== 0 || target?.closest(ACTS) != null) return;
    if (event.pointerType !== 'mouse' && !isHandle) return;
    const container = list();
    const from = order().indexOf(value);
    if (container === undefined || from === -1) return;
    // Neither a selection of the words nor a scroll begins here.
    event.preventDefault();
    stop();
    const origin = container.getBoundingClientRect().top;
    const places = [...container.children].map((row) => {
      const { top, height } = row.getBoundingClientRect();
      return { middle: top + height / 2 - origin, height };
    });
    const own = places[from] ?? { middle: 0, height: 0 };
    const end = new AbortController();
    stop = () => {
      end.abort();
      setDrag(null);
    };
    const grasped = event.clientY - origin;
    const on = <K extends 'pointermove' | 'pointerup' | 'pointercancel' | 'keydown'>(
      name: K,
      run: (event: WindowEventMap[K]) => void,
    ) => addEventListener(name, run, { signal: end.signal, capture: true });

    on('pointermove', (move) => {
      if (move.pointerId !== event.pointerId) return;
      // The page may have scrolled meanwhile.
      const by = move.clientY - container.getBoundingClientRect().top - grasped;
      if (drag() === null && Math.abs(by) < MOVED_PX) return;
      const to = places.filter(({ middle }, place) => place !== from && middle < own.middle + by).length;
      setDrag({ value, from, to, by, height: own.height });
    });
    on('pointerup', (up) => {
      if (up.pointerId !== event.pointerId) return;
      const last = drag();
      stop();
      if (last === null || last.to === from) return;
      const next = order().filter((each) => each !== value);
      next.splice(last.to, 0, value);
      onMove(value, next);
    });
    on('pointercancel', (given) => given.pointerId === event.pointerId && stop());
    on('keydown', (key) => {
      if (key.key !== 'Escape') return;
      key.stopPropagation();
      stop();
    });
  }

  return {
    begin,
    dragged: () => drag()?.value ?? null,
    shiftOf(value) {
      const now = drag();
      if (now === null) return undefined;
      if (now.value === value) return `translateY(${now.by}px)`;
      const place = order().indexOf(value);
      if (now.from < place && place <= now.to) return `translateY(${-now.height}px)`;
      if (now.to <= place && place < now.from) return `translateY(${now.height}px)`;
      return undefined;
    },
  };
}
