import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MeetingTitle } from '#app/features/meetings/meeting-title.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isUnderWay } from '#shared/ballots/ballot.rules.ts';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import { isVotingPossible } from '#shared/ballots/opening.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Meeting } from '#shared/meetings/meetings.schemas.ts';
import { BallotTag } from './ballot-parts.tsx';
import { OfMeeting, votesOf } from './of-meeting.tsx';
import { usePaperOutcome } from './paper-rows.tsx';
import { useBallots } from './use-ballots.ts';

/** All votes of a meeting, with what came of them. */
export default function VotesPage(): JSX.Element {
  return <OfMeeting>{(meeting) => <Votes meeting={meeting} />}</OfMeeting>;
}

function Row(props: { ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.ballot.body;
  return (
    <ListRow
      kicker={t(`ballots.method.${body().method}`)}
      title={<LocalText text={body().question} silent />}
      detail={
        <Show when={body().state === 'counted' ? body().result : null}>
          {(result) => <>{t('ballots.counts', result())}</>}
        </Show>
      }
      trail={<BallotTag ballot={props.ballot} />}
      quiet={body().state === 'void'}
      href={`${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}`}
      chevron
    />
  );
}

function Votes(props: { meeting: Doc<Meeting> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const id = props.meeting.id;
  const votes = useBallots(() => id);
  const outcome = usePaperOutcome();
  const open = () => votes.all().filter(({ body }) => isUnderWay(body));
  const over = () => votes.all().filter(({ body }) => !isUnderWay(body));
  const mayOpen = () => may(client.actor(), 'floor.lead') && isVotingPossible(props.meeting.body);
  const isFree = () => votes.now() === null && votes.paperNow() === null;
  const desk = useDesk();
  /** What stands beside the list has the filled button. */
  const isBeside = () => desk.isDesk() && desk.at().startsWith(`${votesOf(id)}/`);
  return (
    <>
      <PageHeader
        back={{ href: `/meetings/${id}/more`, label: t('meetings.more.title') }}
        title={t('ballots.title')}
        detail={<MeetingTitle meeting={props.meeting.body} silent />}
        aside={<LinkButton icon="printer" label={t('ballots.print')} href={`/meetings/${id}/print/votes`} />}
      />
      <Show when={open().length > 0}>
        <SectionHeader kind="band" title={t('ballots.now')} />
        <List label={t('ballots.now')}>
          <For each={open()}>{(ballot) => <Row ballot={ballot} />}</For>
        </List>
      </Show>
      <SectionHeader kind="band" title={t('ballots.earlier')} aside={over().length} />
      <List label={t('ballots.earlier')}>
        <For
          each={over()}
          fallback={<ListRow note title={t('ballots.none')} detail={t('ballots.none_text')} />}
        >
          {(ballot) => <Row ballot={ballot} />}
        </For>
      </List>
      <Show when={votes.papers().length > 0 || mayOpen()}>
        <SectionHeader kind="band" title={t('ballots.on_paper')} aside={votes.papers().length} />
        <List label={t('ballots.on_paper')}>
          <For each={votes.papers()}>
            {(paper) => (
              <ListRow
                kicker={t(`ballots.paper_kind.${paper.body.kind}`)}
                title={<LocalText text={paper.body.question} silent />}
                detail={[
                  ...(paper.body.round > 1 ? [t('ballots.paper.round', { n: paper.body.round })] : []),
                  outcome(paper.body),
                ].join('. ')}
                quiet={paper.body.state === 'void'}
                href={`${votesOf(id)}/paper/${paper.id}`}
                chevron
              />
            )}
          </For>
        </List>
        {/* Each of them says it, too, and may stand beside this list. */}
        <Show when={votes.papers().length === 0}>
          <p class="block">
            <strong>{t('ballots.paper.why_title')}.</strong> {t('ballots.paper.why')}
          </p>
        </Show>
      </Show>
      <Show when={mayOpen() && isFree()}>
        <FooterBar>
          <LinkButton kind={isBeside() ? 'outlined' : 'filled'} icon="plus" wide href={`${votesOf(id)}/new`}>
            {t('ballots.open')}
          </LinkButton>
          <LinkButton href={`${votesOf(id)}/paper/new`}>{t('ballots.paper.new')}</LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}
