import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { feedbackNoteId, feedbackNotes, feedbackParts } from '#shared/feedback/feedback.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { PartList } from './part-list.tsx';
import { Questions } from './questions.tsx';
import { saidOfPart } from './say.ts';
import { SentNote } from './sent-note.tsx';
import { StateList } from './state-list.tsx';
import { answersForState, heads, headsOne, sendsNotes } from './who.ts';

/** What came of what was given for one edition, for each who has a part in it. */
export default function FeedbackPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  const actor = () => client.actor();
  return (
    <Allowed
      to={sendsNotes(actor()) || answersForState(actor()) || headsOne(actor())}
      back="/ideal"
      says={t('feedback.who')}
      reads
    >
      <Show when={params.edition} keyed>
        {(edition) => <Whole edition={edition} />}
      </Show>
    </Allowed>
  );
}

function Whole(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edition } = props;
  const known = createMemo(() => client.replica.one(editions, edition)?.body);
  /** Heads of units read no editions: what was sent to them says what this one is called. */
  const title = createMemo(
    () =>
      known()?.title ??
      client.replica.all(feedbackParts).find(({ body }) => body.edition === edition)?.body.editionTitle,
  );
  const ownNote = createMemo(() =>
    client.replica.one(feedbackNotes, feedbackNoteId({ edition, state: client.actor().state ?? '' })),
  );
  const isOfState = () => answersForState(client.actor());
  return (
    <>
      <PageHeader
        back={
          known() === undefined
            ? { href: '/ideal', label: t('ideal.title') }
            : { href: `/ideal/${edition}`, label: t('ideal.things.edition') }
        }
        title={t('feedback.title')}
        detail={readText(title(), locale()).value || t('ideal.unknown')}
      />
      <Show when={sendsNotes(client.actor())}>
        <StateList edition={edition} />
      </Show>
      <Show when={isOfState()}>
        <SectionHeader kind="divide" title={t('feedback.own.title')} />
        <Show
          when={ownNote()}
          fallback={
            <List>
              <ListRow note title={t('feedback.own.none')} detail={t('feedback.own.none_more')} />
            </List>
          }
        >
          {(note) => <SentNote note={note()} />}
        </Show>
      </Show>
      <Show when={isOfState() || headsOne(client.actor())}>
        <PartList edition={edition}>
          {(part) => (
            <Questions
              of={saidOfPart(part)}
              asks={heads(client.actor(), part.body) ? 'feedback.question_part' : null}
              answers={answersForState(client.actor(), part.body.state) ? 'feedback.answer_part' : null}
            />
          )}
        </PartList>
      </Show>
    </>
  );
}
