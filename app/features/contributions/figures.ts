import type { Client } from '#app/sync/app-client.ts';
import type { Count } from '#shared/contributions/contributions.schemas.ts';
import { type Figure, figureKey, releasedFigureId } from '#shared/contributions/figures.rules.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import { ownState, type Work } from './work-data.ts';

/** Of one thing counted, in the address of the page where one of several figures is chosen. */
export function figureId({
  client,
  edition,
  figure: { about, count },
}: {
  client: Pick<Client, 'actor'>;
  edition: string;
  figure: { about: Subject; count: Omit<Count, 'amount' | 'note'> };
}): string {
  const { what, counted, stage, place } = count;
  return releasedFigureId({
    edition,
    state: ownState(client),
    figure: { about, what, counted, stage, place },
  });
}

/** What institutions say differently and nobody has chosen, each with the id of its page. */
export function differingRows({
  work,
  edition,
  client,
}: {
  work: Pick<Work, 'differing'>;
  edition: string;
  client: Pick<Client, 'actor'>;
}) {
  return [...work.differing().values()].flatMap(([first]) =>
    first === undefined
      ? []
      : [{ figure: first.figure, id: figureId({ client, edition, figure: first.figure }) }],
  );
}

export interface Said {
  readonly section: string;
  readonly figure: Figure;
}
/** What each section says of everything counted, by the id of its page. */
export function saidFigures({
  work,
  edition,
  client,
}: {
  work: Pick<Work, 'sections'>;
  edition: string;
  client: Pick<Client, 'actor'>;
}): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  const keys = new Map<string, string>();
  for (const { id: section, body } of work.sections()) {
    if (body.status !== 'answered') continue;
    for (const count of body.counts) {
      const figure = { about: body.about, count };
      const key = figureKey(figure);
      const id = keys.get(key) ?? figureId({ client, edition, figure });
      keys.set(key, id);
      found.set(id, [...(found.get(id) ?? []), { section, figure }]);
    }
  }
  return found;
}
