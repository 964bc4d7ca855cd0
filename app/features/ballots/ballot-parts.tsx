import { For, type JSX, Show } from 'solid-js';
import { useArticleWords, useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TickRow, TickTotal } from '#app/ui/tick-row.tsx';
import {
  type Ballot,
  type BallotResult,
  NOT_VOTING,
  type NotVoting,
  type NotVotingList,
  type Turnout,
} from '#shared/ballots/ballots.schemas.ts';
import type { PaperBallot } from '#shared/ballots/paper.schemas.ts';
import { namedChoices, neededOf } from '#shared/ballots/result.rules.ts';
import type { RollCount } from '#shared/ballots/roll.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Majority } from '#shared/rules/parameters.schemas.ts';

/** How a vote stands, in a word. */
export function BallotTag(props: { ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.ballot.body;
  return (
    <Show
      when={body().state === 'counted' ? body().result : null}
      fallback={
        <Tag tone={body().state === 'open' ? 'blue' : body().state === 'void' ? 'neutral' : 'amber'}>
          {t(`ballots.state.${body().state}`)}
        </Tag>
      }
    >
      {(result) => (
        <Tag tone={result().isCarried ? 'plain' : 'neutral'}>
          {t(result().isCarried ? 'ballots.carried' : 'ballots.not_carried')}
        </Tag>
      )}
    </Show>
  );
}

/** The same of one on paper. */
export function PaperTag(props: { paper: PaperBallot }): JSX.Element {
  const { t } = useI18n();
  const isQuestion = () => props.paper.kind === 'question' && props.paper.state === 'counted';
  return (
    <Tag tone={props.paper.state === 'open' ? 'blue' : 'neutral'}>
      <Show when={isQuestion()} fallback={t(`ballots.state.${props.paper.state}`)}>
        {t(props.paper.result?.isCarried === true ? 'ballots.carried' : 'ballots.not_carried')}
      </Show>
    </Tag>
  );
}

/** What a secret vote is, and who counts it: no phone has it. */
export function PaperWords(props: { paper: PaperBallot }): JSX.Element {
  const { t } = useI18n();
  const words = useDelegationWords();
  const tellers = () => {
    const [one, other] = props.paper.tellers;
    return t('ballots.paper.tellers', { one: words(one), other: words(other) });
  };
  return (
    <p class="block">
      <strong>{t(`ballots.paper_kind.${props.paper.kind}`)}.</strong> {t('ballots.paper.in_room')} {tellers()}
    </p>
  );
}

/** Which majority is asked for, and by which article. */
export function MajorityWords(props: {
  majority: Majority;
  article: string | null;
  votes: number;
  members: number;
  /** Between candidates: nobody is in favour or against. */
  isElection?: boolean;
}) {
  const { t } = useI18n();
  const articleWords = useArticleWords();
  const needed = () => neededOf({ majority: props.majority, voting: props.votes, members: props.members });
  const article = () => (props.article === null ? null : articleWords(props.article));
  const isOfPresent = () => props.majority.endsWith('of_present');
  return (
    <div class="block stack">
      <p class="title-2">
        {t(props.isElection ? 'ballots.election_needed' : 'ballots.vote_and_needed', {
          votes: props.votes,
          needed: needed(),
        })}
      </p>
      <p>
        {t(`rules.majority.${props.majority}`)}.{' '}
        <Show when={isOfPresent()}>{t('ballots.abstention_lowers')} </Show>
        <Show
          when={article()}
          fallback={
            <Show when={props.article === null && props.majority === 'consensus'}>
              {t('ballots.no_article')}
            </Show>
          }
        >
          {(words) => <>{t('ballots.by_article', { article: words() })}</>}
        </Show>
      </p>
    </div>
  );
}

/** How many members are there, and how many must be. */
export function QuorumWords(props: {
  count: Pick<RollCount, 'present' | 'members' | 'quorum'> & { readonly isPresenceTaken?: boolean };
}): JSX.Element {
  const { t } = useI18n();
  const missing = () => Math.max(0, (props.count.quorum ?? 0) - props.count.present);
  return (
    <div class="block stack">
      <TickTotal done={props.count.present} total={Math.max(props.count.members, props.count.present)}>
        <Show when={props.count.quorum} fallback={t('ballots.quorum_none')}>
          {(needed) => <>{t('ballots.quorum', { needed: needed() })}</>}
        </Show>
      </TickTotal>
      <Show when={props.count.isPresenceTaken === false}>
        <p class="quiet">{t('ballots.presence_not_taken')}</p>
      </Show>
      <Show when={missing() > 0}>
        <p role="status">
          <strong>{t('ballots.quorum_missing', { n: missing() })}</strong>
        </p>
      </Show>
    </div>
  );
}

export function NotVotingRows(props: { list: NotVotingList }): JSX.Element {
  const { t } = useI18n();
  const words = useDelegationWords();
  return (
    <Show when={props.list.length > 0}>
      <SectionHeader kind="band" title={t('ballots.not_voting')} aside={props.list.length} />
      <List label={t('ballots.not_voting')}>
        <For each={props.list}>
          {({ delegation, why }) => (
            <ListRow title={words(delegation)} detail={t(`ballots.why.${why}`)} quiet />
          )}
        </For>
      </List>
    </Show>
  );
}

/** The same in sentences, by why: nobody is left out unsaid. */
export function NotVotingWords(props: { list: NotVotingList }): JSX.Element {
  const { t, locale } = useI18n();
  const words = useDelegationWords();
  const namesOf = (why: NotVoting) => {
    const names = props.list.filter((each) => each.why === why).map(({ delegation }) => words(delegation));
    return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
  };
  const reasons = () => NOT_VOTING.filter((why) => props.list.some((each) => each.why === why));
  return (
    <Show when={props.list.length > 0}>
      <p class="label quiet">
        {t('ballots.not_voting')}.{' '}
        <For each={reasons()}>
          {(why) => (
            <>
              {t(`ballots.why.${why}`)}: {namesOf(why)}.{' '}
            </>
          )}
        </For>
      </p>
    </Show>
  );
}

/** Each delegation of the roll, once: who has voted while it is open, and how as soon as that is public. */
export function RollRows(props: {
  roll: Ballot['roll'];
  turnouts: readonly Turnout[];
  result: BallotResult | null;
  /** Whether it can be seen who has voted: not of a show of hands. */
  isNamed: boolean;
  own: string | null;
}): JSX.Element {
  const { t } = useI18n();
  const words = useDelegationWords();
  const turnoutOf = (delegation: string) => props.turnouts.find((each) => each.delegation === delegation);
  const named = () => namedChoices({ roll: props.roll, result: props.result });
  const choiceOf = (delegation: string) =>
    named().find((each) => each.delegation === delegation)?.choice ?? turnoutOf(delegation)?.choice ?? null;
  function standing(delegation: string): string {
    const choice = choiceOf(delegation);
    if (choice !== null) return t(`ballots.choice.${choice}`);
    if (turnoutOf(delegation) !== undefined) return t('ballots.has_voted');
    // Once it is counted nobody votes any more.
    return t(props.result === null ? 'ballots.not_yet' : 'ballots.fields.absent');
  }
  const voted = () => (props.result?.named ? named().length : props.turnouts.length);
  return (
    <>
      <SectionHeader
        kind="band"
        title={t('ballots.roll')}
        aside={props.isNamed ? t('ballots.voted', { n: voted(), of: props.roll.length }) : props.roll.length}
      />
      <List label={t('ballots.roll')}>
        <For each={props.roll}>
          {({ delegation, isProxy }) => (
            <ListRow
              title={words(delegation)}
              detail={isProxy ? t('ballots.proxy') : undefined}
              selected={delegation === props.own}
              trail={props.isNamed ? standing(delegation) : undefined}
            />
          )}
        </For>
      </List>
    </>
  );
}

interface Came {
  readonly ballot: Pick<Ballot, 'majority' | 'article' | 'roll'>;
  readonly result: BallotResult;
}

/** What came of a vote, and what it needed, in words; between them what shows it. */
export function ResultWords(props: Came & { children?: JSX.Element }): JSX.Element {
  const { t } = useI18n();
  const articleWords = useArticleWords();
  const isTie = () => props.result.yes === props.result.no && props.result.yes > 0 && !props.result.isCarried;
  const article = () => (props.ballot.article === null ? null : articleWords(props.ballot.article));
  return (
    <div class="block stack">
      <p class="title-2" role="status">
        {t(props.result.isCarried ? 'ballots.carried' : 'ballots.not_carried')}
      </p>
      <p>{t('ballots.counts', props.result)}.</p>
      {props.children}
      <p class="body-2">
        {t('ballots.needed', {
          n: props.result.needed,
          majority: t(`rules.majority.${props.ballot.majority}`),
        })}
        . <Show when={article()}>{(words) => <>{t('ballots.by_article', { article: words() })} </>}</Show>
        <Show when={isTie()}>{t('ballots.tie')} </Show>
        <Show when={props.result.absent > 0}>{t('ballots.absent', { n: props.result.absent })}.</Show>
      </p>
    </div>
  );
}

/** The same with one tick for each delegation. */
export function ResultView(props: Came): JSX.Element {
  const { t } = useI18n();
  const rows = () =>
    [
      ['yes', props.result.yes],
      ['no', props.result.no],
      ['abstain', props.result.abstain],
    ] as const;
  return (
    <ResultWords ballot={props.ballot} result={props.result}>
      <dl class="fact-list">
        <For each={rows()}>
          {([choice, n]) => (
            <div class="fact">
              <dt>{t(choice === 'abstain' ? 'ballots.fields.abstain' : `ballots.choice.${choice}`)}</dt>
              <dd class="fact-value">{n}</dd>
              <dd class="fact-place">
                <TickRow done={n} total={props.ballot.roll.length} />
              </dd>
            </div>
          )}
        </For>
      </dl>
    </ResultWords>
  );
}
