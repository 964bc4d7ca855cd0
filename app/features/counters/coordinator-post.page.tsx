import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePlaceName } from '#app/features/ideal/use-place-names.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { type Post, postCrew, shifts, situations } from '#shared/counters/counters.schemas.ts';
import { inOrder } from '#shared/counters/shifts.rules.ts';
import { countedAt } from '#shared/counters/totals.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LineTable } from './coordinator-lines.tsx';
import { useCounterWords } from './counter-amount.ts';
import { OfPost, ownStateOf } from './of-operation.tsx';
import { operationHref, operationPostHref } from './operation-address.ts';
import { useStateTimes } from './state-times.ts';
import type { Operation } from './use-operation.ts';

/** As many situation reports as a coordinator reads at once. */
const SHOWN = 10;
const ROW = 76;

/** One post: its totals by shift, who works there, its shifts, how it is, and every entry. */
export default function CoordinatorPostPage(): JSX.Element {
  return <OfPost reads>{(post, operation) => <Whole post={post()} operation={operation} />}</OfPost>;
}

interface Props {
  post: Doc<Post>;
  operation: Operation;
}

function Whole(props: Props): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const placeName = usePlaceName();
  const times = useStateTimes(props.operation);
  const body = () => props.post.body;
  const href = (rest: string) => operationPostHref({ day: props.operation.day, post: props.post.id }, rest);
  const shiftsThere = createMemo(() => inOrder(client.replica.within(shifts, props.post.id)));
  const isWorking = () => props.operation.isOpen() && body().endedAt === null;
  return (
    <>
      <PageHeader
        back={{ href: operationHref(props.operation.day), label: t('operations.things.day') }}
        kicker={t(`people.institution.${body().institution}`)}
        title={body().name}
        detail={
          [
            body().subdivision === null ? null : placeName(body().subdivision ?? '', { isHome: true }),
            body().place,
            body().phone,
          ]
            .filter(Boolean)
            .join(' · ') || undefined
        }
      />
      <Show when={props.operation.silenceOf(props.post)}>
        {(words) => (
          <Banner tone="act" icon="triangle-alert" fact={words()}>
            {t('operations.post.call')}
          </Banner>
        )}
      </Show>
      <Show when={body().endedAt}>
        {(at) => <Banner icon="info" fact={t('operations.post.ended_at', { at: times.moment(at()) })} />}
      </Show>
      <SectionHeader kind="band" title={t('operations.table.by_shift')} />
      <LineTable
        caption={t('operations.table.by_shift')}
        none={t('operations.table.none')}
        counters={props.operation.body()?.counters ?? []}
        isShort
        isList
        columns={[
          {
            key: 'total',
            label: t('operations.table.total'),
            lines: props.operation.linesOfPost(props.post.id),
          },
          ...props.operation.shiftColumns(props.post.id, shiftsThere()),
        ]}
      />
      <Crew {...props} />
      <SectionHeader kind="band" title={t('operations.shifts.title')} aside={shiftsThere().length} />
      <List label={t('operations.shifts.title')}>
        <For each={shiftsThere()} fallback={<ListRow note title={t('operations.shifts.none')} />}>
          {({ body: shift }) => (
            <ListRow
              title={times.shift(shift)}
              detail={
                [
                  shift.officers === null ? null : t('operations.shifts.with', { n: shift.officers }),
                  shift.handed === null
                    ? null
                    : t('operations.shifts.handed', { at: times.moment(shift.handed.at) }),
                  shift.handed?.note,
                ]
                  .filter(Boolean)
                  .join(' · ') || undefined
              }
              quiet={shift.handed !== null}
            />
          )}
        </For>
      </List>
      <Show when={isWorking()}>
        <div class="block">
          <LinkButton icon="plus" href={href('/shifts')}>
            {t('operations.shifts.add')}
          </LinkButton>
        </div>
      </Show>
      <Situations {...props} />
      <Entries {...props} />
      <End {...props} isWorking={isWorking()} />
      <Show when={props.operation.isOpen()}>
        <FooterBar>
          <LinkButton kind="filled" wide icon="pencil" href={href('/count')}>
            {t('operations.count.title')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}

function Crew(props: Props): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const crew = createMemo(() =>
    client.replica.within(postCrew, props.post.id).filter(({ body }) => body.endedAt === null),
  );
  return (
    <>
      <SectionHeader kind="band" title={t('operations.crew.title')} aside={crew().length} />
      <List label={t('operations.crew.title')}>
        <For each={crew()} fallback={<ListRow note title={t('operations.crew.none')} />}>
          {({ body }) => (
            <ListRow
              title={body.label}
              trail={
                <Show when={body.isLead}>
                  <Tag>{t('operations.crew.lead')}</Tag>
                </Show>
              }
            />
          )}
        </For>
        <ListRow
          title={t('operations.crew.manage')}
          href={operationPostHref({ day: props.operation.day, post: props.post.id }, '/crew')}
          chevron
        />
      </List>
    </>
  );
}

function Situations(props: Props): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const times = useStateTimes(props.operation);
  const list = createMemo(() =>
    [...client.replica.within(situations, props.post.id)].sort(
      (one, other) => countedAt(other.body.said) - countedAt(one.body.said),
    ),
  );
  return (
    <Show when={list().length > 0}>
      <SectionHeader kind="band" title={t('operations.post.situations')} aside={list().length} />
      <List label={t('operations.post.situations')}>
        <For each={list().slice(0, SHOWN)}>
          {({ body }) => (
            <ListRow
              kicker={times.counted(body.said)}
              title={t(`counters.situation.${body.situation}`)}
              detail={
                [body.note, body.said.label, body.isLate ? t('counters.fields.isLate') : null]
                  .filter(Boolean)
                  .join(' · ') || undefined
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** Every entry, the last first, with what it says now. */
function Entries(props: Props): JSX.Element {
  const { t } = useI18n();
  const words = useCounterWords();
  const times = useStateTimes(props.operation);
  const list = createMemo(() => props.operation.entriesOf(props.post.id));
  const several = createMemo(() => new Set(props.operation.several().map(({ id }) => id)));
  return (
    <>
      <SectionHeader kind="band" title={t('operations.post.entries')} aside={list().length} />
      <Show
        when={list().length > 0}
        fallback={
          <List>
            <ListRow note title={t('operations.table.none')} />
          </List>
        }
      >
        <Windowed items={list()} estimate={ROW}>
          {(entry) => {
            const value = () => props.operation.valueNow(entry());
            const isContested = () => several().has(entry().id);
            const isDropped = () => props.operation.isDropped(entry());
            return (
              <ListRow
                kicker={times.counted(entry().body.counted)}
                title={words.counterOf(entry().body)}
                detail={
                  [
                    entry().body.counted.label,
                    entry().body.isForPost ? t('operations.entry.for_post') : null,
                    isContested() ? t('operations.entry.several') : null,
                    isDropped() ? t('operations.entry.dropped') : null,
                  ]
                    .filter(Boolean)
                    .join(' · ') || undefined
                }
                tone={isContested() ? 'decide' : undefined}
                quiet={value() === 0 || isDropped()}
                trail={
                  <span class="operation-total">
                    <Show when={value() !== entry().body.value}>
                      <s class="operation-was">{words.amountOf(entry().body)}</s>{' '}
                    </Show>
                    {words.amountOf({ ...entry().body, value: value() })}
                  </span>
                }
                href={operationPostHref(
                  { day: props.operation.day, post: props.post.id },
                  `/entries/${entry().id}`,
                )}
                chevron
              />
            );
          }}
        </Windowed>
      </Show>
    </>
  );
}

function End(props: Props & { isWorking: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const questionOf = useQuestion();
  const asking = () => questionOf('counters.end_post');
  const of = () => ({ state: ownStateOf(client), day: props.operation.day, post: props.post.id });
  return (
    <>
      {done.notice()}
      <div class="block button-row">
        <LinkButton icon="pencil" href={operationPostHref(of(), '/edit')}>
          {t('operations.post.edit')}
        </LinkButton>
        <Show when={props.isWorking}>
          <AskedButton
            act="counters.end_post"
            kind="text"
            icon="x"
            label={asking().label}
            title={asking().title}
            onYes={() => done.run(act('counters.end_post', of()))}
          >
            <p>
              <strong>{props.post.body.name}</strong>
            </p>
            <p>{asking().text}</p>
          </AskedButton>
        </Show>
      </div>
    </>
  );
}
