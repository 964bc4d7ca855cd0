import { type JSX, Show } from 'solid-js';
import { ResultWords } from '#app/features/ballots/ballot-parts.tsx';
import { useAbout } from '#app/features/ballots/open-part.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DecideHere } from './decide-here.tsx';
import type { Chair } from './use-chair.ts';
import { votable } from './use-texts.ts';

/** What came of the last vote, in numbers that the server counted, and the way to record it. */
export function VoteResult(props: { chair: Chair; ballot: Doc<Ballot> }): JSX.Element {
  const { t } = useI18n();
  const open = () => {
    const chosen = props.chair.texts.chosen();
    return chosen !== null && chosen.shown.id === props.ballot.body.about?.id && !chosen.isOver
      ? chosen
      : null;
  };
  const aboutOf = useAbout();
  const isSame = () => aboutOf(votable(open()))?.words === props.ballot.body.about?.words;
  /** Numbers of a vote on other words decide nothing about these. */
  const text = () => (isSame() ? open() : null);
  return (
    <Show when={props.ballot.body.result}>
      {(result) => (
        <div class="chair-result">
          <p class="label quiet">{t('chair.vote.last')}</p>
          <p class="title-3">
            <LocalText text={props.ballot.body.question} />
          </p>
          <ResultWords ballot={props.ballot.body} result={result()} />
          <Show when={open() !== null && !isSame()}>
            <p class="label status-red">{t('ballots.voted_other')}</p>
          </Show>
          <Show when={text()}>
            {(known) => (
              <div class="button-row">
                <DecideHere
                  chair={props.chair}
                  text={known()}
                  roll={null}
                  result={{
                    result: result(),
                    members: props.ballot.body.members,
                    present: props.ballot.body.present,
                    day: props.ballot.body.day,
                  }}
                />
              </div>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
