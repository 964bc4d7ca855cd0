import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { actOnline } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isOnlyOfChair, outcomeOf } from '#shared/ballots/paper.rules.ts';
import { type PaperBallot, paperBallots, type Totals } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MajorityWords, NotVotingRows, PaperTag, QuorumWords, RollRows } from './ballot-parts.tsx';
import { OfPaper, votesOf } from './of-meeting.tsx';
import { CandidateRows, CountedRows } from './paper-rows.tsx';
import { useOwnVote } from './use-ballots.ts';
import { VoidPaper } from './void-part.tsx';

/** A secret vote or an election on paper: who votes, who counts, what they counted, and what came of it. */
export default function PaperBallotPage(): JSX.Element {
  return <OfPaper>{(paper) => <Shown paper={paper()} />}</OfPaper>;
}

function Shown(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const { t } = useI18n();
  const words = useDelegationWords();
  const own = useOwnVote();
  const body = () => props.paper.body;
  const meeting = () => props.paper.parent ?? '';
  return (
    <>
      <PageHeader
        back={{ href: votesOf(meeting()), label: t('ballots.title') }}
        kicker={[
          t(`ballots.paper_kind.${body().kind}`),
          ...(body().round > 1 ? [t('ballots.paper.round', { n: body().round })] : []),
        ].join(', ')}
        title={<LocalText text={body().question} silent />}
        detail={<PaperTag paper={body()} />}
      />
      <p class="block">
        <strong>{t('ballots.paper.why_title')}.</strong> {t('ballots.paper.why')}
      </p>
      <Show when={body().voidReason}>{(reason) => <p class="block user-text">{reason()}</p>}</Show>
      <Show when={body().state === 'counting'}>
        <p class="block" role="status">
          {t('ballots.counting')}
        </p>
      </Show>
      <Show when={body().state === 'open'}>
        <MajorityWords
          majority={body().majority}
          article={body().article}
          votes={body().roll.length}
          members={body().members}
          isElection={body().kind === 'election'}
        />
      </Show>
      <SectionHeader kind="band" title={t('ballots.paper.totals')} />
      <Show
        when={body().totals}
        fallback={
          <>
            <p class="block">{t('ballots.paper.no_totals')}</p>
            <CandidateRows paper={body()} />
          </>
        }
      >
        {(totals) => <Counted paper={body()} totals={totals()} />}
      </Show>
      <SectionHeader kind="band" title={t('ballots.fields.tellers')} />
      <List label={t('ballots.fields.tellers')}>
        <For each={body().tellers}>
          {(teller) => {
            const said = () => body().confirmed.find(({ delegation }) => delegation === teller);
            const standing = () => {
              const found = said();
              if (found === undefined) return t('ballots.paper.not_confirmed');
              return t(found.isOnPaper ? 'ballots.paper.confirmed_paper' : 'ballots.paper.confirmed');
            };
            return (
              <ListRow
                title={words(teller)}
                detail={standing()}
                selected={teller === own()}
                trail={
                  <Show when={said() === undefined}>
                    <Agree paper={props.paper} teller={teller} />
                  </Show>
                }
              />
            );
          }}
        </For>
      </List>
      <Show when={isOnlyOfChair(body())}>
        <p class="block">{t('ballots.paper.only_chair')}</p>
      </Show>
      <Presiding paper={props.paper} />
      <RollRows roll={body().roll} turnouts={[]} result={null} isNamed={false} own={own()} />
      <NotVotingRows list={body().notVoting} />
      <QuorumWords count={body()} />
    </>
  );
}

/** What the tellers counted, and how many votes were needed. */
function Counted(props: { paper: PaperBallot; totals: Totals }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <CountedRows paper={props.paper} totals={props.totals} />
      <FactList
        facts={[
          { label: t('ballots.fields.papers'), value: props.totals.papers },
          { label: t('ballots.fields.blank'), value: props.totals.blank },
          { label: t('ballots.fields.invalid'), value: props.totals.invalid },
        ]}
      />
      <Show when={outcomeOf(props.paper)}>
        {(result) => <p class="block">{t('ballots.paper.needed', { n: result().needed })}.</p>}
      </Show>
    </>
  );
}

/** A teller agrees on their own phone; whoever presides says that one signed the sheet. */
function Agree(props: { paper: Doc<PaperBallot>; teller: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const words = useDelegationWords();
  const own = useOwnVote();
  const about = () => `${props.paper.id}/${props.teller}`;
  const done = useDone(undefined, () => [{ name: 'ballots.confirm_paper', about: about() }]);
  /** Whoever presides says who signed the sheet, also of their own delegation. */
  const isOwn = () => own() === props.teller && !may(client.actor(), 'floor.lead');
  const mayAct = () =>
    props.paper.body.state === 'open' &&
    props.paper.body.totals !== null &&
    (isOwn() || may(client.actor(), 'floor.lead'));
  const args = (totals: Totals) => ({
    ...{ ballot: props.paper.id, meeting: props.paper.parent ?? '', about: props.paper.body.about },
    ...{ delegation: props.teller, isOnPaper: !isOwn(), totals },
  });
  return (
    <Show when={mayAct() ? props.paper.body.totals : null}>
      {(totals) => (
        <>
          {done.notice()}
          <AskedButton
            act="ballots.confirm_paper"
            label={t(isOwn() ? 'ballots.paper.confirm' : 'ballots.paper.signed')}
            title={
              isOwn()
                ? t('ballots.confirm.confirm.title')
                : t('ballots.confirm.confirm.signed', { delegation: words(props.teller) })
            }
            onYes={() => done.run(actOnline('ballots.confirm_paper', about(), args(totals())), props.teller)}
          >
            <p>{t('ballots.confirm.confirm.text')}</p>
          </AskedButton>
        </>
      )}
    </Show>
  );
}

function Presiding(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.paper.body;
  const of = () => ({ ballot: props.paper.id, meeting: props.paper.parent ?? '' });
  const isFurther = () =>
    body().kind === 'election' &&
    outcomeOf(body())?.isCarried === false &&
    !client.replica
      .within(paperBallots, of().meeting)
      .some((each) => each.body.after === props.paper.id && each.body.state !== 'void');
  return (
    <Show when={may(client.actor(), 'floor.lead') && body().state !== 'void'}>
      <div class="no-print">
        <div class="block button-row">
          <Show when={body().state === 'open'}>
            <LinkButton kind="filled" href={`${votesOf(of().meeting)}/paper/${props.paper.id}/totals`}>
              {t('ballots.paper.enter')}
            </LinkButton>
          </Show>
          <Show when={isFurther()}>
            <LinkButton kind="filled" href={`${votesOf(of().meeting)}/paper/new?after=${props.paper.id}`}>
              {t('ballots.paper.further')}
            </LinkButton>
          </Show>
        </div>
        <VoidPaper paper={props.paper} />
      </div>
    </Show>
  );
}
