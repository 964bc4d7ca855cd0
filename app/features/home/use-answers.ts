import { type Accessor, createRoot, createSignal, getOwner, onCleanup } from 'solid-js';
import type * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import type { TodayAsker } from '#app/kit/today-lines.ts';
import { TransportError } from '#app/sync/transport-error.ts';

/**
 * What only the server knows, asked for when somebody first needs it, and again when the page is looked at again.
 * Without a network it is not known: nothing is said about it.
 */
export function useAnswers(): TodayAsker['answer'] {
  const client = useClient();
  const known = new Map<string, Accessor<unknown>>();
  const asking: (() => Promise<void>)[] = [];
  const owner = getOwner();

  function begin(schema: v.GenericSchema, path: string): Accessor<unknown> {
    const [answer, setAnswer] = createSignal<unknown>(null);
    async function read() {
      try {
        const found = await client.ask(schema, { path });
        setAnswer(() => found);
      } catch (error) {
        // The last answer stays; a refusal means that this person does not govern any more.
        if (!(error instanceof TransportError)) throw error;
        if (error.kind === 'forbidden') setAnswer(null);
      }
    }
    asking.push(read);
    void read();
    return answer;
  }

  function look() {
    if (document.visibilityState === 'visible') for (const read of asking) void read();
  }
  document.addEventListener('visibilitychange', look);
  onCleanup(() => document.removeEventListener('visibilitychange', look));

  return ((schema: v.GenericSchema, path: string) => {
    let answer = known.get(path);
    if (answer === undefined) {
      // Whoever asks first may be read again: the answer stays.
      answer = createRoot(() => begin(schema, path), owner);
      known.set(path, answer);
    }
    return answer();
  }) as TodayAsker['answer'];
}
