import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { byCounter } from '#shared/jointdays/region.rules.ts';
import { StandingTag, TimelineList } from './centre-lists.tsx';
import { LogList } from './centre-log.tsx';
import { CentreSlots } from './centre-slots.tsx';
import { releaseName, releaseTimes, silenceInWords } from './centre-words.ts';
import { OfCentre, type OpenCentre } from './of-centre.tsx';
import { amountInWords, countedInWords } from './total-words.ts';
import './centre.css';

/** What one state released of the day, how old it is, and what it was asked. */
export default function CentreStatePage(): JSX.Element {
  const params = useParams<{ state: string }>();
  return <OfCentre>{(centre) => <Whole centre={centre} state={params.state} />}</OfCentre>;
}

function Whole(props: { centre: OpenCentre; state: string }): JSX.Element {
  const { t, locale } = useI18n();
  const { day, view, times, href } = props.centre;
  const standing = createMemo(() => view.states().find(({ state }) => state === props.state));
  const lines = () => standing()?.latest?.body.lines.toSorted(byCounter) ?? [];
  const asked = () => view.log().open.filter(({ body }) => body.to === props.state);
  const timeline = () => view.timeline().filter(({ release }) => release.body.state === props.state);
  return (
    <>
      <PageHeader
        back={{ href: href(), label: t('jointdays.centre.title') }}
        title={countryName(locale(), props.state)}
        detail={times.city()}
      />
      <Show when={standing()} fallback={<p class="block">{t('jointdays.centre.never')}</p>}>
        {(known) => (
          <>
            <List label={t('jointdays.centre.states')}>
              <ListRow
                title={silenceInWords(known(), { t, locale: locale(), times })}
                detail={
                  <Show when={!day().body.participants.includes(props.state)}>
                    {t('jointdays.centre.state.past')}
                  </Show>
                }
                trail={<StandingTag standing={known()} />}
              >
                <CentreSlots slots={known().slots} />
              </ListRow>
            </List>
            <SectionHeader kind="band" title={t('jointdays.centre.state.figures')} />
            <List label={t('jointdays.centre.state.figures')}>
              <Show
                when={known().latest}
                fallback={<ListRow note title={t('jointdays.centre.state.none')} />}
              >
                {(latest) => (
                  <ListRow
                    note
                    title={releaseName(latest(), { t })}
                    detail={releaseTimes(latest(), { t, times })}
                  />
                )}
              </Show>
              <For each={lines()}>
                {(line) => (
                  <ListRow
                    title={countedInWords(line, { t })}
                    trail={<span class="centre-figure">{amountInWords(line, { locale: locale() })}</span>}
                  />
                )}
              </For>
            </List>
            <Show when={asked().length > 0}>
              <LogList centre={props.centre} entries={asked()} kind="open" />
            </Show>
            <TimelineList centre={props.centre} entries={timeline()} isOfOne />
          </>
        )}
      </Show>
    </>
  );
}
