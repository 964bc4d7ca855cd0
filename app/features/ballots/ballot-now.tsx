import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useRoom } from '#app/kit/use-room.ts';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { isUnderWay } from '#shared/ballots/ballot.rules.ts';
import { type Ballot, turnouts } from '#shared/ballots/ballots.schemas.ts';
import { outcomeOf } from '#shared/ballots/paper.rules.ts';
import type { PaperBallot } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { BallotTag, MajorityWords, PaperTag, PaperWords, ResultView } from './ballot-parts.tsx';
import { CastVote } from './cast-vote.tsx';
import { votesOf } from './of-meeting.tsx';
import { dueVote, givenVote, isAtFoot } from './own-vote.ts';
import { CandidateRows, CountedRows, usePaperOutcome } from './paper-rows.tsx';
import { type Ballots, useBallots } from './use-ballots.ts';
import { VotedWords } from './voted-text.tsx';

/** The vote of this moment: what everybody in the room has on their phone before anything else. */
export function BallotNow(props: { meeting: string }): JSX.Element {
  const votes = useBallots(() => props.meeting);
  return (
    <>
      <Shown ballot={votes.now()} />
      <Show when={votes.paperNow()?.id} keyed>
        {(_id) => <PaperShort paper={votes.paperNow() as Doc<PaperBallot>} />}
      </Show>
      <JustOver votes={votes} />
    </>
  );
}

/** The last result, while nothing is voted on: nobody has to do anything about it. */
export function LastBallot(props: { meeting: string }): JSX.Element {
  const votes = useBallots(() => props.meeting);
  return (
    <Show when={votes.now() === null && votes.paperNow() === null}>
      <Shown ballot={votes.last()} />
      <Show when={votes.lastPaper()?.id} keyed>
        {(_id) => <PaperShort paper={votes.lastPaper() as Doc<PaperBallot>} />}
      </Show>
    </Show>
  );
}

/** What was just voted stands where it was voted, in a line, for some minutes; the whole is further down. */
const NEWS_MS = 5 * 60_000;

function JustOver(props: { votes: Ballots }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const outcome = usePaperOutcome();
  const line = () => {
    if (props.votes.now() !== null || props.votes.paperNow() !== null) return null;
    const paper = props.votes.lastPaper()?.body;
    if (paper !== undefined)
      return { question: paper.question, at: paper.closedAt ?? 0, says: outcome(paper), counts: null };
    const ballot = props.votes.last()?.body;
    if (ballot === undefined || ballot.result === null) return null;
    const says = t(ballot.result.isCarried ? 'ballots.carried' : 'ballots.not_carried');
    const counts = t('ballots.counts', ballot.result);
    return { question: ballot.question, at: ballot.result.countedAt, says, counts };
  };
  const news = () => {
    const known = line();
    return known !== null && now() - known.at < NEWS_MS ? known : null;
  };
  return (
    <Show when={news()}>
      {(known) => (
        <p class="block" role="status">
          <strong>{known().says}.</strong> <LocalText text={known().question} silent />{' '}
          <Show when={known().counts}>{(counts) => <span class="quiet">{counts()}.</span>}</Show>
        </p>
      )}
    </Show>
  );
}

function Shown(props: { ballot: Doc<Ballot> | null }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.ballot?.id} keyed>
      {(_id) => (
        <section aria-label={t('ballots.one')}>
          <BallotShort ballot={props.ballot as Doc<Ballot>} />
        </section>
      )}
    </Show>
  );
}

/** Whoever looks at the phone learns that the room votes, and that nothing is to be done here. */
function PaperShort(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.paper.body;
  return (
    <section aria-label={t('ballots.one')}>
      <SectionHeader
        kind="band"
        title={t(isUnderWay(body()) ? 'ballots.now' : 'ballots.one')}
        aside={<PaperTag paper={body()} />}
      />
      <p class="block title-2">
        <LocalText text={body().question} />
      </p>
      <Show
        when={outcomeOf(body()) === null ? null : body().totals}
        fallback={
          <>
            <PaperWords paper={body()} />
            <CandidateRows paper={body()} />
          </>
        }
      >
        {(totals) => <CountedRows paper={body()} totals={totals()} />}
      </Show>
      <p class="block no-print">
        <a href={`${votesOf(props.paper.parent ?? '')}/paper/${props.paper.id}`}>{t('ballots.roll')}</a>
      </p>
    </section>
  );
}

/** The vote that a delegation is to give, within reach of the thumb. */
export function DueVotePart(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const due = createMemo(() => dueVote({ client, actor: client.actor(), meeting: props.meeting }));
  return (
    <Show when={due()?.ballot.id} keyed>
      {(_id) => <CastVote ballot={due()?.ballot as Doc<Ballot>} />}
    </Show>
  );
}

/** Where the foot has no room for the choices: a row that leads to them, before all else. */
export function VoteAhead(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const room = useRoom();
  const due = createMemo(() => dueVote({ client, actor: client.actor(), meeting: props.meeting }));
  const isAhead = () => !room() && isAtFoot({ client, meeting: props.meeting, hasRoom: true });
  return (
    <Show when={isAhead()}>
      <p class="block">
        <Button kind="filled" wide onClick={goToChoices}>
          {t(due()?.standing === 'unknown' ? 'ballots.cast.unknown' : 'ballots.cast.go')}
        </Button>
      </p>
    </Show>
  );
}

/** With large text, or on a phone on its side, the choices would hide the question: they stand with it then. */
const CHOICES_ID = 'own-vote';

function goToChoices(): void {
  const choices = document.getElementById(CHOICES_ID);
  choices?.scrollIntoView({ block: 'start' });
  choices?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** That the vote of the delegation counts, until the vote is closed. */
export function GivenVotePart(props: { meeting: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const given = createMemo(() =>
    givenVote({ client, actor: client.actor(), meeting: props.meeting, now: now() }),
  );
  const words = () => {
    const choice = given()?.choice ?? null;
    return choice === null
      ? t('ballots.cast.counted_other')
      : t('ballots.cast.counted', { choice: t(`ballots.choice.${choice}`) });
  };
  return (
    <p role="status">
      <strong>{words()}</strong>
    </p>
  );
}

function BallotShort(props: { ballot: Doc<Ballot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.ballot.body;
  /** It stands at the foot of the page then. */
  const room = useRoom();
  const isDue = () => isAtFoot({ client, meeting: props.ballot.parent ?? '', hasRoom: room() });
  const voted = createMemo(() => client.replica.within(turnouts, props.ballot.id).length);
  return (
    <>
      <SectionHeader
        kind="band"
        title={t(body().state === 'open' ? 'ballots.now' : 'ballots.one')}
        aside={<BallotTag ballot={props.ballot} />}
      />
      <p class="block title-2">
        <LocalText text={body().question} />
      </p>
      <Switch>
        <Match when={body().state === 'counted' ? body().result : null}>
          {(result) => <ResultView ballot={body()} result={result()} />}
        </Match>
        <Match when={body().state === 'counting'}>
          <p class="block" role="status">
            {t('ballots.counting')}
          </p>
        </Match>
        <Match when={body().state === 'open'}>
          <Show when={body().about} keyed>
            {(about) => <VotedWords about={about} />}
          </Show>
          <MajorityWords
            majority={body().majority}
            article={body().article}
            votes={body().roll.length}
            members={body().members}
          />
          <Show
            when={body().method === 'recorded'}
            fallback={<p class="block">{t(`ballots.method_hint.${body().method}`)}</p>}
          >
            <p class="block">{t('ballots.voted', { n: voted(), of: body().roll.length })}</p>
            <Show when={!isDue()}>
              <div id={CHOICES_ID}>
                <CastVote ballot={props.ballot} />
              </div>
            </Show>
          </Show>
        </Match>
      </Switch>
      <p class="block no-print">
        <a href={`${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}`}>{t('ballots.roll')}</a>
      </p>
    </>
  );
}
