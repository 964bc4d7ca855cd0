import { For, type JSX } from 'solid-js';
import { formatNumber } from '#app/i18n/format.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { WORD_SOURCES } from '#shared/ideal/area-words.ts';
import { CODE_LISTS, type CodeListName, LIST_SOURCES, type ListSource } from '#shared/ideal/code-lists.ts';
import { wordCounts } from '#shared/ideal/find-areas.ts';

const NAMES = Object.keys(CODE_LISTS) as CodeListName[];

/** What the codes of a list are called; null where the page shows them above, or where there are hundreds. */
function wordsOf(name: CodeListName, t: Translate): readonly string[] | null {
  const named = <C extends string>(codes: readonly C[], say: (code: C) => string) => codes.map(say);
  switch (name) {
    case 'source_grades':
      return named(CODE_LISTS[name].codes, (code) => t(`reports.review.source.${code}`));
    case 'information_grades':
      return named(CODE_LISTS[name].codes, (code) => t(`reports.review.information.${code}`));
    case 'handling':
      return named(CODE_LISTS[name].codes, (code) => t(`reports.handling_code.${code}`));
    case 'tlp':
      return named(CODE_LISTS[name].codes, (code) => t(`reports.tlp.${code}`));
    case 'schemes':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.scheme.${code}`));
    case 'exchanges':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.exchange.${code}`));
    case 'iccs':
      return named(CODE_LISTS[name].codes, (code) => `${code} ${t(`reports.area.${code}`)}`);
    case 'markets':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.market.${code}`));
    case 'empact':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.empact.${code}`));
    case 'pestel':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.pestel.${code}`));
    case 'network_types':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.network_type.${code}`));
    case 'traits':
      return named(
        CODE_LISTS[name].codes,
        (code) => `${t(`ideal.trait.${code}`)}: ${t(`ideal.trait_more.${code}`)}`,
      );
    case 'network_statuses':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.network_status.${code}`));
    case 'trends':
      return named(CODE_LISTS[name].codes, (code) => t(`ideal.trend.${code}`));
    default:
      return null;
  }
}

function cited({ publisher, document, year }: ListSource): string {
  const isDated = year === null || document.includes(String(year));
  return `${publisher}, ${document}${isDated ? '' : ` (${year})`}`;
}

/** The words by which areas and crimes are also found, as many as there are of each source. */
function EverydayWords(): JSX.Element {
  const { t, locale } = useI18n();
  const counts = wordCounts();
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <ListRow title={`${t('ideal.lists.everyday')} (${formatNumber(locale(), total)})`}>
      <For each={counts}>
        {([source, count]) => (
          <p class="subject-facts">{`${cited(WORD_SOURCES[source])}: ${formatNumber(locale(), count)}`}</p>
        )}
      </For>
      <p class="subject-facts">{t('ideal.lists.everyday_text')}</p>
    </ListRow>
  );
}

/** Every list of codes with its source; those of the page above are not spelled out again. */
export function CodeLists(): JSX.Element {
  const { t, locale } = useI18n();
  return (
    <>
      <SectionHeader kind="band" title={t('ideal.lists.title')} aside={NAMES.length} />
      <p class="block quiet">{t('ideal.lists.detail')}</p>
      <List label={t('ideal.lists.title')}>
        <For each={NAMES}>
          {(name) => {
            return (
              <ListRow
                title={`${t(`ideal.lists.name.${name}`)} (${formatNumber(locale(), CODE_LISTS[name].codes.length)})`}
              >
                <For each={wordsOf(name, t) ?? []}>{(words) => <p class="subject-facts">{words}</p>}</For>
                <p class="subject-facts">
                  <strong>{t('ideal.lists.source_label')}</strong>{' '}
                  {`${cited(LIST_SOURCES[CODE_LISTS[name].source])}. ${t(`ideal.lists.source.${CODE_LISTS[name].source}`)}`}
                </p>
              </ListRow>
            );
          }}
        </For>
        <EverydayWords />
      </List>
    </>
  );
}
