import { useLocation } from '@solidjs/router';
import {
  createContext,
  createEffect,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  useContext,
} from 'solid-js';
import { useClient } from '#app/context.tsx';
import { allWords } from '#app/i18n/i18n.tsx';
import { afterPaint } from './after-paint.ts';
import type { Unfinished } from './edit-draft.ts';
import { lazyPart } from './lazy-part.tsx';
import { useFeatures } from './use-features.tsx';

interface Held {
  /** Says that an edit on the screen shows this draft; the returned function ends that. */
  hold(key: string): () => void;
  /** It is left, and `last` is its last save. */
  leave(key: string, last: Promise<unknown>): void;
  /** Resolves once nothing is being saved of what was left. */
  isLeft(key: string): Promise<unknown>;
  /** The same for all the drafts whose fields a page can open. */
  wait(isOpened: (key: string) => boolean): () => void;
  /** Whether something is kept under this key. */
  isKept(key: string): boolean;
}

const HeldContext = createContext<Held>();

/** For an edit: as long as it is on the screen, its draft is not shown as left. Its last save is over when it lets go. */
export function useHold(): Held['hold'] {
  return useContext(HeldContext)?.hold ?? (() => () => undefined);
}

/** For an edit that may be come back to before its last save is over: it is read after that. */
export function useLeave(): Pick<Held, 'leave' | 'isLeft'> {
  return useContext(HeldContext) ?? { leave: () => undefined, isLeft: () => Promise.resolve() };
}

/**
 * For a page that opens a field only when it is asked for: what waits in those fields is not shown as left, and the page
 * says itself that it is there.
 *
 * @param isOpened whether the page can open the field of this draft
 * @returns whether something is kept in it
 */
export function useWaiting(isOpened: (key: string) => boolean): (key: string) => boolean {
  const held = useContext(HeldContext);
  if (held === undefined) return () => false;
  onCleanup(held.wait(isOpened));
  return held.isKept;
}

const LeftSection = lazyPart(async () => {
  const [module] = await Promise.all([import('./left-section.tsx'), allWords()]);
  return { default: module.LeftSection };
});

/**
 * The pages, and below each of them what this person typed at its address and the page shows no more: the thing was
 * removed, it is settled, or it is no longer theirs. No page has to think of it.
 */
export function LeftTyped(props: { children: JSX.Element }): JSX.Element {
  const client = useClient();
  const features = useFeatures();
  const location = useLocation();
  const held = new Map<string, number>();
  const waiting = new Set<(key: string) => boolean>();
  const leaving = new Map<string, Promise<unknown>>();
  const [turn, setTurn] = createSignal(0, { equals: false });
  const [found, setFound] = createSignal<readonly Unfinished[]>([]);
  /** The keys of all, at whatever address. */
  const [stored, setStored] = createSignal<ReadonlySet<string>>(new Set());
  const change = () => setTurn((before) => before + 1);
  const left = () => {
    turn();
    return found().filter(({ key }) => !held.has(key) && ![...waiting].some((isOpened) => isOpened(key)));
  };

  function hold(key: string) {
    held.set(key, (held.get(key) ?? 0) + 1);
    change();
    return () => {
      const others = (held.get(key) ?? 1) - 1;
      if (others > 0) held.set(key, others);
      else {
        held.delete(key);
        // What was read while it was held may be saved or deleted by now.
        setFound((before) => before.filter((each) => each.key !== key));
      }
      change();
    };
  }

  function wait(isOpened: (key: string) => boolean) {
    waiting.add(isOpened);
    change();
    return () => {
      waiting.delete(isOpened);
      change();
    };
  }

  function leave(key: string, last: Promise<unknown>) {
    const mine = last.finally(() => {
      if (leaving.get(key) === mine) leaving.delete(key);
    });
    leaving.set(key, mine);
  }

  const isKept = (key: string) => stored().has(key);

  let last = 0;
  async function read(address: string) {
    last += 1;
    const mine = last;
    const all = await client.drafts.list();
    // A slower reading must not overwrite a later one.
    if (mine !== last) return;
    setStored(new Set(all.map(({ id }) => id)));
    const here = all.filter(({ step }) => step === address);
    if (here.length === 0) return setFound([]);
    // Most visits need neither.
    const [{ toUnfinished }] = await Promise.all([import('./edit-draft.ts'), features.load()]);
    if (mine === last) setFound(here.map(toUnfinished).filter((each) => each !== null));
  }
  createEffect(
    on([() => `${location.pathname}${location.search}`, turn], ([address]) => {
      // Once for all that changes together, and not before the page has said where it is. What cannot be read now is
      // read at the next change of address, and Envíos lists it meanwhile.
      onCleanup(afterPaint(() => void read(address).catch(() => setFound([]))));
    }),
  );
  onCleanup(() => {
    last += 1;
  });

  return (
    <HeldContext.Provider value={{ hold, leave, isLeft: async (key) => leaving.get(key), wait, isKept }}>
      {props.children}
      <Show when={left().length > 0}>
        <div class="left-typed-all">
          <For each={left()}>{(draft) => <LeftSection draft={draft} onDiscarded={change} />}</For>
        </div>
      </Show>
    </HeldContext.Provider>
  );
}
