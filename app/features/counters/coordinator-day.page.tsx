import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { fieldInWords } from '#app/kit/field-words.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { telHref } from '#app/kit/whom-to-call.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { stateDays } from '#shared/counters/counters.schemas.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { changedSince, copiedOf } from './coordination-changed.ts';
import { LineTable } from './coordinator-lines.tsx';
import { ForCoordinators, ownStateOf } from './of-operation.tsx';
import { operationHref } from './operation-address.ts';
import { PostTable } from './post-table.tsx';
import { useStateTimes } from './state-times.ts';
import { Decided, ToDecide } from './to-decide.tsx';
import { type Operation, useOperation } from './use-operation.ts';
import './counters.css';
import './operation.css';

/** A joint action day in this state: what waits for its coordinator, totals, posts, and what was given of it. */
export default function CoordinatorDayPage(): JSX.Element {
  const params = useParams<{ day: string }>();
  usePane()?.asTable();
  return (
    <ForCoordinators back="/operations" reads>
      <Show when={params.day} keyed>
        {(day) => {
          const operation = useOperation(day);
          return (
            <Show when={operation.body() !== null} fallback={<NotOpen day={day} />}>
              <Whole operation={operation} />
            </Show>
          );
        }}
      </Show>
    </ForCoordinators>
  );
}

/** The committee has it, and this state has not opened it. */
function NotOpen(props: { day: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const entry = createMemo(() => client.replica.one(jointActionDays, props.day));
  return (
    <Show
      when={entry()}
      fallback={
        <PageHeader
          back={{ href: '/operations', label: t('operations.title') }}
          title={t('operations.things.day')}
          detail={t('operations.unknown')}
        />
      }
    >
      {(known) => (
        <>
          <PageHeader
            back={{ href: '/operations', label: t('operations.title') }}
            title={<LocalText text={known().body.title} silent />}
            detail={t('operations.from_until', {
              from: formatDay(locale(), known().body.from),
              until: formatDay(locale(), known().body.until),
            })}
          />
          <p class="block">{t('operations.day.waits')}</p>
          <FooterBar>
            <LinkButton kind="filled" wide href={operationHref(props.day, '/open')}>
              {t('operations.day.open')}
            </LinkButton>
          </FooterBar>
        </>
      )}
    </Show>
  );
}

function Whole(props: { operation: Operation }): JSX.Element {
  const { t, locale } = useI18n();
  const { operation } = props;
  const { day } = operation;
  const body = () => operation.body();
  const current = () => operation.current();
  const desk = useDesk();
  /** What stands beside it has the filled button. */
  const isBeside = () => desk.isDesk() && desk.at().startsWith(operationHref(day, '/'));
  return (
    <>
      <PageHeader
        back={{ href: '/operations', label: t('operations.title') }}
        title={<LocalText text={body()?.title} silent />}
        detail={t('operations.from_until', {
          from: formatDay(locale(), body()?.from ?? ''),
          until: formatDay(locale(), body()?.until ?? ''),
        })}
        aside={
          <LinkButton icon="download" href={operationHref(day, '/table')}>
            {t('operations.table.daily')}
          </LinkButton>
        }
      />
      <Show when={!operation.isOpen()}>
        <Banner icon="lock" fact={t('operations.closed_fact')}>
          {t('operations.closed_more')}
        </Banner>
      </Show>
      <Show when={operation.isOpen() && operation.entry()?.body.state === 'cancelled'}>
        <Banner tone="act" icon="triangle-alert" fact={t('operations.cancelled_fact')}>
          {operation.entry()?.body.cancelled?.reason} {t('operations.cancelled_more')}
        </Banner>
      </Show>
      <Changed operation={operation} />
      <ToDecide operation={operation} />
      <SectionHeader kind="band" title={t('operations.table.totals')} />
      <LineTable
        caption={t('operations.table.totals')}
        none={t('operations.table.none')}
        counters={body()?.counters ?? []}
        columns={[
          { key: 'total', label: t('operations.table.total'), lines: operation.lines() },
          ...(current() === null
            ? []
            : [
                {
                  key: 'given',
                  label: t(`operations.release.given.${current()?.body.kind ?? 'provisional'}`),
                  lines: current()?.body.lines ?? [],
                },
              ]),
        ]}
      />
      <PostTable operation={operation} />
      <Decided operation={operation} />
      <Given operation={operation} />
      <About operation={operation} />
      <Show when={operation.isOpen()}>
        <FooterBar>
          <LinkButton
            kind={isBeside() ? 'outlined' : 'filled'}
            wide
            icon="send"
            href={operationHref(day, '/release')}
          >
            {t('operations.release.title')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}

/** The committee changed its entry after it was copied: one tap takes over what is new. */
function Changed(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const { t } = useI18n();
  const done = useDone();
  const changed = createMemo(() => {
    const [entry, body] = [props.operation.entry(), props.operation.body()];
    return entry === null || body === null || body.state === 'closed' ? {} : changedSince(entry.body, body);
  });
  const names = () =>
    Object.keys(changed()).map((field) => fieldInWords({ features, t, collection: stateDays.name, field }));
  /** Either way it is known from then on what the committee says. */
  const look = (taken: ReturnType<typeof changed>) => {
    const entry = props.operation.entry();
    if (entry === null) return;
    const fields = { ...taken, copied: copiedOf(entry.body) };
    void done.run(act('counters.edit_day', { state: ownStateOf(client), day: props.operation.day, fields }));
  };
  return (
    <>
      {done.notice()}
      <Show when={names().length > 0}>
        <Banner
          tone="decide"
          icon="triangle-alert"
          fact={t('operations.changed.fact')}
          action={
            <>
              <Button kind="text" onClick={() => look(changed())}>
                {t('operations.changed.take')}
              </Button>
              <Button kind="text" onClick={() => look({})}>
                {t('operations.changed.keep')}
              </Button>
            </>
          }
        >
          {t('operations.changed.more', { what: names().join(', ') })}
        </Banner>
      </Show>
    </>
  );
}

/** What was given to the coordination centre, the last first. */
function Given(props: { operation: Operation }): JSX.Element {
  const { t } = useI18n();
  const times = useStateTimes(props.operation);
  const list = () => props.operation.releases();
  return (
    <>
      <SectionHeader kind="band" title={t('operations.release.all')} aside={list().length} />
      <List label={t('operations.release.all')}>
        <For
          each={list()}
          fallback={
            <ListRow note title={t('operations.release.none')} detail={props.operation.rhythmWords()} />
          }
        >
          {(release) => (
            <ListRow
              title={t('operations.release.numbered', {
                n: release.body.number,
                kind: t(`operations.release.kinds.${release.body.kind}`),
              })}
              detail={[
                t('operations.release.as_of', { at: times.moment(release.body.asOf) }),
                release.body.released.label,
                release.body.reason,
              ]
                .filter(Boolean)
                .join(' · ')}
              trail={
                <Show when={props.operation.current()?.id === release.id}>
                  <Tag tone="blue">{t('operations.release.counts')}</Tag>
                </Show>
              }
              quiet={props.operation.current()?.id !== release.id}
              href={operationHref(props.operation.day, `/releases/${release.id}`)}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}

/** What the posts read of the day, and its end. */
function About(props: { operation: Operation }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const { operation } = props;
  const { day } = operation;
  const of = () => ({ state: ownStateOf(client), day });
  return (
    <>
      <SectionHeader kind="band" title={t('operations.day.about')} />
      {done.notice()}
      <List label={t('operations.day.about')}>
        <Show when={operation.body()?.briefing}>
          {(briefing) => (
            <ListRow kicker={t('operations.fields.briefing')} title={<LocalText text={briefing()} />} />
          )}
        </Show>
        <For each={operation.body()?.contacts ?? []}>
          {(contact) => (
            <ListRow
              kicker={contact.function}
              title={
                <a class="post-call" href={telHref(contact.phone)}>
                  {contact.phone}
                </a>
              }
            />
          )}
        </For>
        <ListRow
          title={t('operations.papers.title')}
          detail={t('operations.papers.count', { n: operation.papers() })}
          href={operationHref(day, '/papers')}
          chevron
        />
        <Show when={operation.isOpen()}>
          <ListRow title={t('operations.day.edit')} href={operationHref(day, '/edit')} chevron />
        </Show>
        <Show when={operation.entry()}>
          <ListRow title={t('operations.day.committee')} href={`/joint-days/${day}`} chevron />
        </Show>
      </List>
      <p class="block body-2">{t('operations.not_operational')}</p>
      <div class="block">
        <Show
          when={operation.isOpen()}
          fallback={
            <LinkButton icon="lock-open" href={operationHref(day, '/reopen')}>
              {t('operations.day.reopen')}
            </LinkButton>
          }
        >
          <AskedButton
            act="counters.close_day"
            kind="text"
            icon="lock"
            label={t('operations.day.close')}
            title={t('operations.day.close_title')}
            onYes={() => done.run(act('counters.close_day', of()))}
          >
            <p>{t('counters.confirm.close_day')}</p>
            <Show when={operation.now() < operation.span().until}>
              <p>{t('operations.release.verify.early')}</p>
            </Show>
            <Show when={operation.silent().length > 0}>
              <p>{t('operations.release.verify.silent', { n: operation.silent().length })}</p>
            </Show>
          </AskedButton>
        </Show>
      </div>
    </>
  );
}
