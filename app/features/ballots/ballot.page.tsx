import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isOnRoll, isUnderWay } from '#shared/ballots/ballot.rules.ts';
import { type Ballot, explanationId, explanations, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { closingId, minutesClosings } from '#shared/decisions/voices.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { lastOf } from './at-once.ts';
import {
  BallotTag,
  MajorityWords,
  NotVotingRows,
  QuorumWords,
  ResultView,
  RollRows,
} from './ballot-parts.tsx';
import { CastVote } from './cast-vote.tsx';
import { CloseVote } from './close-vote.tsx';
import { OfBallot, votesOf } from './of-meeting.tsx';
import { useOwnVote } from './use-ballots.ts';
import { VoidVote } from './void-part.tsx';
import { BY_DECISION, TO_DECIDE, VotedWords, votedText } from './voted-text.tsx';

/** One vote: what is asked, who votes, who has voted, and the result by name. */
export default function BallotPage(): JSX.Element {
  return <OfBallot>{(ballot) => <Shown ballot={ballot()} />}</OfBallot>;
}

function Shown(props: { ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const own = useOwnVote();
  const body = () => props.ballot.body;
  const meeting = () => props.ballot.parent ?? '';
  const given = createMemo(() => client.replica.within(turnouts, props.ballot.id).map((each) => each.body));
  return (
    <>
      <PageHeader
        back={{ href: votesOf(meeting()), label: t('ballots.title') }}
        kicker={t(`ballots.method.${body().method}`)}
        title={<LocalText text={body().question} silent />}
        detail={<BallotTag ballot={props.ballot} />}
      />
      <Show when={body().voidReason}>{(reason) => <p class="block user-text">{reason()}</p>}</Show>
      <Switch
        fallback={
          <MajorityWords
            majority={body().majority}
            article={body().article}
            votes={body().roll.length}
            members={body().members}
          />
        }
      >
        <Match when={body().state === 'counted' ? body().result : null}>
          {(result) => <ResultView ballot={body()} result={result()} />}
        </Match>
        <Match when={body().state === 'counting'}>
          <p class="block" role="status">
            {t('ballots.counting')}
          </p>
        </Match>
      </Switch>
      <Show when={body().state === 'open' && body().method === 'recorded'}>
        <CastVote ballot={props.ballot} />
      </Show>
      <Presiding ballot={props.ballot} given={given().length} />
      <Show when={body().about} keyed>
        {(about) => <VotedWords about={about} />}
      </Show>
      <RollRows
        roll={body().roll}
        turnouts={given()}
        result={body().state === 'counted' ? body().result : null}
        isNamed={body().method !== 'hands' && body().state !== 'void'}
        own={own()}
      />
      <NotVotingRows list={body().notVoting} />
      <QuorumWords count={body()} />
      <Explanations ballot={props.ballot} />
    </>
  );
}

/** What whoever presides does with it; each page has one filled button for what comes next. */
function Presiding(props: { ballot: Doc<Ballot>; given: number }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone(undefined, () => [
    ...lastOf(props.ballot),
    { name: 'ballots.enter_hands', about: props.ballot.id },
  ]);
  const body = () => props.ballot.body;
  const here = () => `${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}`;
  const isOpen = () => body().state === 'open';
  const missing = () => body().roll.length - props.given;
  return (
    <Show when={may(client.actor(), 'floor.lead')}>
      <div class="no-print">
        {done.notice()}
        <div class="block button-row">
          <Show when={isOpen() && body().method === 'hands'}>
            <LinkButton kind="filled" href={`${here()}/hands`}>
              {t('ballots.hands')}
            </LinkButton>
          </Show>
          <Show when={isOpen() && body().method === 'roll_call'}>
            <LinkButton kind={missing() > 0 ? 'filled' : 'outlined'} href={`${here()}/roll`}>
              {t('ballots.roll_call')}
            </LinkButton>
          </Show>
          <CloseVote ballot={props.ballot} given={props.given} run={done.run} />
          <Show when={body().state === 'counted'}>
            <ToDecide ballot={props.ballot} />
          </Show>
        </div>
        <VoidVote ballot={props.ballot} />
      </div>
    </Show>
  );
}

/** From what was voted to the page that records what it decides. */
function ToDecide(props: { ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.ballot.body;
  /** As the page takes it that records what was decided of an amendment. */
  const counted = () => {
    const { result, members, present, day } = body();
    if (result === null) return '';
    const { yes, no, abstain } = result;
    const numbers = { for: String(yes), against: String(no), abstained: String(abstain) };
    const meeting = props.ballot.parent ?? '';
    const there = { members: String(members), present: String(present) };
    const rest = { on: day, meeting, words: body().about?.words ?? '' };
    return new URLSearchParams({ ...numbers, ...there, ...rest }).toString();
  };
  const way = () => {
    const { about } = body();
    return about === null ? BY_DECISION : TO_DECIDE[about.kind];
  };
  /** Null where the words are no longer those that were voted on. */
  const href = () => {
    const { about, item } = body();
    const found = about === null ? null : votedText(client.replica, about);
    if (about !== null && found?.words !== about.words) return null;
    const of = { id: about?.id ?? '', meeting: props.ballot.parent ?? '', item };
    return way().href({ ...of, text: found?.href ?? '', counted: counted() });
  };
  return (
    <Show when={href()} fallback={<p>{t('ballots.voted_other')}</p>}>
      {(to) => <LinkButton href={to()}>{t(way().label)}</LinkButton>}
    </Show>
  );
}

function Explanations(props: { ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useDelegationWords();
  const own = useOwnVote();
  const said = createMemo(() => client.replica.within(explanations, props.ballot.id));
  const order = () => props.ballot.body.roll.map(({ delegation }) => delegation);
  const sorted = () =>
    [...said()].sort(
      (left, right) => order().indexOf(left.body.delegation) - order().indexOf(right.body.delegation),
    );
  const isClosed = () => client.replica.one(minutesClosings, closingId(props.ballot.parent ?? '')) !== null;
  const maySay = () =>
    props.ballot.body.state === 'counted' && !isClosed() && isOnRoll(props.ballot.body, own() ?? '');
  const mine = () => explanationId({ ballot: props.ballot.id, delegation: own() ?? '' });
  return (
    <Show when={!isUnderWay(props.ballot.body) && (said().length > 0 || maySay())}>
      <SectionHeader kind="band" title={t('ballots.explanations')} aside={said().length} />
      <List label={t('ballots.explanations')}>
        <For each={sorted()}>
          {({ id, body }) => (
            <ListRow
              kicker={words(body.delegation)}
              title={
                <span class="user-text">
                  <LocalText text={body.text} />
                </span>
              }
              selected={id === mine()}
            />
          )}
        </For>
      </List>
      <Show when={maySay()}>
        <div class="block no-print">
          <LinkButton href={`${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}/explain`}>
            {t('ballots.explain')}
          </LinkButton>
        </div>
      </Show>
    </Show>
  );
}
