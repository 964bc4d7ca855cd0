import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
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

/** One text in the three languages; the first field has the id. */
export function TextInputs(props: {
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
}): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="edit-languages">
      <For each={LANGUAGES}>
        {(language, index) => {
          const common = () => ({
            id: index() === 0 ? props.id : `${props.id}-${language}`,
            label: t('kit.in_language', {
              label: props.label,
              language: t(`kit.language.${language}`),
            }),
            error: index() === 0 ? props.error : undefined,
            optional: props.optional,
            notice: <Show when={index() === 0}>{props.notice}</Show>,
            maxlength: props.maxlength,
            value: props.value[language],
            onInput: (value: string) => props.onInput({ ...props.value, [language]: value }),
          });
          return props.long === true ? <TextArea {...common()} rows={2} /> : <TextField {...common()} />;
        }}
      </For>
    </div>
  );
}
