import { createContext, type JSX, useContext } from 'solid-js';
import type { Client } from '#app/sync/app-client.ts';

const ClientContext = createContext<Client>();

/** Gives the pages what only an unlocked store can give. */
export function ClientProvider(props: { client: Client; children: JSX.Element }): JSX.Element {
  return <ClientContext.Provider value={props.client}>{props.children}</ClientContext.Provider>;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('useClient stands outside ClientProvider');
  return client;
}
