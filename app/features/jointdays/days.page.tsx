import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { type DayState, stageOfDay } from '#shared/jointdays/day-states.ts';
import { jointActionDays, publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import { DAYS } from './address.ts';
import { useMakeable } from './can-make.ts';
import { DayRow } from './day-row.tsx';
import { ForDays } from './for-days.tsx';
import { PublishedRow } from './published-row.tsx';

/** Every joint action day that somebody reads: what is to come and under way first, what was reported last. */
export default function DaysPage(): JSX.Element {
  return (
    <ForDays back="/more">
      <Whole />
    </ForDays>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const makeable = useMakeable();
  const desk = useDesk();
  /** What stands beside the list has the filled button. */
  const isBeside = () => desk.isDesk() && desk.at().startsWith(`${DAYS}/`);
  const all = createMemo(() =>
    client.replica
      .all(jointActionDays)
      .toSorted((one, other) => one.body.from.localeCompare(other.body.from) || (one.id < other.id ? -1 : 1)),
  );
  /** Of days that somebody does not read, what was published is what there is. */
  const published = createMemo(() => {
    const read = new Set(all().map(({ id }) => id));
    return client.replica
      .all(publishedDays)
      .filter(({ body }) => !read.has(body.day))
      .toSorted((one, other) => other.body.from.localeCompare(one.body.from) || (one.id < other.id ? -1 : 1));
  });
  const open = () => all().filter(({ body }) => !stageOfDay(body).isClosed);
  const closed = (state: DayState) =>
    all()
      .filter(({ body }) => body.state === state)
      .toReversed();
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('jointdays.title')}
        detail={t('jointdays.row')}
      />
      <Show when={open().length > 0 || published().length === 0}>
        <List label={t('jointdays.title')}>
          <For
            each={open()}
            fallback={<ListRow note title={t('jointdays.none')} detail={t('jointdays.none_more')} />}
          >
            {(day) => <DayRow day={day} />}
          </For>
        </List>
      </Show>
      <For each={['reported', 'cancelled'] as const}>
        {(state) => (
          <Show when={closed(state).length > 0}>
            <SectionHeader kind="band" title={t(`jointdays.past.${state}`)} aside={closed(state).length} />
            <List label={t(`jointdays.past.${state}`)}>
              <For each={closed(state)}>{(day) => <DayRow day={day} />}</For>
            </List>
          </Show>
        )}
      </For>
      <Show when={published().length > 0}>
        <SectionHeader kind="band" title={t('jointdays.published')} aside={published().length} />
        <List label={t('jointdays.published')}>
          <For each={published()}>{(told) => <PublishedRow told={told} />}</For>
        </List>
      </Show>
      <p class="block quiet">{t('jointdays.who')}</p>
      <Show when={makeable().length > 0}>
        <FooterBar>
          <LinkButton kind={isBeside() ? 'outlined' : 'filled'} icon="plus" wide href={`${DAYS}/new`}>
            {t('jointdays.new.title')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}
