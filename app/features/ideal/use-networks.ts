import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import { inQuiet } from '#app/kit/in-quiet.ts';
import { may } from '#shared/access/rules.ts';
import { isOpen, sideOf } from '#shared/ideal/networks.mutations.ts';
import { type LikelySame, likelySameInTurns } from '#shared/ideal/networks.rules.ts';
import { mergerId, networkMergers, networkProfiles, networks } from '#shared/ideal/networks.schemas.ts';
import { fold } from '#shared/kernel/fold.ts';
import { createNetworkWords, entriesOf, groupsOf, type NetworkGroup } from './networks-index.ts';

const wordsOf = createNetworkWords();

/** All networks that this phone has, joined ones as one, by name. */
export function useNetworkGroups(): Accessor<NetworkGroup[]> {
  const client = useClient();
  const { t, locale } = useI18n();
  const entries = createMemo(() =>
    entriesOf({
      released: client.replica.all(networks),
      own: client.replica.all(networkProfiles),
      state: client.actor().state,
    }),
  );
  const joined = createMemo(() =>
    client.replica
      .all(networkMergers)
      .flatMap(({ body }) => (body.status === 'merged' ? [[body.one, body.other] as const] : [])),
  );
  return createMemo(() =>
    groupsOf({
      entries: entries(),
      joined: joined(),
      wordsOf: (entry) => wordsOf({ entry, t, locale: locale() }),
      locale: locale(),
    }),
  );
}

/** Ms in which a key may still be answered in time. */
const SLICE = 6;

/** Why two profiles may be of one network, in words: the name, as both write it. */
export function whyAlike({ name, otherName }: LikelySame, t: Translate): string {
  return fold(name) === fold(otherName)
    ? t('ideal.same.why', { name })
    : t('ideal.same.why_alike', { one: name, other: otherName });
}

/**
 * Released profiles that are likely of one network, where this person may say so and nobody has. Whoever said that two are
 * not the same is not asked again; two that parted because one was taken back may be, once both are there.
 */
export function useLikelySame(): Accessor<readonly LikelySame[]> {
  const client = useClient();
  const found = createMemo(() => {
    const [pairs, setPairs] = createSignal<readonly LikelySame[]>([]);
    const actor = client.actor();
    const compares = may(actor, 'networks.compare');
    if (!compares && !may(actor, 'networks.merge', { state: actor.state })) return pairs;
    const all = client.replica.all(networks).map(({ id, body }) => ({ id, ...body }));
    const work = likelySameInTurns(all, (states) => compares || sideOf(actor, { states }) !== null);
    onCleanup(
      inQuiet(() => {
        const until = performance.now() + SLICE;
        let next = work.next();
        while (next.done !== true && performance.now() < until) next = work.next();
        if (next.done === true) setPairs(next.value);
        return next.done === true;
      }),
    );
    return pairs;
  });
  return createMemo(() => {
    const settled = new Set(
      client.replica
        .all(networkMergers)
        .flatMap(({ id, body }) => (isOpen(body) || body.ended !== null ? [id] : [])),
    );
    return found()().filter(({ one, other }) => !settled.has(mergerId(one, other)));
  });
}
