import { onCleanup, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { later } from '#app/sync/later.ts';
import { createSaver } from './saver.ts';

/**
 * A saver of what is typed on a page. It saves at once when the page is hidden or locked, and stops when it is left.
 *
 * @param save resolves when durable, with the time of it
 * @param open reads what an earlier visit has left
 * @param leave the last thing to do with what is typed; by default it is saved
 * @param lock the same before the person is locked out; by default it is saved
 * @param onShown called when the page is shown again, and when it is hidden, before it is saved
 * @param holdsUpdates whether an update of the app waits while something is not saved, or while this says so
 */
export function usePageSaver({
  save,
  open,
  leave,
  lock,
  onShown,
  holdsUpdates = false,
}: {
  save: () => Promise<number>;
  open: () => Promise<void>;
  leave?: () => Promise<unknown>;
  lock?: () => Promise<void>;
  onShown?: (isShown: boolean) => void;
  holdsUpdates?: boolean | (() => boolean);
}): ReturnType<typeof createSaver> {
  const client = useClient();
  const saver = createSaver({ later, save });
  const onHidden = () => {
    const isShown = document.visibilityState !== 'hidden';
    onShown?.(isShown);
    if (!isShown) void saver.flush();
  };
  onMount(() => {
    void open();
    document.addEventListener('visibilitychange', onHidden);
    const forget = client.beforeLock(lock ?? saver.flush);
    const isBusy = () => typeof holdsUpdates === 'function' && holdsUpdates();
    const release = holdsUpdates ? client.holdUpdates(() => saver.isDirty() || isBusy()) : null;
    onCleanup(() => {
      document.removeEventListener('visibilitychange', onHidden);
      forget();
      release?.();
      void (leave?.() ?? saver.flush()).finally(() => saver.stop());
    });
  });
  return saver;
}
