import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ChartFrame } from '#app/kit/charts/chart-frame.tsx';
import { useChartWords } from '#app/kit/charts/chart-words.ts';
import { NetworkGraph } from '#app/kit/charts/network-graph.tsx';
import { neighboursOf } from '#app/kit/charts/network-layout.ts';
import { dayHere } from '#app/kit/device-time.ts';
import type { Table } from '#app/kit/sheets/cells.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { networkData } from './network-data.ts';
import { FoundNetworks, NetworkSearch } from './network-search.tsx';
import { foundIn } from './networks-index.ts';
import { useNetworkGroups } from './use-networks.ts';
import './ideal.css';

/** The same networks give the same drawing on every device. */
const SEED = 1;

/** Networks and the areas in which they work, as a drawing with the list beside it: of all, or of what is searched. */
export default function NetworkDrawingPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { t: chart } = useChartWords();
  usePane()?.asTable();
  const [query, setQuery] = createSignal('');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const groups = useNetworkGroups();
  const shown = createMemo(() => foundIn(groups(), query()));
  const data = createMemo(() => networkData(shown(), (code) => t(`ideal.area.${code}`)));
  const areas = () => data().nodes.filter(({ kind }) => kind === 'area').length;
  const day = () => formatDay(locale(), dayHere(client.now()));
  const table = (): Table => {
    const { nodes, links } = data();
    const nameOf = new Map(nodes.map(({ key, label }) => [key, label]));
    const near = neighboursOf(links);
    return {
      name: t('ideal.networks.title'),
      columns: [
        chart('charts.of_graph.network'),
        chart('charts.of_graph.count'),
        chart('charts.of_graph.areas'),
      ],
      rows: nodes
        .filter(({ kind }) => kind === 'network')
        .map(({ key, label }) => {
          const own = near.get(key) ?? [];
          return [label, own.length, own.map((area) => nameOf.get(area) ?? area).join('; ')];
        }),
    };
  };
  const network = createMemo(() => shown().find(({ id }) => id === chosen()));
  return (
    <>
      <PageHeader
        back={{ href: '/ideal/networks', label: t('ideal.networks.title') }}
        title={t('ideal.networks.title')}
        detail={t('ideal.networks.count', { n: shown().length })}
      />
      <NetworkSearch shown="drawing" query={query()} onInput={setQuery} />
      <FoundNetworks isEmpty={shown().length === 0} hasNone={groups().length === 0} query={query()}>
        <Show when={network()}>
          {(found) => (
            <div class="block">
              <LinkButton href={`/ideal/networks/${found().id}`}>{t('seen.graph.open')}</LinkButton>
            </div>
          )}
        </Show>
        <ChartFrame
          title={chart('charts.of_graph.finding', { networks: shown().length, areas: areas() })}
          measure={
            query().trim() === ''
              ? chart('charts.of_graph.measure')
              : chart('charts.of_graph.found', { words: query().trim() })
          }
          period={day()}
          n={null}
          table={table()}
          sources={[{ label: chart('charts.of_graph.day'), value: day() }]}
          fileName={`${chart('charts.of_graph.file')}-${dayHere(client.now())}`}
        >
          <div class="network-stage">
            <NetworkGraph data={data()} seed={SEED} onChoose={setChosen} />
          </div>
        </ChartFrame>
      </FoundNetworks>
    </>
  );
}
