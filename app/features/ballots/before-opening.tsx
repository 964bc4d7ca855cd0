import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { isVotingPossible } from '#shared/ballots/opening.rules.ts';
import { isQuorate, type RollCount } from '#shared/ballots/roll.rules.ts';
import { sittingId, sittings } from '#shared/floor/floor.schemas.ts';
import { isSitting } from '#shared/floor/sitting.rules.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { NotVotingRows, QuorumWords, RollRows } from './ballot-parts.tsx';
import { votesOf } from './of-meeting.tsx';
import { useBallots } from './use-ballots.ts';

/** Who would vote now, whoever may not and why, and what a vote on a matter needs. */
export function BeforeOpening(props: {
  count: RollCount;
  meeting: string;
  children?: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const votes = useBallots(() => props.meeting);
  const meeting = () => client.replica.one(meetings, props.meeting)?.body ?? null;
  const sitting = () => client.replica.one(sittings, sittingId(props.meeting))?.body ?? null;
  const noSitting = () => {
    const known = meeting();
    if (known === null || isSitting(sitting(), known)) return null;
    return t(isVotingPossible(known) ? 'errors.floor.not_in_session' : 'errors.ballots.meeting_over');
  };
  return (
    <>
      <Show when={noSitting()}>{(fact) => <Banner tone="act" icon="circle-alert" fact={fact()} />}</Show>
      <Show when={votes.now() !== null || votes.paperNow() !== null}>
        <Banner
          tone="act"
          icon="circle-alert"
          fact={t('errors.ballots.other_open')}
          action={<a href={votesOf(props.meeting)}>{t('ballots.title')}</a>}
        />
      </Show>
      <QuorumWords count={props.count} />
      <Show when={isQuorate(props.count) && props.count.roll.length === 0}>
        <Banner
          tone="act"
          icon="circle-alert"
          fact={t('ballots.nobody')}
          action={<a href={`/meetings/${props.meeting}/presence`}>{t('ballots.presence')}</a>}
        />
      </Show>
      {props.children}
      <RollRows roll={props.count.roll} turnouts={[]} result={null} isNamed={false} own={null} />
      <NotVotingRows list={props.count.notVoting} />
    </>
  );
}
