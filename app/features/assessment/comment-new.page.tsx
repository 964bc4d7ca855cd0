import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isAdopted, isOver, lastRound } from '#shared/assessment/assessment.rules.ts';
import {
  comments,
  type IssuedParagraph,
  type Round,
  rounds,
  statementId,
  statements,
} from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CommentFields, commentFields } from './comment-fields.tsx';
import { CommentLeft } from './comment-left.tsx';
import { CommentParagraph } from './comment-paragraph.tsx';
import { useParagraphWords } from './validation-data.ts';
import './validation.css';

/** What a state says of one paragraph, written on a phone and without a network as well. */
export default function CommentNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; paragraph: string }>();
  const mayComment = () => may(client.actor(), 'assessment.comment', { state: client.actor().state });
  return (
    <Allowed to={mayComment()} back={`/ideal/${params.edition}/validation`} says={t('validation.new.who')}>
      <Show when={`${params.edition} ${params.paragraph}`} keyed>
        {(_address) => (
          <OfEdition id={params.edition}>
            {(edition) => <Of edition={edition()} paragraph={params.paragraph} />}
          </OfEdition>
        )}
      </Show>
    </Allowed>
  );
}

function Of(props: { edition: Doc<Edition>; paragraph: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useParagraphWords(() => props.edition.id);
  const issued = createMemo(() => words.issued(props.paragraph)?.body ?? null);
  const round = createMemo(() => lastRound(client.replica.within(rounds, props.edition.id)));
  const back = () => ({ href: `/ideal/${props.edition.id}/validation`, label: t('validation.title') });
  /** Why nothing can be said of it now; null if it can. */
  const closed = createMemo(() => {
    if (isAdopted(props.edition.body.status)) return t('validation.comment.final');
    const known = round();
    if (known === null) return t('validation.not_sent');
    if (known.body.closed?.why === 'taken_back') return t('validation.taken_back_more');
    return issued() === null ? t('validation.new.no_paragraph') : null;
  });
  const isOpen = createMemo(() => closed() === null);
  return (
    <Show
      when={isOpen()}
      fallback={
        <>
          <PageHeader back={back()} title={t('validation.new.none')} detail={closed()} />
          <CommentLeft of={{ paragraph: props.paragraph }} name={words.name(props.paragraph)} />
        </>
      }
    >
      <Form
        edition={props.edition.id}
        paragraph={issued() as IssuedParagraph}
        round={round() as Doc<Round>}
        name={words.name(props.paragraph)}
      />
    </Show>
  );
}

function Form(props: {
  edition: string;
  paragraph: IssuedParagraph;
  round: Doc<Round>;
  name: string;
}): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t, locale } = useI18n();
  const { edition } = props;
  const paragraph = props.paragraph.of;
  const state = client.actor().state ?? '';
  const isLate = () => isOver(props.round.body, now());
  const agreed = createMemo(
    () =>
      client.replica.one(statements, statementId({ round: props.round.id, state }))?.body.says === 'agrees',
  );
  const edit = createEdit({
    collection: comments,
    begun: null,
    under: `${edition}/${paragraph}`,
    parent: edition,
    prefix: 'cmt',
    field: 'comment',
    acts: ['assessment.comment'],
    ...commentFields(props.paragraph),
    add: ({ id, wished }) =>
      act('assessment.comment', {
        ...{ comment: id, edition, round: props.round.id, paragraph, state },
        ...wished,
      }),
    to: (id) => `/ideal/${edition}/validation/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: `/ideal/${edition}/report/paragraphs/${paragraph}`, label: props.name }}
      title={t('validation.new.title', { name: props.name })}
      intro={
        <>
          <Show when={isLate()}>
            <Banner
              tone="decide"
              icon="clock"
              fact={t('validation.new.late', { day: formatDay(locale(), props.round.body.until) })}
            >
              {t('validation.new.late_more')}
            </Banner>
          </Show>
          <Show when={client.isOffline()}>
            <Banner icon="wifi-off" fact={t('validation.new.offline')}>
              {isLate()
                ? ''
                : t('validation.new.offline_until', { day: formatDay(locale(), props.round.body.until) })}
            </Banner>
          </Show>
          <Show when={agreed() && !isLate()}>
            <Banner icon="circle-alert" fact={t('validation.new.disagrees')} />
          </Show>
          <CommentParagraph paragraph={props.paragraph} />
        </>
      }
      save={t('validation.new.save')}
    >
      <CommentFields edit={edit} paragraph={props.paragraph} />
    </EditPage>
  );
}
