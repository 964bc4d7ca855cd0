import { useNavigate, useParams } from '@solidjs/router';
import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { useDesk } from '#app/ui/desk-context.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { NoSeat } from './no-seat.tsx';
import { RateCheck } from './rate-check.tsx';
import { RateDesk } from './rate-desk.tsx';
import { RateList } from './rate-list.tsx';
import { RateOne } from './rate-one.tsx';
import { RateRead } from './rate-read.tsx';
import { useRatingActs } from './rating-acts.ts';
import { type RatingWork, useEvidence, useRating } from './rating-data.ts';
import { useReasonsWaiting } from './rating-reason.tsx';
import './rating.css';
import { nextOpen, type OwnArea } from './own-area.ts';

/** Remembered on this device: all indicators in one list, and not one a screen. */
const AS_LIST = 'rating.as_list';

/** One crime area, rated: one indicator a screen or all in one list, then a look at all of it, then it is handed in. */
export default function RateAreaPage(): JSX.Element {
  const params = useParams<{ edition: string; area: string }>();
  const desk = useDesk();
  return (
    <Show when={`${params.edition}/${params.area}`} keyed>
      <Show when={desk.isDesk()} fallback={<OnPhone edition={params.edition} area={params.area} />}>
        <RateDesk edition={params.edition} begin={params.area} />
      </Show>
    </Show>
  );
}

function OnPhone(props: { edition: string; area: string }): JSX.Element {
  const { t } = useI18n();
  const work = useRating(() => props.edition);
  const own = createMemo(() => work.areas().find(({ area }) => area === props.area) ?? null);
  /** Which one was asked for, where it is no area of this person. */
  const named = () => {
    const code = AREA_CODES.find((code) => code === props.area);
    return code === undefined ? undefined : t(`ideal.area.${code}`);
  };
  const back = () => ({ href: `/ideal/${props.edition}/rate`, label: t('rating.title') });
  return (
    <Show
      when={own()}
      fallback={
        <>
          <PageHeader back={back()} kicker={named()} title={t('rating.title')} />
          <NoSeat work={work} />
        </>
      }
    >
      {(area) => (
        // Another round asks other things: it is begun anew, also if it arrives while the page is open.
        <Show
          when={area().round}
          keyed
          fallback={<RateRead area={area()} work={work} edition={props.edition} />}
        >
          {(_round) => <Rating edition={props.edition} area={area()} work={work} />}
        </Show>
      )}
    </Show>
  );
}

function Rating(props: { edition: string; area: OwnArea; work: RatingWork }): JSX.Element {
  const client = useClient();
  const navigate = useNavigate();
  const query = useQuery<{ at?: string }>();
  const acts = useRatingActs(props.work);
  const evidence = useEvidence(() => ({ edition: props.edition, area: props.area.area }));
  const isUnfinished = useReasonsWaiting(() => ({
    seat: props.work.seating()?.body.seat ?? '',
    areas: [props.area],
  }));
  const here = () => `/ideal/${props.edition}/rate/${props.area.area}`;
  /** Where a visit begins: at what has no answer yet. Answers given later do not move the page. */
  const begin = nextOpen(props.area, null) ?? 'check';
  const isList = () => client.remembered(AS_LIST) === true;
  const at = () => query.at ?? begin;
  const shown = createMemo(() => {
    const code = at();
    return props.area.indicators.find((each) => each.code === code) ?? null;
  });
  function go(to: string) {
    // The list goes by itself to the one that is meant.
    const isInList = isList() && to !== 'check';
    navigate(`${here()}?at=${to}`, { scroll: !isInList });
    if (!isInList) scrollTo(0, 0);
  }
  async function arrange(asList: boolean) {
    await client.remember(AS_LIST, asList);
    scrollTo(0, 0);
  }
  const common = () => ({
    ...{ edition: props.edition, area: props.area, work: props.work, acts, evidence: evidence() },
  });
  return (
    <Switch
      fallback={
        <RateCheck
          {...common()}
          isUnfinished={(code) => isUnfinished(props.area, code)}
          isList={isList()}
          onGo={(code) => go(code)}
          onArrange={() => void arrange(!isList())}
        />
      }
    >
      <Match when={isList() && at() !== 'check'}>
        <RateList
          {...common()}
          at={query.at}
          onCheck={() => go('check')}
          onArrange={() => void arrange(false)}
        />
      </Match>
      <Match when={shown()}>
        {(indicator) => (
          <RateOne
            {...common()}
            code={indicator().code}
            onGo={(code) => go(code)}
            onArrange={() => void arrange(true)}
          />
        )}
      </Match>
    </Switch>
  );
}
