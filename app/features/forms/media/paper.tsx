import SignaturePad from 'signature_pad';
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { writeName } from './drawn-file.ts';
import { type KeyboardPen, penAtRest, pressed } from './keyboard-pen.ts';
import type { MediaTexts } from './media-texts.ts';
import type { Stroke } from './media-types.ts';
import { groupsOf, penOf, strokesOf } from './strokes.ts';

/** Points nearer to each other than this many pixels of the screen are one. */
const NEAR = 2;
const PERCENT = 100;

/** Gives a canvas one pixel for each of the screen's, and calls `draw` for every width that it gets. */
function onWidth({
  canvas,
  ratio,
  draw,
}: {
  canvas: HTMLCanvasElement;
  ratio: number;
  draw: (context: CanvasRenderingContext2D, width: number) => void;
}): void {
  const observer = new ResizeObserver(() => {
    const width = canvas.clientWidth;
    const context = canvas.getContext('2d');
    if (width === 0 || context === null) return;
    const density = devicePixelRatio;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(width * ratio * density);
    context.scale(density, density);
    draw(context, width);
  });
  observer.observe(canvas);
  onCleanup(() => observer.disconnect());
}

/** White paper, whatever the theme, on which fingers, pens, mice and keys draw. It holds nothing: lines come and go by props. */
export function Paper(props: {
  id: string;
  texts: MediaTexts;
  label: string;
  /** What it says while it is blank. */
  invitation: string;
  /** Height in parts of its width. */
  ratio: number;
  /** A line to write on. */
  isRuled: boolean;
  ground: string | undefined;
  strokes: readonly Stroke[];
  describedBy: string;
  onStrokes: (strokes: readonly Stroke[]) => void;
  onUndo: () => void;
}): JSX.Element {
  const [pen, setPen] = createSignal<KeyboardPen>(penAtRest(props.ratio));
  const [isKeyed, setKeyed] = createSignal(false);
  const [said, setSaid] = createSignal('');
  let canvas!: HTMLCanvasElement;

  onMount(() => {
    const pad = new SignaturePad(canvas, { minDistance: NEAR });
    let width = 0;
    let isDrawing = false;
    const kind = () => ({ width, hasPicture: props.ground !== undefined });

    function keep(): void {
      isDrawing = false;
      const drawn = pad.toData().slice(props.strokes.length);
      // A line can begin before the paper was measured for the first time.
      const across = width === 0 ? canvas.clientWidth : width;
      if (across > 0) props.onStrokes([...props.strokes, ...strokesOf({ groups: drawn, width: across })]);
    }

    function show(): void {
      if (width === 0) return;
      // Otherwise the pad waits for ever for the end of a line that is no longer on it.
      pad.off();
      pad.fromData(groupsOf({ strokes: props.strokes, ...kind() }));
      pad.on();
    }

    pad.addEventListener('beginStroke', () => {
      isDrawing = true;
      setKeyed(false);
    });
    pad.addEventListener('endStroke', keep);
    onWidth({
      canvas,
      ratio: props.ratio,
      draw(_, next) {
        // A phone that is turned in the middle of a line keeps what there is of it.
        if (isDrawing) keep();
        width = next;
        Object.assign(pad, penOf(kind()));
        show();
      },
    });
    createEffect(on(() => props.strokes, show, { defer: true }));
    onCleanup(() => {
      if (isDrawing) keep();
      pad.off();
    });
  });

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') {
      event.preventDefault();
      lift();
      props.onUndo();
      return;
    }
    const next = pressed({ key: event.key, pen: pen(), strokes: props.strokes, ratio: props.ratio });
    if (next === null) return;
    event.preventDefault();
    setKeyed(true);
    if (next.pen.isDown !== pen().isDown)
      setSaid(props.texts(next.pen.isDown ? 'media.pad.pen_down' : 'media.pad.pen_up'));
    else
      setSaid(
        props.texts('media.at', {
          x: Math.round(next.pen.x * PERCENT),
          y: Math.round((next.pen.y / props.ratio) * PERCENT),
        }),
      );
    setPen(next.pen);
    if (next.strokes !== props.strokes) props.onStrokes(next.strokes);
  }

  function lift(): void {
    setPen({ ...pen(), isDown: false });
  }

  return (
    <div
      id={props.id}
      class="media-paper media-drawn"
      style={{ '--ratio': props.ratio }}
      tabindex="0"
      role="application"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onKeyDown={press}
      onBlur={() => {
        lift();
        setKeyed(false);
      }}
    >
      <Show when={props.ground}>{(url) => <img class="media-canvas" src={url()} alt="" />}</Show>
      <span classList={{ 'media-invitation': true, 'media-rule': props.isRuled }} aria-hidden="true">
        <Show when={props.strokes.length === 0 && props.ground === undefined} fallback={'\u00a0'}>
          {props.invitation}
        </Show>
      </span>
      <canvas ref={canvas} class="media-canvas" />
      <Show when={isKeyed()}>
        <span
          classList={{ 'media-pen': true, 'media-pen-down': pen().isDown }}
          style={{
            'inset-inline-start': `${pen().x * PERCENT}%`,
            'inset-block-start': `${(pen().y / props.ratio) * PERCENT}%`,
          }}
        />
      </Show>
      <LiveRegion message={said()} />
    </div>
  );
}

/** How a name that is typed will stand in the picture. */
export function NamePaper(props: { name: string; mark: string; ratio: number }): JSX.Element {
  let canvas!: HTMLCanvasElement;
  onMount(() => {
    let width = 0;
    const show = () => {
      const context = canvas.getContext('2d');
      if (context === null || width === 0) return;
      const height = width * props.ratio;
      const { fontFamily: family } = getComputedStyle(canvas);
      context.clearRect(0, 0, width, height);
      writeName({ context, width, height, name: props.name, mark: props.mark, family });
    };
    onWidth({
      canvas,
      ratio: props.ratio,
      draw(_, next) {
        width = next;
        show();
      },
    });
    createEffect(on(() => props.name, show, { defer: true }));
  });
  return (
    <div
      class="media-paper"
      style={{ '--ratio': props.ratio }}
      role="img"
      aria-label={`${props.name}. ${props.mark}`}
    >
      <canvas ref={canvas} class="media-canvas" />
    </div>
  );
}
