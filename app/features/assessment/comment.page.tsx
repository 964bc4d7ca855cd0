import { useParams } from '@solidjs/router';
import { createEffect, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { verifiesText } from '#app/features/ideal/who.ts';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isAdopted, isAnswerable } from '#shared/assessment/assessment.rules.ts';
import { type Comment, comments } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CommentAnswer } from './comment-answer.tsx';
import { CommentLeft } from './comment-left.tsx';
import { CommentOwn } from './comment-own.tsx';
import { CommentSaid } from './comment-said.tsx';
import { CommentSent } from './comment-sent.tsx';
import { seenAnswerKey } from './seen-text.ts';
import { AnswerTag } from './validation-comments.tsx';
import { useParagraphWords } from './validation-data.ts';
import './validation.css';

/** One comment: the paragraph, what its state says of it, and what the analysts answer. */
export default function CommentPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; comment: string }>();
  return (
    <Allowed
      to={verifiesText(client.actor())}
      back={`/ideal/${params.edition}`}
      says={t('validation.who')}
      reads
    >
      <Show when={`${params.edition} ${params.comment}`} keyed>
        {(_address) => (
          <OfEdition id={params.edition}>
            {(edition) => <Of edition={edition()} id={params.comment} />}
          </OfEdition>
        )}
      </Show>
    </Allowed>
  );
}

function Of(props: { edition: Doc<Edition>; id: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const known = createMemo(() => client.replica.one(comments, props.id));
  const isHere = createMemo(() => known()?.parent === props.edition.id);
  return (
    <Show
      when={isHere()}
      fallback={
        <>
          <PageHeader
            back={{ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') }}
            title={t('assessment.things.comment')}
          />
          <List>
            <ListRow
              note
              title={<strong>{t('validation.comment.unknown')}</strong>}
              detail={t('validation.comment.unknown_more')}
            />
          </List>
        </>
      }
    >
      <Shown edition={props.edition} comment={known() as Doc<Comment>} />
    </Show>
  );
}

function Shown(props: { edition: Doc<Edition>; comment: Doc<Comment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const words = useParagraphWords(() => props.edition.id);
  const body = () => props.comment.body;
  const isFinal = () => isAdopted(props.edition.body.status);
  const isOwn = () => may(client.actor(), 'assessment.comment', { state: body().state });
  const answers = () => may(client.actor(), 'assessment.write');
  const isEdited = () => isOwn() && !isFinal() && body().withdrawn === null && body().answer === null;
  const isAnswered = () =>
    answers() && isAnswerable(body(), props.edition.body.status) && body().withdrawn === null;
  createEffect(() => {
    const at = body().answer?.at;
    const key = seenAnswerKey(props.comment.id);
    if (at === undefined || !isOwn() || client.remembered(key) === at) return;
    // If this fails, it is told as news once more.
    void client.remember(key, at).catch(() => undefined);
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') }}
        kicker={t(`assessment.comment_kind.${body().kind}`)}
        title={t('validation.comment.title', { name: words.number(body().paragraph) ?? '' })}
        detail={t('validation.comment.said', {
          state: countryName(locale(), body().state),
          version: String(body().version),
        })}
        aside={<AnswerTag comment={body()} />}
      />
      <CommentSent comment={props.comment.id} />
      <CommentSaid edition={props.edition.id} comment={props.comment} />
      {/* Where there is a form, they stand in it. */}
      <Show when={!isEdited() && !isAnswered()}>
        <CommentLeft of={{ comment: props.comment.id }} name={words.name(body().paragraph)} />
      </Show>
      <Show when={isFinal() && (isOwn() || (answers() && !body().isLate))}>
        <List>
          <ListRow note title={t('validation.comment.final')} />
        </List>
      </Show>
      <Show when={body().withdrawn === null}>
        <Show when={isOwn() && !isFinal()}>
          <CommentOwn edition={props.edition.id} comment={props.comment} />
        </Show>
        <Show when={answers() && isAnswerable(body(), props.edition.body.status)}>
          <CommentAnswer edition={props.edition.id} comment={props.comment} />
        </Show>
      </Show>
    </>
  );
}
