import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { candidatesOf } from '#shared/ballots/last-vote.rules.ts';
import { outcomeOf } from '#shared/ballots/paper.rules.ts';
import type { PaperBallot, Totals } from '#shared/ballots/paper.schemas.ts';
import { readText } from '#shared/kernel/text.ts';

/** What was counted, most votes first where it is an election, and who is elected or goes on. */
export function CountedRows(props: { paper: PaperBallot; totals: Totals }): JSX.Element {
  const { t } = useI18n();
  const votes = (place: number) => t('ballots.paper.votes_of', { n: props.totals.votes[place] ?? 0 });
  return (
    <List>
      <Show
        when={props.paper.kind === 'election'}
        fallback={
          <>
            <ListRow title={t('ballots.choice.yes')} trail={votes(0)} />
            <ListRow title={t('ballots.choice.no')} trail={votes(1)} />
          </>
        }
      >
        <For each={candidatesOf(props.paper)}>
          {({ name, votes: n, came }) => (
            <ListRow
              title={<LocalText text={name} silent />}
              detail={
                came === 'none'
                  ? undefined
                  : t(came === 'elected' ? 'ballots.paper.elected' : 'ballots.paper.in_next')
              }
              trail={t('ballots.paper.votes_of', { n })}
            />
          )}
        </For>
      </Show>
    </List>
  );
}

/** Between whom the room chooses, as on the paper. */
export function CandidateRows(props: { paper: PaperBallot }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.paper.kind === 'election'}>
      <p class="block title-2">{t('ballots.paper.seats', { n: props.paper.seats })}</p>
      <List label={t('ballots.paper.candidates')}>
        <For each={props.paper.candidates}>
          {({ name }) => <ListRow title={<LocalText text={name} silent />} />}
        </For>
      </List>
    </Show>
  );
}

/** What came of one that stands, in a line; else how it stands. */
export function usePaperOutcome(): (paper: PaperBallot) => string {
  const { t, locale } = useI18n();
  return (paper) => {
    const result = outcomeOf(paper);
    if (result === null) return t(`ballots.state.${paper.state}`);
    if (paper.kind === 'question') return t(result.isCarried ? 'ballots.carried' : 'ballots.not_carried');
    const elected = candidatesOf(paper).filter(({ came }) => came === 'elected');
    if (elected.length === 0) return t('ballots.paper.nobody_elected');
    const names = elected.map(({ name }) => readText(name, locale()).value).join('; ');
    return t('ballots.paper.elected_names', { names });
  };
}
