import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Windowed } from '#app/kit/windowed.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { networks } from '#shared/ideal/networks.schemas.ts';
import { FoundNetworks, NetworkSearch } from './network-search.tsx';
import { foundIn, type NetworkGroup } from './networks-index.ts';
import { mergersFor } from './own-mergers.ts';
import { useLikelySame, useNetworkGroups, whyAlike } from './use-networks.ts';
import './ideal.css';

/** Pixels of a row with two lines below its name. */
const ROW = 92;
/** Nobody reads more of them at once; the rest come as these are settled. */
const PAIRS = 5;

interface Found {
  readonly all: readonly NetworkGroup[] | null;
  readonly words: string;
  readonly shown: readonly NetworkGroup[];
}
const NOTHING: Found = { all: null, words: '', shown: [] };

/** The register of criminal networks: released profiles of all states, and one's own. */
export default function NetworksPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [query, setQuery] = createSignal('');
  const groups = useNetworkGroups();
  /** Whoever types on looks through what was found before. */
  const found = createMemo((before: Found) => {
    const [all, words] = [groups(), query()];
    const isMore = before.all === all && words.startsWith(before.words);
    return { all, words, shown: foundIn(isMore ? before.shown : all, words) };
  }, NOTHING);
  const shown = () => found().shown;
  const mayDescribe = () => may(client.actor(), 'contributions.work', { state: client.actor().state });
  return (
    <>
      <PageHeader
        back={{ href: '/ideal', label: t('ideal.title') }}
        title={t('ideal.networks.title')}
        detail={t('ideal.networks.detail')}
        aside={
          <Show when={mayDescribe()}>
            <span data-key="new">
              <LinkButton
                kind="text"
                icon="plus"
                label={t('ideal.networks.add')}
                href="/ideal/networks/new"
              />
            </span>
          </Show>
        }
      />
      <Same />
      <NetworkSearch shown="list" query={query()} onInput={setQuery} />
      <SectionHeader
        kind="band"
        title={t('ideal.networks.title')}
        aside={t('ideal.networks.count', { n: shown().length })}
      />
      <FoundNetworks isEmpty={shown().length === 0} hasNone={groups().length === 0} query={query()}>
        <Windowed items={shown()} estimate={ROW}>
          {(group) => <GroupRow group={group()} />}
        </Windowed>
      </FoundNetworks>
    </>
  );
}

function GroupRow(props: { group: NetworkGroup }): JSX.Element {
  const { t, locale } = useI18n();
  const entries = () => props.group.entries;
  const first = () => entries()[0];
  const names = () => [...new Set(entries().map(({ profile }) => profile.codeName))].join(' / ');
  const states = () =>
    entries()
      .map(({ state }) => countryName(locale(), state))
      .join(', ');
  const aliases = () => [...new Set(entries().flatMap(({ profile }) => profile.aliases))];
  /** What each state says of it, where they disagree. */
  const disagreement = () =>
    new Set(entries().map(({ status }) => status)).size < 2
      ? null
      : entries()
          .map(
            ({ state, status }) => `${countryName(locale(), state)}: ${t(`ideal.network_status.${status}`)}`,
          )
          .join('. ');
  const areas = () => [...new Set(entries().flatMap(({ profile }) => profile.areas))];
  return (
    <ListRow
      kicker={states()}
      title={<span class="network-names">{names()}</span>}
      detail={areas()
        .map((code) => t(`ideal.area.${code}`))
        .join(', ')}
      href={`/ideal/networks/${props.group.id}`}
      trail={
        <Show when={first()}>
          {(entry) => (
            <Tag tone={entry().isReleased ? 'plain' : 'amber'}>
              {entries().length > 1
                ? t('ideal.network_status.merged')
                : entry().isReleased
                  ? t(`ideal.network_status.${entry().status}`)
                  : t('ideal.networks.not_released')}
            </Tag>
          )}
        </Show>
      }
      chevron
    >
      <Show when={disagreement()}>{(words) => <p class="row-detail">{words()}</p>}</Show>
      <Show when={aliases().length > 0}>
        <p class="row-detail network-names">{t('ideal.networks.also', { names: aliases().join(', ') })}</p>
      </Show>
    </ListRow>
  );
}

/** What waits for an agreement, and pairs that look like one network. */
function Same(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const waiting = createMemo(() => mergersFor({ replica: client.replica, actor: client.actor() }));
  const likely = useLikelySame();
  const nameOf = (id: string) => {
    const known = client.replica.one(networks, id)?.body;
    return known === undefined ? '' : `${known.codeName} (${countryName(locale(), known.state)})`;
  };
  /** Where this person’s own profile is, if it is one of them. */
  const leadsTo = ({ one, other }: { one: string; other: string }) =>
    client.replica.one(networks, other)?.body.state === client.actor().state ? other : one;
  return (
    <Show when={waiting().length + likely().length > 0}>
      <SectionHeader kind="band" title={t('ideal.same.title')} aside={waiting().length + likely().length} />
      <List label={t('ideal.same.title')}>
        <For each={waiting()}>
          {({ own, other }) => (
            <ListRow
              lead={<Icon name="users" />}
              tone="decide"
              title={t('ideal.same.pair', { one: nameOf(own.id), other: nameOf(other.id) })}
              detail={t('ideal.same.waits')}
              href={`/ideal/networks/${own.id}`}
              chevron
            />
          )}
        </For>
        <For each={likely().slice(0, PAIRS)}>
          {(pair) => (
            <ListRow
              lead={<Icon name="users" />}
              title={t('ideal.same.pair', { one: nameOf(pair.one), other: nameOf(pair.other) })}
              detail={whyAlike(pair, t)}
              href={`/ideal/networks/${leadsTo(pair)}`}
              chevron
            />
          )}
        </For>
        <Show when={likely().length > PAIRS}>
          <ListRow note title={t('ideal.same.more', { n: likely().length - PAIRS })} />
        </Show>
      </List>
    </Show>
  );
}
