import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';

/** Ends a round before its last day, once nobody is waited for. */
export function EndRound(props: {
  edition: string;
  round: string;
  /** States of which nothing is known yet. */
  waiting: number;
  /** States that the edition asked: a round that nobody was asked in lasts until its day. */
  asked: number;
}): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const end = () => done.run(act('assessment.end_round', { round: props.round, edition: props.edition }));
  return (
    <>
      {done.notice()}
      <Show
        when={props.waiting === 0 && props.asked > 0}
        fallback={
          <List>
            <ListRow
              note
              title={
                props.asked === 0
                  ? t('validation.states.none')
                  : t('validation.send.end_waits', { n: props.waiting })
              }
            />
          </List>
        }
      >
        <div class="block">
          <AskedButton
            act="assessment.end_round"
            icon="check"
            label={t('validation.send.end')}
            title={t('validation.send.end_title')}
            onYes={end}
          >
            {t('assessment.confirm.end_round')}
          </AskedButton>
        </div>
      </Show>
    </>
  );
}
