import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { dayBriefings, type JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { DAYS, dayHref } from './address.ts';
import { DayFacts } from './day-facts.tsx';
import { DayLinks } from './day-links.tsx';
import { DayMoves } from './day-moves.tsx';
import { DayTag } from './day-row.tsx';
import { dayDaysInWords } from './days-in-words.ts';
import { OfDay, useLeads } from './of-day.tsx';

/** One joint action day: what it is, who takes part, what those who take part are to read, and how far it is. */
export default function DayPage(): JSX.Element {
  return <OfDay>{(day) => <Whole day={day()} />}</OfDay>;
}

function Whole(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t, locale } = useI18n();
  const leads = useLeads();
  const body = () => props.day.body;
  const isOpen = () => !stageOfDay(body()).isClosed;
  return (
    <>
      <PageHeader
        back={{ href: DAYS, label: t('jointdays.title') }}
        kicker={dayDaysInWords(body(), { t, locale: locale() })}
        title={<LocalText text={body().title} />}
        detail={t('jointdays.coordinates', { state: countryName(locale(), body().coordinator) })}
        aside={<DayTag state={body().state} />}
      />
      <p class="block quiet">{t('jointdays.no_targets')}</p>
      <DayLinks day={props.day} />
      <Objectives day={body()} />
      <DayFacts day={props.day} />
      <Participants day={props.day} />
      <Briefings day={props.day} leads={leads(props.day) && isOpen()} />
      <Show when={leads(props.day)}>
        <SectionHeader kind="band" title={t('jointdays.doings')} />
        <Show when={isOpen()}>
          <div class="block button-row">
            <LinkButton icon="pencil" href={dayHref(props.day.id, '/edit')}>
              {t('jointdays.edit')}
            </LinkButton>
            <LinkButton kind="text" icon="clock" href={dayHref(props.day.id, '/press-hour')}>
              {t('jointdays.press.set')}
            </LinkButton>
          </div>
        </Show>
        <DayMoves day={props.day} />
      </Show>
      <p class="block quiet">{t('jointdays.who')}</p>
    </>
  );
}

function Objectives(props: { day: JointActionDay }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.day.objectives.length > 0}>
      <SectionHeader kind="band" title={t('jointdays.fields.objectives')} />
      <List label={t('jointdays.fields.objectives')}>
        <For each={props.day.objectives}>
          {(objective) => <ListRow title={<LocalText text={objective} />} />}
        </For>
      </List>
    </Show>
  );
}

function Participants(props: { day: Doc<JointActionDay> }): JSX.Element {
  const { t, locale } = useI18n();
  const names = () =>
    sortCountries(locale(), props.day.body.participants).map((code) => countryName(locale(), code));
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.fields.participants')} aside={names().length} />
      <List label={t('jointdays.fields.participants')}>
        <ListRow
          title={names().join(', ')}
          detail={t('jointdays.participants.who_reads')}
          href={dayHref(props.day.id, '/participants')}
          chevron
        />
      </List>
    </>
  );
}

function Briefings(props: { day: Doc<JointActionDay>; leads: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() =>
    client.replica
      .within(dayBriefings, props.day.id)
      .toSorted((one, other) => one.body.made.at - other.body.made.at),
  );
  return (
    <Show when={props.leads || all().length > 0}>
      <SectionHeader kind="band" title={t('jointdays.briefing.title')} aside={all().length || undefined} />
      <List label={t('jointdays.briefing.title')}>
        <For each={all()} fallback={<ListRow note title={t('jointdays.briefing.none')} />}>
          {({ id, body }) => (
            <ListRow
              title={<LocalText text={body.title} />}
              href={dayHref(props.day.id, `/briefings/${id}`)}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={props.leads}>
        <div class="block">
          <LinkButton kind="text" icon="plus" href={dayHref(props.day.id, '/briefings/new')}>
            {t('jointdays.briefing.new')}
          </LinkButton>
        </div>
      </Show>
    </Show>
  );
}
