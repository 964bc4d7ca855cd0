import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { MethodWay } from '#app/features/ideal/method-way.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { Banner } from '#app/ui/banner.tsx';
import { NotchedBar } from '#app/ui/bars.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { NoSeat } from './no-seat.tsx';
import { RateDesk } from './rate-desk.tsx';
import { useRating } from './rating-data.ts';
import './rating.css';
import { isDue, isReady, type OwnArea, untilWords } from './own-area.ts';

/** What this person rates: their seat by its office, and every area with how far it is. */
export default function RatePage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  const desk = useDesk();
  return (
    <Show when={params.edition} keyed>
      {(edition) => (
        <Show when={desk.isDesk()} fallback={<OnPhone edition={edition} />}>
          <RateDesk edition={edition} />
        </Show>
      )}
    </Show>
  );
}

function OnPhone(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const work = useRating(() => props.edition);
  const edition = createMemo(() => client.replica.one(editions, props.edition));
  const now = useNow();
  const due = createMemo(() => work.areas().filter(isDue));
  const told = () => {
    const until = work.panel()?.body.until;
    const asker = { t, locale: locale(), now: now() };
    return until === undefined ? null : untilWords(asker, { until, isWaited: due().length > 0 });
  };
  const others = createMemo(() => work.areas().filter((area) => !isDue(area)));
  return (
    <>
      <PageHeader
        back={{ href: edition() === null ? '/ideal' : `/ideal/${props.edition}`, label: t('ideal.title') }}
        kicker={<LocalText text={work.panel()?.body.title} silent />}
        title={t('rating.title')}
      />
      <Show when={work.seating() !== null && work.areas().length > 0} fallback={<NoSeat work={work} />}>
        <Show when={told()?.isLate}>
          <Banner tone="act" icon="clock" fact={told()?.words} />
        </Show>
        <FactList
          facts={[
            {
              label: t('rating.seat'),
              place: work.seat()?.body.office ?? t('rating.seat_arriving'),
              detail: told()?.isLate === false ? told()?.words : undefined,
            },
          ]}
        />
        <p class="block body-2">{t('rating.blind')}</p>
        <MethodWay version={work.method()} />
        <SectionHeader kind="band" title={t('rating.due')} aside={due().length} />
        <AreaList
          edition={props.edition}
          areas={due()}
          empty={t('rating.due_none')}
          label={t('rating.due')}
        />
        <Show when={others().length > 0}>
          <SectionHeader kind="band" title={t('rating.others')} aside={others().length} />
          <AreaList edition={props.edition} areas={others()} empty="" label={t('rating.others')} />
        </Show>
      </Show>
    </>
  );
}

/** Where an area stands for this person, in one word. */
export function useAreaWord(): (area: OwnArea) => {
  words: string;
  tone: 'plain' | 'neutral' | 'blue' | 'amber';
} {
  const { t } = useI18n();
  return (area) => {
    if (area.body.status === 'final') return { words: t('rating.state.final'), tone: 'plain' };
    if (area.round === null) return { words: t('rating.state.closed'), tone: 'plain' };
    if (area.handedIn !== null) return { words: t('rating.state.handed_in'), tone: 'plain' };
    if (isReady(area)) return { words: t('rating.state.ready'), tone: 'amber' };
    if (area.round === 2) return { words: t('rating.state.second'), tone: 'amber' };
    if (area.answered === 0) return { words: t('rating.state.not_begun'), tone: 'neutral' };
    return { words: t('rating.state.begun'), tone: 'blue' };
  };
}

function AreaList(props: {
  edition: string;
  areas: readonly OwnArea[];
  empty: string;
  label: string;
}): JSX.Element {
  const { t } = useI18n();
  const wordOf = useAreaWord();
  const progress = (area: OwnArea) => ({ n: area.answered, total: area.indicators.length });
  return (
    <List label={props.label}>
      <Show when={props.areas.length === 0}>
        <ListRow note title={props.empty} />
      </Show>
      <For each={props.areas}>
        {(area) => (
          <ListRow
            kicker={
              <Show when={area.round}>
                {(round) => (
                  <span class="rating-round">
                    {t(round() === 2 ? 'rating.round.second' : 'rating.round.first')}
                  </span>
                )}
              </Show>
            }
            title={t(`ideal.area.${area.area}`)}
            detail={
              <span class="row-marked">
                <Tag tone={wordOf(area).tone}>{wordOf(area).words}</Tag>{' '}
                <span>{t('rating.one.answered', progress(area))}</span>
              </span>
            }
            tone={area.round === 2 && area.handedIn === null ? 'decide' : undefined}
            href={`/ideal/${props.edition}/rate/${area.area}`}
            chevron
          >
            <Show when={area.round !== null}>
              <div class="rating-row-bar">
                <NotchedBar
                  parts={area.indicators.map(({ code }) => Number(Object.hasOwn(area.said, code)))}
                  label={t('rating.one.answered', progress(area))}
                />
              </div>
            </Show>
          </ListRow>
        )}
      </For>
    </List>
  );
}
