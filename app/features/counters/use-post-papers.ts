import { createEffect, createMemo, on } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { postPapersOf } from './post-papers.ts';

/**
 * Brings the papers of the posts where this person works onto the device, so that they are there where no network is: again
 * whenever a paper is added and whenever the server has answered.
 */
export function usePostPapers(): void {
  const client = useClient();
  const papers = postPapersOf(client);
  const names = createMemo(() =>
    papers
      .coming()
      .map(({ id, body }) => `${id} ${body.file.hash}`)
      .join(),
  );
  createEffect(
    on([names, () => client.lastAnswerAt()], ([wanted]) => {
      // Offline, or cut off on the way: the next answer of the server starts it again.
      if (wanted !== '') void papers.catchUp().catch(() => undefined);
    }),
  );
}
