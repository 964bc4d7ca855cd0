import { For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { firstDueAt, type StateStanding, type TimelineEntry } from '#shared/jointdays/centre.rules.ts';
import { CentreSlots } from './centre-slots.tsx';
import { releaseName, releaseTimes, STANDING_TONES, silenceInWords } from './centre-words.ts';
import type { OpenCentre } from './of-centre.tsx';
import { amountInWords, countedInWords } from './total-words.ts';
import './centre.css';

/** Who has to be asked, whoever was never heard of first. */
export function UnheardList(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view, times, href } = props.centre;
  const isAsked = () => view.states().some(({ standing }) => standing !== 'not_due');
  /** While it runs, and before the first figures are due. */
  const firstAt = () => {
    const { body } = props.centre.day();
    return body.state === 'running' && !isAsked() ? firstDueAt(body) : null;
  };
  const none = () => {
    const at = firstAt();
    if (at !== null) return t('jointdays.centre.unheard.from', { hour: times.hour(at) });
    return t(`jointdays.centre.unheard.${isAsked() ? 'none' : 'not_asked'}`);
  };
  const hasSlots = () => view.unheard().some(({ slots }) => slots.length > 0);
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.centre.unheard.title')} aside={view.unheard().length} />
      <List label={t('jointdays.centre.unheard.title')}>
        <For each={view.unheard()} fallback={<ListRow note title={none()} />}>
          {(standing) => (
            <ListRow
              title={countryName(locale(), standing.state)}
              detail={silenceInWords(standing, { t, locale: locale(), times })}
              tone={standing.standing === 'silent' ? 'act' : undefined}
              trail={<StandingTag standing={standing} />}
              href={href(`/states/${standing.state}`)}
              chevron
            >
              <CentreSlots slots={standing.slots} />
            </ListRow>
          )}
        </For>
      </List>
      <Show when={hasSlots()}>
        <p class="block quiet">{t('jointdays.centre.slot_is')}</p>
      </Show>
    </>
  );
}

export function StandingTag(props: { standing: Pick<StateStanding, 'standing'> }): JSX.Element {
  const { t } = useI18n();
  return (
    <Tag tone={STANDING_TONES[props.standing.standing]}>
      {t(`jointdays.centre.standing.${props.standing.standing}`)}
    </Tag>
  );
}

/** On a phone: each state with what it released last. */
export function StateList(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view, times, href } = props.centre;
  const detail = ({ latest }: StateStanding) =>
    latest === null
      ? t('jointdays.centre.never')
      : `${releaseName(latest, { t })}. ${releaseTimes(latest, { t, times })}`;
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.centre.states')} aside={view.states().length} />
      <List label={t('jointdays.centre.states')}>
        <For each={view.states()}>
          {(standing) => (
            <ListRow
              title={countryName(locale(), standing.state)}
              detail={detail(standing)}
              trail={<StandingTag standing={standing} />}
              href={href(`/states/${standing.state}`)}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}

/** On a phone: the sums of the region alone. */
export function RegionList(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view } = props.centre;
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.centre.totals')} />
      <List label={t('jointdays.centre.totals')}>
        <For each={view.rows()}>
          {(row) => (
            <ListRow
              title={countedInWords(row, { t })}
              detail={
                <Show when={row.twice > 0}>
                  {t('jointdays.centre.twice', {
                    amount: amountInWords({ ...row, value: row.twice }, { locale: locale() }),
                  })}
                </Show>
              }
              trail={
                <span class="centre-figure">
                  {row.sum === null
                    ? t('jointdays.centre.no_figures')
                    : amountInWords({ ...row, value: row.sum }, { locale: locale() })}
                </span>
              }
            />
          )}
        </For>
      </List>
    </>
  );
}

/** Releases as they arrived, the last first. */
export function TimelineList(props: {
  centre: OpenCentre;
  entries: readonly TimelineEntry[];
  /** They are all of one state, whose page it is. */
  isOfOne?: boolean;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { times, href } = props.centre;
  return (
    <>
      <SectionHeader kind="band" title={t('jointdays.centre.timeline.title')} aside={props.entries.length} />
      <List label={t('jointdays.centre.timeline.title')}>
        <For each={props.entries} fallback={<ListRow note title={t('jointdays.centre.timeline.none')} />}>
          {({ release, isLatest, changed }) => (
            <ListRow
              leadKind="hour"
              lead={times.hour(release.body.receivedAt)}
              title={
                props.isOfOne === true
                  ? releaseName(release, { t })
                  : `${countryName(locale(), release.body.state)}: ${releaseName(release, { t })}`
              }
              detail={[
                releaseTimes(release, { t, times }),
                `${t('jointdays.centre.timeline.changed', { n: changed })}.`,
                ...(release.body.reason === null
                  ? []
                  : [t('jointdays.centre.timeline.reason', { reason: release.body.reason })]),
              ].join(' ')}
              quiet={!isLatest}
              trail={
                <Show when={isLatest}>
                  <Tag>{t('jointdays.centre.timeline.counts')}</Tag>
                </Show>
              }
              href={props.isOfOne === true ? undefined : href(`/states/${release.body.state}`)}
            />
          )}
        </For>
      </List>
    </>
  );
}
