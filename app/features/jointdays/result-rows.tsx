import './results.css';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Locale } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { ToldLine } from '#shared/jointdays/telling.rules.ts';
import { inGroups, resultsSays } from './results-says.ts';

/** How results are said in the language of the page. */
export function useSays() {
  const { t, locale } = useI18n();
  return createMemo(() => resultsSays({ t, locale: locale() }));
}

/** How results are said in the language that was chosen for a paper: files beside it are in the same. */
export function useChosenSays() {
  const { locale } = useI18n();
  const words = useWords();
  const [language, choose] = createSignal<Locale>(locale());
  const says = createMemo(() => resultsSays({ t: words()(language()), locale: language() }));
  return { language, says, choose };
}

/** Totals by what they are of; what may not be told says so. */
export function ResultRows(props: { lines: readonly ToldLine[]; none: string }): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  return (
    <Show
      when={props.lines.length > 0}
      fallback={
        <List>
          <ListRow note title={props.none} />
        </List>
      }
    >
      <For each={inGroups(props.lines)}>
        {({ group, lines }) => (
          <>
            <SectionHeader kind="band" level={3} title={t(`jointdays.group.${group}`)} />
            <List label={t(`jointdays.group.${group}`)}>
              <For each={lines}>
                {(line) => (
                  <ListRow
                    title={says().counted(line)}
                    quiet={line.value === null}
                    trail={<span class="result-amount">{says().amount(line)}</span>}
                  />
                )}
              </For>
            </List>
          </>
        )}
      </For>
    </Show>
  );
}

/** Who takes part and has verified nothing: never nought. */
export function Missing(props: { codes: readonly string[] }): JSX.Element {
  const says = useSays();
  return (
    <Show when={props.codes.length > 0}>
      <p class="block">
        <strong>{says().t('dayresults.missing')}</strong> {says().states(props.codes)}.{' '}
        {says().t('dayresults.missing_more')}
      </p>
    </Show>
  );
}
