import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { Windowed } from '#app/kit/windowed.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { OVERLAPS, outsideItems, RADAR_RULES } from '#shared/coherence/coherence.schemas.ts';
import { FindingPart } from './finding-part.tsx';
import { isGap } from './finding-words.ts';
import { ForCoherence } from './for-coherence.tsx';
import { useFilter } from './use-filter.tsx';
import { type Found, useFindings } from './use-findings.ts';
import { useRadar } from './use-radar.ts';
import './coherence.css';

/** Pixels of one overlap with its words. */
const ROW = 190;

/** Where plans of several bodies overlap, and what is missing: what is to be judged first. */
export default function RadarPage(): JSX.Element {
  return (
    <ForCoherence back="/more">
      <Whole />
    </ForCoherence>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const radar = useRadar();
  const { filter, fits, fields, isOn } = useFilter(radar.items);
  const done = useDone();
  const found = useFindings();
  const shown = createMemo(() => {
    const items = radar.items();
    const isShown = ({ finding }: Found) => {
      const { priority, state } = filter();
      if (isGap(finding)) return finding.sides.includes(priority) || finding.states.includes(state);
      return finding.sides.some((side) => {
        const item = items.get(side);
        return item !== undefined && fits(item);
      });
    };
    const all = found() ?? [];
    return isOn() ? all.filter(isShown) : all;
  });
  const open = (isOfGap: boolean) =>
    shown().filter((each) => !each.isQuiet && isGap(each.finding) === isOfGap);
  const overlaps = createMemo(() => open(false));
  const gaps = createMemo(() => open(true));
  const judged = createMemo(() => shown().filter(({ isQuiet }) => isQuiet));
  const groups = createMemo(() =>
    OVERLAPS.map((rule) => ({
      rule,
      list: overlaps().filter(({ finding }) => finding.rule === rule),
    })).filter(({ list }) => list.length > 0),
  );
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('coherence.title')}
        detail={t('coherence.row')}
      />
      <List>
        <ListRow
          lead={<Icon name="files" />}
          title={t('coherence.plans.title')}
          detail={t('coherence.plans.row', {
            n: client.replica.all(outsideItems).filter(({ body }) => body.withdrawn === null).length,
          })}
          href="/coherence/plans"
          chevron
        />
        <ListRow
          lead={<Icon name="calendar-days" />}
          title={t('coherence.calendar.title')}
          detail={t('coherence.calendar.row')}
          href="/coherence/calendar"
          chevron
        />
      </List>
      <Disclosure title={t('coherence.radar.filter')} open={isOn()}>
        {fields()}
      </Disclosure>
      {done.notice()}
      <Show when={radar.hasFailed()}>
        <Banner icon="circle-alert" fact={t('coherence.radar.failed')} />
      </Show>
      <Show when={found()}>
        <SectionHeader kind="band" title={t('coherence.radar.open')} aside={overlaps().length} />
        <Show when={groups().length === 0}>
          <List>
            <ListRow note title={t('coherence.radar.open_none')} />
          </List>
        </Show>
        <For each={groups().map(({ rule }) => rule)}>
          {(rule) => (
            <Group
              title={t(`coherence.rule.${rule}`)}
              list={groups().find((group) => group.rule === rule)?.list ?? []}
              done={done}
            />
          )}
        </For>
        <SectionHeader kind="band" title={t('coherence.radar.gaps')} aside={gaps().length} />
        <Show
          when={gaps().length > 0}
          fallback={
            <List>
              <ListRow note title={t('coherence.radar.gaps_none')} />
            </List>
          }
        >
          <Windowed items={gaps()} estimate={ROW}>
            {(each) => <FindingPart found={each()} done={done} />}
          </Windowed>
        </Show>
        <SectionHeader kind="band" title={t('coherence.radar.judged')} aside={judged().length} />
        <Show
          when={judged().length > 0}
          fallback={
            <List>
              <ListRow note title={t('coherence.radar.judged_none')} />
            </List>
          }
        >
          <Windowed items={judged()} estimate={ROW}>
            {(each) => <FindingPart found={each()} done={done} />}
          </Windowed>
        </Show>
      </Show>
      <Rules />
      <p class="block quiet">{t('coherence.who')}</p>
    </>
  );
}

function Group(props: {
  title: string;
  list: readonly Found[];
  done: ReturnType<typeof useDone>;
}): JSX.Element {
  return (
    <section>
      <SectionHeader level={3} title={props.title} aside={props.list.length} />
      <Windowed items={props.list} estimate={ROW}>
        {(each) => <FindingPart found={each()} done={props.done} />}
      </Windowed>
    </section>
  );
}

/** What the radar goes by, so that everybody can say why something is there or is not. */
function Rules(): JSX.Element {
  const { t } = useI18n();
  return (
    <Disclosure title={t('coherence.radar.rules')}>
      <List label={t('coherence.radar.rules')}>
        <For each={RADAR_RULES}>
          {(rule) => (
            <ListRow note title={t(`coherence.rule.${rule}`)} detail={t(`coherence.rule_text.${rule}`)} />
          )}
        </For>
      </List>
      <p class="block quiet">{t('coherence.radar.quiet')}</p>
    </Disclosure>
  );
}
