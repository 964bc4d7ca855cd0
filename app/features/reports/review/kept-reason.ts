import { type Accessor, createSignal } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { usePageSaver } from '#app/kit/use-page-saver.ts';

const KEY = 'reports-return-reason';

export interface KeptReason {
  readonly text: Accessor<string>;
  change(text: string): void;
  /** Once it is in the acts. */
  forget(): Promise<void>;
}

/** Why reports are sent back: durable on this device while it is typed, so that a lock or a closed browser loses none of it. */
export function useKeptReason(): KeptReason {
  const client = useClient();
  const known = client.remembered(KEY);
  const [text, setText] = createSignal(typeof known === 'string' ? known : '');
  async function save(): Promise<number> {
    if ((client.remembered(KEY) ?? '') !== text()) await client.remember(KEY, text());
    return client.now();
  }
  const saver = usePageSaver({ save, open: async () => undefined });
  return {
    text,
    change(next) {
      setText(next);
      saver.changed();
    },
    async forget() {
      setText('');
      await saver.flush();
      await save();
    },
  };
}
