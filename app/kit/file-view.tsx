import { createResource, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import type { Via } from '#app/sync/attachment-transfer.ts';
import { TransportError, type TransportFailure } from '#app/sync/transport-error.ts';
import { Button } from '#app/ui/button.tsx';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { FileRef } from '#shared/kernel/files.ts';
import './kit.css';

type Problem = 'missing' | 'gone' | 'unserved' | 'refused' | 'broken';
const PROBLEMS: Readonly<Record<TransportFailure, Problem>> = {
  offline: 'missing',
  timeout: 'missing',
  not_ours: 'missing',
  server: 'unserved',
  rejected: 'unserved',
  unauthorised: 'unserved',
  session_not_kept: 'unserved',
  forbidden: 'refused',
  revoked: 'refused',
};
/** @param error null if this device could not read what it has */
function problemOf(error: TransportError | null): Problem {
  if (error === null) return 'broken';
  // The server says no more, also where it may not be read: that it exists would be a word too much.
  if (error.code === 'attachments.not_found') return 'gone';
  // Any other 4xx: only some are about who may read.
  if (error.kind === 'forbidden' && !error.code.startsWith('access.')) return 'unserved';
  return PROBLEMS[error.kind];
}

/**
 * A file that an entry names: shows pictures, and passes the rest to the system. Uses the copy on this phone if there
 * is one.
 */
export function FileView(props: {
  file: FileRef;
  via: Via;
  /** Where the entry lies, if not with the committee. */
  compartment?: string;
  /** Called whenever the bytes are there. */
  onFetched?: () => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [wanted, setWanted] = createSignal<string>();
  const isPicture = () => props.file.mediaType.startsWith('image/');

  async function bytesOf(hash: string): Promise<Blob | null> {
    const wanted = { compartment: props.compartment ?? COMMITTEE, hash, via: props.via };
    const found = await client.findAttachment(wanted).catch(() => null);
    const isHere = found !== null && !(found instanceof TransportError);
    setProblem(isHere ? null : problemOf(found));
    if (isHere) props.onFetched?.();
    return isHere ? new Blob([found], { type: props.file.mediaType }) : null;
  }
  const [picture] = createResource(wanted, async (hash) => {
    const blob = await bytesOf(hash);
    if (blob === null) return null;
    const url = URL.createObjectURL(blob);
    urls.push(url);
    return url;
  });
  const urls: string[] = [];
  onCleanup(() => {
    for (const url of urls) URL.revokeObjectURL(url);
  });

  async function save() {
    const file = await bytesOf(props.file.hash);
    if (file !== null) saveFile({ file, name: props.file.name });
  }
  function open() {
    setWanted(undefined);
    setWanted(props.file.hash);
  }

  return (
    <div class="kept-file">
      <strong>{props.file.name}</strong>
      <span>{t('kit.file.size', { size: formatMegabytes(locale(), props.file.size) })}</span>
      <Show when={isPicture()}>
        <Button icon="eye" onClick={open}>
          {t('kit.file.open')}
        </Button>
      </Show>
      <Button icon="download" kind={isPicture() ? 'text' : 'outlined'} onClick={() => void save()}>
        {t('kit.file.save')}
      </Button>
      <Show when={problem()}>
        {(why) => (
          <p class="field-error" role="status">
            {t(`kit.file.${why()}`)}
          </p>
        )}
      </Show>
      <Show when={picture()}>{(url) => <img src={url()} alt={props.file.name} />}</Show>
    </div>
  );
}
