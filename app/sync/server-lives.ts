import { createSignal } from 'solid-js';
import type { Answered } from './alone.ts';
import type { SyncClient } from './client.ts';

type Life = Pick<Answered, 'instance' | 'epoch'>;

/** Which life of the server this device has heard of last, by compartment (SPEC E1). */
export interface ServerLives {
  /** Reactive: whether the server lives another life by now than when it gave an answer. */
  isOther(compartment: string, answered: Life): boolean;
}

/** @param onHeard of a life in a compartment: the one that this device knew from before, and each that begins */
export function watchLives(
  client: Pick<SyncClient, 'cursors' | 'watch'>,
  onHeard: (compartment: string) => void,
): ServerLives {
  const heard = new Map<string, string>();
  const [version, setVersion] = createSignal(0);
  client.watch(() => {
    for (const { compartment, instance, epoch } of client.cursors()) {
      const life = `${instance} ${epoch}`;
      if (heard.get(compartment) === life) continue;
      heard.set(compartment, life);
      setVersion((before) => before + 1);
      onHeard(compartment);
    }
  });
  return {
    isOther(compartment, answered) {
      version();
      const known = client.cursors().find((cursor) => cursor.compartment === compartment);
      if (known === undefined || known.instance === null) return false;
      // An answer may be ahead of the pull that hears of a restore.
      return known.instance !== answered.instance || known.epoch > answered.epoch;
    },
  };
}
