import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { useMedia } from '#app/ui/media.ts';
import { TextArea } from '#app/ui/text-area.tsx';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import type { TypedParagraph } from './paragraph-typed.ts';

const WIDE = '(min-width: 100rem)';

/**
 * A long text whose languages are fields of their own, so that two translators do not meet. Below each other on a phone;
 * tabs of one field on the desk, and beside each other where there is room.
 */
export function LanguageAreas(props: { edit: Edit<TypedParagraph> }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const pane = usePane();
  const isWide = useMedia(WIDE);
  const { edit } = props;
  const order = () => [locale(), ...LANGUAGES.filter((each) => each !== locale())];
  const isTabs = () => desk.isDesk() && pane !== null && !isWide();
  const chosen = () => LANGUAGES.find((each) => each === pane?.language()) ?? locale();
  /** One with something to decide is never out of sight. */
  const isShown = (language: Language) =>
    !isTabs() || language === chosen() || edit.errorOf(language) !== undefined;
  const isMissing = (language: Language) =>
    edit.typed()[language].trim() === '' && LANGUAGES.some((each) => edit.typed()[each].trim() !== '');
  let field: HTMLDivElement | undefined;
  function choose(language: Language) {
    pane?.setLanguage(language);
    field?.querySelector<HTMLElement>(`#${edit.idOf(language)}`)?.focus();
  }
  useKeys(() =>
    isTabs() ? [{ press: 'Alt+1', shown: ['Alt', '1', '2', '3'], words: t('kit.keys.language') }] : [],
  );
  function onKey(event: KeyboardEvent) {
    if (!isTabs() || !event.altKey || event.ctrlKey || event.metaKey) return;
    const language = order()[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)];
    if (language === undefined) return;
    event.preventDefault();
    choose(language);
  }
  function listen(element: HTMLDivElement) {
    field = element;
    element.addEventListener('keydown', onKey);
  }
  return (
    <div classList={{ 'language-field': isTabs(), 'report-areas': !isTabs() }} ref={listen}>
      <Show when={isTabs()}>
        <fieldset class="language-tabs">
          <legend class="unseen">{t('kit.languages_of', { label: t('report.form.text') })}</legend>
          <For each={order()}>
            {(language) => (
              <button
                type="button"
                class="language-tab"
                aria-pressed={language === chosen()}
                onClick={() => choose(language)}
              >
                <span lang={language}>{t(`kit.language_own.${language}`)}</span>
                <Show when={isMissing(language)}>
                  <span class="language-missing"> {t('kit.missing')}</span>
                </Show>
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <For each={order()}>
        {(language) => (
          <div hidden={!isShown(language)} lang={language === locale() ? undefined : language}>
            <TextArea
              {...edit.bind(language)}
              optional={false}
              hint={isMissing(language) ? t('report.missing') : undefined}
              rows={6}
            />
          </div>
        )}
      </For>
    </div>
  );
}
