import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useFloor } from '#app/features/floor/use-floor.ts';
import { useMeeting } from '#app/features/meetings/use-meeting.ts';
import { capitalise, formatLongDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { SectionTabs } from '#app/ui/sections.tsx';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { itemsOfDay } from './chair-agenda.tsx';
import { useRoll } from './use-roll.ts';

/** The running order of the day, which item is open and which stands on the desk. */
function useOrder(thing: () => string) {
  const meeting = () => thing().split('/')[0] ?? '';
  const view = useMeeting(meeting);
  const floor = useFloor(meeting);
  const query = useQuery<{ item: string }>();
  const now = useNow();
  const day = () => view.clock()?.wallAt(now()).slice(0, 10) ?? '';
  const items = createMemo(() => itemsOfDay(view.items(), day()));
  const open = () => floor.item()?.id ?? null;
  const looked = () => query.item ?? open();
  const href = (item: string) =>
    item === open() ? `/meetings/${meeting()}/chair` : `/meetings/${meeting()}/chair?item=${item}`;
  return { meeting, items, open, looked, href, day };
}

/** In the rail: the hours of the day, quorum and minutes. */
function Rail(props: { thing: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const order = useOrder(() => props.thing);
  const roll = useRoll(order.meeting);
  const shownDay = () => order.items()[0]?.item.startsAt.slice(0, 10);
  return (
    <Show when={may(client.actor(), 'floor.lead')}>
      <div class="rail-thing">
        <Show when={shownDay()}>
          {(day) => <p class="rail-thing-name">{capitalise(formatLongDay(locale(), day()))}</p>}
        </Show>
        <ul>
          <For each={order.items()}>
            {({ id, item }) => (
              <li>
                <Show
                  when={item.number}
                  fallback={
                    <span class="rail-section chair-rail">
                      <span />
                      <LocalText text={item.title} silent />
                      <span class="tabular">{item.startsAt.slice(11)}</span>
                    </span>
                  }
                >
                  <a
                    classList={{
                      'rail-section': true,
                      'chair-rail': true,
                      'chair-rail-open': order.open() === id,
                    }}
                    href={order.href(id)}
                    aria-current={order.looked() === id ? 'page' : undefined}
                  >
                    <span class="tabular">{item.number}</span>
                    <span>
                      <LocalText text={item.title} silent />
                      <Show when={order.open() === id}>
                        <span class="unseen">, {t('floor.chair.item_here')}</span>
                      </Show>
                    </span>
                    <span class="tabular">{item.startsAt.slice(11)}</span>
                  </a>
                </Show>
              </li>
            )}
          </For>
          <li class="chair-rail-gap">
            <Show when={roll()}>
              {(known) => (
                <span class="rail-section">
                  <span>{t('chair.quorum')}</span>
                  <span class="tabular">{t('chair.of', { n: known().present, all: known().members })}</span>
                </span>
              )}
            </Show>
          </li>
          <li>
            <a class="rail-section" href={`/meetings/${order.meeting()}/minutes`}>
              {t('chair.minutes')}
            </a>
          </li>
          <li>
            <a class="rail-section" href={`/meetings/${order.meeting()}/agenda`}>
              {t('chair.all_sections')}
            </a>
          </li>
        </ul>
      </div>
    </Show>
  );
}

/** The same as tabs, where the rail has only icons. */
function Tabs(props: { thing: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const order = useOrder(() => props.thing);
  const sections = createMemo(() =>
    order
      .items()
      .filter(({ item }) => item.number !== null)
      .map(({ id, item }) => ({
        href: order.href(id),
        label: `${item.startsAt.slice(11)} ${item.number}. ${readText(item.title, locale()).value}`,
        isCurrent: order.looked() === id,
        waiting: 0,
        waitingLabel: '',
        parts: [],
      })),
  );
  return (
    <Show when={may(client.actor(), 'floor.lead')}>
      <SectionTabs label={t('chair.part.agenda')} sections={sections()} />
    </Show>
  );
}

export const chairSections = { Rail, Tabs } satisfies SectionParts;
