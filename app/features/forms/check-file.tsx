import { createMemo, type JSX, Show } from 'solid-js';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { allLeaves } from './form-nodes.ts';
import type { FormSession } from './form-types.ts';
import { isUpload } from './form-uploads.ts';
import { FilePreview } from './media/file-preview.tsx';

/** A file among the answers before they go: a small picture of it, or a player; its name and its size. */
export function CheckFile(props: { session: FormSession; nodeId: string; name: string }): JSX.Element {
  const { t, locale } = useI18n();
  const attached = createMemo(() => {
    const leaves = props.session.nodes().flatMap((node) => [...allLeaves(node)]);
    const node = leaves.filter(isUpload).find(({ nodeId }) => nodeId === props.nodeId);
    return node === undefined ? null : props.session.fileOf(node);
  });
  // The same file is not fetched again whenever an answer is confirmed.
  const ref = createMemo(() => (attached()?.isHere === true ? (attached()?.ref ?? null) : null), null, {
    equals: (before, now) => before?.hash === now?.hash,
  });
  return (
    <>
      <Show when={ref()} keyed>
        {(file) => (
          <FilePreview
            file={file}
            load={() => props.session.loadFile(file)}
            alt={t('forms.upload.picture', { name: file.name })}
            notShown={t('forms.upload.not_shown')}
          />
        )}
      </Show>
      <span class="form-line form-check-name">
        {props.name}
        <Show when={ref()}>
          {(file) => <> · {t('forms.upload.size', { size: formatMegabytes(locale(), file().size) })}</>}
        </Show>
      </span>
    </>
  );
}
