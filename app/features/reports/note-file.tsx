import { createResource, type JSX, Show } from 'solid-js';
import { FilePreview } from '#app/features/forms/media/file-preview.tsx';
import { mediaTexts } from '#app/features/forms/media/media-texts.ts';
import { BlurTool } from '#app/features/forms/media/tools.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FileRef } from '#shared/kernel/files.ts';

/** A photograph or sound of a note; on a photograph, faces and plates can be covered. */
export function NoteFile(props: {
  file: FileRef;
  load: (file: FileRef) => Promise<Blob | null>;
  /** Faces and plates are being covered; the page says so for one file at a time. */
  isCovering: boolean;
  onCover: (isCovering: boolean) => void;
  /** The picture in its place, with nothing of what was covered. */
  onCovered: (file: File) => void;
  onRemove: () => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const isPicture = () => props.file.mediaType.startsWith('image/');
  const [picture] = createResource(
    () => (props.isCovering ? props.file : null),
    // The tool says of an empty picture that it cannot be opened.
    async (file) => (await props.load(file).catch(() => null)) ?? new Blob([]),
  );
  return (
    <div class="pad stack">
      <Show
        when={props.isCovering && picture()}
        fallback={
          <>
            <FilePreview
              file={props.file}
              load={() => props.load(props.file)}
              alt={props.file.name}
              notShown={props.file.name}
            />
            <div class="button-row">
              <Show when={isPicture()}>
                <Button icon="shield" onClick={() => props.onCover(true)}>
                  {mediaTexts(locale())('media.question.blur')}
                </Button>
              </Show>
              <Button kind="text" icon="trash-2" onClick={() => props.onRemove()}>
                {t('reports.note.remove', { name: props.file.name })}
              </Button>
            </div>
          </>
        }
      >
        {(file) => (
          <BlurTool
            file={file()}
            language={locale()}
            name={props.file.name.replace(/\.[^.]*$/, '')}
            onDone={(made) => props.onCovered(made)}
            onCancel={() => props.onCover(false)}
          />
        )}
      </Show>
    </div>
  );
}
