import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { DAY_STATE_NAMES, type DayState, stageOfDay } from '#shared/jointdays/day-states.ts';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import { approvesDay } from '#shared/jointdays/lead.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { usePlanOf } from './of-day.tsx';

/** The step on and the step back, each after a question; its approval has a page, since it may rest on a decision. */
export function DayMoves(props: { day: Doc<JointActionDay> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const planOf = usePlanOf();
  const done = useDone();
  const from = () => props.day.body.state;
  const isBack = (to: DayState) => DAY_STATE_NAMES.indexOf(to) < DAY_STATE_NAMES.indexOf(from());
  const approves = () => approvesDay(client.actor(), planOf(props.day));
  const isApproval = (to: DayState) => to === 'approved' && from() === 'concept';
  const moves = () =>
    stageOfDay(props.day.body)
      .moves.filter((to) => approves() || !(isApproval(to) || to === 'concept'))
      .toSorted((one, other) => Number(isBack(one)) - Number(isBack(other)));
  const label = (to: DayState) =>
    isBack(to) ? t('jointdays.move.back', { state: t(`jointdays.state.${to}`) }) : t(`jointdays.move.${to}`);
  const move = (to: DayState) =>
    done.run(
      act('jointdays.move_day', { day: props.day.id, pao: props.day.body.pao, to, decision: null }),
      `${from()} ${to}`,
    );
  return (
    <>
      {done.notice()}
      <Show when={from() === 'concept' && !approves()}>
        <p class="block quiet">{t('jointdays.who_approves')}</p>
      </Show>
      <div class="block button-row">
        <For each={moves()}>
          {(to) => (
            <Show
              when={!isApproval(to)}
              fallback={
                <LinkButton kind="filled" icon="check" href={dayHref(props.day.id, '/approve')}>
                  {label(to)}
                </LinkButton>
              }
            >
              <AskedButton
                act="jointdays.move_day"
                kind={isBack(to) ? 'text' : 'filled'}
                label={label(to)}
                title={t('jointdays.move.ask', { state: t(`jointdays.state.${to}`) })}
                onYes={() => move(to)}
              >
                {t('jointdays.confirm.move')}
              </AskedButton>
            </Show>
          )}
        </For>
        <Show when={stageOfDay(props.day.body).canBeCancelled}>
          <LinkButton kind="text" icon="x" href={dayHref(props.day.id, '/cancel')}>
            {t('jointdays.cancel.title')}
          </LinkButton>
        </Show>
      </div>
    </>
  );
}
