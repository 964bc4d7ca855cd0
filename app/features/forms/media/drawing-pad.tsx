import {
  createResource,
  createSignal,
  createUniqueId,
  type JSX,
  Match,
  onCleanup,
  Show,
  Switch,
} from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import { FieldFault } from '#app/ui/field.tsx';
import { useMedia } from '#app/ui/media.ts';
import { TextField } from '#app/ui/text-field.tsx';
import { drawnFile } from './drawn-file.ts';
import { mediaTexts } from './media-texts.ts';
import type { DrawingPadProps, Stroke } from './media-types.ts';
import { NamePaper, Paper } from './paper.tsx';
import { readPicture } from './pictures.ts';
import { inkOf } from './strokes.ts';
import { ToolFoot } from './tool-foot.tsx';
import { useFinish } from './use-finish.ts';
import { useGiveUp } from './use-give-up.tsx';
import './media.css';

/** Height of the paper in parts of its width. */
const RATIO = { signature: 0.5, drawing: 0.75 } as const;
/** A signature shorter than this, in parts of the width, is a slip of the finger. */
const LEAST_INK = 0.1;
/** Steps that can be taken back. */
const UNDO = 100;
const LONGEST_NAME = 100;

/** A signature or a drawing, by hand, by keys, or as a typed name. */
export function DrawingPad(props: DrawingPadProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const id = createUniqueId();
  const leave = useGiveUp(t);
  // Elsewhere there is most likely no keyboard, and the keys are only heard.
  const hasKeys = useMedia('(hover: hover)');
  const [strokes, setStrokes] = createSignal<readonly Stroke[]>(props.draft?.strokes ?? []);
  const [former, setFormer] = createSignal<readonly (readonly Stroke[])[]>([]);
  const [typed, setTyped] = createSignal(props.draft?.typed ?? '');
  const [isTyping, setTyping] = createSignal(typed() !== '');
  const [error, setError] = createSignal<string>();
  const [said, setSaid] = createSignal('');

  const isSignature = () => props.kind === 'signature';
  const url = props.file === undefined ? undefined : URL.createObjectURL(props.file);
  const [read] = createResource(() => (props.file === undefined ? null : readPicture(props.file)));
  // Inside a resource it would take the page away while the picture is read.
  const ground = () => (read.state === 'ready' ? (read.latest ?? null) : null);
  const isReading = () => read.state !== 'ready';
  const isUnreadable = () => !isReading() && props.file !== undefined && ground() === null;
  const ratio = () => {
    const picture = ground();
    return picture === null ? RATIO[props.kind] : picture.height / picture.width;
  };
  onCleanup(() => {
    if (url !== undefined) URL.revokeObjectURL(url);
    ground()?.close();
  });

  function tell(): void {
    setError(undefined);
    props.onDraft?.({ strokes: strokes(), typed: typed() });
  }

  function draw(next: readonly Stroke[]): void {
    const before = strokes();
    // A line that keys make longer is one step.
    if (next.length !== before.length) setFormer((known) => [...known, before].slice(-UNDO));
    setStrokes(next);
    setSaid('');
    tell();
  }

  function undo(): void {
    const before = former().at(-1) ?? (strokes().length > 0 ? strokes().slice(0, -1) : undefined);
    if (before === undefined) return;
    setFormer((known) => known.slice(0, -1));
    setStrokes(before);
    setSaid(t()('media.undone'));
    tell();
  }

  function clear(): void {
    draw([]);
    setSaid(t()('media.pad.cleared'));
  }

  function fault(): string | undefined {
    if (isTyping()) return typed().trim() === '' ? t()('media.pad.no_name') : undefined;
    if (strokes().length === 0) return t()(isSignature() ? 'media.pad.no_signature' : 'media.pad.no_drawing');
    return isSignature() && inkOf(strokes()) < LEAST_INK ? t()('media.pad.small_signature') : undefined;
  }

  const finish = useFinish({
    make() {
      const wrong = fault();
      setError(wrong);
      if (wrong !== undefined) {
        document.getElementById(id)?.focus();
        return null;
      }
      const { fontFamily: family } = getComputedStyle(document.body);
      const draft = isTyping() ? { strokes: [], typed: typed().trim() } : { strokes: strokes(), typed: '' };
      const mark = t()('media.pad.typed_mark');
      return drawnFile({ draft, ratio: ratio(), ground: ground(), mark, family, name: props.name });
    },
    onDone: (file) => props.onDone(file),
    onFault: () => setError(t()('media.failed')),
  });

  function cancel(): void {
    if (strokes().length === 0 && typed().trim() === '') props.onCancel();
    else
      leave.ask({
        title: t()(isSignature() ? 'media.leave.signature' : 'media.leave.drawing'),
        onLeave: () => props.onCancel(),
      });
  }

  function choose(isNext: boolean): void {
    setTyping(isNext);
    setError(undefined);
    queueMicrotask(() => document.getElementById(id)?.focus());
  }

  const Hand = () => (
    <>
      <Show when={error()}>{(message) => <FieldFault id={id} message={message()} />}</Show>
      <Paper
        id={id}
        texts={t()}
        label={t()(isSignature() ? 'media.pad.signature' : 'media.pad.drawing')}
        invitation={t()(isSignature() ? 'media.pad.sign_here' : 'media.pad.draw_here')}
        ratio={ratio()}
        isRuled={isSignature()}
        ground={url}
        strokes={strokes()}
        describedBy={error() === undefined ? `${id}-keys` : `${id}-error ${id}-keys`}
        onStrokes={draw}
        onUndo={undo}
      />
      <p class={hasKeys() ? 'field-hint' : 'unseen'} id={`${id}-keys`}>
        {t()('media.pad.keys')}
      </p>
      <div class="button-row">
        <Button kind="text" icon="undo-2" onClick={undo}>
          {t()('media.undo')}
        </Button>
        <Button kind="text" icon="trash-2" onClick={clear}>
          {t()('media.pad.clear')}
        </Button>
      </div>
    </>
  );

  return (
    <div class="media-tool">
      <Switch>
        <Match when={isUnreadable()}>
          <FieldFault id={id} message={t()('media.unreadable')} />
        </Match>
        <Match when={!isReading()}>
          <Show when={isTyping()} fallback={<Hand />}>
            <TextField
              id={id}
              label={t()('media.pad.name')}
              error={error()}
              value={typed()}
              maxlength={LONGEST_NAME}
              autocapitalize="words"
              onInput={(name) => {
                setTyped(name);
                tell();
              }}
            />
            <NamePaper name={typed().trim()} mark={t()('media.pad.typed_mark')} ratio={ratio()} />
          </Show>
          <Show when={isSignature()}>
            <div class="button-row">
              <Button kind="text" icon="pencil" onClick={() => choose(!isTyping())}>
                {t()(isTyping() ? 'media.pad.to_hand' : 'media.pad.to_typing')}
              </Button>
            </div>
          </Show>
        </Match>
      </Switch>
      <ToolFoot
        texts={t()}
        use={
          isReading() || isUnreadable()
            ? undefined
            : t()(isSignature() ? 'media.pad.use_signature' : 'media.pad.use_drawing')
        }
        onUse={() => void finish()}
        onCancel={cancel}
        said={said()}
        leave={leave}
      />
    </div>
  );
}
