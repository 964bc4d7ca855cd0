import type { JSX } from 'solid-js';
import { MajorityWords } from '#app/features/ballots/ballot-parts.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { neededOf } from '#shared/ballots/result.rules.ts';
import { RollTicks } from './roll-ticks.tsx';

/** How many are enough, as the phone says it, beside one box for each who votes. */
export function Enough(props: {
  of: Pick<Ballot, 'majority' | 'article' | 'roll' | 'notVoting' | 'members'>;
  hasVoted?: (delegation: string) => boolean;
}): JSX.Element {
  const { t } = useI18n();
  const votes = () => props.of.roll.length;
  const needed = () => neededOf({ majority: props.of.majority, voting: votes(), members: props.of.members });
  return (
    <div class="chair-roll">
      <RollTicks
        votes={props.of.roll.map(({ delegation }) => props.hasVoted?.(delegation) === true)}
        not={props.of.notVoting.length}
        needed={needed()}
        label={t('ballots.vote_and_needed', { votes: votes(), needed: needed() })}
      />
      <MajorityWords
        majority={props.of.majority}
        article={props.of.article}
        votes={votes()}
        members={props.of.members}
      />
    </div>
  );
}
