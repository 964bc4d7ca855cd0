import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { capitalise, formatDay, formatMonth, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { useNow } from '#app/kit/use-now.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { RadarItem } from '#shared/coherence/radar-item.rules.ts';
import { publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import { isKeptBack, publishedActions } from '#shared/jointdays/kept-back.rules.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { addMonths } from '#shared/plans/periods.rules.ts';
import { ForCoherence } from './for-coherence.tsx';
import { useFilter } from './use-filter.tsx';
import { useRadar } from './use-radar.ts';
import { useSides } from './use-sides.ts';
import './coherence.css';

const ROW = 92;
/** As many rows are drawn at once: a month has few, and whoever goes from row to row finds none added. */
const AT_ONCE = 40;

/** What CLASI, agencies and partners plan, a month at a time: what begins in it, and what goes on through it. */
export default function CoherenceCalendarPage(): JSX.Element {
  return (
    <ForCoherence back="/coherence">
      <Whole />
    </ForCoherence>
  );
}

interface Dated {
  readonly item: RadarItem;
  readonly first: string;
  readonly last: string;
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const radar = useRadar();
  const { fits, fields, isOn } = useFilter(radar.items);
  const today = createMemo(() => utcDay(now()));
  const thisMonth = () => `${today().slice(0, 7)}-01`;
  const [chosen, setChosen] = createSignal<string | null>(null);
  /** Its first day. */
  const month = () => chosen() ?? thisMonth();
  const [saved, setSaved] = createSignal<string | null>(null);
  /** Of a joint action day the calendar says nothing before something of it was published. */
  const keptBack = createMemo(() => {
    const published = publishedActions(client.replica.all(publishedDays));
    const kept = client.replica.all(operations).filter((operation) => isKeptBack(operation, published));
    return new Set(kept.map(({ id }) => id));
  });
  const shown = createMemo(() =>
    [...radar.items().values()].filter((item) => !keptBack().has(item.id) && (!isOn() || fits(item))),
  );
  const undated = createMemo(() => shown().filter(({ from, until }) => from === null && until === null));
  const dated = createMemo(() => {
    const [begins, ends] = [month(), addDays(addMonths(month(), 1), -1)];
    return shown()
      .flatMap((item): Dated[] => {
        const [first, last] = [item.from ?? item.until, item.until ?? item.from];
        return first === null || last === null || last < begins || first > ends
          ? []
          : [{ item, first, last }];
      })
      .sort(
        (left, right) => left.first.localeCompare(right.first) || (left.item.id < right.item.id ? -1 : 1),
      );
  });
  const beginning = createMemo(() => dated().filter(({ first }) => first >= month()));
  const goingOn = createMemo(() => dated().filter(({ first }) => first < month()));

  async function save() {
    const { outsideCalendarOf, outsideEvents } = await import('#shared/calendar/outside-calendar.rules.ts');
    const wanted = new Set(shown().map(({ id }) => id));
    const events = outsideEvents({
      readable: client.replica,
      today: utcDay(client.now()),
      isShown: ({ id }) => wanted.has(id),
    });
    if (events.length === 0) return setSaved(t('coherence.calendar.nothing'));
    const text = outsideCalendarOf({
      events,
      ...{ language: locale(), origin: window.location.origin, now: client.now(), isFollowed: false },
    });
    saveFile({
      file: new Blob([text], { type: 'text/calendar;charset=utf-8' }),
      name: 'clasi-coherence.ics',
    });
    setSaved(t('coherence.calendar.saved', { n: events.length }));
  }

  return (
    <>
      <PageHeader
        back={{ href: '/coherence', label: t('coherence.title') }}
        title={t('coherence.calendar.title')}
        detail={t('coherence.calendar.row')}
      />
      {fields()}
      <SectionHeader kind="band" title={capitalise(formatMonth(locale(), month()))} aside={dated().length} />
      <div class="pad button-row">
        <Button kind="text" onClick={() => setChosen(addMonths(month(), -1))}>
          {t('coherence.calendar.previous')}
        </Button>
        <Show when={month() !== thisMonth()}>
          <Button kind="text" onClick={() => setChosen(null)}>
            {t('coherence.calendar.now')}
          </Button>
        </Show>
        <Button kind="text" onClick={() => setChosen(addMonths(month(), 1))}>
          {t('coherence.calendar.next')}
        </Button>
      </div>
      <Show when={dated().length === 0}>
        <List>
          <ListRow note title={t('coherence.calendar.none')} />
        </List>
      </Show>
      <Days title={t('coherence.calendar.begins')} list={beginning()} />
      <Days title={t('coherence.calendar.going_on')} list={goingOn()} />
      <Show when={undated().length > 0}>
        <SectionHeader kind="band" title={t('coherence.calendar.undated')} aside={undated().length} />
        <Windowed items={undated()} estimate={ROW}>
          {(each) => <ItemRow item={each()} />}
        </Windowed>
      </Show>
      <div class="block stack">
        <Button icon="calendar-days" onClick={() => void save()}>
          {t('coherence.calendar.save')}
        </Button>
        <LinkButton kind="text" icon="calendar-check" href="/more/calendar">
          {t('coherence.calendar.feed')}
        </LinkButton>
        <p class="field-hint" role="status">
          {saved() ?? t('coherence.calendar.silent')}
        </p>
      </div>
    </>
  );
}

function Days(props: { title: string; list: readonly Dated[] }): JSX.Element {
  return (
    <Show when={props.list.length > 0}>
      <section>
        <SectionHeader level={3} title={props.title} aside={props.list.length} />
        <Show
          when={props.list.length > AT_ONCE}
          fallback={
            <List label={props.title}>
              <For each={props.list}>{(each) => <DatedRow dated={each} />}</For>
            </List>
          }
        >
          <Windowed items={props.list} estimate={ROW}>
            {(each) => <DatedRow dated={each()} />}
          </Windowed>
        </Show>
      </section>
    </Show>
  );
}

function DatedRow(props: { dated: Dated }): JSX.Element {
  const { t, locale } = useI18n();
  const goesOn = () => props.dated.last > props.dated.first;
  return (
    <ItemRow
      item={props.dated.item}
      lead={formatShortDay(locale(), props.dated.first)}
      until={
        goesOn()
          ? t('coherence.calendar.goes_on', {
              from: formatDay(locale(), props.dated.first),
              until: formatDay(locale(), props.dated.last),
            })
          : ''
      }
    />
  );
}

function ItemRow(props: { item: RadarItem; lead?: string; until?: string }): JSX.Element {
  const { t } = useI18n();
  const { sideOf } = useSides();
  const side = () => sideOf(props.item.id);
  return (
    <Show when={side()}>
      {(known) => (
        <ListRow
          {...(props.lead === undefined ? {} : { lead: props.lead, leadKind: 'hour' as const })}
          kicker={`${known().whose} · ${t(`coherence.kind.${props.item.kind}`)}`}
          title={known().title}
          detail={[props.until ?? '', props.item.places[0] ?? ''].filter((part) => part !== '').join(' · ')}
          href={known().href ?? undefined}
          chevron={known().href !== null}
        />
      )}
    </Show>
  );
}
