import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import type { FieldProps } from '#app/ui/field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import './kit.css';
import { LANGUAGES, type Language, type Text } from '#shared/kernel/text.ts';
import { LanguageTabs, lacksLanguage, useTypedLanguage } from './language-tabs.tsx';

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
  /** The reader's language stands first, and each of the others is marked with this word. */
  others?: string;
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
  const { order } = useTypedLanguage();
  return (
    <div class="edit-languages">
      <For each={props.others === undefined ? LANGUAGES : order()}>
        {(language, index) => <Input {...props} language={language} isFirst={index() === 0} isNamed />}
      </For>
    </div>
  );
}

function Tabbed(props: TextInputsProps): JSX.Element {
  const { shown } = useTypedLanguage();
  return (
    <LanguageTabs
      label={props.label}
      isMissing={(language) => lacksLanguage(props.value, language)}
      field={() => 'input, textarea'}
    >
      <Input {...props} language={shown()} isFirst />
    </LanguageTabs>
  );
}

function Input(
  props: TextInputsProps & { language: Language; isFirst: boolean; isNamed?: boolean },
): JSX.Element {
  const { t } = useI18n();
  const isFull = () => props.maxlength !== undefined && props.value[props.language].length >= props.maxlength;
  const common = () => ({
    id: props.isFirst ? props.id : `${props.id}-${props.language}`,
    label:
      props.isNamed === true
        ? t('kit.in_language', { label: props.label, language: t(`kit.language.${props.language}`) })
        : props.label,
    error: props.isFirst ? props.error : undefined,
    optional: props.isFirst ? props.optional : (props.others ?? props.optional),
    notice: <Show when={props.isFirst}>{props.notice}</Show>,
    maxlength: props.maxlength,
    // The browser cuts what is pasted without a word.
    hint: isFull() ? t('kit.full', { n: props.maxlength ?? 0 }) : undefined,
    value: props.value[props.language],
    onInput: (value: string) => props.onInput({ ...props.value, [props.language]: value }),
  });
  return (
    <Show when={props.long} fallback={<TextField {...common()} />}>
      <TextArea {...common()} rows={2} />
    </Show>
  );
}
