import { Navigate, useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useClient } from '#app/context.tsx';
import { UnknownMeeting } from '#app/features/meetings/meeting-header.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Pane } from '#app/ui/desk.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Tabs } from '#app/ui/tabs.tsx';
import { may } from '#shared/access/rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { ChairAgenda } from './chair-agenda.tsx';
import { ChairHeader } from './chair-header.tsx';
import { ChairSpeakers } from './chair-speakers.tsx';
import { ChairSummary } from './chair-summary.tsx';
import { ChairText } from './chair-text.tsx';
import { ChairVote } from './chair-vote.tsx';
import { Refused } from './refused.tsx';
import { type Chair, useChair } from './use-chair.ts';
import { useChairKeys } from './use-chair-keys.ts';
import { useRoll } from './use-roll.ts';
import './chair.css';
import './chair-floor.css';
import './chair-vote.css';

/** The desk of whoever leads a meeting: running order, text, speakers, clock and vote on one screen. */
export default function ChairPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Led meeting={id} />}
    </Show>
  );
}

/** Everybody else has the page of the session. */
function Led(props: { meeting: string }): JSX.Element {
  const client = useClient();
  return (
    <Show
      when={may(client.actor(), 'floor.lead')}
      fallback={<Navigate href={`/meetings/${props.meeting}/now`} />}
    >
      <Show when={client.replica.one(meetings, props.meeting) !== null} fallback={<UnknownMeeting />}>
        <Desk meeting={props.meeting} />
      </Show>
    </Show>
  );
}

function Desk(props: { meeting: string }): JSX.Element {
  const desk = useDesk();
  const chair = useChair(props.meeting);
  const roll = useRoll(() => props.meeting);
  useChairKeys(chair);
  return (
    <>
      <ChairHeader chair={chair}>
        <PartTabs chair={chair} />
      </ChairHeader>
      <Show when={desk.parts()} fallback={<Column chair={chair} roll={roll} />}>
        {(parts) => <Panes chair={chair} roll={roll} border={parts().PaneBorder} />}
      </Show>
    </>
  );
}

interface Of {
  readonly chair: Chair;
  readonly roll: ReturnType<typeof useRoll>;
}

type Border = NonNullable<ReturnType<ReturnType<typeof useDesk>['parts']>>['PaneBorder'];

/** The text on the left, the floor and the vote on the right: nothing that is asked covers either. */
function Panes(props: Of & { border: Border }): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="chair-panes">
      <Pane place="root" isShared isTable label={t('chair.pane.text')}>
        <ChairText chair={props.chair} />
        <Show when={props.chair.floor.isSitting()}>
          <ChairSummary chair={props.chair} />
        </Show>
      </Pane>
      <Dynamic component={props.border} screen="/meetings/:id/chair" label={t('shell.pane.border')} isTable />
      <Pane place="beside" label={t('chair.pane.floor')}>
        <Refused chair={props.chair} />
        <ChairSpeakers chair={props.chair} />
        <ChairVote chair={props.chair} roll={props.roll()} />
      </Pane>
    </div>
  );
}

const PARTS = ['floor', 'text', 'vote', 'agenda'] as const;

const partOf = (chair: Chair) => PARTS.find((each) => each === chair.part()) ?? 'floor';

function PartTabs(props: { chair: Chair }): JSX.Element {
  const { t } = useI18n();
  return (
    <Tabs
      label={t('chair.parts')}
      tabs={PARTS.map((each) => ({
        href: props.chair.href({ part: each === 'floor' ? null : each }),
        label: t(`chair.part.${each}`),
        current: partOf(props.chair) === each,
      }))}
    />
  );
}

/** The same acts on a phone, a part at a time. */
function Column(props: Of): JSX.Element {
  const part = () => partOf(props.chair);
  return (
    <>
      <Refused chair={props.chair} />
      <Show when={part() === 'floor'}>
        <ChairSpeakers chair={props.chair} />
        <Show when={props.chair.floor.isSitting()}>
          <ChairSummary chair={props.chair} />
        </Show>
      </Show>
      <Show when={part() === 'text'}>
        <ChairText chair={props.chair} />
      </Show>
      <Show when={part() === 'vote'}>
        <ChairVote chair={props.chair} roll={props.roll()} />
      </Show>
      <Show when={part() === 'agenda'}>
        <ChairAgenda chair={props.chair} roll={props.roll()} />
      </Show>
    </>
  );
}
