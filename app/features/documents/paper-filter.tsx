import type { JSX } from 'solid-js';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { DOCUMENT_KINDS, type DocumentKind } from '#shared/documents/documents.schemas.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import type { PaperView } from './use-papers.ts';

export interface Filter {
  readonly kind: DocumentKind | null;
  readonly language: Language | null;
}
export const NO_FILTER: Filter = { kind: null, language: null };

export function fits({ doc, latest }: PaperView, { kind, language }: Filter): boolean {
  if (kind !== null && doc.body.kind !== kind) return false;
  return language === null || latest.has(language);
}

/** Type and language of the papers to show; offers only types that occur. */
export function PaperFilter(props: {
  id: string;
  papers: readonly PaperView[];
  value: Filter;
  onChange: (value: Filter) => void;
}): JSX.Element {
  const { t } = useI18n();
  const kinds = () => DOCUMENT_KINDS.filter((kind) => props.papers.some(({ doc }) => doc.body.kind === kind));
  const active = () => [props.value.kind, props.value.language].filter((value) => value !== null).length;
  return (
    <Disclosure title={t('documents.filter.title')} count={active() === 0 ? undefined : active()}>
      <div class="paper-filter">
        <SelectField
          id={`${props.id}-type`}
          label={t('documents.filter.type')}
          blank={t('documents.filter.all_types')}
          options={kinds().map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
          value={props.value.kind ?? ''}
          onChange={(value) =>
            props.onChange({ ...props.value, kind: DOCUMENT_KINDS.find((kind) => kind === value) ?? null })
          }
        />
        <SelectField
          id={`${props.id}-language`}
          label={t('documents.filter.language')}
          blank={t('documents.filter.all_languages')}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: capitalise(t(`kit.language.${language}`)),
          }))}
          value={props.value.language ?? ''}
          onChange={(value) =>
            props.onChange({ ...props.value, language: LANGUAGES.find((each) => each === value) ?? null })
          }
        />
      </div>
    </Disclosure>
  );
}
