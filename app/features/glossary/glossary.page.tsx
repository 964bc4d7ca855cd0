import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { FORBIDDEN_WORDS } from '#shared/glossary/forbidden-words.ts';
import { TERM_GROUPS, TERMS } from '#shared/glossary/terms.ts';
import { fold } from '#shared/kernel/fold.ts';
import { searchTerms } from '#shared/kernel/search.ts';
import { findTerms } from './find-terms.ts';

/** Every word that has one meaning here, and the words that are not said. */
export default function GlossaryPage(): JSX.Element {
  const { t, locale } = useI18n();
  const [query, setQuery] = createSignal('');
  const groups = createMemo(() =>
    TERM_GROUPS.map((group) => ({
      group,
      terms: findTerms(TERMS[group], { query: query(), language: locale() }),
    })).filter(({ terms }) => terms.length > 0),
  );
  const unsaid = createMemo(() => {
    const words = searchTerms(query());
    return FORBIDDEN_WORDS[locale()].filter(({ word, say }) => {
      const text = fold(`${word} ${say}`);
      return words.every((each) => text.includes(each));
    });
  });
  const total = () => groups().reduce((sum, { terms }) => sum + terms.length, 0);
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('glossary.title')}
        detail={t('glossary.detail')}
      />
      <SearchField
        id="glossary-search"
        label={t('glossary.search')}
        placeholder={t('glossary.example')}
        value={query()}
        onInput={setQuery}
        clearLabel={t('search.clear')}
      />
      <LiveRegion message={query().trim() === '' ? '' : t('glossary.found', { n: total() })} />
      <Show when={total() === 0 && unsaid().length === 0}>
        <List>
          <ListRow note title={t('glossary.none')} />
        </List>
      </Show>
      <For each={groups()}>
        {({ group, terms }) => (
          <>
            <SectionHeader kind="band" title={t(`glossary.group.${group}`)} aside={terms.length} />
            <List label={t(`glossary.group.${group}`)}>
              <For each={terms}>
                {(term) => (
                  <ListRow
                    title={term.name[locale()]}
                    detail={term.meaning[locale()]}
                    href={`/glossary/${term.code}`}
                    chevron
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
      <Show when={unsaid().length > 0}>
        <SectionHeader kind="band" title={t('glossary.unsaid')} aside={unsaid().length} />
        <p class="block quiet">{t('glossary.unsaid_text')}</p>
        <List label={t('glossary.unsaid')}>
          <For each={unsaid()}>
            {({ word, say, because }) => (
              <ListRow
                kicker={t('glossary.not_said', { word })}
                // As it is written: in a text that goes through t, "this device" becomes the one in hand.
                title={`${t('glossary.say', { say: '' })}${say}`}
                detail={because}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}
