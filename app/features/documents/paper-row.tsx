import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ListRow } from '#app/ui/list-row.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Language } from '#shared/kernel/text.ts';
import { usePaperPlace } from './paper-place.ts';
import { formatSize, nameOf } from './paper-words.ts';
import type { PaperView } from './use-papers.ts';

/** One line of a register: its title, its languages, and what prevents reading it. */
export function PaperRow(props: {
  view: PaperView;
  /** Working languages of the meeting: those that can be missing. */
  languages: readonly Language[];
  /** Whether this device has the file of a hash. */
  isHere: (hash: string) => boolean;
  /** What the list is asked to show, which stays in the address. */
  search?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  const place = usePaperPlace();
  const body = () => props.view.doc.body;
  const isGone = () => body().state === 'withdrawn';
  return (
    <ListRow
      kicker={
        <span class="paper-kicker">
          <span classList={{ folio: true, 'paper-waiting': body().number === null }}>
            {nameOf(t, body())}
          </span>
          <span>{t(`documents.kind.${body().kind}`)}</span>
          <span>{t(`documents.marking.${body().marking}`)}</span>
        </span>
      }
      title={
        <Show when={isGone() || props.view.replacedBy !== null} fallback={<LocalText text={body().title} />}>
          <del class="paper-past">
            <LocalText text={body().title} />
          </del>
        </Show>
      }
      href={`${place().hrefOf(props.view.doc.id)}${props.search ?? ''}`}
      quiet={isGone() || props.view.replacedBy !== null}
      chevron
    >
      <PaperState view={props.view} />
      <Show when={props.view.versions.length > 0 && !isGone()}>
        <Files {...props} />
      </Show>
    </ListRow>
  );
}

/** What a reader must know before opening it: one line each, none if there is nothing. */
function PaperState(props: { view: PaperView }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.view.doc.body;
  return (
    <>
      <Show when={props.view.replacedBy}>
        {(by) => <p class="row-detail paper-line">{t('documents.replaced', { by: nameOf(t, by().body) })}</p>}
      </Show>
      <Show when={body().state === 'withdrawn'}>
        <p class="row-detail paper-line">
          <Tag>{t('documents.withdrawn')}</Tag>
          <LocalText text={body().withdrawnReason} />
        </p>
      </Show>
      <Show when={props.view.isRestricted}>
        <p class="row-detail paper-line">{t('documents.restricted')}</p>
      </Show>
      <Show when={body().state === 'draft'}>
        <p class="row-detail paper-line">
          <Tag tone="amber">{t('documents.draft')}</Tag>
        </p>
      </Show>
    </>
  );
}

function Files(props: {
  view: PaperView;
  languages: readonly Language[];
  isHere: (hash: string) => boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const files = () =>
    props.languages.map((language) => ({
      language,
      file: props.view.latest.get(language)?.body.file ?? null,
    }));
  return (
    <div class="paper-files">
      <ul>
        <For each={files()}>
          {({ language, file }) => (
            <li classList={{ 'paper-missing': file === null }}>
              <Show
                when={file}
                fallback={
                  <>
                    <span aria-hidden="true">
                      <strong>{language.toUpperCase()}</strong> {t('documents.missing_short')}
                    </span>
                    <span class="unseen">
                      {t('documents.missing', { language: t(`documents.language.${language}`) })}
                    </span>
                  </>
                }
              >
                {(known) => (
                  <>
                    <strong aria-hidden="true">{language.toUpperCase()}</strong>
                    <span class="unseen">{t(`documents.language.${language}`)}</span>{' '}
                    {formatSize(locale(), known().size)}
                    <Show when={props.isHere(known().hash)}>
                      <Icon name="smartphone" size={16} />
                      <span class="unseen"> {t('documents.on_phone')}</span>
                    </Show>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <ReadTag view={props.view} />
    </div>
  );
}

/** Unread and changed papers are marked; read ones are not. */
export function ReadTag(props: { view: PaperView }): JSX.Element {
  const { t } = useI18n();
  const tag = () => {
    if (props.view.doc.body.state !== 'released' || props.view.replacedBy !== null) return null;
    return props.view.read.kind === 'read' ? null : props.view.read.kind;
  };
  return (
    <Show when={tag()}>
      {(kind) => <Tag tone={kind() === 'updated' ? 'amber' : 'blue'}>{t(`documents.${kind()}`)}</Tag>}
    </Show>
  );
}
