import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { may } from '#shared/access/rules.ts';
import { fold } from '#shared/kernel/fold.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { type Filter, fits, NO_FILTER, PaperFilter } from './paper-filter.tsx';
import { PaperList } from './paper-list.tsx';
import { nameOf } from './paper-words.ts';
import { type PaperView, usePapers } from './use-papers.ts';
import './documents.css';

function wordsOf(t: Translate, { doc: { body } }: PaperView): string {
  const texts = [body.title, body.author].flatMap((text) =>
    LANGUAGES.map((language) => text?.[language] ?? ''),
  );
  return fold([nameOf(t, body), t(`documents.kind.${body.kind}`), ...texts].join(' '));
}

/** Every listed paper of the committee, highest number first. */
export default function RegisterPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [query, setQuery] = createSignal('');
  const [filter, setFilter] = createSignal<Filter>(NO_FILTER);
  const papers = usePapers(() => null);
  const atomAddress = () => `${location.origin}/api/documents.atom?lang=${locale()}`;
  const indexed = createMemo(() => papers().map((view) => ({ view, words: wordsOf(t, view) })));
  const shown = createMemo(() => {
    const parts = fold(query()).split(/\s+/).filter(Boolean);
    return indexed()
      .filter(({ view, words }) => fits(view, filter()) && parts.every((part) => words.includes(part)))
      .map(({ view }) => view);
  });
  return (
    <>
      <PageHeader
        back={{ href: '/meetings', label: t('meetings.title') }}
        title={t('documents.register')}
        detail={t('documents.register_detail')}
      />
      <SearchField
        id="register-search"
        label={t('documents.search')}
        placeholder={t('documents.search_hint')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('documents.search_clear')}
      />
      <PaperFilter id="register" papers={papers()} value={filter()} onChange={setFilter} />
      <PaperList
        papers={shown()}
        languages={LANGUAGES}
        empty={papers().length === 0 ? 'documents.empty_register' : 'documents.none_fits'}
      />
      <div class="block sheet stack no-print">
        <p class="body-2 quiet">{t('documents.feed_text')}</p>
        <div class="button-row">
          <CopyButton text={atomAddress()} label={t('documents.feed')} />
        </div>
      </div>
      <Show when={may(client.actor(), 'documents.edit')}>
        <FooterBar>
          <LinkButton icon="plus" wide href="/documents/new">
            {t('documents.edit.new')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}
