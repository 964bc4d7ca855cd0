import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { planMove } from '#shared/logistics/reschedule.rules.ts';
import { isOutsideDates } from '#shared/meetings/agenda.rules.ts';
import { agendaItems, type Meeting } from '#shared/meetings/meetings.schemas.ts';
import { moveAct } from './move-dialog.tsx';
import type { MeetingView } from './use-meeting.ts';

/** Says that times in the agenda are no longer valid; editors can move those that a moved meeting left behind. */
export function VoidBanner(props: {
  meeting: Doc<Meeting>;
  view: MeetingView;
  mayMove: boolean;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const [isAsking, setIsAsking] = createSignal(false);
  const voided = createMemo(() => props.view.items().flatMap(({ off }) => off ?? []));
  /** The head of the page already says that it is cancelled. */
  const shown = () => {
    const [reason] = voided();
    return reason === 'cancelled' ? undefined : reason;
  };
  const plan = createMemo(() => {
    const { body, id } = props.meeting;
    const items = client.replica.within(agendaItems, id).filter((item) => isOutsideDates(body, item.body));
    return planMove({ from: body, to: body, items });
  });
  const first = () =>
    plan()
      .items.map(({ startsAt }) => startsAt.slice(0, 10))
      .sort()[0] ?? props.meeting.body.startsOn;
  const offersMove = () => props.mayMove && voided()[0] === 'outside' && plan().items.length > 0;
  const fact = () => {
    const [reason] = voided();
    if (reason === 'postponed') return t('agenda.voided.postponed');
    return reason === 'undated'
      ? t('agenda.voided.undated')
      : t('agenda.voided.outside', { n: voided().length });
  };
  const move = () =>
    saved.run(async () => {
      setIsAsking(false);
      const { startsOn, endsOn, precision, timeZone } = props.meeting.body;
      const dates = { startsOn, endsOn, precision, timeZone };
      await client.mutate(moveAct(props.meeting, { dates, plan: plan() }, true)).saved;
    });
  return (
    <Show when={shown()}>
      {(reason) => (
        <>
          {saved.notice()}
          <Banner
            tone="decide"
            icon="clock"
            fact={fact()}
            action={
              <Show when={offersMove()}>
                <Button kind="text" onClick={() => setIsAsking(true)}>
                  {t('agenda.voided.act')}
                </Button>
              </Show>
            }
          >
            {t(`agenda.voided.${reason()}_text`)}
          </Banner>
          <Confirm
            act="meetings.reschedule"
            open={isAsking()}
            onClose={() => setIsAsking(false)}
            title={t('agenda.voided.ask')}
            confirm={t('agenda.voided.move')}
            onConfirm={move}
          >
            <p>
              {t('agenda.voided.ask_text', {
                n: plan().items.length,
                to: formatDay(locale(), first()),
              })}
            </p>
          </Confirm>
        </>
      )}
    </Show>
  );
}
