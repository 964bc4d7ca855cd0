import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { awaitsAnswer, commentHash } from '#shared/assessment/assessment.rules.ts';
import { ANSWERS, type Comment, comments } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { byParagraph, useParagraphWords } from './validation-data.ts';

type Result = (typeof ANSWERS)[number];

/** What whoever writes the text answers; saving goes on to the next comment that waits for one. */
export function CommentAnswer(props: { edition: string; comment: Doc<Comment> }): JSX.Element {
  const client = useClient();
  const desk = useDesk();
  const { t } = useI18n();
  const words = useParagraphWords(() => props.edition);
  const { comment, edition } = props;
  const refused = useRefused();
  /** What is answered is what stood here when it was read. Once somebody was told that it changed, it is read anew. */
  let read = commentHash(comment.body);
  function seen(): string {
    const before = read;
    read = commentHash(client.replica.one(comments, comment.id)?.body ?? comment.body);
    return before;
  }
  /** In the order of the list, from this one on, then from its beginning. */
  const next = createMemo(() => {
    const all = byParagraph(
      client.replica
        .within(comments, edition)
        .filter(({ id, body }) => id === comment.id || awaitsAnswer(body)),
      words.place,
    ).flatMap((group) => group.comments.map(({ id }) => id));
    const here = all.indexOf(comment.id);
    return [...all.slice(here + 1), ...all.slice(0, here)];
  });
  const address = (id: string) => `/ideal/${edition}/validation/${id}`;
  const edit = createEdit({
    collection: comments,
    begun: comment,
    acts:
      refused === null || refused.name === 'assessment.answer_comment' ? ['assessment.answer_comment'] : [],
    prefix: 'cmt',
    field: 'answer',
    type: (body): { result: Result | ''; reason: string } => ({
      result: ANSWERS.find((each) => each === body?.answer?.result) ?? '',
      reason: body?.answer?.reason ?? '',
    }),
    toArgs: ({ result, reason }) => ({ result: required(result), reason: orNull(reason) }),
    need: ({ result }) => ({
      result: 'validation.need.result' as const,
      ...(result === '' || result === 'accepted' ? {} : { reason: 'validation.need.reason' as const }),
    }),
    fromArgs: ({ result, reason }) => ({ answer: { result, reason } as NonNullable<Comment['answer']> }),
    edit: ({ id, wished }) =>
      act('assessment.answer_comment', { comment: id, edition, seen: seen(), ...wished }),
    to: () => {
      const [first] = next();
      return first === undefined ? `/ideal/${edition}/validation` : address(first);
    },
  });
  function choose(result: Result) {
    edit.type({ result });
    if (result === 'accepted') void edit.save();
    else queueMicrotask(() => document.getElementById(edit.idOf('reason'))?.focus());
  }
  useKeys(() => {
    // Another row stands out already, and its page is about to come: nobody answers what they left.
    const when = (result: Result) => (event: KeyboardEvent) => {
      event.preventDefault();
      if (desk.isChosen(address(comment.id))) choose(result);
    };
    const letter = { isLetter: true, isHint: true };
    return [
      {
        press: 'a',
        shown: ['A'],
        words: t('validation.comment.accept_key'),
        ...letter,
        run: when('accepted'),
      },
      {
        ...{ press: 'd', shown: ['D'], words: t('validation.comment.refuse_key'), ...letter },
        run: when('not_retained'),
      },
    ];
  });
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(
          comment.body.answer === null ? 'validation.comment.do_answer' : 'validation.comment.answer_again',
        )}
        aside={next().length === 0 ? undefined : t('validation.comment.left', { n: next().length })}
      />
      <EditPart edit={edit} kind="filled" save={t('validation.comment.save_answer')}>
        <RadioList
          {...edit.bind('result')}
          optional={false}
          options={ANSWERS.map((value) => ({ value, label: t(`assessment.answer.${value}`) }))}
          onChange={(result) => edit.type({ result: result as Result })}
        />
        <TextArea {...edit.bind('reason')} optional={false} hint={t('validation.comment.reason_hint')} />
      </EditPart>
      <Show when={next()[0]}>
        {(first) => (
          <div class="block">
            <LinkButton icon="chevron-right" href={address(first())}>
              {t('validation.comment.next')}
            </LinkButton>
          </div>
        )}
      </Show>
    </>
  );
}
