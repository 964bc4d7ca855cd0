import { createSignal } from 'solid-js';

const WAIT_MS = 150;
const RETRY_MS = 4_000;

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed' };

/**
 * Saves the latest state of something soon after each change, one save at a time, and tries again after a failure.
 * "Saved" is said only when the store has said so and nothing was changed since.
 *
 * @param save resolves when durable, with the time of it
 */
export function createSaver({
  save,
  later,
}: {
  save: () => Promise<number>;
  later: (run: () => void, ms: number) => () => void;
}) {
  const [state, setState] = createSignal<SaveState>({ kind: 'saved', at: null });
  let dirty = false;
  let isStopped = false;
  let running: Promise<void> | null = null;
  let cancel: () => void = () => undefined;

  async function run() {
    while (dirty) {
      dirty = false;
      try {
        const at = await save();
        if (!dirty) setState({ kind: 'saved', at });
      } catch {
        // Told on the screen; what was typed is still in the form's own memory.
        dirty = true;
        setState({ kind: 'failed' });
        if (isStopped) return;
        cancel = later(start, RETRY_MS);
        return;
      }
    }
  }

  function start() {
    running ??= run().finally(() => {
      running = null;
    });
  }

  return {
    state,
    changed() {
      if (isStopped) return;
      dirty = true;
      if (state().kind !== 'failed') setState({ kind: 'saving' });
      cancel();
      cancel = later(start, WAIT_MS);
    },
    /** For the moment the page is hidden or left: does not wait for the pause in typing. */
    async flush() {
      cancel();
      if (dirty && !isStopped) start();
      await running;
    },
    /** For when the page is gone: nothing is tried again. A save under way still ends, so flush first. */
    stop() {
      isStopped = true;
      cancel();
    },
    isDirty: () => dirty || running !== null,
  };
}
