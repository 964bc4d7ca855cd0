import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import {
  type CommitteeDocument,
  DOCUMENT_KINDS,
  type DocumentKind,
  type documentFields,
  MARKINGS,
  type Marking,
} from '#shared/documents/documents.schemas.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';

const ALL_MARKINGS = Object.keys(MARKINGS) as Marking[];

/** The fields of a paper as they are typed. */
export interface TypedPaper {
  readonly kind: DocumentKind;
  readonly title: TypedText;
  readonly meeting: string | null;
  readonly author: TypedText;
  readonly originalLanguage: Language;
  readonly marking: Marking;
}

/** What to begin with: a new paper is closed until somebody opens it. */
export function typePaper(body: CommitteeDocument | null, meeting: string | null): TypedPaper {
  return {
    kind: body?.kind ?? 'note',
    title: typedOf(body?.title),
    meeting: body === null ? meeting : body.meeting,
    author: typedOf(body?.author),
    originalLanguage: body?.originalLanguage ?? 'es',
    marking: body?.marking ?? 'amber',
  };
}

export function fieldsOf(typed: TypedPaper): Pick<CommitteeDocument, keyof typeof documentFields> {
  return { ...typed, title: textOf(typed.title) ?? ({} as Text), author: textOf(typed.author) };
}

export function PaperFields(props: {
  titleId: string;
  typed: TypedPaper;
  onType: (change: Partial<TypedPaper>) => void;
  error: string | undefined;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const known = createMemo(() =>
    client.replica
      .all(meetings)
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  return (
    <>
      <TextInputs
        id={props.titleId}
        label={t('documents.edit.name')}
        value={props.typed.title}
        onInput={(title) => props.onType({ title })}
        error={props.error}
      />
      <SelectField
        id="paper-kind"
        label={t('documents.type')}
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
        value={props.typed.kind}
        onChange={(value) => props.onType({ kind: DOCUMENT_KINDS.find((kind) => kind === value) ?? 'note' })}
      />
      <SelectField
        id="paper-meeting"
        label={t('documents.meeting')}
        blank={t('documents.no_meeting')}
        options={known()}
        value={props.typed.meeting ?? ''}
        onChange={(value) => props.onType({ meeting: value === '' ? null : value })}
      />
      <SelectField
        id="paper-original"
        label={t('documents.original')}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: capitalise(t(`meetings.language.${language}`)),
        }))}
        value={props.typed.originalLanguage}
        onChange={(value) =>
          props.onType({ originalLanguage: LANGUAGES.find((language) => language === value) ?? 'es' })
        }
      />
      <MarkingField value={props.typed.marking} onChange={(marking) => props.onType({ marking })} />
      <TextInputs
        id="paper-author"
        label={t('documents.edit.author')}
        value={props.typed.author}
        onInput={(author) => props.onType({ author })}
      />
    </>
  );
}

/** Each marking with what it means for a reader and a phone. */
export function MarkingField(props: {
  value: Marking;
  onChange: (marking: Marking) => void;
  error?: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <RadioList
      id="paper-marking"
      label={t('documents.marking_label')}
      value={props.value}
      error={props.error}
      onChange={(value) => props.onChange(ALL_MARKINGS.find((marking) => marking === value) ?? 'amber')}
      options={ALL_MARKINGS.map((value) => ({
        value,
        label: t(`documents.marking.${value}`),
        hint: t(`documents.marking_text.${value}`),
      }))}
    />
  );
}
