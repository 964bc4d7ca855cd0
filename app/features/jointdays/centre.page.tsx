import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { isUnbegun } from '#shared/jointdays/centre.rules.ts';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { dayHref } from './address.ts';
import { DoublesList } from './centre-doubles.tsx';
import { RegionList, StateList, TimelineList, UnheardList } from './centre-lists.tsx';
import { LogList } from './centre-log.tsx';
import { CentreTable } from './centre-table.tsx';
import { statesInWords } from './centre-words.ts';
import { OfCentre, type OpenCentre } from './of-centre.tsx';
import './centre.css';

/** The desk of the coordination centre: what states released, what has not come, and what is to be decided. */
export default function CentrePage(): JSX.Element {
  usePane()?.asTable();
  return <OfCentre>{(centre) => <Whole centre={centre} />}</OfCentre>;
}

function Whole(props: { centre: OpenCentre }): JSX.Element {
  const { t } = useI18n();
  const desk = useDesk();
  const { centre } = props;
  const { day, view, times, href } = centre;
  const writes = () => !stageOfDay(day().body).isClosed && (view.leads() || view.speaker() !== null);
  /** What stands beside the desk has the filled button. */
  const isBeside = () => desk.isDesk() && desk.at().startsWith(href('/'));
  return (
    <>
      <PageHeader
        back={{ href: dayHref(day().id), label: t('jointdays.one') }}
        title={t('jointdays.centre.title')}
        detail={
          <>
            <LocalText text={day().body.title} silent />
            {`. ${t(`jointdays.state.${day().body.state}`)}. ${times.city()}`}
          </>
        }
      />
      <Show when={isUnbegun(day().body, times.now())}>
        <Banner
          tone="decide"
          icon="calendar-days"
          fact={t('jointdays.centre.today.unbegun')}
          action={
            <LinkButton kind="text" href={dayHref(day().id)}>
              {t('jointdays.centre.today.see')}
            </LinkButton>
          }
        >
          {t('jointdays.centre.unheard.not_asked')}
        </Banner>
      </Show>
      <Show when={desk.isDesk()} fallback={<OnPhone centre={centre} />}>
        <CentreTable centre={centre} />
        <OfSum centre={centre} />
        <div class="centre-columns">
          <div>
            <UnheardList centre={centre} />
            <TimelineList centre={centre} entries={view.timeline()} />
          </div>
          <div>
            <DoublesList centre={centre} />
            <LogList centre={centre} entries={view.log().open} kind="open" />
            <LogList centre={centre} entries={view.log().rest} kind="rest" />
          </div>
        </div>
      </Show>
      <p class="block quiet">
        {t('jointdays.centre.every', { n: day().body.rhythm })}. {t('jointdays.centre.stays')}
      </p>
      <p class="block quiet">{t('jointdays.no_targets')}</p>
      <Show when={writes()}>
        <FooterBar>
          <LinkButton kind={isBeside() ? 'outlined' : 'filled'} icon="plus" wide href={href('/log/new')}>
            {view.leads() ? t('jointdays.centre.log.new') : t('jointdays.centre.log.ask')}
          </LinkButton>
        </FooterBar>
      </Show>
    </>
  );
}

/** One list after the other: what somebody has to do stands first. */
function OnPhone(props: { centre: OpenCentre }): JSX.Element {
  const { view } = props.centre;
  return (
    <>
      <LogList centre={props.centre} entries={view.log().open} kind="open" />
      <DoublesList centre={props.centre} />
      <UnheardList centre={props.centre} />
      <RegionList centre={props.centre} />
      <OfSum centre={props.centre} />
      <StateList centre={props.centre} />
      <TimelineList centre={props.centre} entries={view.timeline()} />
      <LogList centre={props.centre} entries={view.log().rest} kind="rest" />
    </>
  );
}

/** What the sum of the region lacks, and of what kinds of figures it is. */
function OfSum(props: { centre: OpenCentre }): JSX.Element {
  const { t, locale } = useI18n();
  const { view } = props.centre;
  const missing = () => view.region().missing;
  return (
    <>
      <Show when={missing().length > 0 && view.region().states.length > 0}>
        <Banner
          tone="decide"
          icon="info"
          fact={t('jointdays.centre.missing', { states: statesInWords(missing(), locale()) })}
        >
          <Show when={view.isMixed()}>{t('jointdays.centre.mixed')}</Show>
        </Banner>
      </Show>
      <Show when={missing().length === 0 && view.isMixed()}>
        <p class="block quiet">{t('jointdays.centre.mixed')}</p>
      </Show>
    </>
  );
}
