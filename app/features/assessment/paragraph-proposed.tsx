import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { WordChanges } from '#app/kit/changed-words.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { type Comment, comments } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import type { TypedParagraph } from './paragraph-typed.ts';

/** What states say a paragraph should read, each against what is typed; one tap puts it into its field. */
export function ParagraphProposed(props: {
  edit: Edit<TypedParagraph>;
  edition: string;
  paragraph: string;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica
      .within(comments, props.edition)
      .filter(
        ({ body }) => body.paragraph === props.paragraph && body.proposed !== null && body.withdrawn === null,
      )
      .toSorted((left, right) => left.body.at - right.body.at),
  );
  return (
    <Show when={all().length > 0}>
      <Disclosure title={t('report.form.proposed')} count={all().length} open>
        <For each={all()}>
          {(comment) => <Proposed edit={props.edit} edition={props.edition} comment={comment} />}
        </For>
      </Disclosure>
    </Show>
  );
}

function Proposed(props: {
  edit: Edit<TypedParagraph>;
  edition: string;
  comment: Doc<Comment>;
}): JSX.Element {
  const { t, locale } = useI18n();
  const body = () => props.comment.body;
  const languages = () => LANGUAGES.filter((language) => (body().proposed?.[language] ?? '') !== '');
  const title = () => {
    const { answer, state } = body();
    return [
      countryName(locale(), state),
      answer === null ? t('validation.comments.unanswered') : t(`assessment.answer.${answer.result}`),
    ].join('. ');
  };
  return (
    <div class="block validation-said">
      <p>
        <strong>{title()}</strong>
      </p>
      <p class="user-text quiet">
        <LocalText text={body().text} />
      </p>
      <For each={languages()}>
        {(language) => {
          const words = () => body().proposed?.[language] ?? '';
          const typed = () => props.edit.typed()[language];
          return (
            <>
              <WordChanges
                before={{ [language]: typed() }}
                after={{ [language]: words() }}
                same={t('report.form.is_used', { language: t(`kit.language.${language}`) })}
              />
              <Show when={typed().trim() !== words().trim()}>
                <Button icon="check" onClick={() => props.edit.type({ [language]: words() })}>
                  {t('report.form.use_wording', { language: t(`kit.language.${language}`) })}
                </Button>
              </Show>
            </>
          );
        }}
      </For>
      <p>
        <LinkButton kind="text" href={`/ideal/${props.edition}/validation/${props.comment.id}`}>
          {t('report.form.see_comment')}
        </LinkButton>
      </p>
    </div>
  );
}
