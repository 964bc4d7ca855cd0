import { useParams } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useVotesTaken } from '#app/features/ballots/use-ballots.ts';
import { PaperPage } from '#app/features/decisions/paper-page.tsx';
import { membersHere } from '#app/features/membership/members-here.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { may } from '#shared/access/rules.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { minutesPaper } from './minutes-paper.ts';
import { useMinutes, useSpeeches } from './use-speeches.ts';

/** The minutes as a document: for whoever takes notes at any time, for all who take part once they went out. */
export default function MinutesPaperPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const minutes = useMinutes(() => params.id);
  const speeches = useSpeeches(() => params.id);
  const votes = useVotesTaken(() => params.id);
  const mayOpen = () =>
    may(client.actor(), 'floor.note') || (minutes() !== null && takesPart(client.actor()));
  return (
    <PaperPage
      kind="minutes"
      title={minutes()?.body.state === 'adopted' ? t('minutes.title') : undefined}
      action={mayOpen()}
      back={`/meetings/${params.id}/minutes`}
      from={{ href: `/meetings/${params.id}/minutes`, label: t('minutes.title') }}
      build={(data, words) =>
        minutesPaper(
          {
            ...{ ...data, speeches: speeches(), votes: votes(), minutes: minutes()?.body ?? null },
            members: membersHere(client.replica, data.meeting.startsOn).states,
          },
          words,
        )
      }
    />
  );
}
