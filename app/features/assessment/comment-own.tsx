import { type JSX, Show } from 'solid-js';
import { useRefused } from '#app/features/reports/review/use-refused.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { act } from '#app/sync/acts.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { type Comment, comments } from '#shared/assessment/assessment.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CommentFields, commentFields } from './comment-fields.tsx';
import { CommentWithdraw } from './comment-withdraw.tsx';
import { useParagraphWords } from './validation-data.ts';

/** What a state can still do with what it said: change it until it is answered, withdraw it until the text is adopted. */
export function CommentOwn(props: { edition: string; comment: Doc<Comment> }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Show
        when={props.comment.body.answer === null}
        fallback={
          <List>
            <ListRow note title={t('validation.comment.settled')} />
          </List>
        }
      >
        <Renewed>{(renew) => <Change {...props} onSaved={renew} />}</Renewed>
      </Show>
      <CommentWithdraw edition={props.edition} comment={props.comment.id} />
    </>
  );
}

function Change(props: { edition: string; comment: Doc<Comment>; onSaved: () => void }): JSX.Element {
  const { t } = useI18n();
  const { comment } = props;
  const refused = useRefused();
  const words = useParagraphWords(() => props.edition);
  const paragraph = words.issued(comment.body.paragraph)?.body ?? null;
  const edit = createEdit({
    collection: comments,
    begun: comment,
    acts: refused === null || refused.name === 'assessment.edit_comment' ? ['assessment.edit_comment'] : [],
    prefix: 'cmt',
    field: 'comment',
    ...commentFields(paragraph),
    edit: ({ id, fields }) =>
      isEmpty(fields)
        ? []
        : act('assessment.edit_comment', { comment: id, edition: props.edition, ...fields }),
    onSaved: () => props.onSaved(),
  });
  return (
    <div class="list-gap">
      <Disclosure title={t('validation.comment.edit')} open={edit.isRestored() || edit.correcting !== null}>
        <EditPart edit={edit} save={t('kit.save')}>
          <CommentFields edit={edit} paragraph={paragraph} />
        </EditPart>
      </Disclosure>
    </div>
  );
}
