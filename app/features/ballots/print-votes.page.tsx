import { type JSX, Show } from 'solid-js';
import { usePaperData } from '#app/features/decisions/use-paper-data.ts';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { OfMeeting, votesOf } from './of-meeting.tsx';
import { useVotesTaken } from './use-ballots.ts';
import { votesPaper } from './votes-paper.ts';

/** All votes of a meeting on paper. */
export default function PrintVotesPage(): JSX.Element {
  return <OfMeeting>{(meeting) => <Printed meeting={meeting} />}</OfMeeting>;
}

function Printed(props: { meeting: Doc<Meeting> }): JSX.Element {
  const { t } = useI18n();
  const data = usePaperData(() => props.meeting.id);
  const votes = useVotesTaken(() => props.meeting.id);
  return (
    <Show when={data()}>
      {(known) => (
        <PaperView
          back={{ href: votesOf(props.meeting.id), label: t('ballots.title') }}
          title={t('ballots.paper_title')}
          detail={<MeetingTitle meeting={props.meeting.body} silent />}
          build={(words) => votesPaper(known(), votes(), words)}
        />
      )}
    </Show>
  );
}
