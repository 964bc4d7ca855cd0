import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useLanguageOptions } from '#app/kit/use-options.ts';
import { RadioList } from '#app/ui/choices.tsx';
import {
  type CommitteeDocument,
  type DocumentKind,
  type documentFields,
  MARKINGS,
  type Marking,
} from '#shared/documents/documents.schemas.ts';
import { LANGUAGES, type Language, readText } from '#shared/kernel/text.ts';
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

/** Initial values: a new paper is closed until somebody opens it. */
export function typePaper(body: Partial<CommitteeDocument> | null, meeting: string | null): TypedPaper {
  return {
    kind: body?.kind ?? 'note',
    title: typedOf(body?.title),
    meeting: body?.meeting === undefined ? meeting : body.meeting,
    author: typedOf(body?.author),
    originalLanguage: body?.originalLanguage ?? 'es',
    marking: body?.marking ?? 'amber',
  };
}

export function fieldsOf(typed: TypedPaper): Pick<CommitteeDocument, keyof typeof documentFields> {
  const { kind, meeting, originalLanguage, marking } = typed;
  const texts = { title: required(textOf(typed.title)), author: textOf(typed.author) };
  return { kind, meeting, originalLanguage, marking, ...texts };
}

export function PaperFields(props: { edit: Edit<TypedPaper> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const languageOptions = useLanguageOptions();
  const known = createMemo(() =>
    client.replica
      .all(meetings)
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  return (
    <>
      <TextInputs {...props.edit.bind('title')} />
      <SelectField {...props.edit.pick('kind')} />
      <SelectField
        id={props.edit.idOf('meeting')}
        label={t('documents.meeting')}
        blank={t('documents.no_meeting')}
        options={known()}
        value={props.edit.typed().meeting ?? ''}
        onChange={(value) => props.edit.type({ meeting: value || null })}
      />
      <SelectField {...props.edit.pick('originalLanguage')} options={languageOptions(LANGUAGES)} />
      <MarkingField {...props.edit.pick('marking')} />
      <TextInputs {...props.edit.bind('author')} />
    </>
  );
}

/** Each marking with its meaning for readers and phones. */
export function MarkingField(props: {
  id: string;
  value: Marking;
  onChange: (marking: string) => void;
  error: string | undefined;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <RadioList
      {...props}
      label={t('documents.marking_label')}
      options={ALL_MARKINGS.map((value) => ({
        value,
        label: t(`documents.marking.${value}`),
        hint: t(`documents.marking_text.${value}`),
      }))}
    />
  );
}
