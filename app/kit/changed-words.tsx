import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { type WordRun, wordChanges } from './word-changes.ts';
import './changed-words.css';

type Sides = { readonly before: Text | null; readonly after: Text | null };

/**
 * How a text changed, word by word, in each language in which it did: named, where the text is in several. Where only
 * some languages are given after, the others are as they were.
 */
export function WordChanges(props: Sides & { isWhole?: boolean; same?: string }): JSX.Element {
  const { t, locale } = useI18n();
  const changed = createMemo(() =>
    [locale(), ...LANGUAGES.filter((each) => each !== locale())].filter((language) => {
      const [was, is] = [props.before?.[language] ?? '', props.after?.[language] ?? ''];
      return was !== is && (props.isWhole === true || is !== '');
    }),
  );
  const isInSeveral = () =>
    LANGUAGES.filter((each) => props.before?.[each] || props.after?.[each]).length > 1;
  return (
    <For
      each={changed()}
      fallback={<Show when={props.same}>{(same) => <p class="quiet changed-words">{same()}</p>}</Show>}
    >
      {(language) => (
        <div class="changed-words">
          <Show when={isInSeveral() || language !== locale()}>
            <p class="quiet">{t(`kit.language.${language}`)}</p>
          </Show>
          <p class="user-text" lang={languageTags[language]}>
            <For each={wordChanges(props.before?.[language] ?? '', props.after?.[language] ?? '')}>
              {(run, index) => <Run run={run} isFirst={index() === 0} />}
            </For>
          </p>
        </div>
      )}
    </For>
  );
}

/** The space before a word stands outside its mark, and one stands between what is gone and what is new. */
function Run(props: { run: WordRun; isFirst: boolean }): JSX.Element {
  const { t } = useI18n();
  const words = () => props.run.text.trimStart();
  const space = () => props.run.text.slice(0, props.run.text.length - words().length);
  return (
    <Switch fallback={props.run.text}>
      <Match when={props.run.kind === 'gone'}>
        {space()}
        <del>
          <span class="unseen">{t('kit.changed.was')} </span>
          {words()}
        </del>
      </Match>
      <Match when={props.run.kind === 'new'}>
        {space() === '' && !props.isFirst ? ' ' : space()}
        <ins>
          <span class="unseen">{t('kit.changed.is')} </span>
          {words()}
        </ins>
      </Match>
    </Switch>
  );
}
