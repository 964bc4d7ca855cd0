import { For, type JSX, Show } from 'solid-js';
import { useDelegationWords } from '#app/features/rules/use-rules.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type Ballot, CHOICES } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { answersOf } from './at-once.ts';
import { OfBallot, votesOf } from './of-meeting.tsx';
import { useDoneWords } from './use-done-words.ts';
import { useRollCall } from './use-roll-call.ts';
import './ballots.css';

/** The chair calls each delegation in order of precedence and writes down what it answers. */
export default function RollCallPage(): JSX.Element {
  const { t } = useI18n();
  return (
    <OfBallot
      action="floor.lead"
      when={({ body }) => body.state === 'open' && body.method === 'roll_call'}
      title={t('ballots.call.title')}
    >
      {(ballot) => <RollCall ballot={ballot()} />}
    </OfBallot>
  );
}

export function RollCall(props: { ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const words = useDelegationWords();
  const done = useDone(undefined, () => answersOf(props.ballot), useDoneWords());
  const { given, called, answer, again } = useRollCall(() => props.ballot, done.run);
  const here = () => `${votesOf(props.ballot.parent ?? '')}/${props.ballot.id}`;
  return (
    <>
      <PageHeader
        back={{ href: here(), label: t('ballots.one') }}
        title={t('ballots.call.title')}
        detail={<LocalText text={props.ballot.body.question} />}
      />
      {done.notice()}
      <div class="block stack" aria-live="polite">
        <Show when={called()} fallback={<p class="title-2">{t('ballots.call.done')}</p>} keyed>
          {(delegation) => (
            <>
              <p class="quiet">{t('ballots.call.next')}</p>
              <p class="title-1">{words(delegation)}</p>
              <div class="vote-choices">
                <For each={CHOICES}>
                  {(choice) => (
                    <Button wide onClick={() => void answer(delegation, choice)}>
                      {t(`ballots.choice.${choice}`)}
                    </Button>
                  )}
                </For>
              </div>
            </>
          )}
        </Show>
        <p class="body-2">{t('ballots.confirm.roll_call.text')}</p>
      </div>
      <SectionHeader
        kind="band"
        title={t('ballots.call.answers')}
        aside={`${given().size}/${props.ballot.body.roll.length}`}
      />
      <List label={t('ballots.call.answers')}>
        <For each={props.ballot.body.roll}>
          {({ delegation }) => {
            const choice = () => given().get(delegation) ?? null;
            return (
              <ListRow
                title={words(delegation)}
                detail={
                  choice() === null ? t('ballots.not_yet') : t(`ballots.choice.${choice() ?? 'abstain'}`)
                }
                selected={called() === delegation}
                trail={
                  <Show when={choice() !== null}>
                    <Button kind="text" onClick={() => again(delegation)}>
                      {t('ballots.call.change')}
                    </Button>
                  </Show>
                }
              />
            );
          }}
        </For>
      </List>
      <FooterBar>
        <LinkButton kind="filled" wide href={here()}>
          {t('ballots.close')}
        </LinkButton>
      </FooterBar>
    </>
  );
}
