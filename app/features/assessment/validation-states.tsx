import { createMemo, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Validation, Word } from './validation-data.ts';

const TONES = {
  agrees: 'plain',
  has_said: 'plain',
  commented: 'blue',
  waited_for: 'neutral',
  cut_short: 'neutral',
  silent: 'amber',
  unspoken: 'neutral',
} as const satisfies Record<Word, string>;
const SPOKE: readonly Word[] = ['agrees', 'has_said'];

/** The word of each state in the last round, in order of precedence. */
export function ValidationStates(props: { validation: Validation }): JSX.Element {
  const { t, locale } = useI18n();
  const words = () => props.validation.words();
  const spoke = createMemo(() => words().filter(({ word }) => SPOKE.includes(word)).length);
  const commented = createMemo(() => words().filter(({ word }) => word === 'commented').length);
  /** Explained once, and only where it stands. */
  const explained = createMemo(() =>
    (['silent', 'cut_short', 'unspoken'] as const).filter((each) =>
      words().some(({ word }) => word === each),
    ),
  );
  const inWords = (word: Word) =>
    word === 'unspoken' ? t('validation.states.unspoken') : t(`assessment.voice.${word}`);
  return (
    <Show when={props.validation.last() !== null}>
      <SectionHeader
        kind="band"
        title={t('validation.states.title')}
        aside={t('validation.states.count', { n: spoke(), of: words().length, m: commented() })}
      />
      <p class="block quiet">{t('validation.states.order')}</p>
      <List label={t('validation.states.title')}>
        <For each={words()} fallback={<ListRow note title={t('validation.states.none')} />}>
          {({ state, word, comments }) => (
            <ListRow
              title={countryName(locale(), state)}
              detail={comments > 0 ? t('validation.states.comments', { n: comments }) : undefined}
              trail={<Tag tone={TONES[word]}>{inWords(word)}</Tag>}
            />
          )}
        </For>
        <For each={explained()}>
          {(word) => <ListRow note title={inWords(word)} detail={t(`validation.states.${word}_more`)} />}
        </For>
      </List>
    </Show>
  );
}
