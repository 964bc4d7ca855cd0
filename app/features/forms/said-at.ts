import { createContext, type JSX, useContext } from 'solid-js';

/** What others said at the questions of a report that is corrected, by the id of a node. Reactive. */
export interface SaidAt {
  has(nodeId: string): boolean;
  show(nodeId: string): JSX.Element;
}

const NOTHING: SaidAt = { has: () => false, show: () => undefined };
export const SaidContext = createContext<SaidAt>(NOTHING);

export function useSaid(): SaidAt {
  return useContext(SaidContext);
}
