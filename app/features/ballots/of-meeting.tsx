import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { Action } from '#shared/access/rules.ts';
import { type Ballot, ballots } from '#shared/ballots/ballots.schemas.ts';
import { type PaperBallot, paperBallots } from '#shared/ballots/paper.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';

export interface Back {
  readonly href: string;
  readonly label: string;
}

export function votesOf(meeting: string): string {
  return `/meetings/${meeting}/votes`;
}

/** A page about the votes of the meeting in the address, for whoever takes part, or for those who may do something. */
export function OfMeeting(props: {
  action?: Action;
  children: (meeting: Doc<Meeting>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const params = useParams<{ id: string }>();
  const meeting = createMemo(() => client.replica.one(meetings, params.id));
  return (
    <Allowed
      to={props.action ?? takesPart(client.actor())}
      back={`/meetings/${params.id}/agenda`}
      reads={props.action === undefined}
    >
      <Show when={meeting()?.id} keyed fallback={<UnknownMeeting />}>
        {(_id) => props.children(meeting() as Doc<Meeting>)}
      </Show>
    </Allowed>
  );
}

function OfOne<B extends JsonObject>(props: {
  collection: Collection<B>;
  id: string;
  opens: 'ballots.open' | 'ballots.open_paper';
  /** Whether the page has something to do with it as it stands. */
  when?: ((known: Doc<B>) => boolean) | undefined;
  back: Back;
  title: string;
  children: (known: () => Doc<B>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const found = createMemo(() => client.replica.one(props.collection, props.id));
  /** The server has opened it, and this device has not got it yet. */
  const isComing = () => found() === null && client.onlineAct(props.opens, props.id)?.status === 'accepted';
  const said = () => {
    if (found() !== null) return t('errors.ballots.closed');
    return t(isComing() ? 'ballots.coming' : 'ballots.unknown');
  };
  const isHere = createMemo(() => {
    const known = found();
    return known !== null && known.parent === params.id && (props.when?.(known) ?? true);
  });
  return (
    <Show
      when={isHere() ? props.id : undefined}
      keyed
      fallback={
        <>
          <PageHeader back={props.back} title={props.title} />
          <List>
            <ListRow
              note
              title={<strong>{said()}</strong>}
              detail={found() === null && !isComing() ? t('ballots.unknown_text') : undefined}
            />
          </List>
        </>
      }
    >
      {(_id) => props.children(() => found() as Doc<B>)}
    </Show>
  );
}

interface OfOneProps<B extends JsonObject> {
  action?: Action;
  when?: (known: Doc<B>) => boolean;
  /** Of the page, also where it has nothing to do; without one it shows the vote itself. */
  title?: string;
  children: (known: () => Doc<B>, meeting: Doc<Meeting>) => JSX.Element;
}

/** The same about one vote of it. */
export function OfBallot(props: OfOneProps<Ballot>): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; ballot: string }>();
  const back = () => ({ href: votesOf(params.id), label: t('ballots.title') });
  return (
    <OfMeeting {...(props.action === undefined ? {} : { action: props.action })}>
      {(meeting) => (
        <OfOne
          collection={ballots}
          opens="ballots.open"
          id={params.ballot}
          when={props.when}
          back={back()}
          title={props.title ?? t('ballots.one')}
        >
          {(known) => props.children(known, meeting)}
        </OfOne>
      )}
    </OfMeeting>
  );
}

/** The same about one on paper. */
export function OfPaper(props: OfOneProps<PaperBallot>): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ id: string; paper: string }>();
  const back = () => ({ href: votesOf(params.id), label: t('ballots.title') });
  return (
    <OfMeeting {...(props.action === undefined ? {} : { action: props.action })}>
      {(meeting) => (
        <OfOne
          collection={paperBallots}
          opens="ballots.open_paper"
          id={params.paper}
          when={props.when}
          back={back()}
          title={props.title ?? t('ballots.paper.one')}
        >
          {(known) => props.children(known, meeting)}
        </OfOne>
      )}
    </OfMeeting>
  );
}
