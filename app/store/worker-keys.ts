import type { Bytes } from './bytes.ts';
import type { KeyHolder } from './tab-key.ts';

/** A worker that does not answer in this time is one that does not run. */
const ANSWER_MS = 2_000;

/** What a page may ask; `app/sw/key-holder.ts` answers. */
export type AskedOfWorker =
  | { do: 'wrap'; profile: string; raw: Bytes; ms: number }
  | { do: 'open'; profile: string; id: string; box: Bytes }
  | { do: 'keep'; id: string; ms: number }
  | { do: 'forget'; profile: string };

/** Where questions are sent: a `ServiceWorker`, or in tests another end of a channel. */
export interface AskedWorker {
  postMessage(message: { type: 'CLASI_KEY'; asked: AskedOfWorker }, transfer: MessagePort[]): void;
}

/** The worker that serves the app; null before it is installed. */
async function activeWorker(): Promise<AskedWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  return (await navigator.serviceWorker.getRegistration())?.active ?? null;
}

/** The keys that the service worker holds for the tabs of this phone. */
export function createWorkerKeys({
  worker = activeWorker,
  answerMs = ANSWER_MS,
}: {
  worker?: () => Promise<AskedWorker | null>;
  answerMs?: number;
} = {}): KeyHolder {
  async function ask(asked: AskedOfWorker): Promise<unknown> {
    const found = await worker().catch(() => null);
    if (found === null) return null;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer(null), answerMs);
      function answer(data: unknown) {
        clearTimeout(timer);
        port1.close();
        resolve(data);
      }
      port1.onmessage = ({ data }) => answer(data);
      found.postMessage({ type: 'CLASI_KEY', asked }, [port2]);
    });
  }

  return {
    async wrap({ profile, raw, ms }) {
      const made = await ask({ do: 'wrap', profile, raw, ms });
      raw.fill(0);
      return made as { id: string; box: Bytes } | null;
    },
    open: async (input) => (await ask({ do: 'open', ...input })) as Bytes | null,
    keep: (input) => void ask({ do: 'keep', ...input }),
    forget: (profile) => void ask({ do: 'forget', profile }),
  };
}

/**
 * Before an update: the running worker gives its keys to the one that waits, over a channel between the two. Without an
 * answer the next page asks.
 */
export async function handKeysOver(): Promise<void> {
  const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
  if (active == null || waiting == null) return;
  const between = new MessageChannel();
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ANSWER_MS);
    port1.onmessage = () => {
      clearTimeout(timer);
      resolve();
    };
    waiting.postMessage({ type: 'CLASI_KEYS_TAKE' }, [between.port2, port2]);
    active.postMessage({ type: 'CLASI_KEYS_GIVE' }, [between.port1]);
  });
  port1.close();
}
