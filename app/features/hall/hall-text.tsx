import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { HallTexts } from '#app/i18n/hall-texts.ts';
import { type Locale, languageTags } from '#app/i18n/locale.ts';
import { wordChanges } from '#app/kit/word-changes.ts';
import type { HallText } from '#shared/hall/hall.schemas.ts';
import { LANGUAGES, readText, type Text } from '#shared/kernel/text.ts';
import { readableRuns } from './readable-runs.ts';
import { Said } from './said.tsx';

type Amendment = Extract<HallText, { kind: 'amendment' }>;

function listed(locale: Locale, names: readonly Text[]): string {
  const said = names.map((name) => readText(name, locale).value);
  return new Intl.ListFormat(languageTags[locale], { type: 'conjunction' }).format(said);
}

/** What the text is, in one line: "Artículo 14. Enmienda de Chile y del Uruguay". */
export function textLabel({ text, t, locale }: { text: HallText; t: HallTexts; locale: Locale }): string {
  switch (text.kind) {
    case 'amendment': {
      const place =
        text.number === null
          ? t('hall_screen.text.new_article')
          : t('hall_screen.text.article', { number: text.number });
      const isRemoval = text.text.after === null;
      const authors = listed(locale, text.authors);
      return t(isRemoval ? 'hall_screen.text.removal' : 'hall_screen.text.amendment', { place, authors });
    }
    case 'article':
      return t('hall_screen.text.article', { number: text.number });
    case 'decision':
      return text.number === null
        ? t('hall_screen.text.undecided')
        : t('hall_screen.text.decision', { number: `${text.number}/${text.year}` });
    case 'document':
      return text.reference ?? t('hall_screen.text.document');
  }
}

/** The language in which both sides exist: the screen's, else the first in which the change says something. */
function languageOf({ before, after }: Amendment['text'], locale: Locale): Locale {
  const order = [locale, ...LANGUAGES.filter((each) => each !== locale)];
  return order.find((each) => (before?.[each] ?? '') !== '' || (after?.[each] ?? '') !== '') ?? locale;
}

function Difference(props: { words: Amendment['text']; locale: Locale; t: HallTexts }): JSX.Element {
  const language = () => languageOf(props.words, props.locale);
  const runs = () =>
    readableRuns(wordChanges(props.words.before?.[language()] ?? '', props.words.after?.[language()] ?? ''));
  return (
    <p lang={languageTags[language()]}>
      <For each={runs()}>
        {(run, index) => {
          const words = run.text.trimStart();
          const space = run.text.slice(0, run.text.length - words.length);
          return (
            <Switch fallback={run.text}>
              <Match when={run.kind === 'gone'}>
                {space}
                <del>
                  <span class="unseen">{props.t('hall_screen.text.was')} </span>
                  {words}
                </del>
              </Match>
              <Match when={run.kind === 'new'}>
                {space === '' && index() > 0 ? ' ' : space}
                <ins>
                  <span class="unseen">{props.t('hall_screen.text.is')} </span>
                  {words}
                </ins>
              </Match>
            </Switch>
          );
        }}
      </For>
    </p>
  );
}

/** The words that the room has before it. */
export function HallWords(props: { text: HallText; locale: Locale; t: HallTexts }): JSX.Element {
  const amendment = () => (props.text.kind === 'amendment' ? props.text : null);
  const article = () => (props.text.kind === 'article' ? props.text : null);
  return (
    <Switch>
      <Match when={amendment()}>
        {(known) => (
          <>
            <Show when={known().title}>
              {(title) => (
                <div class="hall-article-title">
                  <Difference words={title()} locale={props.locale} t={props.t} />
                </div>
              )}
            </Show>
            <Difference words={known().text} locale={props.locale} t={props.t} />
          </>
        )}
      </Match>
      <Match when={article()}>
        {(known) => (
          <>
            <p class="hall-article-title">
              <Said text={known().title} locale={props.locale} />
            </p>
            <p>
              <Said text={known().text} locale={props.locale} />
            </p>
          </>
        )}
      </Match>
      <Match when={props.text.kind === 'decision' && props.text.text}>
        {(text) => (
          <p>
            <Said text={text()} locale={props.locale} />
          </p>
        )}
      </Match>
      <Match when={props.text.kind === 'document' && props.text.title}>
        {(title) => (
          <p>
            <Said text={title()} locale={props.locale} />
          </p>
        )}
      </Match>
    </Switch>
  );
}
