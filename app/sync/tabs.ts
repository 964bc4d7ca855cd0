/** Messages between the tabs of one person. */
export type TabWord =
  /** The store has something new. */
  | 'changed'
  /** Something waits, and the sending tab is not the one that syncs. */
  | 'please_sync'
  | 'locked';

export interface Tabs {
  tell(word: TabWord): void;
  /** Says now what was gathered. */
  flush(): void;
  close(): void;
}

const GATHER_MS = 100;

/** Many changes in a row send one message. */
export function openTabs({ profile, hear }: { profile: string; hear: (word: TabWord) => void }): Tabs {
  const channel = new BroadcastChannel(`clasi-${profile}`);
  const waiting = new Set<TabWord>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  channel.onmessage = ({ data }: MessageEvent<TabWord>) => hear(data);

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    for (const word of waiting) channel.postMessage(word);
    waiting.clear();
  }

  return {
    tell(word) {
      if (word === 'locked') {
        channel.postMessage(word);
        return;
      }
      waiting.add(word);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    flush,
    close() {
      clearTimeout(timer);
      channel.close();
    },
  };
}
