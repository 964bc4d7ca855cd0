import { createSignal } from 'solid-js';

const WAIT_MS = 150;
const RETRY_MS = 4_000;

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed' };

/**
 * Saves the latest state of something soon after each change, one save at a time, and retries after a failure. It says
 * "saved" only if the store has confirmed it and nothing has changed since.
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
        // The screen shows it; what was typed is still in the form's memory.
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
    /** For when the page is hidden or left: skips the debounce. */
    async flush() {
      cancel();
      if (dirty && !isStopped) start();
      await running;
    },
    /** For when the page is closed: no more retries. A save under way still finishes, so flush first. */
    stop() {
      isStopped = true;
      cancel();
    },
    isDirty: () => dirty || running !== null,
  };
}
