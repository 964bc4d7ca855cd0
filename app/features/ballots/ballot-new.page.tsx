import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { majorityFor } from '#shared/ballots/opening.rules.ts';
import { VOTED_KINDS, type VotedKind } from '#shared/ballots/text-votes.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { MajorityWords } from './ballot-parts.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { OfMeeting, votesOf } from './of-meeting.tsx';
import { createOpening, ItemField, MatterField, MethodField, QuestionField, useAbout } from './open-part.tsx';
import { useRollNow } from './use-ballots.ts';
import { useVotedName } from './use-voted-name.ts';
import { VotedWords, votedText } from './voted-text.tsx';

/**
 * The chair opens a vote: before it can be opened the page says who is there, who votes and who does not and why, and how
 * many are enough. `?kind=` and `?about=` name a text, `?item=` the agenda item.
 */
export default function BallotNewPage(): JSX.Element {
  return <OfMeeting action="floor.lead">{(meeting) => <Form meeting={meeting} />}</OfMeeting>;
}

const kindOf = (text: string | undefined): VotedKind | undefined => VOTED_KINDS.find((kind) => kind === text);

function Form(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ item?: string; kind?: string; about?: string }>();
  const meeting = props.meeting.id;
  const { count, parameters } = useRollNow(() => meeting);
  const { about: id, item } = query;
  const kind = kindOf(query.kind);
  /** Fixed when the page opens: these are the words that whoever opens the vote has read. */
  const about = useAbout()(kind !== undefined && id !== undefined ? { kind, id } : null);
  const text = about === null ? null : votedText(client.replica, about);
  const question = useVotedName()(about) ?? text?.title ?? text?.text ?? undefined;
  const to = (ballot: string) => `${votesOf(meeting)}/${ballot}`;
  const edit = createOpening({ meeting, about, question, item, to });
  const majority = () => majorityFor({ parameters: parameters(), matter: edit.typed().matter });
  return (
    <EditPage
      edit={edit}
      back={{ href: votesOf(meeting), label: t('ballots.title') }}
      title={t('ballots.open')}
      question="ballots.open"
      save={t('ballots.open')}
    >
      <ItemField edit={edit} meeting={meeting} />
      <QuestionField edit={edit} />
      <Show when={about} keyed>
        {(of) => <VotedWords about={of} />}
      </Show>
      <MethodField edit={edit} />
      <MatterField edit={edit} about={about} />
      <Show when={count()}>
        {(known) => (
          <BeforeOpening count={known()} meeting={meeting}>
            <MajorityWords {...majority()} votes={known().roll.length} members={known().members} />
          </BeforeOpening>
        )}
      </Show>
    </EditPage>
  );
}
