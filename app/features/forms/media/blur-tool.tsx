import { createSignal, createUniqueId, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { FieldFault } from '#app/ui/field.tsx';
import { useMedia } from '#app/ui/media.ts';
import { type CoverFrame, FIRST_FRAME, inside, nudged, resized } from './cover-frame.ts';
import { mediaTexts } from './media-texts.ts';
import type { BlurToolProps } from './media-types.ts';
import { blockSide, mosaic, type PictureRect, pictureRect } from './mosaic.ts';
import { createPaper, pictureFile, readPicture } from './pictures.ts';
import { ToolFoot } from './tool-foot.tsx';
import { useFinish } from './use-finish.ts';
import { useGiveUp } from './use-give-up.tsx';
import './media.css';

/** A finger that moved less than this many pixels tapped. */
const TAP = 8;
/** A longer picture is made smaller: older phones have no memory for it. */
const LONGEST = 4096;
const PERCENT = 100;

type Corner = { readonly x: number; readonly y: number };
type Working = {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly original: ImageBitmap;
};

function cover({ canvas, context }: Working, part: PictureRect): void {
  const pixels = context.getImageData(part.x, part.y, part.width, part.height);
  mosaic({ pixels, side: blockSide({ part, longest: Math.max(canvas.width, canvas.height) }) });
  context.putImageData(pixels, part.x, part.y);
}

/** Covers faces and plates, for good. The original stays with whoever has it; the file that comes out never had them. */
export function BlurTool(props: BlurToolProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const id = createUniqueId();
  const leave = useGiveUp(t);
  // Elsewhere there is most likely no keyboard, and the keys are only heard.
  const hasKeys = useMedia('(hover: hover)');
  const [working, setWorking] = createSignal<Working | 'opening' | 'unreadable'>('opening');
  const [parts, setParts] = createSignal<readonly PictureRect[]>([]);
  const [frame, setFrame] = createSignal<CoverFrame>(FIRST_FRAME);
  const [dragged, setDragged] = createSignal<{ from: Corner; to: Corner } | null>(null);
  const [error, setError] = createSignal<string>();
  const [said, setSaid] = createSignal('');
  let stage: HTMLDivElement | undefined;
  let isGone = false;

  const opened = () => {
    const now = working();
    return typeof now === 'string' ? null : now;
  };
  /** Of the picture on the screen, without the border around it. */
  const sides = () => {
    const box = opened()?.canvas.getBoundingClientRect();
    return { left: box?.left ?? 0, top: box?.top ?? 0, width: box?.width ?? 1, height: box?.height ?? 1 };
  };

  onMount(async () => {
    const original = await readPicture(props.file);
    if (isGone) return original?.close();
    if (original === null) return setWorking('unreadable');
    const scale = Math.min(1, LONGEST / Math.max(original.width, original.height));
    const paper = createPaper({
      width: Math.max(1, Math.round(original.width * scale)),
      height: Math.max(1, Math.round(original.height * scale)),
    });
    paper.canvas.className = 'media-canvas';
    const next = { ...paper, original };
    paint(next, []);
    setWorking(next);
  });
  onCleanup(() => {
    isGone = true;
    opened()?.original.close();
  });

  function paint(picture: Working, covered: readonly PictureRect[]): void {
    const { canvas, context, original } = picture;
    // What is transparent would turn black in the JPEG.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(original, 0, 0, canvas.width, canvas.height);
    for (const part of covered) cover(picture, part);
  }

  function add(from: Corner, to: Corner): void {
    const picture = opened();
    if (picture === null) return;
    const { width, height } = sides();
    const part = pictureRect({ from, to, shown: { width, height }, picture: picture.canvas });
    if (part.width === 0 || part.height === 0) return;
    cover(picture, part);
    setParts([...parts(), part]);
    setError(undefined);
    setSaid(t()('media.blur.covered', { n: parts().length }));
  }

  function addFrame(): void {
    const { width, height } = sides();
    const { x, y, width: wide, height: high } = frame();
    add(
      { x: (x - wide / 2) * width, y: (y - high / 2) * height },
      { x: (x + wide / 2) * width, y: (y + high / 2) * height },
    );
  }

  function undo(): void {
    const picture = opened();
    if (picture === null || parts().length === 0) return;
    setParts(parts().slice(0, -1));
    paint(picture, parts());
    setSaid(`${t()('media.undone')}. ${t()('media.blur.covered', { n: parts().length })}`);
  }

  function move(next: CoverFrame): void {
    setFrame(next);
    const { x, y, width, height } = next;
    const percent = (part: number) => Math.round(part * PERCENT);
    const place = t()('media.at', { x: percent(x), y: percent(y) });
    setSaid(`${place}, ${t()('media.blur.size', { width: percent(width), height: percent(height) })}`);
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nudged({ frame: frame(), key: event.key, isSizing: event.shiftKey });
    if (next !== null) move(next);
    else if (event.key === 'Enter' || event.key === ' ') addFrame();
    else if (event.key === 'Backspace') undo();
    else return;
    event.preventDefault();
  }

  const cornerOf = (event: PointerEvent): Corner => {
    const { left, top } = sides();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  function begin(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    stage?.setPointerCapture(event.pointerId);
    setDragged({ from: cornerOf(event), to: cornerOf(event) });
  }

  function drag(event: PointerEvent): void {
    const now = dragged();
    if (now !== null && event.isPrimary) setDragged({ from: now.from, to: cornerOf(event) });
  }

  function drop(event: PointerEvent): void {
    const now = dragged();
    if (now === null || !event.isPrimary) return;
    setDragged(null);
    const { from } = now;
    const to = cornerOf(event);
    const { width, height } = sides();
    if (Math.hypot(to.x - from.x, to.y - from.y) >= TAP) add(from, to);
    else move(inside({ ...frame(), x: to.x / width, y: to.y / height }));
  }

  const finish = useFinish({
    make() {
      const picture = opened();
      if (picture === null) return null;
      if (parts().length > 0)
        return pictureFile({ canvas: picture.canvas, name: props.name, type: 'image/jpeg' });
      setError(t()('media.blur.none'));
      stage?.focus();
      return null;
    },
    onDone: (file) => props.onDone(file),
    onFault: () => setError(t()('media.failed')),
  });

  function cancel(): void {
    if (parts().length === 0) props.onCancel();
    else leave.ask({ title: t()('media.leave.blur'), onLeave: () => props.onCancel() });
  }

  const Stage = (own: { picture: Working }) => {
    const ratio = () => own.picture.canvas.height / own.picture.canvas.width;
    const marked = () => {
      const now = dragged();
      const { x, y, width, height } = frame();
      const percent = (part: number) => `${part * PERCENT}%`;
      if (now === null)
        return {
          'inset-inline-start': percent(x - width / 2),
          'inset-block-start': percent(y - height / 2),
          'inline-size': percent(width),
          'block-size': percent(height),
        };
      return {
        'inset-inline-start': `${Math.min(now.from.x, now.to.x)}px`,
        'inset-block-start': `${Math.min(now.from.y, now.to.y)}px`,
        'inline-size': `${Math.abs(now.to.x - now.from.x)}px`,
        'block-size': `${Math.abs(now.to.y - now.from.y)}px`,
      };
    };
    return (
      <div
        ref={stage}
        id={id}
        class="media-paper media-drawn"
        style={{ '--ratio': ratio() }}
        tabindex="0"
        role="application"
        aria-label={t()('media.blur.photo')}
        aria-describedby={error() === undefined ? `${id}-keys` : `${id}-error ${id}-keys`}
        onKeyDown={press}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => setDragged(null)}
      >
        {own.picture.canvas}
        <span class="media-frame" style={marked()} />
      </div>
    );
  };

  return (
    <div class="media-tool">
      <Switch>
        <Match when={working() === 'opening'}>
          <p class="body-2">{t()('media.blur.opening')}</p>
        </Match>
        <Match when={working() === 'unreadable'}>
          <FieldFault id={id} message={t()('media.unreadable')} />
        </Match>
        <Match when={opened()}>
          {(picture) => (
            <>
              <p class="field-hint">
                {t()('media.blur.hint')} {t()('media.blur.lasting')}
              </p>
              <Show when={error()}>{(message) => <FieldFault id={id} message={message()} />}</Show>
              <Stage picture={picture()} />
              <p class={hasKeys() ? 'field-hint' : 'unseen'} id={`${id}-keys`}>
                {t()('media.blur.keys')}
              </p>
              <div class="button-row">
                <Button onClick={addFrame}>{t()('media.blur.cover')}</Button>
              </div>
              <div class="button-row">
                <Button kind="text" onClick={() => move(resized(frame(), 'larger'))}>
                  {t()('media.blur.larger')}
                </Button>
                <Button kind="text" onClick={() => move(resized(frame(), 'smaller'))}>
                  {t()('media.blur.smaller')}
                </Button>
                <Button kind="text" icon="undo-2" onClick={undo}>
                  {t()('media.undo')}
                </Button>
              </div>
              <Show when={parts().length > 0}>
                <p class="body-2 tabular">{t()('media.blur.covered', { n: parts().length })}</p>
              </Show>
            </>
          )}
        </Match>
      </Switch>
      <ToolFoot
        texts={t()}
        use={opened() ? t()('media.blur.use') : undefined}
        onUse={() => void finish()}
        onCancel={cancel}
        said={said()}
        leave={leave}
      />
    </div>
  );
}
