import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { PressTable } from '#shared/jointdays/jointdays.schemas.ts';
import { isOutdated } from '#shared/jointdays/press.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, type Results, useLeads, useResults } from './of-results.tsx';
import { Missing, ResultRows, useSays } from './result-rows.tsx';

/** What the press is told of a day and from when on: tables as they were made, and what was published of them. */
export default function PressPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Day }): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const results = useResults(() => props.day);
  const leads = useLeads(() => props.day);
  const body = () => props.day.body;
  const tables = createMemo(() =>
    results.tables().toSorted((one, other) => other.body.number - one.body.number),
  );
  const isOld = () => {
    const last = results.lastTable();
    return last !== null && isOutdated(last.body, results.verified());
  };
  return (
    <>
      <PageHeader
        back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
        title={t('dayresults.press.title')}
        detail={<LocalText text={body().title} />}
      />
      <Embargo day={props.day} leads={leads()} />
      <Show when={isOld()}>
        <Banner tone="change" icon="rotate-cw" fact={t('dayresults.press.newer')}>
          {t('dayresults.press.newer_more')}
        </Banner>
      </Show>
      <Show when={leads()}>
        <div class="block">
          <LinkButton kind="filled" icon="plus" href={dayHref(props.day.id, '/press/new')}>
            {t('dayresults.press.make')}
          </LinkButton>
        </div>
      </Show>
      <SectionHeader kind="band" title={t('dayresults.press.tables')} aside={tables().length} />
      <List label={t('dayresults.press.tables')}>
        <For each={tables()} fallback={<ListRow note title={t('dayresults.press.none')} />}>
          {(table) => <TableRow day={props.day} table={table} results={results} />}
        </For>
      </List>
      <Publishing day={props.day} results={results} leads={leads()} />
      <SectionHeader kind="divide" title={t('dayresults.press.verified')} />
      <Missing codes={results.verified().missing} />
      <ResultRows lines={results.verified().lines} none={t('dayresults.press.nothing_verified')} />
      <p class="block quiet">{says().t('jointdays.no_targets')}</p>
    </>
  );
}

function Embargo(props: { day: Day; leads: boolean }): JSX.Element {
  const now = useNow();
  const says = useSays();
  const at = () => props.day.body.pressAt;
  const isOver = () => {
    const hour = at();
    return hour !== null && now() >= hour;
  };
  const words = () => {
    const hour = at();
    if (hour === null) return says().t('dayresults.press.no_hour');
    const moment = says().moment(hour, props.day.body.timeZone);
    return says().t(isOver() ? 'dayresults.press.hour_over' : 'dayresults.embargo', { moment });
  };
  return (
    <Banner
      icon="clock"
      tone={isOver() ? 'neutral' : 'decide'}
      fact={words()}
      action={
        <Show when={props.leads && !isOver()}>
          <LinkButton kind="text" href={dayHref(props.day.id, '/press-hour')}>
            {says().t('dayresults.press.set_hour')}
          </LinkButton>
        </Show>
      }
    >
      {isOver() ? '' : says().t('dayresults.press.before')}
    </Banner>
  );
}

function TableRow(props: { day: Day; table: Doc<PressTable>; results: Results }): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const says = useSays();
  const made = () => props.table.body.made;
  const isPublished = () => props.results.published()?.body.table === props.table.id;
  const isMoved = () => props.table.body.notBefore !== props.day.body.pressAt;
  return (
    <ListRow
      title={t('dayresults.press.table', { n: props.table.body.number })}
      detail={
        <>
          {[made().label, when(made().takenAt ?? made().at)].filter(Boolean).join(' · ')}
          <br />
          {says().states(props.table.body.states)}
          <Show when={isMoved()}>
            <br />
            {t('dayresults.press.other_hour')}
          </Show>
        </>
      }
      trail={
        <Show when={isPublished()}>
          <Tag tone="neutral">{t('dayresults.press.published')}</Tag>
        </Show>
      }
      href={dayHref(props.day.id, `/press/${props.table.id}`)}
      chevron
    />
  );
}

/** What all who read the plan have of the day, and the act that gives it to them. */
function Publishing(props: { day: Day; results: Results; leads: boolean }): JSX.Element {
  const { t } = useI18n();
  const done = useDone();
  const when = useWhen();
  const published = () => props.results.published()?.body ?? null;
  const next = createMemo(() => {
    const last = props.results.lastTable();
    return last === null || last.id === published()?.table ? null : last;
  });
  const hidden = () => {
    const table = next();
    return table === null ? 0 : props.results.told(table).filter(({ value }) => value === null).length;
  };
  return (
    <>
      <SectionHeader kind="band" title={t('dayresults.publish.title')} />
      {done.notice()}
      <Show when={published()} fallback={<p class="block">{t('dayresults.publish.not_yet')}</p>}>
        {(told) => (
          <FactList
            facts={[
              {
                label: t('dayresults.publish.version', { n: told().version }),
                place: when(told().published.takenAt ?? told().published.at),
                detail: told().published.label,
              },
            ]}
          />
        )}
      </Show>
      <div class="block button-row">
        <Show when={published()}>
          <LinkButton href={dayHref(props.day.id, '/published')}>{t('dayresults.publish.see')}</LinkButton>
        </Show>
        <Show when={props.leads && next()}>
          {(table) => (
            <AskedButton
              act="jointdays.publish"
              icon="send"
              label={t('dayresults.publish.do', { n: table().body.number })}
              title={t('dayresults.publish.ask', { n: table().body.number })}
              confirm={t('dayresults.publish.yes')}
              onYes={() =>
                done.run(
                  act('jointdays.publish', {
                    ...{ day: props.day.id, pao: props.day.body.pao, table: table().id },
                  }),
                )
              }
            >
              <p>{t('dayresults.confirm.publish')}</p>
              <Show when={hidden() > 0}>
                <p>{t('dayresults.publish.hidden', { n: hidden() })}</p>
              </Show>
              <Show when={table().body.missing.length > 0}>
                <p>{t('dayresults.publish.missing')}</p>
              </Show>
            </AskedButton>
          )}
        </Show>
      </div>
    </>
  );
}
