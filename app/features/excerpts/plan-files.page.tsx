import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { saveFile } from '#app/kit/save-file.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { publishedDays } from '#shared/jointdays/jointdays.schemas.ts';
import { publishedActions } from '#shared/jointdays/kept-back.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isDrafted, presidesPlans } from '#shared/plans/lead.rules.ts';
import type { OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { yearsOf } from '#shared/plans/road-map.rules.ts';
import { OfPlan } from './of-plan.tsx';
import { actionsOf } from './plan-content.ts';
import { planSays } from './plan-says.ts';
import { PLAN_TABLES, planTable } from './plan-tables.ts';
import { SaveTables } from './save-tables.tsx';
import { usePlanContent, useToday } from './use-plan.ts';

/** Everything in which a plan leaves the app: paper, spreadsheets, a calendar. */
export default function PlanFilesPage(): JSX.Element {
  return <OfPlan>{(pao) => <Whole pao={pao()} />}</OfPlan>;
}

function Whole(props: { pao: Doc<OperationalPlan> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const pao = () => props.pao;
  const content = usePlanContent(pao, today);
  const says = createMemo(() => planSays({ t, locale: locale() }, client.replica));
  const name = () => `clasi-pao-${pao().body.from}`;
  return (
    <>
      <PageHeader
        back={{ href: `/plans/${pao().id}`, label: t('pao.things.pao') }}
        title={t('excerpts.files.title')}
        detail={<LocalText text={pao().body.title} silent />}
      />
      <SectionHeader kind="band" title={t('excerpts.files.paper')} />
      <List label={t('excerpts.files.paper')}>
        <ListRow
          title={t('excerpts.files.print')}
          detail={t('excerpts.files.print_more')}
          href={`/plans/${pao().id}/print`}
          chevron
        />
        <For each={yearsOf(pao().body).filter((year) => `${year}-01-01` <= today())}>
          {(year) => (
            <ListRow
              title={t('excerpts.files.year', { year })}
              detail={t('excerpts.files.year_more')}
              href={`/plans/${pao().id}/print/${year}`}
              chevron
            />
          )}
        </For>
      </List>
      <SaveTables
        name={name()}
        tables={PLAN_TABLES.map((table) => ({
          key: table,
          title: t(`excerpts.table.${table}`),
          table: () => planTable(content(), table, says()),
        }))}
      />
      <SaveCalendar pao={pao()} name={name()} actions={actionsOf(content())} />
      <Show when={presidesPlans(client.actor())}>
        <List>
          <ListRow
            title={t('excerpts.iati.title')}
            detail={t('excerpts.iati.row')}
            href="/plans/iati"
            chevron
          />
        </List>
      </Show>
    </>
  );
}

function SaveCalendar(props: {
  pao: Doc<OperationalPlan>;
  name: string;
  actions: ReturnType<typeof actionsOf>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const [told, setTold] = createSignal<{ readonly events: number; readonly heldBack: number } | null>(null);
  async function save() {
    const { planCalendarOf } = await import('#shared/calendar/plan-calendar.ts');
    const made = planCalendarOf({
      ...{ pao: props.pao, actions: props.actions, language: locale() },
      published: publishedActions(client.replica.all(publishedDays)),
      ...{ origin: location.origin, now: client.now() },
    });
    setTold(made);
    if (made === null || made.events === 0) return;
    const file = new Blob([made.text], { type: 'text/calendar;charset=utf-8' });
    saveFile({ file, name: `${props.name}.ics` });
  }
  return (
    <>
      <SectionHeader kind="band" title={t('excerpts.files.calendar')} />
      <div class="block stack">
        <Show
          when={!isDrafted(props.pao.body)}
          fallback={<p class="quiet">{t('excerpts.files.calendar_draft')}</p>}
        >
          <p>{t('excerpts.files.calendar_more')}</p>
          <div>
            <Button icon="download" onClick={() => void save()}>
              {t('excerpts.files.calendar_save')}
            </Button>
          </div>
          <div role="status">
            <Show when={told()?.events === 0}>
              <p>{t('excerpts.files.calendar_none')}</p>
            </Show>
            <Show when={(told()?.heldBack ?? 0) > 0}>
              <p>{t('excerpts.files.held_back', { n: told()?.heldBack ?? 0 })}</p>
            </Show>
          </div>
        </Show>
      </div>
    </>
  );
}
