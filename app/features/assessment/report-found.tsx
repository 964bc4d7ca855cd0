import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { Marked } from '#app/ui/marked.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { findHits } from '#shared/kernel/search.ts';
import { foundParagraphs, snippetOf } from './report-search.ts';
import type { ReadParagraph } from './report-text.ts';
import { useReportNames } from './use-report.ts';

/** As many as anybody looks through; another word finds the rest. */
const SHOWN = 40;

interface Found {
  readonly all: readonly ReadParagraph[] | null;
  readonly query: string;
  readonly found: readonly ReadParagraph[];
}
const NOTHING: Found = { all: null, query: '', found: [] };

/** Paragraphs that have the words of a query, each with the place where they stand. */
export function ReportFound(props: {
  all: readonly ReadParagraph[];
  query: string;
  href: (of: string) => string;
}): JSX.Element {
  const { t, locale } = useI18n();
  const names = useReportNames();
  /** Whoever types on looks through what was found before. */
  const state = createMemo((before: Found): Found => {
    const { all, query } = props;
    const isMore = before.all === all && before.query !== '' && query.startsWith(before.query);
    return { all, query, found: foundParagraphs(isMore ? before.found : all, query) };
  }, NOTHING);
  const found = () => state().found;
  return (
    <>
      <SectionHeader kind="band" title={t('report.found', { n: found().length })} />
      <List label={t('report.search')}>
        <For
          each={found().slice(0, SHOWN)}
          fallback={<ListRow note title={t('report.none_fits', { words: props.query.trim() })} />}
        >
          {(paragraph) => {
            const snippet = createMemo(() => snippetOf(paragraph, props.query, locale()));
            return (
              <ListRow
                kicker={`${names.number(paragraph)} · ${names.section(paragraph.section)}`}
                title={
                  <span
                    class="report-snippet"
                    lang={snippet().language === locale() ? undefined : languageTags[snippet().language]}
                  >
                    <Marked parts={findHits({ text: snippet().text, query: props.query })} />
                  </span>
                }
                href={props.href(paragraph.of)}
                chevron
              />
            );
          }}
        </For>
        <Show when={found().length > SHOWN}>
          <ListRow note title={t('report.found_more', { n: found().length - SHOWN })} />
        </Show>
      </List>
    </>
  );
}
