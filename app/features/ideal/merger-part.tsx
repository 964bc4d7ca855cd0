import { type Component, createMemo, For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useClient } from '#app/context.tsx';
import { useNames } from '#app/features/reports/review/use-names.ts';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { may } from '#shared/access/rules.ts';
import { isOpen, sideOf } from '#shared/ideal/networks.mutations.ts';
import { mergerId, type NetworkMerger, networkMergers, networks } from '#shared/ideal/networks.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { MergerEndProps } from './merger-end.tsx';
import { useLikelySame, whyAlike } from './use-networks.ts';
import { useStanding } from './use-standing.ts';

/** Whether a profile is of the same network as another state’s: proposed, agreed, ended, each by whom and when. */
export function MergerPart(props: {
  network: string;
  /** The form that ends one. */
  end: Component<MergerEndProps>;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const likely = useLikelySame();
  /** Those that have stood here before say so, and offer it there. */
  const here = createMemo(() =>
    likely().filter(
      ({ one, other }) =>
        (one === props.network || other === props.network) &&
        client.replica.one(networkMergers, mergerId(one, other)) === null,
    ),
  );
  const mergers = createMemo(() =>
    client.replica
      .all(networkMergers)
      .filter(({ body }) => body.one === props.network || body.other === props.network),
  );
  const nameOf = (id: string) => {
    const known = client.replica.one(networks, id)?.body;
    return known === undefined
      ? t('ideal.network_unknown')
      : `${known.codeName} (${countryName(locale(), known.state)})`;
  };
  const propose = (left: string, right: string) =>
    saved.run(() => client.mutate(act('networks.propose_merger', { left, right })).saved, right);
  return (
    <Show when={here().length + mergers().length > 0}>
      <SectionHeader kind="band" title={t('ideal.same.title')} />
      {saved.notice()}
      <List>
        <For each={here()}>
          {(pair) => {
            const { one, other, sharedAreas, sharedPlaces } = pair;
            const right = one === props.network ? other : one;
            return (
              <ListRow
                title={nameOf(right)}
                detail={[
                  whyAlike(pair, t),
                  ...sharedPlaces.map((code) => countryName(locale(), code)),
                  ...sharedAreas.map((code) => t(`ideal.area.${code as 'cocaine'}`)),
                ].join(', ')}
              >
                <div class="button-row same-acts">
                  <Button onClick={() => void propose(props.network, right)}>
                    {t('ideal.same.propose')}
                  </Button>
                  <LinkButton kind="text" href={`/ideal/networks/${right}`}>
                    {t('ideal.networks.open_other')}
                  </LinkButton>
                </div>
              </ListRow>
            );
          }}
        </For>
      </List>
      <For each={mergers().map(({ id }) => id)}>
        {(id) => (
          <Show when={mergers().find((each) => each.id === id)}>
            {(merger) => (
              <Known
                merger={merger()}
                network={props.network}
                nameOf={nameOf}
                end={props.end}
                propose={propose}
              />
            )}
          </Show>
        )}
      </For>
    </Show>
  );
}

const TONES = { proposed: 'amber', merged: 'blue', declined: 'plain', undone: 'plain' } as const;

function Known(props: {
  merger: Doc<NetworkMerger>;
  network: string;
  nameOf: (id: string) => string;
  end: Component<MergerEndProps>;
  propose: (left: string, right: string) => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const called = useNames();
  const shortWhen = useShortWhen();
  const body = () => props.merger.body;
  const other = () => (body().one === props.network ? body().other : body().one);
  const pair = () => ({ left: props.network, right: other() });
  const mine = () => sideOf(client.actor(), body());
  const mayAgree = () => {
    const side = mine();
    return body().status === 'proposed' && side !== null && body().agreed[side] === null;
  };
  const { standing, settle } = useStanding(
    () => props.merger,
    ({ status }) => status,
  );
  /** Ended, or parted when one was taken back: both are there, and may be proposed again. */
  const mayPropose = () =>
    !isOpen(body()) &&
    (mine() !== null || may(client.actor(), 'networks.compare')) &&
    [body().one, body().other].every((id) => client.replica.one(networks, id) !== null);
  const agree = () => saved.run(() => client.mutate(act('networks.agree_to_merger', pair())).saved);
  /** Who has done what with it, in its order. */
  const told = () => {
    const { proposedBy, agreed, states, ended, status } = body();
    const at = (who: { by: string; label?: string; at: number }) => ({
      who: called(who.by, who.label),
      when: shortWhen(who.at),
    });
    return [
      t('ideal.same.proposed_by', at(proposedBy)),
      ...(['one', 'other'] as const).flatMap((side) => {
        const said = agreed[side];
        const state = countryName(locale(), states[side]);
        if (said === null) return status === 'proposed' ? [t('ideal.same.missing', { state })] : [];
        return [t('ideal.same.agreed_by', { state, ...at(said) })];
      }),
      ...(ended === null ? [] : [t('ideal.same.ended_by', { ...at(ended), reason: ended.reason })]),
    ];
  };
  return (
    <>
      {saved.notice()}
      <List>
        <ListRow
          title={props.nameOf(other())}
          tone={mayAgree() ? 'decide' : undefined}
          trail={<Tag tone={TONES[body().status]}>{t(`ideal.merger.${body().status}`)}</Tag>}
        >
          <For each={told()}>{(words) => <p class="row-detail">{words}</p>}</For>
          <div class="button-row same-acts">
            <Show when={mayAgree()}>
              <Button icon="check" onClick={() => void agree()}>
                {t('ideal.same.agree')}
              </Button>
            </Show>
            <Show when={mayPropose()}>
              <Button onClick={() => props.propose(props.network, other())}>
                {t('ideal.same.propose_again')}
              </Button>
            </Show>
            <LinkButton kind="text" href={`/ideal/networks/${other()}`}>
              {t('ideal.networks.open_other')}
            </LinkButton>
          </div>
        </ListRow>
      </List>
      <Show when={isOpen({ status: standing() }) && mine() !== null}>
        <Dynamic
          component={props.end}
          merger={props.merger}
          pair={pair()}
          name={props.nameOf(other())}
          onSaved={settle}
        />
      </Show>
    </>
  );
}
