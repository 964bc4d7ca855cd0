import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createDraftReading, type DraftReading } from '#app/kit/draft-reading.ts';
import { editKey, fromEditDraft, toEditDraft } from '#app/kit/edit-draft.ts';
import { useHold, useLeave } from '#app/kit/left-typed.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import type { SaveState } from '#app/kit/saver.ts';
import { usePageSaver } from '#app/kit/use-page-saver.ts';
import { counts } from '#shared/counters/counters.schemas.ts';
import { COUNTER_NAMES, type Counter } from '#shared/jointdays/counter-set.ts';

/** What the keys say and nobody has written down yet. */
export interface Keyed {
  /** Of the entry that it becomes: what was written down and kept as a draft too counts once. */
  readonly id: string;
  readonly counter: Counter;
  readonly digits: string;
  /** It is taken away from what was counted. */
  readonly isLess: boolean;
}

/** No more: of longer numbers the last digits would be lost. */
export const MOST_DIGITS = 9;

/** As it is stored: by the names of the entry’s fields, so that Envíos can say it. */
interface Stored {
  readonly counter: string;
  readonly value: string;
}
const toStored = ({ counter, digits, isLess }: Keyed): Stored => ({
  counter,
  value: `${isLess && digits !== '' ? '-' : ''}${digits}`,
});

export interface Keys extends Pick<DraftReading, 'isReady' | 'isUnread' | 'readAgain'> {
  readonly keyed: Accessor<Keyed>;
  /** Whether what they say is stored on disk. */
  readonly kept: Accessor<SaveState>;
  /** An earlier visit left it. */
  readonly isRestored: Accessor<boolean>;
  press(digit: string): void;
  erase(): void;
  choose(counter: Counter): void;
  turn(): void;
  /**
   * Empties the keys for the next entry, while what they said is being stored. If that fails, it stands there again, unless
   * something else was keyed meanwhile.
   *
   * @param stored whether it was
   */
  write(stored: Promise<boolean>): Promise<boolean>;
}

/**
 * The keys of one post. Each pause saves what they say, and so do a lock and a hidden page: it stands there again until it
 * is written down. Leaving the page writes nothing down.
 */
export function useKeyed({ post, first }: { post: string; first: Counter }): Keys {
  const client = useClient();
  const hold = useHold();
  const { leave, isLeft } = useLeave();
  const key = editKey(counts, 'new', post, 'keys');
  const letGo = hold(key);
  const newIds = useNewIds('cnt');
  const fresh = (): Keyed => ({ id: newIds.of(), counter: first, digits: '', isLess: false });
  const [keyed, setKeyed] = createSignal<Keyed>(fresh());
  const [isRestored, setRestored] = createSignal(false);
  /** The entry that is being stored: its draft stays until it is. */
  let writing: Promise<unknown> = Promise.resolve();

  const saver = usePageSaver({
    holdsUpdates: true,
    open: () => reading.readAgain(),
    leave() {
      const last = saver.flush().finally(letGo);
      leave(key, last);
      return last;
    },
    async save() {
      await writing;
      const current = keyed();
      if (current.digits === '') {
        await client.drafts.delete(key);
        return client.now();
      }
      const begun = toStored({ ...current, digits: '' });
      const stored = toEditDraft({
        key,
        address: `/posts/${post}`,
        draft: { id: current.id, rev: 0, begun, typed: toStored(current) },
        plan: { collection: counts, begun: null, under: post },
        actor: client.actor(),
      });
      const { updatedAt } = await client.drafts.save(stored);
      return updatedAt;
    },
  });

  const reading = createDraftReading(async () => {
    await isLeft(key);
    const found = fromEditDraft<Stored>(await client.drafts.get(key), { counter: '', value: '' });
    if (found === null) return;
    // Killed between the entry and the end of its draft.
    if (client.replica.one(counts, found.id) !== null) return client.drafts.delete(key);
    const counter = COUNTER_NAMES.find((each) => each === found.typed.counter);
    const parts = /^(-?)(\d+)$/.exec(found.typed.value);
    if (counter === undefined || parts === null) return;
    // Whoever has begun to key by then means that.
    if (keyed().digits !== '') return;
    setKeyed({ id: found.id, counter, digits: parts[2] ?? '', isLess: parts[1] === '-' });
    setRestored(true);
  });

  function change(part: Partial<Keyed>) {
    setKeyed({ ...keyed(), ...part });
    setRestored(false);
    saver.changed();
  }

  return {
    ...reading,
    keyed,
    kept: saver.state,
    isRestored,
    press(digit) {
      const { digits } = keyed();
      if (digits.length < MOST_DIGITS) change({ digits: digits === '0' ? digit : digits + digit });
    },
    erase: () => change({ digits: keyed().digits.slice(0, -1) }),
    // What was keyed for one counter is written down under no other.
    choose(counter) {
      if (counter !== keyed().counter) change({ counter, digits: '', isLess: false });
    },
    turn: () => change({ isLess: !keyed().isLess }),
    async write(stored) {
      const before = keyed();
      newIds.used();
      // The next entry is added again: taking away is for one.
      setKeyed({ ...fresh(), counter: before.counter });
      setRestored(false);
      writing = stored;
      saver.changed();
      const isStored = await stored;
      if (!isStored && keyed().digits === '') {
        setKeyed(before);
        saver.changed();
      }
      return isStored;
    },
  };
}
