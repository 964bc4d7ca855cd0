import { createSignal, type JSX, Show } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { isLocale } from '#app/i18n/locale.ts';
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
import { fieldProps, type QuestionProps } from './question-props.tsx';
import { isAccepted, uploadAsked } from './upload-kind.ts';

const MEGABYTE = 1_000_000;

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
    const rounded = Math.max(0.01, Math.round((bytes / MEGABYTE) * 100) / 100);
    return formatNumber(isLocale(language) ? language : 'es', rounded);
  };

  async function take(file: File): Promise<void> {
    if (isStoring()) return;
    setFault(null);
    if (!isAccepted(file, asked.accept)) return void setFault({ kind: 'wrong_kind', file });
    if (file.size > asked.maxBytes) return void setFault({ kind: 'too_large', file });
    setIsStoring(true);
    const isPicture = asked.kind === 'picture';
    const ready = isPicture
      ? redrawnPicture({ file, maxPixels: maxPixelsOf(props.node.maxPixels) })
      : Promise.resolve(file);
    try {
      const found = await props.session.attach(props.node, ready);
      if (found !== null) return void setFault({ kind: found, file });
      setRemoved(null);
      setSaid(texts()('forms.upload.stored', { name: attached()?.name ?? file.name }));
    } catch (error) {
      if (error instanceof UnknownPictureError)
        setFault({ kind: file.size === 0 ? 'empty' : 'no_picture', file });
      else if (error instanceof CodedError) setFault({ kind: 'not_stored', file });
      else throw error;
    } finally {
      setIsStoring(false);
    }
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
  const canMake = () => asked.kind !== 'file' && (isCoarse || asked.onlyNew);
  const Make = (own: { first: boolean }) => (
    <PickFile
      id={own.first ? props.node.nodeId : `${props.node.nodeId}-make`}
      icon={asked.kind === 'picture' || asked.kind === 'video' ? 'camera' : 'upload'}
      label={texts()(
        asked.kind === 'picture'
          ? 'forms.upload.take_photo'
          : asked.kind === 'video'
            ? 'forms.upload.record_video'
            : 'forms.upload.record_sound',
      )}
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
      <p class="field-hint">
        <Show
          when={asked.kind === 'picture'}
          fallback={texts()('forms.upload.limit', { size: megabytes(asked.maxBytes) })}
        >
          {texts()('forms.upload.copy')}
        </Show>
      </p>
      <Show when={attached()}>
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
      <div class="button-row">
        <Show when={canMake()}>
          <Make first />
        </Show>
        <Show when={!asked.onlyNew}>
          <Choose first={!canMake()} />
        </Show>
        <Show when={attached()}>
          <Button kind="text" icon="trash-2" onClick={remove}>
            {texts()('forms.upload.remove')}
          </Button>
        </Show>
      </div>
      <Show when={isStoring()}>
        <p class="field-hint">{texts()('forms.upload.storing')}</p>
      </Show>
      <LiveRegion message={isStoring() ? texts()('forms.upload.storing') : said()} />
    </FieldGroup>
  );
}
