import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { Banner } from '#app/ui/banner.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import type { EditionStatus } from '#shared/ideal/editions.rules.ts';
import type { Requirement } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Cell, cellsIn, countsOf, type MatrixRow, saidOf } from './matrix.ts';
import { MatrixTable } from './matrix-table.tsx';
import { subjectName } from './subject-words.ts';
import { useMatrix } from './use-matrix.ts';
import './ideal.css';

const TONES = {
  asked: 'neutral',
  begun: 'blue',
  answered: 'plain',
  late: 'red',
  closed: 'neutral',
  gap: 'amber',
} as const;

/** What is asked, and how far the states are: of each as much as this person reads. */
export function CollectionPlan(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const matrix = useMatrix(() => props.edition);
  const presides = () => may(client.actor(), 'editions.move_on');
  const own = createMemo(() => matrix.rows().find(({ state }) => state === matrix.own()));
  return (
    <>
      <Show when={!matrix.readsAll() && presides()}>
        <Banner icon="lock" fact={t('ideal.plan.not_seen')}>
          {t('ideal.plan.not_seen_more')}
        </Banner>
      </Show>
      <Show when={matrix.readsAll() && matrix.rows().length > 0}>
        <SectionHeader kind="band" title={t('ideal.plan.title')} aside={matrix.rows().length} />
        <Totals rows={matrix.rows()} status={matrix.status()} />
        <Show
          when={desk.isDesk()}
          fallback={<PlanLists edition={props.edition} asked={matrix.asked()} rows={matrix.rows()} />}
        >
          <MatrixTable edition={props.edition} asked={matrix.asked()} rows={matrix.rows()} />
        </Show>
      </Show>
      <SectionHeader kind="band" title={t('ideal.fields.requirements')} aside={matrix.asked().length} />
      <Show when={!matrix.readsAll() && own()}>
        {(row) => <Totals rows={[row()]} status={matrix.status()} />}
      </Show>
      <RequirementList
        edition={props.edition}
        asked={matrix.asked()}
        own={matrix.readsAll() ? undefined : own()}
      />
    </>
  );
}

/** How many answers there are of each kind; its words explain the marks as well. */
function Totals(props: { rows: readonly MatrixRow[]; status: EditionStatus }): JSX.Element {
  const { t } = useI18n();
  const counts = createMemo(() => countsOf(props.rows.flatMap(({ cells }) => cells)));
  return (
    <ul class="block plan-totals">
      <For each={cellsIn(props.status)}>
        {(cell) => (
          <li>
            <Mark cell={cell} />
            <span>{t(`ideal.plan.totals.${cell}`, { n: counts()[cell] })}</span>
          </li>
        )}
      </For>
    </ul>
  );
}

export function Mark(props: { cell: Cell }): JSX.Element {
  return <span class={`plan-mark plan-${props.cell}`} aria-hidden="true" />;
}

export function CellTag(props: { cell: Cell }): JSX.Element {
  const { t } = useI18n();
  return <Tag tone={TONES[props.cell]}>{t(`ideal.progress.${props.cell}`)}</Tag>;
}

/** What is asked, in order; beside each how far the own state is with it, where there is one. */
function RequirementList(props: {
  edition: string;
  asked: readonly Doc<Requirement>[];
  own: MatrixRow | undefined;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const desk = useDesk();
  return (
    <List label={t('ideal.fields.requirements')}>
      <For each={props.asked} fallback={<ListRow note title={t('ideal.no_requirements')} />}>
        {({ id, body }, place) => {
          const cell = () => props.own?.cells[place()] ?? null;
          return (
            <ListRow
              lead={place() + 1}
              kicker={subjectName(body.about, { replica: client.replica, t })}
              title={<LocalText text={body.question} />}
              detail={t('ideal.requirement_line', {
                n: body.askedOf.length,
                day: formatDay(locale(), body.due),
              })}
              href={`/ideal/${props.edition}/requirements/${id}`}
              tone={cell() === 'late' ? 'act' : undefined}
              trail={<Show when={desk.isDesk() && cell()}>{(known) => <CellTag cell={known()} />}</Show>}
              chevron
            >
              {/* Beside it a phone has no room for a question in words. */}
              <Show when={!desk.isDesk() && cell()}>
                {(known) => (
                  <p class="plan-status">
                    <CellTag cell={known()} />
                  </p>
                )}
              </Show>
            </ListRow>
          );
        }}
      </For>
    </List>
  );
}

/** On a phone: one list, by state or by what is asked; what is inside is drawn when it is opened. */
function PlanLists(props: {
  edition: string;
  asked: readonly Doc<Requirement>[];
  rows: readonly MatrixRow[];
}): JSX.Element {
  const { t, locale } = useI18n();
  const query = useQuery<{ by?: string }>();
  const byRequirement = () => query.by === 'requirement';
  const tab = (by: 'state' | 'requirement', isCurrent: boolean) => ({
    href: `/ideal/${props.edition}?by=${by}`,
    label: t(`ideal.plan.by.${by}`),
    current: isCurrent,
  });
  return (
    <>
      <div class="plan-tabs">
        <Tabs
          label={t('ideal.plan.title')}
          tabs={[tab('state', !byRequirement()), tab('requirement', byRequirement())]}
        />
      </div>
      <Show
        when={byRequirement()}
        fallback={
          <For each={props.rows}>
            {(row) => (
              <Opened title={countryName(locale(), row.state)} counts={row.counts} of={row.asked}>
                <For each={props.asked}>
                  {({ id, body }, place) => (
                    <Show when={row.cells[place()]}>
                      {(cell) => (
                        <ListRow
                          lead={place() + 1}
                          title={<LocalText text={body.question} />}
                          detail={formatShortDay(locale(), body.due)}
                          href={`/ideal/${props.edition}/requirements/${id}`}
                          trail={<CellTag cell={cell()} />}
                        />
                      )}
                    </Show>
                  )}
                </For>
              </Opened>
            )}
          </For>
        }
      >
        <For each={props.asked}>
          {({ body }, place) => (
            <Opened
              title={
                <>
                  {place() + 1}. <LocalText text={body.question} silent />
                </>
              }
              counts={countsOf(props.rows.map(({ cells }) => cells[place()] ?? null))}
              of={body.askedOf.length}
            >
              <For each={props.rows}>
                {(row) => (
                  <Show when={row.cells[place()]}>
                    {(cell) => (
                      <ListRow title={countryName(locale(), row.state)} trail={<CellTag cell={cell()} />} />
                    )}
                  </Show>
                )}
              </For>
            </Opened>
          )}
        </For>
      </Show>
    </>
  );
}

function Opened(props: {
  title: JSX.Element;
  counts: Readonly<Record<Cell, number>>;
  of: number;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Disclosure
      // Below its name: beside a question a phone has no room for it.
      title={
        <>
          {props.title}
          <span class="plan-count">
            {props.counts.late > 0
              ? t('ideal.plan.count_late', {
                  n: saidOf(props.counts),
                  of: props.of,
                  late: props.counts.late,
                })
              : t('ideal.plan.count', { n: saidOf(props.counts), of: props.of })}
          </span>
        </>
      }
      onToggle={setOpen}
      open={isOpen()}
    >
      <Show when={isOpen()}>
        <List>{props.children}</List>
      </Show>
    </Disclosure>
  );
}
