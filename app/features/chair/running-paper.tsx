import { type JSX, Show } from 'solid-js';
import { PaperWords } from '#app/features/ballots/ballot-parts.tsx';
import { votesOf } from '#app/features/ballots/of-meeting.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PaperBallot } from '#shared/ballots/paper.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** A secret vote that the room takes on paper: what was counted is entered on its own page. */
export function RunningPaper(props: { paper: Doc<PaperBallot> }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.paper.body;
  const href = () => `${votesOf(props.paper.parent ?? '')}/paper/${props.paper.id}`;
  return (
    <>
      <p class="label chair-running">{t(body().state === 'counting' ? 'ballots.counting' : 'ballots.now')}</p>
      <h2 class="title-3">
        <LocalText text={body().question} />
      </h2>
      <PaperWords paper={body()} />
      <div class="button-row">
        <Show when={body().state === 'open'}>
          <LinkButton kind="filled" href={`${href()}/totals`}>
            {t('ballots.paper.enter')}
          </LinkButton>
        </Show>
        <LinkButton kind="text" href={href()}>
          {t('ballots.paper.page')}
        </LinkButton>
      </div>
    </>
  );
}
