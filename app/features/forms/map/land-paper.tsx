import { createEffect, createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import { drawLands, type LandColours } from './draw-lands.ts';
import { lands } from './lands.ts';
import type { MapView, Size } from './map-view.ts';

/** Calls `read` when the colours of the page change. */
function onColours(read: () => void): void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((one) => matchMedia(one));
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', read);
  onCleanup(() => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', read);
  });
}

function coloursOf(canvas: HTMLCanvasElement): LandColours {
  const style = getComputedStyle(canvas);
  return { sea: style.backgroundColor, land: style.color, coast: style.borderBlockStartColor };
}

/** The lands of the world, drawn anew at most once a frame. */
export function LandPaper(props: { view: MapView; size: Size }): JSX.Element {
  let canvas!: HTMLCanvasElement;
  const [colours, setColours] = createSignal<LandColours>();
  onMount(() => {
    const read = () => setColours(coloursOf(canvas));
    read();
    onColours(read);
    let frame = 0;
    createEffect(() => {
      const now = { view: props.view, size: props.size, colours: colours() };
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const context = canvas.getContext('2d');
        const { width, height } = now.size;
        if (context === null || now.colours === undefined || width === 0) return;
        canvas.width = Math.round(width * devicePixelRatio);
        canvas.height = Math.round(height * devicePixelRatio);
        context.scale(devicePixelRatio, devicePixelRatio);
        drawLands({ context, lands, view: now.view, size: now.size, colours: now.colours });
      });
    });
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return <canvas ref={canvas} class="map-lands" />;
}
