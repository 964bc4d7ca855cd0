import { useParams } from '@solidjs/router';
import { createResource, createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { mayKeep } from '#shared/documents/documents.rules.ts';
import { type DocumentVersion, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { keeperOf } from './keeper.ts';
import { UnknownPaper } from './paper.page.tsx';
import { usePaperPlace } from './paper-place.ts';
import { nameOf, viewKind } from './paper-words.ts';
import { READ_KEY, readPapers, withRead } from './read-state.ts';
import { type PaperView, usePaper } from './use-papers.ts';
import './documents.css';

/** One file of a paper, from this phone or else from the server. */
export default function PaperViewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ version: string }>();
  const place = usePaperPlace();
  const paper = () => place().paper ?? '';
  const view = usePaper(paper);
  const version = () => {
    const found = client.replica.one(documentVersions, params.version);
    return found?.parent === paper() ? found : null;
  };
  return (
    <Show when={view()} fallback={<UnknownPaper />}>
      {(known) => (
        <>
          <PageHeader
            back={{ href: place().hrefOf(paper()), label: nameOf(t, known().doc.body) }}
            title={<LocalText text={known().doc.body.title} />}
            detail={
              version() === null
                ? undefined
                : capitalise(t(`kit.language.${version()?.body.language ?? 'es'}`))
            }
          />
          <Show when={version()?.id} keyed fallback={<Banner icon="lock" fact={t('documents.restricted')} />}>
            <OpenedFile view={known()} version={version() as Doc<DocumentVersion>} />
          </Show>
        </>
      )}
    </Show>
  );
}

function OpenedFile(props: { view: PaperView; version: Doc<DocumentVersion> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const keeper = keeperOf(client);
  // A paper that is withdrawn while somebody reads it must not vanish: the file is the one that was opened.
  const { view, version } = props;
  const [bytes, { refetch }] = createResource(async () => {
    const found = await keeper.open(view.doc, version);
    if (found !== null) void noteRead().catch(() => undefined);
    return { found };
  });
  const isOffline = () => client.isOffline() || !navigator.onLine;

  const whyNot = () => {
    if (!isOffline()) return 'documents.view.not_there_text';
    return mayKeep(view.doc.body) ? 'documents.view.unavailable_text' : 'documents.keep.forbidden_text';
  };

  async function noteRead(): Promise<void> {
    const known = readPapers(client.remembered(READ_KEY));
    const read = withRead(known, { document: view.doc.id, version: version.id, at: client.now() });
    await client.remember(READ_KEY, read);
  }

  return (
    <Switch
      fallback={
        <p class="block quiet" aria-busy="true">
          {t('documents.view.loading')}
        </p>
      }
    >
      <Match when={bytes.state === 'ready' && bytes()?.found} keyed>
        {(found) => <Shown view={view} version={version} bytes={found} />}
      </Match>
      <Match when={bytes.state === 'errored' || bytes.state === 'ready'}>
        <Banner
          icon="circle-alert"
          fact={t(isOffline() ? 'documents.view.unavailable' : 'documents.view.not_there')}
          action={
            <Button kind="text" onClick={() => void refetch()}>
              {t('documents.view.retry')}
            </Button>
          }
        >
          {t(whyNot())}
        </Banner>
      </Match>
    </Switch>
  );
}

function Shown(props: {
  view: PaperView;
  version: Doc<DocumentVersion>;
  bytes: Uint8Array<ArrayBuffer>;
}): JSX.Element {
  const { t } = useI18n();
  const [hasFailed, setHasFailed] = createSignal(false);
  const { file, language } = props.version.body;
  const kind = viewKind(file.mediaType);
  // A type that is not shown here is exported as plain bytes, or the browser might run it as a page of ours.
  const type = kind === 'other' ? 'application/octet-stream' : file.mediaType;
  const blob = new globalThis.File([props.bytes], file.name, { type });
  const url = URL.createObjectURL(blob);
  onCleanup(() => URL.revokeObjectURL(url));
  const mayLeave = mayKeep(props.view.doc.body);
  const canShare = mayLeave && 'canShare' in navigator && navigator.canShare({ files: [blob] });

  async function share() {
    setHasFailed(false);
    try {
      await navigator.share({ files: [blob] });
    } catch (error) {
      // Closing the sheet is a choice, not an error.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setHasFailed(true);
    }
  }

  return (
    <>
      <Show when={!mayLeave}>
        <Banner icon="lock" fact={t('documents.view.online_only')}>
          {t('documents.view.no_outside')}
        </Banner>
      </Show>
      <Switch>
        <Match when={kind === 'text'}>
          <pre class="paper-text" lang={languageTags[language]} tabindex="0">
            {new TextDecoder().decode(props.bytes)}
          </pre>
        </Match>
        <Match when={kind === 'image'}>
          <img class="paper-image" src={url} alt={t('documents.view.image', { name: file.name })} />
        </Match>
        <Match when={kind === 'other'}>
          <p class="block">{t('documents.view.unknown_kind')}</p>
        </Match>
      </Switch>
      <div class="block stack">
        <Show when={kind === 'pdf'}>
          <a class="button button-filled button-wide" href={url} target="_blank" rel="noopener">
            <span>{t('documents.view.full')}</span>
          </a>
        </Show>
        <Show when={canShare}>
          <Button icon="external-link" wide onClick={() => void share()}>
            {t('documents.view.other_app')}
          </Button>
        </Show>
        <Show when={mayLeave}>
          <Button icon="download" wide onClick={() => saveFile({ file: blob, name: file.name })}>
            {t('documents.view.save')}
          </Button>
          <p class="quiet">{t('documents.view.outside')}</p>
        </Show>
        <p role="status">
          <Show when={hasFailed()}>{t('documents.view.unknown_kind')}</Show>
        </p>
      </div>
    </>
  );
}
