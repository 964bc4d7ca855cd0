import { createSignal, type JSX, Match, onCleanup, onMount, Show, Switch } from 'solid-js';
import { Button } from '#app/ui/button.tsx';
import type { IconName } from '#app/ui/icon.tsx';
import type { UploadNode } from '../form-nodes.ts';
import type { FormSession } from '../form-types.ts';
import type { UploadAsked } from '../upload-kind.ts';
import { mediaTexts } from './media-texts.ts';
import { BlurTool, DrawingPad, SoundRecorder } from './tools.ts';
import './media.css';

/** Ten minutes of speech take 2.4 MB. */
const MAX_SECONDS = 600;

const LABELS = {
  signature: 'media.pad.signature',
  drawing: 'media.pad.drawing',
  annotate: 'media.question.annotate',
  blur: 'media.question.blur',
  record: 'media.sound.title',
} as const;

export type UploadTool = keyof typeof LABELS;

type Question = {
  readonly session: FormSession;
  readonly node: UploadNode;
  readonly asked: UploadAsked;
};

export type ToolButtonsProps = Question & { readonly onOpen: (tool: UploadTool) => void };

/** Id of the button that opens a tool; the only control of a question has the question's. */
export function toolButtonId({ node, asked }: Omit<Question, 'session'>, tool: UploadTool): string {
  const isOnly = asked.drawn !== null || (tool === 'record' && asked.onlyNew);
  return isOnly ? node.nodeId : `${node.nodeId}-${tool}`;
}

/** What can be made at a question, or done with the picture that it has. */
export function UploadToolButtons(props: ToolButtonsProps): JSX.Element {
  const t = () => mediaTexts(props.session.language());
  const hasFile = () => props.session.fileOf(props.node)?.isHere === true;
  const hasPicture = () =>
    props.asked.kind === 'picture' && hasFile() && props.session.fileOf(props.node)?.ref != null;
  const One = (own: { tool: UploadTool; icon: IconName; label: string }) => (
    <Button icon={own.icon} id={toolButtonId(props, own.tool)} onClick={() => props.onOpen(own.tool)}>
      {own.label}
    </Button>
  );
  return (
    <>
      <Show when={props.asked.drawn}>
        {(drawn) => <p class="field-hint media-hint">{t()(`media.question.${drawn()}_hint`)}</p>}
      </Show>
      <Show when={props.asked.drawn === 'signature'}>
        <One
          tool="signature"
          icon="pencil"
          label={t()(hasFile() ? 'media.question.sign_again' : 'media.question.sign')}
        />
      </Show>
      <Show when={props.asked.drawn === 'drawing'}>
        <One
          tool="drawing"
          icon="pencil"
          label={t()(hasFile() ? 'media.question.draw_again' : 'media.question.draw')}
        />
      </Show>
      <Show when={props.asked.kind === 'sound'}>
        <One
          tool="record"
          icon="mic"
          label={t()(hasFile() ? 'media.question.record_again' : 'media.question.record')}
        />
      </Show>
      <Show when={props.asked.isAnnotated && hasPicture()}>
        <One tool="annotate" icon="pencil" label={t()('media.question.annotate')} />
      </Show>
      <Show when={props.asked.drawn === null && hasPicture()}>
        <One tool="blur" icon="shield" label={t()('media.question.blur')} />
      </Show>
    </>
  );
}

/** By these somebody begins with a tool, or scrolls on. */
const BEGUN = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * A tool grows to its height only once its file and its picture are there: until somebody begins with it, the page
 * scrolls along.
 */
function keepInSight(tool: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    const isLow = tool.getBoundingClientRect().height < innerHeight / 2;
    tool.scrollIntoView({ block: isLow ? 'nearest' : 'start' });
  });
  const stop = () => observer.disconnect();
  observer.observe(tool);
  for (const begun of BEGUN) addEventListener(begun, stop, { once: true, passive: true });
  onCleanup(() => {
    stop();
    for (const begun of BEGUN) removeEventListener(begun, stop);
  });
}

export type OpenToolProps = Question & {
  readonly tool: UploadTool;
  readonly onDone: (file: File) => void;
  readonly onClose: () => void;
  /** A recording that nobody accepted, when the tool is taken away. */
  readonly onLeft: (file: Promise<File | null>) => void;
};

/** One tool in the place of the question's buttons. It has the focus, and the page does not go on without an end to it. */
export function OpenTool(props: OpenToolProps): JSX.Element {
  const t = () => mediaTexts(props.session.language());
  const { session, node, tool } = props;
  const ref = session.fileOf(node)?.ref ?? null;
  const isOnPicture = tool === 'annotate' || tool === 'blur';
  const on = isOnPicture ? (ref?.hash ?? '') : '';
  const kept = session.unfinished.drawingOf(node);
  const drop = () => {
    if (session.unfinished.drawingOf(node)?.tool === tool) session.unfinished.keepDrawing(node, null);
  };
  const [picture, setPicture] = createSignal<Blob | null>(null);
  let place: HTMLFieldSetElement | undefined;

  onMount(() => {
    if (place !== undefined) {
      place.focus({ preventScroll: true });
      keepInSight(place);
    }
    if (!isOnPicture) return;
    // The tools say of an empty picture that it cannot be opened.
    const nothing = new Blob([]);
    void (ref === null ? Promise.resolve(nothing) : session.loadFile(ref).catch(() => nothing)).then((blob) =>
      setPicture(blob ?? nothing),
    );
  });
  onCleanup(session.unfinished.begin(() => props.onClose()));

  const common = () => ({
    language: session.language(),
    name: nameOf(isOnPicture ? (ref?.name ?? '') : '') || lastStep(node),
    onDone(file: File) {
      drop();
      props.onDone(file);
    },
    onCancel() {
      drop();
      props.onClose();
    },
  });
  const Pad = (own: { kind: 'signature' | 'drawing'; file?: Blob }) => (
    <DrawingPad
      {...common()}
      kind={own.kind}
      file={own.file}
      draft={kept?.tool === tool && kept.on === on ? kept.drawing : undefined}
      onDraft={(drawing) => session.unfinished.keepDrawing(node, { tool, on, drawing })}
    />
  );
  const label = () => t()(LABELS[tool]);

  return (
    <fieldset
      ref={place}
      id={node.nodeId}
      tabindex="-1"
      aria-label={label()}
      data-unfinished={t()('media.question.open')}
    >
      <Switch fallback={<p class="body-2">{t()('media.question.opening')}</p>}>
        <Match when={tool === 'signature' || tool === 'drawing'}>
          <Pad kind={tool === 'signature' ? 'signature' : 'drawing'} />
        </Match>
        <Match when={tool === 'record'}>
          <SoundRecorder {...common()} maxSeconds={MAX_SECONDS} onLeft={(file) => props.onLeft(file)} />
        </Match>
        <Match when={tool === 'annotate' && picture()}>
          {(file) => <Pad kind="drawing" file={file()} />}
        </Match>
        <Match when={tool === 'blur' && picture()}>
          {(file) => <BlurTool {...common()} file={file()} />}
        </Match>
      </Switch>
    </fieldset>
  );
}

/** A file's name without its ending. */
function nameOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

function lastStep(node: UploadNode): string {
  return (
    node.currentState.reference
      .replace(/\[\d+\]/g, '')
      .split('/')
      .at(-1) ?? ''
  );
}
