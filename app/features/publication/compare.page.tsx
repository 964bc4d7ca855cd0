import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useFigureWords } from '#app/features/figures/use-figure-words.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { SlopeChart } from '#app/kit/charts/slope-chart.tsx';
import { useKeys } from '#app/kit/keys/keys.tsx';
import { useDesk, usePane } from '#app/ui/desk-context.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { CHANGES, compareAreas } from '#shared/publication/compare.rules.ts';
import { AreaChangeRow } from './area-change-row.tsx';
import { changeTable, slopesOf } from './compare-table.ts';
import { MatricesBeside } from './matrices-beside.tsx';
import { TextChanges } from './text-changes.tsx';
import { Trend } from './trend.tsx';
import { type ComparedEdition, comparedOf, useBefore } from './use-before.ts';
import './publication.css';

/** An edition beside the published one before it: what is new, changed, the same and gone, and why. */
export default function ComparePage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  usePane()?.asTable();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition} />}</OfEdition>}
    </Show>
  );
}

function Whole(props: { edition: Accessor<Doc<Edition>> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const earlier = useBefore(props.edition);
  const now = createMemo(() => comparedOf(client.replica, props.edition()));
  const before = createMemo(() => {
    const known = earlier();
    return known === null ? null : comparedOf(client.replica, known);
  });
  const both = createMemo(() => {
    const [was, is] = [before(), now()];
    return was === null || is === null ? null : { before: was, now: is };
  });
  const title = (edition: Doc<Edition>) => readText(edition.body.title, locale()).value;
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition().id}/published`, label: t('publication.title') }}
        title={t('publication.compare.title')}
        detail={
          both() === null
            ? title(props.edition())
            : new Intl.ListFormat(languageTags[locale()]).format([
                title(both()?.before.edition as Doc<Edition>),
                title(props.edition()),
              ])
        }
      />
      <Show
        when={both()}
        fallback={
          <List>
            <ListRow
              note
              title={t(now() === null ? 'publication.compare.no_figures' : 'publication.compare.no_before')}
              detail={t(
                now() === null ? 'publication.compare.no_figures_more' : 'publication.compare.no_before_more',
              )}
            />
          </List>
        }
      >
        {(sides) => (
          <>
            <Sides before={sides().before} now={sides().now} />
            <Trend edition={props.edition} />
          </>
        )}
      </Show>
    </>
  );
}

function Sides(props: { before: ComparedEdition; now: ComparedEdition }): JSX.Element {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const words = useFigureWords();
  const changes = createMemo(() => compareAreas(props));
  const title = ({ edition }: ComparedEdition) => readText(edition.body.title, locale()).value;
  /** What two columns have room for. */
  const short = ({ edition }: ComparedEdition) => t('printing.name', { n: edition.body.number });
  const slopes = createMemo(() => slopesOf(changes(), words.area));
  let switchTable: (() => void) | undefined;
  useKeys(() => [
    {
      ...{ press: 't', shown: ['T'], words: t('seen.keys.table'), isLetter: true, isHint: true },
      run: () => switchTable?.(),
    },
  ]);
  const ofKind = (kind: (typeof CHANGES)[number]) => changes().filter(({ change }) => change === kind);
  const finding = () =>
    t('publication.compare.finding', {
      changed: ofKind('changed').length,
      fresh: ofKind('new').length,
      gone: ofKind('retired').length,
      same: ofKind('unchanged').length,
    });
  return (
    <>
      <ChartFrame
        title={finding()}
        measure={t('publication.compare.measure')}
        period={`${title(props.before)} → ${title(props.now)}`}
        n={null}
        table={changeTable({
          changes: changes(),
          name: t('publication.compare.title'),
          heads: {
            area: t('ideal.kind.area'),
            change: t('publication.compare.change_head'),
            before: short(props.before),
            now: short(props.now),
            whole: t('publication.compare.whole'),
            inputs: t('publication.compare.inputs_head'),
            method: t('publication.compare.method_head'),
            adjustment: t('publication.compare.adjustment_head'),
          },
          area: words.area,
          change: (kind) => t(`publication.compare.change.${kind}`),
        })}
        sources={words.sources(props.now.edition.body, {
          method: t(`ideal.method.${props.now.edition.body.method?.version ?? 'ideal-1'}`),
        })}
        fileName={`ideal-${props.before.edition.body.number}-${props.now.edition.body.number}`}
        onSwitch={(act) => {
          switchTable = act;
        }}
      >
        <Show when={slopes().length > 0} fallback={<p class="block">{t('publication.compare.no_scores')}</p>}>
          <div class="block">
            <SlopeChart
              slopes={slopes()}
              before={short(props.before)}
              now={short(props.now)}
              isWide={desk.isDesk()}
            />
          </div>
        </Show>
      </ChartFrame>
      <p class="block quiet">
        {t(
          props.before.method === props.now.method
            ? 'publication.compare.same_method'
            : 'publication.compare.other_method',
        )}
      </p>
      <For each={CHANGES.filter((kind) => ofKind(kind).length > 0)}>
        {(kind) => (
          <>
            <SectionHeader
              kind="band"
              title={t('publication.compare.areas', {
                change: t(`publication.compare.areas_of.${kind}`),
                n: ofKind(kind).length,
              })}
            />
            <List>
              <For each={ofKind(kind)}>
                {(change) => <AreaChangeRow change={change} held={props.now.figures.held} />}
              </For>
            </List>
          </>
        )}
      </For>
      <Show when={desk.isDesk()}>
        <SectionHeader kind="band" title={t('publication.compare.matrices')} />
        <MatricesBeside before={props.before} now={props.now} />
      </Show>
      <TextChanges kind="judgement" before={props.before} now={props.now} />
      <TextChanges kind="priority" before={props.before} now={props.now} />
    </>
  );
}
