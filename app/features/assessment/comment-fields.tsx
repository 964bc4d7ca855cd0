import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { required } from '#app/kit/required.ts';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import {
  COMMENT_KINDS,
  type Comment,
  type CommentKind,
  type IssuedParagraph,
  PRINTED,
} from '#shared/assessment/assessment.schemas.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { writtenIn } from './validation-data.ts';

type Printed = (typeof PRINTED)[number];
export interface TypedComment {
  kind: CommentKind | '';
  text: TypedText;
  proposed: TypedText;
  printed: Printed | '';
}
type Paragraph = Pick<IssuedParagraph, 'es' | 'pt' | 'en' | 'detail'> | null;

/** How it should read, in the languages in which somebody changed the paragraph; null if in none. */
function proposedOf(typed: TypedText, paragraph: Paragraph): Text | null {
  const base = typedOf(paragraph === null ? null : writtenIn(paragraph));
  const changed = LANGUAGES.filter((language) => typed[language].trim() !== base[language].trim());
  return textOf(typedOf(Object.fromEntries(changed.map((language) => [language, typed[language]]))));
}

/** What a comment's form holds and makes. A wording begins with the paragraph as it stands, in each language. */
export function commentFields(paragraph: Paragraph) {
  const base = typedOf(paragraph === null ? null : writtenIn(paragraph));
  return {
    type(body: Partial<Comment> | null): TypedComment {
      return {
        kind: COMMENT_KINDS.find((each) => each === body?.kind) ?? '',
        text: typedOf(body?.text),
        proposed: { ...base, ...body?.proposed },
        printed: PRINTED.find((each) => each === body?.printed) ?? '',
      };
    },
    toArgs: ({ kind, text, proposed, printed }: TypedComment) => ({
      kind: required(kind),
      text: required(textOf(text)),
      proposed: kind === 'wording' ? proposedOf(proposed, paragraph) : null,
      printed: kind === 'reservation' ? printed || null : null,
    }),
    need: ({ kind }: TypedComment) => ({
      kind: 'validation.need.kind' as const,
      text: 'validation.need.text' as const,
      ...(kind === 'wording' ? { proposed: 'validation.need.proposed' as const } : {}),
      ...(kind === 'reservation' ? { printed: 'validation.need.printed' as const } : {}),
    }),
  };
}

export function CommentFields(props: { edit: Edit<TypedComment>; paragraph: Paragraph }): JSX.Element {
  const { t } = useI18n();
  const typed = () => props.edit.typed();
  const isJudgement = () => props.paragraph?.detail.kind === 'judgement';
  return (
    <>
      <RadioList
        {...props.edit.bind('kind')}
        optional={false}
        options={COMMENT_KINDS.map((value) => ({
          value,
          label: t(`assessment.comment_kind.${value}`),
          hint: t(`validation.kind_more.${value}`),
        }))}
        onChange={(kind) => props.edit.type({ kind: kind as CommentKind })}
      />
      <TextInputs {...props.edit.bind('text')} optional={false} others={t('kit.optional')} long />
      <Show when={typed().kind === 'wording'}>
        <p class="block quiet">{t('validation.proposed_hint')}</p>
        <TextInputs {...props.edit.bind('proposed')} optional={false} others={t('kit.optional')} long />
      </Show>
      <Show when={typed().kind === 'reservation'}>
        <RadioList
          {...props.edit.bind('printed')}
          optional={false}
          hint={t(isJudgement() ? 'validation.dissent' : 'validation.printed_more')}
          options={PRINTED.map((value) => ({ value, label: t(`assessment.printed.${value}`) }))}
          onChange={(printed) => props.edit.type({ printed: printed as Printed })}
        />
      </Show>
    </>
  );
}
