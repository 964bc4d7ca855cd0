import { type Accessor, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** In which language a person types first, and which one the tabs of a page show. */
export function useTypedLanguage(): {
  /** The reader's own stands first. */
  readonly order: Accessor<readonly Language[]>;
  readonly shown: Accessor<Language>;
} {
  const { locale } = useI18n();
  const pane = usePane();
  return {
    order: () => [locale(), ...LANGUAGES.filter((each) => each !== locale())],
    shown: () => LANGUAGES.find((each) => each === pane?.language()) ?? locale(),
  };
}

/** One language has nothing while another one has. */
export function lacksLanguage(
  typed: Readonly<Partial<Record<Language, string>>>,
  language: Language,
): boolean {
  const isEmpty = (each: Language) => (typed[each] ?? '').trim() === '';
  return isEmpty(language) && !LANGUAGES.every(isEmpty);
}

/**
 * The languages of one text as tabs that say what is missing; Alt with 1, 2, 3 while one types in it. The fields
 * themselves are the caller's, and stay when the tabs come and go.
 */
export function LanguageTabs(props: {
  label: string;
  isMissing: (language: Language) => boolean;
  /** Finds, inside, the field to type in once its language is chosen. */
  field: (language: Language) => string;
  /** The fields stand below or beside each other instead. */
  isOff?: boolean;
  /** What holds them then. */
  offClass?: string | undefined;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const pane = usePane();
  const { order, shown } = useTypedLanguage();
  const isOn = () => props.isOff !== true;
  let frame: HTMLDivElement | undefined;
  function choose(language: Language) {
    pane?.setLanguage(language);
    frame?.querySelector<HTMLElement>(props.field(language))?.focus();
  }
  function onKey(event: KeyboardEvent) {
    if (!isOn() || !event.altKey || event.ctrlKey || event.metaKey) return;
    const language = order()[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)];
    if (language === undefined) return;
    event.preventDefault();
    choose(language);
  }
  function listen(element: HTMLDivElement) {
    frame = element;
    element.addEventListener('keydown', onKey);
  }
  return (
    <div class={isOn() ? 'language-field' : props.offClass} ref={listen}>
      <Show when={isOn()}>
        <fieldset class="language-tabs">
          <legend class="unseen">{t('kit.languages_of', { label: props.label })}</legend>
          <For each={order()}>
            {(language) => (
              <button
                type="button"
                class="language-tab"
                aria-pressed={language === shown()}
                onClick={() => choose(language)}
              >
                <span lang={language}>{t(`kit.language_own.${language}`)}</span>
                <Show when={props.isMissing(language)}>
                  <span class="language-missing"> {t('kit.missing')}</span>
                </Show>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      {props.children}
    </div>
  );
}
