import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type DocumentVersion, documentVersions } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { keeperOf } from './keeper.ts';
import { usePaperPlace } from './paper-place.ts';
import { ReadTag } from './paper-row.tsx';
import { formatSize } from './paper-words.ts';
import type { PaperView } from './use-papers.ts';

/** The file in force of each language, the missing languages, and earlier versions. */
export function PaperFiles(props: { view: PaperView }): JSX.Element {
  const { t, locale } = useI18n();
  const order = () => [locale(), ...LANGUAGES.filter((language) => language !== locale())];
  const earlier = () => {
    const latest = new Set([...props.view.latest.values()].map(({ id }) => id));
    return props.view.versions.filter(({ id }) => !latest.has(id));
  };
  return (
    <Show when={props.view.versions.length > 0 || props.view.doc.body.state === 'draft'}>
      <SectionHeader kind="band" title={t('documents.versions')} aside={<ReadTag view={props.view} />} />
      <List label={t('documents.versions')}>
        <For each={order()}>
          {(language) => (
            <Show
              when={props.view.latest.get(language)}
              fallback={
                <ListRow
                  quiet
                  title={
                    <span class="no-data">
                      {t('documents.missing', { language: t(`documents.language.${language}`) })}
                    </span>
                  }
                />
              }
            >
              {(version) => <FileRow paper={props.view.doc.id} version={version()} />}
            </Show>
          )}
        </For>
      </List>
      <Show when={earlier().length > 0}>
        <Disclosure title={t('documents.earlier')} count={earlier().length}>
          <List label={t('documents.earlier')}>
            <For each={earlier()}>{(version) => <FileRow paper={props.view.doc.id} version={version} />}</For>
          </List>
        </Disclosure>
      </Show>
    </Show>
  );
}

function FileRow(props: { paper: string; version: Doc<DocumentVersion> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const keeper = keeperOf(client);
  const place = usePaperPlace();
  const file = () => props.version.body.file;
  // Only for a file that the server does not know: a release or a withdrawal sends no bytes.
  const isPending = () =>
    props.version.rev === 0 && client.replica.pending(documentVersions, props.version.id) !== null;
  const transfer = () => {
    if (!isPending()) return null;
    const sent = client.sentBytes(file().hash);
    if (sent === null) return t('documents.upload.waiting');
    const size = formatSize(locale(), file().size);
    return t('documents.upload.sending', { sent: formatSize(locale(), sent), size });
  };
  return (
    <ListRow
      lead={<Icon name="file-text" />}
      title={
        <span lang={languageTags[props.version.body.language]}>
          {capitalise(t(`kit.language.${props.version.body.language}`))}
        </span>
      }
      detail={[
        file().name,
        formatSize(locale(), file().size),
        ...(props.version.body.version > 1
          ? [t('documents.version', { n: props.version.body.version })]
          : []),
      ].join(' · ')}
      href={place().hrefOf(props.paper, `versions/${props.version.id}`)}
      chevron
    >
      <Show when={transfer()}>{(words) => <p class="row-detail">{words()}</p>}</Show>
      <Show when={keeper.isHere(file().hash)}>
        <p class="row-detail paper-line">
          <Icon name="smartphone" size={16} /> {t('documents.on_phone')}
        </p>
      </Show>
    </ListRow>
  );
}
