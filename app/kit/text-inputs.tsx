import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import type { FieldProps } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import './kit.css';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';

/** A text as it is typed: every language, including empty ones. */
export type TypedText = Readonly<Record<Language, string>>;

export function typedOf(text: Text | null | undefined): TypedText {
  return { es: text?.es ?? '', pt: text?.pt ?? '', en: text?.en ?? '' };
}

/** What was typed, without empty languages; null if all are empty. */
export function textOf(typed: TypedText): Text | null {
  const text: Text = {};
  for (const language of LANGUAGES) {
    const value = typed[language].trim();
    if (value !== '') text[language] = value;
  }
  return Object.keys(text).length === 0 ? null : text;
}

interface TextInputsProps {
  id: string;
  label: string;
  value: TypedText;
  onInput: (value: TypedText) => void;
  error?: string | undefined;
  /** The word for an optional text; of a required one any language will do. */
  optional?: FieldProps['optional'];
  notice?: JSX.Element;
  maxlength?: number | undefined;
  long?: boolean;
}

/**
 * One text in the three languages; the first field has the id. On the desk the languages are tabs of one field, which
 * say what is missing.
 */
export function TextInputs(props: TextInputsProps): JSX.Element {
  const desk = useDesk();
  const pane = usePane();
  return (
    <Show when={desk.isDesk() && pane !== null} fallback={<Stacked {...props} />}>
      <Tabbed {...props} />
    </Show>
  );
}

function Stacked(props: TextInputsProps): JSX.Element {
  return (
    <div class="edit-languages">
      <For each={LANGUAGES}>
        {(language, index) => <Input {...props} language={language} isFirst={index() === 0} isNamed />}
      </For>
    </div>
  );
}

function Tabbed(props: TextInputsProps): JSX.Element {
  const { t, locale } = useI18n();
  const pane = usePane();
  const shown = () => LANGUAGES.find((each) => each === pane?.language()) ?? locale();
  /** The one that is typed first: the reader's own. */
  const order = () => [locale(), ...LANGUAGES.filter((each) => each !== locale())];
  const isMissing = (language: Language) =>
    props.value[language].trim() === '' && LANGUAGES.some((each) => props.value[each].trim() !== '');
  let field: HTMLDivElement | undefined;
  function choose(language: Language) {
    pane?.setLanguage(language);
    field?.querySelector<HTMLElement>('input, textarea')?.focus();
  }
  function onKey(event: KeyboardEvent) {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
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
    <div class="language-field" ref={listen}>
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
              <Show when={isMissing(language)}>
                <span class="language-missing"> {t('kit.missing')}</span>
              </Show>
            </button>
          )}
        </For>
      </fieldset>
      <Input {...props} language={shown()} isFirst />
    </div>
  );
}

function Input(
  props: TextInputsProps & { language: Language; isFirst: boolean; isNamed?: boolean },
): JSX.Element {
  const { t } = useI18n();
  const common = () => ({
    id: props.isFirst ? props.id : `${props.id}-${props.language}`,
    label:
      props.isNamed === true
        ? t('kit.in_language', { label: props.label, language: t(`kit.language.${props.language}`) })
        : props.label,
    error: props.isFirst ? props.error : undefined,
    optional: props.optional,
    notice: <Show when={props.isFirst}>{props.notice}</Show>,
    maxlength: props.maxlength,
    value: props.value[props.language],
    onInput: (value: string) => props.onInput({ ...props.value, [props.language]: value }),
  });
  return (
    <Show when={props.long} fallback={<TextField {...common()} />}>
      <TextArea {...common()} rows={2} />
    </Show>
  );
}
