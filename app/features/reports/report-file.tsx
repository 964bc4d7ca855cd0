import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { FilePreview } from '#app/features/forms/media/file-preview.tsx';
import { formatMegabytes } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import type { FileRef } from '#shared/kernel/files.ts';
import { loadReportFile } from './report-files.ts';

/** A file of a report where it is read: a picture as soon as it is on the screen, the rest when it is asked for. */
export function ReportFile(props: {
  /** Id. */
  report: string;
  state: string;
  file: FileRef;
  question: string;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [isWanted, setIsWanted] = createSignal(false);
  const [state, setState] = createSignal<'idle' | 'loading' | 'missing'>('idle');
  const kind = () => props.file.mediaType.split('/')[0];
  const isPicture = () => kind() === 'image';
  const isPlayed = () => kind() === 'audio' || kind() === 'video';
  let place: HTMLDivElement | undefined;

  async function load(): Promise<Blob | null> {
    setState('loading');
    const { report, state: at, file } = props;
    const blob = await loadReportFile({ client, report, state: at, file });
    setState(blob === null ? 'missing' : 'idle');
    return blob;
  }

  function show(): void {
    setIsWanted(false);
    setIsWanted(true);
  }

  async function save(): Promise<void> {
    const file = await load();
    if (file !== null) saveFile({ file, name: props.file.name });
  }

  onMount(() => {
    if (!isPicture() || place === undefined) return;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      setIsWanted(true);
    });
    seen.observe(place);
    onCleanup(() => seen.disconnect());
  });

  const size = () =>
    t('kit.file.size', {
      size: formatMegabytes(locale(), props.file.size),
    });
  const absent = () =>
    t(client.isOffline() ? 'reports.files.offline' : 'reports.files.not_yet', { name: props.file.name });

  return (
    <div class="form-attached" ref={place}>
      <p class="form-attached-name">
        <strong>{props.file.name}</strong>
        <span>{size()}</span>
      </p>
      <Show when={isWanted()}>
        <FilePreview
          file={props.file}
          load={load}
          alt={t('reports.files.picture', { question: props.question })}
          notShown={t('reports.files.not_shown')}
        />
      </Show>
      <p role="status" class="row-detail">
        <Show when={state() === 'loading'}>{t('reports.files.loading')}</Show>
        <Show when={state() === 'missing'}>{absent()}</Show>
      </p>
      <div class="button-row">
        <Show when={state() === 'missing' && (isPicture() || isPlayed())}>
          <Button icon="refresh-cw" onClick={show}>
            {t('reports.files.again')}
          </Button>
        </Show>
        <Show when={isPlayed() && !isWanted()}>
          <Button icon="eye" onClick={show}>
            {t('reports.files.show')}
          </Button>
        </Show>
        <Button icon="download" kind={isPicture() ? 'text' : 'outlined'} onClick={() => void save()}>
          {t('reports.files.save')}
        </Button>
      </div>
    </div>
  );
}
