import { useCurrentMatches } from '@solidjs/router';

/** A list of papers, and the pages that stand beside it. */
export interface PaperPlace {
  /** The meeting whose papers are listed; null in the register. */
  readonly meeting: string | null;
  /** The paper that stands open; null on the list, and where a new one is registered. */
  readonly paper: string | null;
  /** The address of the list. */
  readonly list: string;
  /** Where another paper, or a page about one, stands beside the same list. */
  hrefOf(paper: string, page?: string): string;
}

/** Whoever opens a paper of a meeting stays in that meeting; from the register they stay in the register. */
export function usePaperPlace(): () => PaperPlace {
  // Read from the routes that match: the router's own parameters may lag behind the page that is shown.
  const matches = useCurrentMatches();
  return () => {
    const named = matches().flatMap(({ params }) => Object.entries(params));
    const { id: meeting = null, paper = null } = Object.fromEntries(named);
    const list = meeting === null ? '/documents' : `/meetings/${meeting}/papers`;
    return {
      meeting,
      paper,
      list,
      hrefOf: (id, page) => (page === undefined ? `${list}/${id}` : `${list}/${id}/${page}`),
    };
  };
}
