import { type Accessor, createEffect, createMemo, createResource, createSignal, onCleanup } from 'solid-js';
import { useClient, useOnce } from '#app/context.tsx';
import { firstWordsOf } from '#app/i18n/i18n.tsx';
import type { OwnWorker } from '#app/kit/in-worker.ts';
import type { Client } from '#app/sync/app-client.ts';
import { outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { byRule, type Overlap } from '#shared/coherence/radar.rules.ts';
import {
  type PartyNames,
  type RadarItem,
  radarItemOfMeeting,
  radarItemOfOperation,
  radarItemOfOutside,
} from '#shared/coherence/radar-item.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { stateNameIn } from '#shared/kernel/state-names.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import type { RadarReply, RadarRequest } from './radar.worker.ts';

export type RadarWorker = OwnWorker<RadarRequest, RadarReply>;

export interface RadarHere {
  /** All that it compares, by id. */
  readonly items: Accessor<ReadonlyMap<string, RadarItem>>;
  /** Null until the worker has answered for the first time. */
  readonly overlaps: Accessor<readonly Overlap[] | null>;
  /** Of the judgement of one that the worker told. */
  idOf(overlap: Overlap): string | undefined;
  /** The worker does not answer: the list of what is planned still works. */
  readonly hasFailed: Accessor<boolean>;
}

function startWorker(): RadarWorker {
  return new Worker(new URL('./radar.worker.ts', import.meta.url), { type: 'module' });
}

/** How a party is written in each language, for leaders of other bodies to be compared with. */
async function loadPartyNames(): Promise<PartyNames> {
  const words = await Promise.all(LANGUAGES.map(firstWordsOf));
  return ({ delegation, institution }, language) => {
    const t = words[LANGUAGES.indexOf(language)];
    const state = stateNameIn(language, delegation) ?? delegation;
    return institution === null || t === undefined
      ? state
      : `${t(`people.institution.${institution}`)}, ${state}`;
  };
}

/** An item is made anew only if something it is made of has changed: what is the same is not sent again. */
function keeping() {
  const made = new WeakMap<object, { of: readonly unknown[]; item: RadarItem | null }>();
  return (doc: Doc, of: readonly unknown[], make: () => RadarItem | null): RadarItem | null => {
    const known = made.get(doc.body);
    if (known?.of.every((each, at) => each === of[at]) === true) return known.item;
    const item = make();
    made.set(doc.body, { of, item });
    return item;
  };
}

function createRadarHere(client: Client, start: () => RadarWorker = startWorker): RadarHere {
  const [names] = createResource(loadPartyNames);
  const keep = keeping();
  const items = createMemo(() => {
    const found = new Map<string, RadarItem>();
    const add = (item: RadarItem | null) => {
      if (item !== null) found.set(item.id, item);
    };
    const { replica } = client;
    for (const doc of replica.all(outsideItems)) add(keep(doc, [], () => radarItemOfOutside(doc)));
    for (const doc of replica.all(meetings)) add(keep(doc, [], () => radarItemOfMeeting(doc)));
    const named = names();
    if (named === undefined) return found;
    for (const operation of replica.all(operations)) {
      const plan = replica.one(paos, operation.parent ?? '');
      if (plan === null) continue;
      const area = replica.one(priorities, plan.body.priority)?.body.area ?? null;
      const make = () => radarItemOfOperation({ operation, plan, area, names: named });
      add(keep(operation, [plan.body, area], make));
    }
    return found;
  });

  const [overlaps, setOverlaps] = createSignal<readonly Overlap[] | null>(null);
  const ids = new WeakMap<Overlap, string>();
  const [hasFailed, setFailed] = createSignal(false);
  const worker = start();
  onCleanup(() => worker.terminate());
  worker.onerror = () => setFailed(true);
  worker.onmessageerror = () => setFailed(true);
  worker.onmessage = ({ data }) => {
    for (const [at, overlap] of data.overlaps.entries()) ids.set(overlap, data.ids[at] ?? '');
    const changed = new Set(data.changed);
    const kept = (overlaps() ?? []).filter(({ sides }) => !sides.some((side) => changed.has(side)));
    setOverlaps(kept.length === 0 ? data.overlaps : [...kept, ...data.overlaps].sort(byRule));
  };
  let sent: ReadonlyMap<string, RadarItem> | undefined;
  createEffect(() => {
    // Without the names leaders of actions are not known: they come with the words.
    if (names.loading) return;
    const current = items();
    const put = [...current.values()].filter((item) => sent?.get(item.id) !== item);
    const drop = [...(sent?.keys() ?? [])].filter((id) => !current.has(id));
    if (sent !== undefined && put.length === 0 && drop.length === 0) return;
    sent = current;
    worker.postMessage({ put, drop });
  });

  return { items, overlaps, idOf: (overlap) => ids.get(overlap), hasFailed };
}

const makers = new WeakMap<Client, () => RadarHere>();

/** The radar of an opened store, which all pages share: it goes on from what it knows as entries come. */
export function useRadar(): RadarHere {
  const client = useClient();
  let make = makers.get(client);
  if (make === undefined) {
    make = () => createRadarHere(client);
    makers.set(client, make);
  }
  return useOnce(make);
}
