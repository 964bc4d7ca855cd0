import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';

/** Of the height of the window: what is higher leaves too little of the page, and lies at its end instead. */
const MOST = 1 / 3;

/** The page's one filled button, always within reach of the thumb; above it the last confirmed state. */
export function FooterBar(props: { note?: JSX.Element; children: JSX.Element }): JSX.Element {
  const [isHigh, setHigh] = createSignal(false);
  let bar!: HTMLDivElement;
  onMount(() => {
    const measure = () => setHigh(bar.offsetHeight > window.innerHeight * MOST);
    const observer = new ResizeObserver(measure);
    observer.observe(bar);
    window.addEventListener('resize', measure);
    onCleanup(() => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    });
  });
  return (
    <div ref={bar} classList={{ 'footer-bar': true, 'footer-bar-high': isHigh() }}>
      <Show when={props.note !== undefined}>
        <div class="footer-bar-note">{props.note}</div>
      </Show>
      <div class="footer-bar-actions">{props.children}</div>
    </div>
  );
}
