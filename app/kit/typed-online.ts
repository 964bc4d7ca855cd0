import { useLocation } from '@solidjs/router';
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { TextKey } from '#app/i18n/i18n.tsx';
import type { IdPrefix } from '#shared/kernel/ids.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { createDraftReading } from './draft-reading.ts';
import { fromEditDraft, type TypedDraft, toEditDraft } from './edit-draft.ts';
import type { Edit } from './edit-plan.ts';
import { useHold } from './left-typed.tsx';
import { usePageSaver } from './use-page-saver.ts';

const keyOf = (collection: string, under: string) => ['edit', collection, under].join('/');

/** Tells a page of the drafts of a form that it does not show by itself, when it opens: what each is under. */
export function useKeptOnline(collection: string, tell: (under: string) => void): void {
  const client = useClient();
  let isOpen = true;
  onCleanup(() => {
    isOpen = false;
  });
  async function read() {
    const start = keyOf(collection, '');
    const kept = (await client.drafts.list()).filter(({ id }) => id.startsWith(start));
    if (isOpen) for (const { id } of kept) tell(id.slice(start.length));
  }
  // What cannot be read now stays in Envíos.
  void read().catch(() => undefined);
}

export interface TypedOnline<T extends object>
  extends Pick<
    Edit<object>,
    'id' | 'isReady' | 'isUnread' | 'readAgain' | 'isRestored' | 'kept' | 'startOver'
  > {
  readonly typed: Accessor<T>;
  type(change: Partial<T>): void;
  /** Makes what is typed another thing than before: the server has the id for something else. */
  renew(): void;
  /** The server has done it: nothing is unfinished, and what is typed next is another thing. */
  done(): Promise<void>;
}

/**
 * What is typed for an act that only the server can do. The draft is kept on this device as that of `createEdit` is, and
 * stands in Envíos like it. For texts that may lie on a device: never for codes or other secrets.
 *
 * @param collection what it is about, as a name of its own among drafts
 * @param of id of what it is about; with a prefix, of what it adds: made when the form is begun, the same at each retry
 * @param title the key of its name in the list of unfinished things
 * @param address where the form is open again; by default where it is now
 */
export function useTypedOnline<T extends object>(plan: {
  collection: string;
  under: string;
  of: string | { readonly prefix: IdPrefix };
  begun: T;
  title: TextKey;
  address?: string;
}): TypedOnline<T> {
  const client = useClient();
  const location = useLocation();
  const key = keyOf(plan.collection, plan.under);
  const letGo = useHold()(key);
  const newId = () => (typeof plan.of === 'string' ? plan.of : client.createId(plan.of.prefix));
  const begin = (): TypedDraft<T> => ({ id: newId(), rev: 0, begun: plan.begun, typed: plan.begun });
  const [draft, setDraft] = createSignal<TypedDraft<T>>(begin());
  const [isRestored, setRestored] = createSignal(false);
  const reading = createDraftReading(restore);

  const saver = usePageSaver({
    holdsUpdates: true,
    open: reading.readAgain,
    leave: () => saver.flush().finally(letGo),
    async save() {
      if (isSameJson(draft().typed, draft().begun)) {
        await client.drafts.delete(key);
        return client.now();
      }
      const stored = toEditDraft({
        key,
        title: plan.title,
        address: plan.address ?? `${location.pathname}${location.search}`,
        draft: draft(),
        plan: { collection: { name: plan.collection }, begun: null },
        actor: client.actor(),
      });
      return (await client.drafts.save(stored)).updatedAt;
    },
  });

  async function restore() {
    const stored = fromEditDraft(await client.drafts.get(key), plan.begun);
    batch(() => {
      if (stored !== null) setDraft(stored);
      setRestored(stored !== null);
    });
  }

  /** What is typed while the last save was under way stays: it is another thing. So does what could not be read. */
  async function forget() {
    if (!reading.isReady()) return;
    batch(() => {
      setDraft(begin());
      setRestored(false);
    });
    await saver.flush();
    await client.drafts.delete(key);
  }

  return {
    id: () => draft().id,
    typed: () => draft().typed,
    type(change) {
      setDraft({ ...draft(), typed: { ...draft().typed, ...change } });
      saver.changed();
    },
    renew() {
      setDraft({ ...draft(), id: newId() });
      saver.changed();
    },
    ...reading,
    isRestored,
    kept: saver.state,
    startOver: forget,
    // If it cannot be removed now, the same id tells the server that it is the same thing.
    done: () => forget().catch(() => undefined),
  };
}
