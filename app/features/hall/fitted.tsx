import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import type { HallTexts } from '#app/i18n/hall-texts.ts';

/** How long one part of a long text stands. */
const TURN_MS = 12_000;
/** As in the styles: between two parts, in the text's own size. */
const GAP = 2;

/**
 * Text in a box of a fixed size: as large as fits, and where the smallest that the last row can read does not fit, in parts
 * that take turns and say so. Nothing is ever cut off.
 */
export function Fitted(props: {
  /** What it shows, as a text: when it changes it is measured anew. */
  of: string;
  t: HallTexts;
  /** Sizes in em of the screen. */
  most: number;
  least: number;
  class?: string;
  /** Whether time passes; without it the first part stays. */
  isStill?: boolean;
  children: JSX.Element;
}): JSX.Element {
  let box: HTMLDivElement | undefined;
  let inner: HTMLDivElement | undefined;
  const [size, setSize] = createSignal(props.most);
  const [parts, setParts] = createSignal(1);
  const [part, setPart] = createSignal(0);

  function fits(at: number): boolean {
    if (inner === undefined || box === undefined) return true;
    inner.style.fontSize = `${at}em`;
    return inner.scrollHeight <= box.clientHeight && inner.scrollWidth <= box.clientWidth;
  }

  function measure() {
    if (inner === undefined || box === undefined || box.clientHeight === 0) return;
    inner.classList.remove('hall-in-parts');
    inner.style.transform = '';
    let [low, high] = [props.least, props.most];
    if (fits(high)) low = high;
    else
      for (let step = 0; step < 7; step += 1) {
        const middle = (low + high) / 2;
        if (fits(middle)) low = middle;
        else high = middle;
      }
    const isWhole = fits(low);
    setSize(low);
    inner.style.fontSize = `${low}em`;
    if (isWhole) {
      setParts(1);
      setPart(0);
      return;
    }
    inner.classList.add('hall-in-parts');
    const gap = GAP * Number.parseFloat(getComputedStyle(inner).fontSize);
    const count = Math.max(1, Math.round((inner.scrollWidth + gap) / (box.clientWidth + gap)));
    setParts(count);
    if (part() >= count) setPart(0);
    turn();
  }

  function turn() {
    if (inner === undefined || box === undefined) return;
    const gap = GAP * Number.parseFloat(getComputedStyle(inner).fontSize);
    inner.style.transform = part() === 0 ? '' : `translateX(${-part() * (box.clientWidth + gap)}px)`;
  }

  onMount(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (box !== undefined) observer.observe(box);
    void document.fonts.ready.then(measure);
    onCleanup(() => observer.disconnect());
  });
  // The same text that comes again is not measured again.
  const of = createMemo(() => props.of);
  createEffect(
    on(
      of,
      () => {
        setPart(0);
        measure();
      },
      { defer: true },
    ),
  );
  createEffect(() => {
    if (parts() <= 1 || props.isStill === true) return;
    const timer = setInterval(() => setPart((before) => (before + 1) % parts()), TURN_MS);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(on(part, turn, { defer: true }));

  const where = () => ({ at: part() + 1, of: parts() });
  return (
    <div class={`hall-fitted ${props.class ?? ''}`}>
      <div class="hall-box" ref={box}>
        <div class="hall-inner" ref={inner} style={{ 'font-size': `${size()}em` }}>
          {props.children}
        </div>
      </div>
      <Show when={parts() > 1}>
        <p class="hall-part">
          {part() + 1 < parts()
            ? props.t('hall_screen.page', where())
            : props.t('hall_screen.last_page', where())}
        </p>
      </Show>
    </div>
  );
}
