import { createMemo, For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { countingFollowUps, followedTotals } from '#shared/jointdays/follow-ups.rules.ts';
import { LESSON_KINDS } from '#shared/jointdays/jointdays.schemas.ts';
import { dayHref } from './address.ts';
import { OfDay } from './of-day.tsx';
import { type Day, type Results, useLeads, useResults, useSpeaks } from './of-results.tsx';
import { costSums, whoseWords } from './report-paper.ts';
import { useSays } from './result-rows.tsx';

/** What was learned of a day, what it cost, and what has become of what was counted. */
export default function DebriefingPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

interface Shown {
  readonly day: Day;
  readonly results: Results;
  /** Whether this person writes for all who took part, and for which of them. */
  readonly leads: boolean;
  readonly speaks: string | null;
}

function Whole(props: { day: Day }): JSX.Element {
  const { t } = useI18n();
  const results = useResults(() => props.day);
  const leads = useLeads(() => props.day);
  const speaks = useSpeaks(() => props.day);
  const body = () => props.day.body;
  const of = () => ({ day: props.day, results, leads: leads(), speaks: speaks() });
  return (
    <>
      <PageHeader
        back={{ href: dayHref(props.day.id), label: t('jointdays.one') }}
        title={t('dayresults.debriefing.title')}
        detail={<LocalText text={body().title} />}
      />
      <Show when={!stageOfDay(body()).hasBegun}>
        <p class="block">{t('dayresults.debriefing.early')}</p>
      </Show>
      <SectionHeader kind="band" title={t('dayresults.debriefing.how')} />
      <p class="block user-text">
        <Show when={body().debriefing} fallback={t('dayresults.debriefing.none')}>
          {(text) => <LocalText text={text()} />}
        </Show>
      </p>
      <div class="block button-row">
        <Show when={leads() && body().state === 'debriefing'}>
          <LinkButton icon="pencil" href={dayHref(props.day.id, '/debriefing/edit')}>
            {t('dayresults.debriefing.write')}
          </LinkButton>
        </Show>
        <LinkButton icon="file-check" href={dayHref(props.day.id, '/report')}>
          {t('dayresults.report.title')}
        </LinkButton>
      </div>
      <Lessons {...of()} />
      <FollowUps {...of()} />
      <Costs {...of()} />
    </>
  );
}

const mayWrite = ({ leads, speaks }: Pick<Shown, 'leads' | 'speaks'>, state: string | null) =>
  state === null ? leads : speaks === state;

function Lessons(props: Shown): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const lessons = () => props.results.lessons();
  const isOpen = () => stageOfDay(props.day.body).hasBegun && !stageOfDay(props.day.body).isClosed;
  const hrefOf = (id: string, state: string | null) =>
    isOpen() && mayWrite(props, state) ? dayHref(props.day.id, `/debriefing/lessons/${id}`) : undefined;
  return (
    <>
      <SectionHeader kind="band" title={t('dayresults.lessons.title')} aside={lessons().length} />
      <For
        each={LESSON_KINDS.filter((kind) => lessons().some(({ body }) => body.kind === kind))}
        fallback={
          <List>
            <ListRow note title={t('dayresults.lessons.none')} />
          </List>
        }
      >
        {(kind) => (
          <List label={t(`jointdays.lesson.${kind}`)}>
            <For each={lessons().filter(({ body }) => body.kind === kind)}>
              {({ id, body }) => (
                <ListRow
                  kicker={`${t(`jointdays.lesson.${kind}`)} · ${whoseWords(body, says())}`}
                  title={<LocalText text={body.text} />}
                  href={hrefOf(id, body.state)}
                  chevron={hrefOf(id, body.state) !== undefined}
                />
              )}
            </For>
          </List>
        )}
      </For>
      <Show when={isOpen() && (props.leads || props.speaks !== null)}>
        <div class="block">
          <LinkButton icon="plus" href={dayHref(props.day.id, '/debriefing/lessons/new')}>
            {t('dayresults.lessons.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

function FollowUps(props: Shown): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const totals = createMemo(() => followedTotals(props.results.followUps()));
  const each = createMemo(() => countingFollowUps(props.results.followUps()));
  const saidOf = (counter: string, what: string) =>
    each()
      .filter(({ body }) => body.counter === counter && body.what === what)
      .map(({ body }) =>
        t('dayresults.follow.said', {
          ...{ state: says().state(body.state), value: says().figure(body.value) },
          day: says().day(body.asOf),
        }),
      )
      .join(' · ');
  return (
    <>
      <SectionHeader kind="band" title={t('dayresults.follow.title')} />
      <p class="block quiet">{t('dayresults.follow.more')}</p>
      <List label={t('dayresults.follow.title')}>
        <For each={totals()} fallback={<ListRow note title={t('dayresults.follow.none')} />}>
          {({ counter, what, stage, value }) => (
            <ListRow
              kicker={t('dayresults.follow.kicker', {
                stage: t(`dayresults.stage.${stage}`),
                counter: t(`jointdays.counter.${counter}`),
              })}
              title={t(`jointdays.follow_up.${what}`)}
              detail={saidOf(counter, what)}
              trail={<span class="result-amount">{says().figure(value)}</span>}
            />
          )}
        </For>
      </List>
      <Show when={stageOfDay(props.day.body).isOver && props.speaks !== null}>
        <div class="block">
          <LinkButton icon="plus" href={dayHref(props.day.id, '/debriefing/follow-ups/new')}>
            {t('dayresults.follow.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}

function Costs(props: Shown): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const costs = () => props.results.costs();
  const isOpen = () => !stageOfDay(props.day.body).isClosed;
  const hrefOf = (id: string, state: string | null) =>
    isOpen() && mayWrite(props, state) ? dayHref(props.day.id, `/debriefing/costs/${id}`) : undefined;
  const sums = () =>
    costSums(costs())
      .map((sum) => says().money(sum))
      .join('; ');
  return (
    <>
      <SectionHeader kind="band" title={t('dayresults.costs.title')} aside={costs().length} />
      <List label={t('dayresults.costs.title')}>
        <For each={costs()} fallback={<ListRow note title={t('dayresults.costs.none')} />}>
          {({ id, body }) => (
            <ListRow
              kicker={`${t(`jointdays.cost.${body.kind}`)} · ${whoseWords(body, says())}`}
              title={<LocalText text={body.text} />}
              detail={<LocalText text={body.source} />}
              trail={<span class="result-amount">{says().money(body.money)}</span>}
              href={hrefOf(id, body.state)}
              chevron={hrefOf(id, body.state) !== undefined}
            />
          )}
        </For>
      </List>
      <Show when={costs().length > 0}>
        <p class="block">
          <strong>{t('dayresults.costs.sum', { sum: sums() })}</strong>
        </p>
      </Show>
      <Show when={isOpen() && (props.leads || props.speaks !== null)}>
        <div class="block">
          <LinkButton icon="plus" href={dayHref(props.day.id, '/debriefing/costs/new')}>
            {t('dayresults.costs.add')}
          </LinkButton>
        </div>
      </Show>
    </>
  );
}
