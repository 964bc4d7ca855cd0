import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { NETWORK_STEPS, type NetworkStep } from '#shared/ideal/networks.rules.ts';
import { networkMergers, networkProfiles, networks } from '#shared/ideal/networks.schemas.ts';
import { MergerEnd } from './merger-end.tsx';
import { MergerPart } from './merger-part.tsx';
import { NetworkFacts } from './network-facts.tsx';
import { NetworkRelease } from './network-release.tsx';
import type { NetworkEntry } from './networks-index.ts';
import { entriesOf } from './networks-index.ts';

/** One network: its profile as its state has it, its release, and what it was joined with. */
export default function NetworkPage(): JSX.Element {
  const { t } = useI18n();
  const client = useClient();
  const params = useParams<{ network: string }>();
  const own = createMemo(() => client.replica.one(networkProfiles, params.network));
  const released = createMemo(() => client.replica.one(networks, params.network));
  const entry = createMemo(() => {
    const [mine, theirs] = [own(), released()];
    return entriesOf({
      own: mine === null ? [] : [mine],
      released: theirs === null ? [] : [theirs],
      state: client.actor().state,
    })[0];
  });
  const back = () => ({ href: '/ideal/networks', label: t('ideal.networks.title') });
  return (
    <Show when={params.network} keyed>
      {(id) => (
        <Show
          when={entry()}
          fallback={
            <PageHeader
              back={back()}
              title={t('ideal.network_unknown')}
              detail={t('ideal.networks.unknown_more')}
            />
          }
        >
          {(known) => (
            <>
              <Head entry={known()} isOwn={own() !== null} back={back()} />
              <NetworkFacts profile={known().profile} status={known().status} state={known().state} />
              <Show when={own()}>
                {(profile) => (
                  <>
                    <Steps
                      id={id}
                      name={profile().body.codeName}
                      status={profile().body.status}
                      read={released()?.body.status ?? null}
                    />
                    <NetworkRelease profile={profile()} released={released()} />
                  </>
                )}
              </Show>
              <Joined id={id} />
              <Chain id={id} />
              <MergerPart network={id} end={MergerEnd} />
            </>
          )}
        </Show>
      )}
    </Show>
  );
}

function Head(props: {
  entry: NetworkEntry;
  isOwn: boolean;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const isJoined = () => (client.replica.one(networks, props.entry.id)?.body.mergers.length ?? 0) > 0;
  const mayEdit = () =>
    props.isOwn && may(client.actor(), 'contributions.work', { state: client.actor().state });
  return (
    <PageHeader
      back={props.back}
      kicker={countryName(locale(), props.entry.state)}
      title={<span class="network-names">{props.entry.profile.codeName}</span>}
      aside={
        <div class="button-row">
          <Tag tone={isJoined() ? 'blue' : 'plain'}>
            {t(`ideal.network_status.${isJoined() ? 'merged' : props.entry.status}`)}
          </Tag>
          <Show when={mayEdit()}>
            <LinkButton
              kind="text"
              icon="pencil"
              label={t('ideal.networks.edit')}
              href={`/ideal/networks/${props.entry.id}/edit`}
            />
          </Show>
        </div>
      }
    />
  );
}

const STEP_NAMES = Object.keys(NETWORK_STEPS) as NetworkStep[];

/**
 * What its own state says of it: how sure it is, and whether the network still acts. What the others read of a released one
 * stays as two people gave it, until two people release it again.
 */
function Steps(props: {
  id: string;
  name: string;
  status: NetworkEntry['status'];
  /** What the others read now; null if nobody else has the profile. */
  read: NetworkEntry['status'] | null;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const [asks, setAsks] = createSignal<NetworkStep | null>(null);
  const state = () => client.actor().state ?? '';
  const open = () =>
    STEP_NAMES.filter((step) => (NETWORK_STEPS[step].from as readonly string[]).includes(props.status));
  const take = (step: NetworkStep) =>
    saved.run(() => client.mutate(act('networks.step', { network: props.id, state: state(), step })).saved);
  const others = () =>
    props.read === null
      ? t('ideal.confirm.step_alone')
      : t('ideal.confirm.step', { status: t(`ideal.network_status.${props.read}`) });
  return (
    <Show when={may(client.actor(), 'contributions.work', { state: state() })}>
      <SectionHeader kind="band" title={t('ideal.networks.standing')} />
      {saved.notice()}
      <div class="block button-row">
        <For each={open()}>
          {(step) => <Button onClick={() => setAsks(step)}>{t(`ideal.network_step.${step}`)}</Button>}
        </For>
      </div>
      <Show when={asks()} keyed>
        {(step) => (
          <Confirm
            act="networks.step"
            open
            onClose={() => setAsks(null)}
            title={t('ideal.networks.step_title', {
              step: t(`ideal.network_step.${step}`),
              name: props.name,
            })}
            confirm={t(`ideal.network_step.${step}`)}
            onConfirm={() => {
              setAsks(null);
              void take(step);
            }}
          >
            <p>{others()}</p>
          </Confirm>
        )}
      </Show>
    </Show>
  );
}

/** Profiles of other states that are of the same network: each stays readable as its state wrote it. */
function Joined(props: { id: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const others = createMemo(() =>
    client.replica.all(networkMergers).flatMap(({ body }) => {
      if (body.status !== 'merged' || (body.one !== props.id && body.other !== props.id)) return [];
      const other = client.replica.one(networks, body.one === props.id ? body.other : body.one);
      return other === null ? [] : [other];
    }),
  );
  return (
    <Show when={others().length > 0}>
      <SectionHeader kind="band" title={t('ideal.networks.joined')} aside={others().length} />
      <For each={others()}>
        {(other) => (
          <Disclosure title={`${other.body.codeName} (${countryName(locale(), other.body.state)})`} open>
            <NetworkFacts profile={other.body} status={other.body.status} state={other.body.state} />
            <List>
              <ListRow title={t('ideal.networks.open_other')} href={`/ideal/networks/${other.id}`} chevron />
            </List>
          </Disclosure>
        )}
      </For>
    </Show>
  );
}
