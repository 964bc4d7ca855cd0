import { createSignal, type JSX, Show } from 'solid-js';
import { formatMegabytes } from '#app/i18n/format.ts';
import { isLocale } from '#app/i18n/locale.ts';
import { lazyPart } from '#app/kit/lazy-part.tsx';
import { PickFile } from '#app/kit/pick-file.tsx';
import { Button } from '#app/ui/button.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { fieldTexts } from './field-texts.ts';
import type { UploadNode } from './form-nodes.ts';
import type { AttachedFile, AttachFault } from './form-types.ts';
import { FilePreview } from './media/file-preview.tsx';
import { maxPixelsOf, redrawnPicture, UnknownPictureError } from './media/photo.ts';
import type { OpenToolProps, ToolButtonsProps, UploadTool } from './media/upload-tools.tsx';
import { fieldProps, type QuestionProps } from './question-props.tsx';
import { isAccepted, uploadAsked } from './upload-kind.ts';

// With their words and styles: most forms ask for none of them.
const tools = () => import('./media/upload-tools.tsx');
const ToolButtons = lazyPart<ToolButtonsProps>(async () => ({ default: (await tools()).UploadToolButtons }));
const OpenTool = lazyPart<OpenToolProps>(async () => ({ default: (await tools()).OpenTool }));

type Fault = AttachFault | 'wrong_kind' | 'no_picture' | 'not_stored';

/** A question for a photograph, sound, video or any other file. */
export function UploadQuestion(props: QuestionProps<UploadNode>): JSX.Element {
  const texts = () => fieldTexts(props.session.language());
  const field = fieldProps(props);
  const asked = uploadAsked(props.node);
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  const [fault, setFault] = createSignal<{ readonly kind: Fault; readonly file: File } | null>(null);
  const [isStoring, setIsStoring] = createSignal(false);
  const [removed, setRemoved] = createSignal<AttachedFile | null>(null);
  const [said, setSaid] = createSignal('');
  const attached = () => props.session.fileOf(props.node);
  const megabytes = (bytes: number) => {
    const language = props.session.language();
    return formatMegabytes(isLocale(language) ? language : 'es', bytes);
  };

  const [tool, setTool] = createSignal<UploadTool | null>(null);

  function redrawn(file: File): Promise<File> {
    if (asked.kind !== 'picture') return Promise.resolve(file);
    return redrawnPicture({ file, maxPixels: maxPixelsOf(props.node.maxPixels) });
  }

  async function take(file: File): Promise<void> {
    if (isStoring()) return;
    setFault(null);
    if (!isAccepted(file, asked.accept)) return void setFault({ kind: 'wrong_kind', file });
    if (file.size > asked.maxBytes) return void setFault({ kind: 'too_large', file });
    const isStored = await settle(file, props.session.attach(props.node, redrawn(file)));
    if (isStored && asked.isAnnotated) setTool('annotate');
  }

  /** What a tool made: of the right kind, and small enough. */
  async function takeMade(file: File, made: UploadTool): Promise<void> {
    closeTool(made);
    await settle(file, props.session.attach(props.node, redrawn(file)));
  }

  /** Stored from this moment on, since whoever leaves waits for what is being stored. */
  async function takeLeft(coming: Promise<File | null>): Promise<void> {
    const stored = props.session.attach(props.node, coming);
    await settle((await coming) ?? new File([], ''), stored);
  }

  /** True once it is the answer; else the fault is shown. */
  async function settle(file: File, stored: Promise<AttachFault | null>): Promise<boolean> {
    setFault(null);
    setIsStoring(true);
    try {
      const found = await stored;
      if (found !== null) {
        if (file.name !== '') setFault({ kind: found, file });
        return false;
      }
      setRemoved(null);
      setSaid(texts()('forms.upload.stored', { name: attached()?.name ?? file.name }));
      return true;
    } catch (error) {
      if (error instanceof UnknownPictureError)
        setFault({ kind: file.size === 0 ? 'empty' : 'no_picture', file });
      else if (error instanceof CodedError) setFault({ kind: 'not_stored', file });
      else throw error;
      return false;
    } finally {
      setIsStoring(false);
    }
  }

  /** The focus goes back to the button that opened it. */
  function closeTool(closed: UploadTool): void {
    setTool(null);
    const { nodeId } = props.node;
    requestAnimationFrame(() =>
      (document.getElementById(`${nodeId}-${closed}`) ?? document.getElementById(nodeId))?.focus(),
    );
  }

  function remove(): void {
    const file = props.session.detach(props.node);
    if (file === null) return;
    setFault(null);
    setRemoved(file);
    setSaid(texts()('forms.upload.removed', { name: file.name }));
    requestAnimationFrame(() => document.getElementById(`${props.node.nodeId}-undo`)?.focus());
  }

  async function undo(file: AttachedFile): Promise<void> {
    setRemoved(null);
    await props.session.putBack(props.node, file);
    setSaid(texts()('forms.upload.stored', { name: attached()?.name ?? file.name }));
    requestAnimationFrame(() => document.getElementById(props.node.nodeId)?.focus());
  }

  const problem = () => {
    const found = fault();
    if (found === null) return undefined;
    const { name, size } = found.file;
    const limit = megabytes(asked.maxBytes);
    return texts()(`forms.upload.fault.${found.kind}`, { name, size: megabytes(size), limit });
  };
  /** What stands in the field although it was not found: not only after an attempt to continue. */
  const lost = () => {
    const file = attached();
    return file?.isHere === false ? texts()('forms.upload.lost', { name: file.name }) : undefined;
  };
  /** What the form itself names can be replaced, and not taken away. */
  const isOwn = () => attached()?.ref != null || attached()?.isHere === false;
  const hasCamera = (asked.kind === 'picture' || asked.kind === 'video') && asked.drawn === null;
  /** The tool shows the picture itself. */
  const isOnPicture = () => tool() === 'annotate' || tool() === 'blur';
  const canUseTools = asked.kind === 'picture' || asked.kind === 'sound';
  const canMake = () => hasCamera && (isCoarse || asked.onlyNew);
  const Make = (own: { first: boolean }) => (
    <PickFile
      id={own.first ? props.node.nodeId : `${props.node.nodeId}-make`}
      icon="camera"
      label={texts()(asked.kind === 'picture' ? 'forms.upload.take_photo' : 'forms.upload.record_video')}
      accept={asked.accept}
      capture={asked.camera}
      onPick={(file) => void take(file)}
    />
  );
  const Choose = (own: { first: boolean }) => (
    <PickFile
      id={own.first ? props.node.nodeId : `${props.node.nodeId}-choose`}
      label={texts()(
        asked.kind === 'picture'
          ? 'forms.upload.choose_photo'
          : asked.kind === 'video'
            ? 'forms.upload.choose_video'
            : asked.kind === 'sound'
              ? 'forms.upload.choose_sound'
              : 'forms.upload.choose_file',
      )}
      accept={asked.accept}
      onPick={(file) => void take(file)}
    />
  );

  return (
    <FieldGroup {...field} error={problem() ?? lost() ?? field.error}>
      <Show when={asked.drawn === null && tool() === null}>
        <p class="field-hint">
          <Show
            when={asked.kind === 'picture'}
            fallback={texts()('forms.upload.limit', { size: megabytes(asked.maxBytes) })}
          >
            {texts()('forms.upload.copy')}
          </Show>
        </p>
      </Show>
      <Show when={attached() === null && props.node.currentState.instanceValue}>
        {(value) => <p class="form-attached">{texts()('forms.field.kept', { value: value() })}</p>}
      </Show>
      <Show when={isOnPicture() ? null : attached()}>
        {(file) => (
          <div class="form-attached">
            <Show when={file().isHere && file().ref} keyed>
              {(ref) => (
                <FilePreview
                  file={ref}
                  load={() => props.session.loadFile(ref)}
                  alt={texts()('forms.upload.picture', { name: ref.name })}
                  notShown={texts()('forms.upload.not_shown')}
                />
              )}
            </Show>
            <p class="form-attached-name">
              <strong>{file().name}</strong>
              <Show when={file().ref}>
                {(ref) => <span>{texts()('forms.upload.size', { size: megabytes(ref().size) })}</span>}
              </Show>
            </p>
          </div>
        )}
      </Show>
      <Show when={removed()}>
        {(file) => (
          <div class="form-attached form-attached-name">
            <span>{texts()('forms.upload.removed', { name: file().name })}</span>
            <Button kind="text" id={`${props.node.nodeId}-undo`} onClick={() => void undo(file())}>
              {texts()('forms.upload.undo')}
            </Button>
          </div>
        )}
      </Show>
      <Show
        when={tool()}
        keyed
        fallback={
          <div class="button-row">
            <Show when={canMake()}>
              <Make first />
            </Show>
            <Show when={canUseTools}>
              <ToolButtons session={props.session} node={props.node} asked={asked} onOpen={setTool} />
            </Show>
            <Show when={!asked.onlyNew && asked.drawn === null}>
              <Choose first={!canMake()} />
            </Show>
            <Show when={isOwn()}>
              <Button kind="text" icon="trash-2" onClick={remove}>
                {texts()('forms.upload.remove')}
              </Button>
            </Show>
          </div>
        }
      >
        {(open) => (
          <OpenTool
            session={props.session}
            node={props.node}
            asked={asked}
            tool={open}
            onDone={(file) => void takeMade(file, open)}
            onClose={() => closeTool(open)}
            onLeft={(file) => void takeLeft(file)}
          />
        )}
      </Show>
      <Show when={isStoring()}>
        <p class="field-hint">{texts()('forms.upload.storing')}</p>
      </Show>
      <LiveRegion message={isStoring() ? texts()('forms.upload.storing') : said()} />
    </FieldGroup>
  );
}
