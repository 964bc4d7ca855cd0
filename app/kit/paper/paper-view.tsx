import './paper.css';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { type Locale, languageTags, localeNames, locales } from '#app/i18n/locale.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { type Paper, paperAsText } from './paper.ts';
import { PaperSheet } from './paper-sheet.tsx';
import type { PaperWords } from './paper-words.ts';
import { SaveDocx } from './save-docx.tsx';

/** A document in its own language: to read, print, copy, or save as a file. */
export function PaperView(props: {
  back: { readonly href: string; readonly label: string };
  title: string;
  detail?: JSX.Element;
  build: (words: PaperWords) => Paper;
  /** What is still awaited in a language, in words: nothing is shown, printed or saved until then. */
  awaited?: (language: Locale) => string | null;
  /** Told when another language is chosen. */
  onLanguage?: (language: Locale) => void;
  /** Of the sheet alone, what neither a file nor copied text may hold: what is typed for one print. */
  onSheet?: (paper: Paper, words: PaperWords) => Paper;
  /** Beside the buttons, what else is chosen of it or saved. */
  more?: JSX.Element;
}): JSX.Element {
  const { t, locale } = useI18n();
  const words = useWords();
  const [chosen, setChosen] = createSignal<Locale>(locale());
  const paperWords = () => ({ t: words()(chosen()), locale: chosen() });
  const paper = createMemo(() => props.build(paperWords()));
  const sheet = createMemo(() => props.onSheet?.(paper(), paperWords()) ?? paper());
  const awaited = () => props.awaited?.(chosen()) ?? null;
  function choose(language: Locale) {
    setChosen(language);
    props.onLanguage?.(language);
  }
  return (
    <>
      <PageHeader back={props.back} title={props.title} detail={props.detail} />
      <div class="paper-view">
        <div class="paper-tools pad stack">
          <fieldset class="button-row" aria-label={t('kit.paper_language')}>
            <For each={locales}>
              {(language) => (
                <Button
                  icon={chosen() === language ? 'check' : undefined}
                  aria-pressed={chosen() === language}
                  onClick={() => choose(language)}
                >
                  <span lang={languageTags[language]}>{localeNames[language]}</span>
                </Button>
              )}
            </For>
          </fieldset>
          <Show when={awaited() === null} fallback={<p role="status">{awaited()}</p>}>
            <div class="button-row">
              <Button kind="filled" icon="printer" onClick={() => window.print()}>
                {t('kit.print')}
              </Button>
              <CopyButton text={paperAsText(paper())} label={t('kit.copy_text')} />
              <SaveDocx paper={paper} language={chosen} />
            </div>
            {props.more}
          </Show>
        </div>
        <Show when={awaited() === null}>
          <PaperSheet paper={sheet()} language={languageTags[chosen()]} />
        </Show>
      </div>
    </>
  );
}
