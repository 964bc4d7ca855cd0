import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { usePaperPlace } from './paper-place.ts';
import { nameOf } from './paper-words.ts';
import type { PaperView } from './use-papers.ts';

/** The presidency's actions on a paper; the next step of a draft is the page's one filled button. */
export function PaperActs(props: { view: PaperView }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const doc = () => props.view.doc;
  const state = () => doc().body.state;
  const place = usePaperPlace();
  const at = (path: string) => place().hrefOf(doc().id, path);

  async function release() {
    const mutation = act('documents.release', { document: doc().id });
    await saved.run(async () => {
      const done = client.attempt(mutation);
      if (!done.accepted) throw new CodedError({ code: done.code, status: 409 });
      await done.saved;
    });
  }

  return (
    <>
      <SectionHeader kind="band" title={t('documents.act.title')} />
      <List label={t('documents.act.title')}>
        <Show when={state() !== 'withdrawn'}>
          <ListRow title={t('documents.upload.title')} href={at('versions/new')} chevron />
          <ListRow title={t('documents.edit.title_change')} href={at('edit')} chevron />
          <ListRow title={t('documents.act.marking')} href={at('marking')} chevron />
        </Show>
        <Show when={state() !== 'draft'}>
          <ListRow title={t('documents.edit.title_later')} href={at('later')} chevron />
        </Show>
        <Show when={state() !== 'withdrawn'}>
          <ListRow title={t('documents.act.withdraw_title')} href={at('withdraw')} chevron />
        </Show>
      </List>
      {saved.notice()}
      <Show when={state() === 'draft'}>
        <FooterBar>
          <Show
            when={props.view.versions.length > 0}
            fallback={
              <LinkButton kind="filled" icon="upload" wide href={at('versions/new')}>
                {t('documents.upload.action')}
              </LinkButton>
            }
          >
            <AskedButton
              act="documents.release"
              kind="filled"
              icon="send"
              wide
              label={t('documents.act.release')}
              title={t('documents.act.release_ask')}
              onYes={release}
            >
              <p>
                <strong class="tabular">{nameOf(t, doc().body)}</strong> ·{' '}
                {t(`documents.marking.${doc().body.marking}`)}
              </p>
              <p>{t('documents.act.release_text')}</p>
              <p>{t(`documents.marking_text.${doc().body.marking}`)}</p>
            </AskedButton>
          </Show>
        </FooterBar>
      </Show>
    </>
  );
}
