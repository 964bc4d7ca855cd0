import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { readText } from '#shared/kernel/text.ts';
import type { TimedItem } from '#shared/meetings/agenda.rules.ts';
import { clashesOf } from '#shared/meetings/agenda-plan.rules.ts';
import { clashText, hourOn } from './clash-words.ts';
import { useAgendaEdits } from './use-agenda-edits.ts';
import type { MeetingView } from './use-meeting.ts';

/** For who prepares the agenda: what is wrong with the hour of this item, and the remedy in one tap. */
export function ClashNotice(props: { meeting: string; item: TimedItem; view: MeetingView }): JSX.Element {
  const { t, locale } = useI18n();
  const edits = useAgendaEdits({
    meeting: () => props.meeting,
    timeZone: () => props.item.item.timeZone,
    view: props.view,
  });
  // Once for the agenda, and not for each of its items that is opened.
  const all = createMemo(() => clashesOf(props.view.items()));
  const clashes = createMemo(() => all().get(props.item.id) ?? []);
  const nameOf = ({ item }: TimedItem) => item.number ?? readText(item.title, locale()).value;
  return (
    <>
      <For each={clashes()}>
        {(clash) => (
          <Banner
            tone="act"
            icon="triangle-alert"
            fact={clashText({ item: props.item, clash, t, locale: locale() })}
          >
            <Show when={clash.kind === 'overlap' && clash}>
              {(overlap) => (
                <span class="button-row">
                  <Button
                    onClick={() => void edits.move([{ id: props.item.id, startsAt: overlap().freeFrom }])}
                  >
                    {t('agenda.table.move_to', {
                      hour: hourOn({
                        wall: overlap().freeFrom,
                        seenFrom: props.item.item.startsAt,
                        ...{ t, locale: locale() },
                      }),
                    })}
                  </Button>
                  <Show when={overlap().shorter > 0}>
                    <Button
                      kind="text"
                      onClick={() =>
                        void edits.describe(overlap().other, { durationMinutes: overlap().shorter })
                      }
                    >
                      {t('agenda.table.shorten', { item: nameOf(overlap().other) })}
                    </Button>
                  </Show>
                </span>
              )}
            </Show>
          </Banner>
        )}
      </For>
      {edits.notice()}
    </>
  );
}
