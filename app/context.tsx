import { createContext, getOwner, type JSX, runWithOwner, useContext } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';

interface Opened {
  readonly client: Client;
  once<T>(create: () => T): T;
}

const OpenedContext = createContext<Opened>();

/** Gives the pages what only an unlocked store can give. */
export function ClientProvider(props: { client: Client; children: JSX.Element }): JSX.Element {
  const owner = getOwner();
  const made = new Map<() => unknown, unknown>();
  const opened: Opened = {
    get client() {
      return props.client;
    },
    once<T>(create: () => T) {
      if (!made.has(create)) made.set(create, runWithOwner(owner, create));
      return made.get(create) as T;
    },
  };
  return <OpenedContext.Provider value={opened}>{props.children}</OpenedContext.Provider>;
}

function useOpened(): Opened {
  const opened = useContext(OpenedContext);
  if (opened === undefined) throw new Error('useClient stands outside ClientProvider');
  return opened;
}

export function useClient(): Client {
  return useOpened().client;
}

/** What pages of one opened store share: made by the first that asks, disposed of at the lock. */
export function useOnce<T>(create: () => T): T {
  return useOpened().once(create);
}
