import { useLocation } from '@solidjs/router';
import { type Accessor, batch, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { isSameJson } from '#shared/kernel/json.ts';
import { createDraftReading, type DraftReading } from './draft-reading.ts';
import { fromEditDraft, type Subject, type TypedDraft, toEditDraft } from './edit-draft.ts';
import { useHold, useLeave } from './left-typed.tsx';
import type { SaveState } from './saver.ts';
import { usePageSaver } from './use-page-saver.ts';

export interface EditStore<T extends object> extends DraftReading {
  readonly draft: Accessor<TypedDraft<T>>;
  /** Changes what is typed; the next pause saves it. */
  change(next: TypedDraft<T>): void;
  readonly isRestored: Accessor<boolean>;
  readonly state: Accessor<SaveState>;
  /** Discards what was typed, for good. */
  startOver(): Promise<void>;
  /** It became an act: nothing is saved any more. */
  end(): Promise<void>;
  /** An act may take the fields off the screen before the draft of it is gone: it is not shown as left meanwhile. */
  whileHeld<R>(work: () => Promise<R>): Promise<R>;
}

/** What is typed on an edit page, as it stands on disk. */
export function createEditStore<T extends object>({
  plan,
  key,
  orphan,
  begin,
  isDone,
  isCorrection,
}: {
  plan: Subject & { readonly address?: string };
  /** The draft of this page. */
  key: string;
  /** One that stands for it, as long as there is none of its own. */
  orphan: string | null;
  begin: () => TypedDraft<T>;
  /** Whether a stored draft has already become an act: the page may have been closed between the two. */
  isDone: (stored: TypedDraft<T>) => boolean;
  /** It is kept even where nothing was changed. */
  isCorrection: boolean;
}): EditStore<T> {
  const client = useClient();
  const location = useLocation();
  const hold = useHold();
  const { leave, isLeft } = useLeave();
  const letGo = new Map([key, orphan].flatMap((each) => (each === null ? [] : [[each, hold(each)]])));
  /** The drafts whose words stood on the screen: no others are deleted. */
  const shownDrafts = new Set([key]);
  const fresh = begin();
  const [draft, setDraft] = createSignal<TypedDraft<T>>(fresh);
  const [isRestored, setRestored] = createSignal(false);
  const reading = createDraftReading(restore);
  let isOver = false;
  const here = () => `${location.pathname}${location.search}`;
  /** The last save may come when the address is already another one. */
  let typedAt = here();

  const saver = usePageSaver({
    holdsUpdates: true,
    open: reading.readAgain,
    leave() {
      const last = saver.flush().finally(() => {
        for (const end of letGo.values()) end();
      });
      leave(key, last);
      return last;
    },
    async save() {
      if (isOver) return client.now();
      if (isSameJson(draft().typed, draft().begun) && !isCorrection) {
        await deleteDrafts();
        return client.now();
      }
      const stored = toEditDraft({
        key,
        address: plan.address ?? typedAt,
        draft: draft(),
        plan,
        actor: client.actor(),
      });
      const { updatedAt } = await client.drafts.save(stored);
      await deleteDrafts([...shownDrafts].filter((each) => each !== key));
      return updatedAt;
    },
  });

  async function deleteDrafts(those: Iterable<string> = shownDrafts) {
    for (const each of those) await client.drafts.delete(each);
  }

  async function restore() {
    await isLeft(key);
    const left = new Map(letGo);
    for (const each of letGo.keys()) {
      const stored = fromEditDraft(await client.drafts.get(each), fresh.typed);
      left.delete(each);
      if (stored === null) continue;
      if (isDone(stored)) {
        await client.drafts.delete(each);
        continue;
      }
      shownDrafts.add(each);
      batch(() => {
        setDraft(stored);
        setRestored(true);
      });
      break;
    }
    // Below the page stand the words that its fields do not show.
    for (const [each, end] of left) {
      letGo.delete(each);
      end();
    }
  }

  return {
    async whileHeld(work) {
      const ends = [...shownDrafts].map((each) => hold(each));
      try {
        return await work();
      } finally {
        for (const end of ends) end();
      }
    },
    draft,
    change(next) {
      typedAt = here();
      setDraft(next);
      saver.changed();
    },
    ...reading,
    isRestored,
    state: saver.state,
    async startOver() {
      await saver.flush();
      await deleteDrafts();
      batch(() => {
        setDraft(begin());
        setRestored(false);
      });
    },
    async end() {
      isOver = true;
      // A save under way must not land after the draft is removed.
      await saver.flush();
      saver.stop();
      // If the draft cannot be removed now, `isDone` finds out at the next visit.
      await deleteDrafts().catch(() => undefined);
    },
  };
}
