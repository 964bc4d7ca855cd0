import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ownerName } from '#app/features/contributions/owner-name.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { feedbackNoteId, feedbackNotes } from '#shared/feedback/feedback.schemas.ts';
import { isOut } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { SendNote } from './note-send.tsx';
import { noteHere } from './note-sources.ts';
import { SentNote } from './sent-note.tsx';
import { answersForState, sendsNotes } from './who.ts';

/** What came of what one state gave: before it is sent, and since. */
export default function NotePage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; state: string }>();
  return (
    <Allowed
      to={sendsNotes(client.actor()) || answersForState(client.actor(), params.state)}
      back={`/ideal/${params.edition}`}
      says={t('feedback.who')}
      reads
    >
      <Show when={`${params.edition} ${params.state}`} keyed>
        {(_address) => <Whole edition={params.edition} state={params.state} />}
      </Show>
    </Allowed>
  );
}

function Whole(props: { edition: string; state: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edition, state } = props;
  const id = feedbackNoteId({ edition, state });
  const known = createMemo(() => client.replica.one(feedbackNotes, id));
  const isSaving = () => {
    const doing = client.replica.pending(feedbackNotes, id);
    return doing !== null && (client.factsOf(doing)?.savedAt ?? null) === null;
  };
  // If it could not be saved, the form is still there to say so.
  const isUnsent = createMemo<boolean>(
    (before) => known() === null || (before && isSaving()),
    known() === null,
  );
  const name = () => ownerName({ t, locale: locale(), state });
  const about = createMemo(() => client.replica.one(editions, edition)?.body);
  const maySend = () => isOut(about()?.status);
  const content = createMemo(() => (isUnsent() ? noteHere(client.replica, { edition, state }) : null));
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${edition}/feedback`, label: t('feedback.title') }}
        kicker={t('feedback.note.kicker')}
        title={name()}
        detail={readText(about()?.title, locale()).value}
      />
      <Show when={isUnsent()} fallback={<Show when={known()}>{(note) => <SentNote note={note()} />}</Show>}>
        <Show
          when={sendsNotes(client.actor()) ? content() : null}
          fallback={<Nothing sends={sendsNotes(client.actor())} />}
        >
          {(made) => (
            <SendNote edition={edition} state={state} name={name()} content={made()} maySend={maySend()} />
          )}
        </Show>
      </Show>
    </>
  );
}

function Nothing(props: { sends: boolean }): JSX.Element {
  const { t } = useI18n();
  return (
    <List>
      <ListRow
        note
        title={t(props.sends ? 'feedback.note.not_here' : 'feedback.own.none')}
        detail={t(props.sends ? 'feedback.note.not_here_more' : 'feedback.own.none_more')}
      />
    </List>
  );
}
