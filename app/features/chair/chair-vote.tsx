import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { NotVotingWords, QuorumWords } from '#app/features/ballots/ballot-parts.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { holdFocus } from '#app/kit/hold-focus.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FIRST_METHOD } from '#shared/ballots/ballot.rules.ts';
import { BALLOT_METHODS, type Ballot, type BallotMethod } from '#shared/ballots/ballots.schemas.ts';
import { majorityFor } from '#shared/ballots/opening.rules.ts';
import { matterOf } from '#shared/ballots/voted-kinds.rules.ts';
import { DecideHere, NoConsensus } from './decide-here.tsx';
import { Enough } from './enough.tsx';
import { Key } from './key.tsx';
import { OpenVote } from './open-vote.tsx';
import { RunningPaper } from './running-paper.tsx';
import { RunningVote } from './running-vote.tsx';
import type { Chair } from './use-chair.ts';
import type { RollNow } from './use-roll.ts';
import { type ChairText, votable } from './use-texts.ts';
import { VoteNotices } from './vote-notices.tsx';
import { VoteResult } from './vote-result.tsx';

/** Before a vote: who votes, who does not and why, what is enough. While it runs: who has voted. Then what came of it. */
export function ChairVote(props: { chair: Chair; roll: RollNow | null }): JSX.Element {
  const { t } = useI18n();
  const text = () => props.chair.texts.chosen();
  /** The last one about the text that stands on the desk; without a text, about the item. */
  const last = createMemo(() => {
    const id = text()?.shown.id ?? null;
    const isOf = ({ item, about }: Ballot) =>
      id === null ? item === props.chair.floor.item()?.id : about?.id === id;
    const { votes } = props.chair;
    return votes.all().find(({ body }) => body.state === 'counted' && isOf(body)) ?? null;
  });
  const isAsked = () => props.chair.asking()?.kind === 'vote';
  /** What the desk makes room for, beside those who wait. */
  const stage = () => {
    const { votes } = props.chair;
    if (isAsked() || votes.now() !== null || votes.paperNow() !== null) return 'open';
    return last() === null ? 'idle' : 'told';
  };
  return (
    <section class="chair-vote" data-stage={stage()} aria-label={t('chair.vote.title')} ref={holdFocus}>
      <Show when={props.chair.votes.now() === null}>
        <VoteNotices chair={props.chair} />
      </Show>
      <Switch>
        <Match when={props.chair.votes.now()}>
          {(ballot) => <RunningVote chair={props.chair} ballot={ballot()} />}
        </Match>
        <Match when={props.chair.votes.paperNow()}>{(paper) => <RunningPaper paper={paper()} />}</Match>
        <Match when={props.chair.floor.isSitting() && props.chair.floor.item() !== null && props.roll}>
          {(roll) => (
            <>
              <Show when={isAsked() ? null : last()}>
                {(ballot) => <VoteResult chair={props.chair} ballot={ballot()} />}
              </Show>
              <Prepared chair={props.chair} roll={roll()} />
            </>
          )}
        </Match>
        <Match when={true}>
          <h2 class="title-3">{t('chair.vote.title')}</h2>
          <p class="label quiet">{t('chair.vote.no_item')}</p>
        </Match>
      </Switch>
    </section>
  );
}

function Prepared(props: { chair: Chair; roll: RollNow }): JSX.Element {
  const { t } = useI18n();
  const { floor, texts } = props.chair;
  const [method, setMethod] = createSignal<BallotMethod>(FIRST_METHOD);
  const text = () => texts.chosen();
  const isAsked = () => props.chair.asking()?.kind === 'vote';
  /** Until whoever opens it says what the decision is about. */
  const supposed = () =>
    majorityFor({ parameters: props.roll.parameters, matter: matterOf(votable(text())) });
  return (
    <>
      <Show when={!isAsked()}>
        <h2 class="title-3 chair-vote-on">
          {t('chair.vote.on', { what: text()?.label ?? t('chair.vote.item') })}
        </h2>
      </Show>
      <Methods chair={props.chair} method={method()} onChoose={setMethod} />
      <Show when={text() !== null && !props.chair.isInRoom(text() as ChairText)}>
        <p class="label quiet">{t('chair.text.not_shown')}</p>
      </Show>
      <Show when={!isAsked()}>
        <Enough of={{ ...props.roll, ...supposed() }} />
      </Show>
      <Show
        when={isAsked()}
        fallback={
          <>
            <WhoVotes roll={props.roll} />
            <Show when={text()}>{(known) => <NoConsensus text={known()} />}</Show>
            <div class="button-row">
              <Button kind="filled" onClick={() => props.chair.ask({ kind: 'vote' })}>
                {t('ballots.open')} <Key name="V" />
              </Button>
              <Show when={text()}>
                {(known) => <DecideHere chair={props.chair} text={known()} roll={props.roll} result={null} />}
              </Show>
              <Show when={text() === null}>
                <LinkButton kind="text" href={`/meetings/${props.chair.id}/outcomes/decisions/new`}>
                  {t('chair.vote.write')}
                </LinkButton>
              </Show>
            </div>
          </>
        }
      >
        <Show when={floor.item()}>
          {(item) => (
            <OpenVote chair={props.chair} roll={props.roll} text={text()} method={method()} item={item()} />
          )}
        </Show>
        <WhoVotes roll={props.roll} />
      </Show>
    </>
  );
}

/** How many are there, and who of them does not vote. */
function WhoVotes(props: { roll: RollNow }): JSX.Element {
  return (
    <>
      <QuorumWords count={props.roll} />
      <NotVotingWords list={props.roll.notVoting} />
    </>
  );
}

/** How it is voted; in secret it is on paper, which has its own page. */
function Methods(props: {
  chair: Chair;
  method: BallotMethod;
  onChoose: (method: BallotMethod) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <fieldset class="chair-methods">
      <legend class="unseen">{t('chair.vote.how')}</legend>
      <For each={BALLOT_METHODS}>
        {(each) => (
          <button type="button" aria-pressed={each === props.method} onClick={() => props.onChoose(each)}>
            {t(`chair.method.${each}`)}
          </button>
        )}
      </For>
      <a href={`/meetings/${props.chair.id}/votes/paper/new`}>{t('chair.method.secret')}</a>
    </fieldset>
  );
}
