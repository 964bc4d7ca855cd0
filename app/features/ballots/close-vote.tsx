import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import type { Done } from '#app/kit/use-done.ts';
import { actOnline } from '#app/sync/acts.ts';
import type { Ballot } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** Ends a vote that each gives for itself, and says how many have not. */
export function CloseVote(props: { ballot: Doc<Ballot>; given: number; run: Done['run'] }): JSX.Element {
  const { t } = useI18n();
  const body = () => props.ballot.body;
  const missing = () => body().roll.length - props.given;
  return (
    <Show when={body().state === 'open' && body().method !== 'hands'}>
      <AskedButton
        act="ballots.close"
        kind={body().method === 'roll_call' && missing() > 0 ? 'outlined' : 'filled'}
        label={t('ballots.close')}
        title={t('ballots.confirm.close.title')}
        onYes={() => {
          const { id: ballot, parent, body: of } = props.ballot;
          const args = { ballot, meeting: parent ?? '', about: of.about };
          return props.run(actOnline('ballots.close', ballot, args), ballot);
        }}
      >
        <Show when={missing() > 0}>
          <p>
            <strong>{t('ballots.confirm.close.missing', { n: missing() })}</strong>
          </p>
        </Show>
        <p>{t('ballots.confirm.close.text')}</p>
      </AskedButton>
    </Show>
  );
}
