import { useParams } from '@solidjs/router';

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
  const params = useParams<{ id?: string; paper?: string }>();
  return () => {
    const { id: meeting = null, paper = null } = params;
    const list = meeting === null ? '/documents' : `/meetings/${meeting}/papers`;
    return {
      meeting,
      paper,
      list,
      hrefOf: (id, page) => (page === undefined ? `${list}/${id}` : `${list}/${id}/${page}`),
    };
  };
}
