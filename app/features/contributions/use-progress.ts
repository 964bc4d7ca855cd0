import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Section } from '#shared/contributions/contributions.schemas.ts';
import { figureKey } from '#shared/contributions/figures.rules.ts';
import type { Requirement } from '#shared/ideal/ideal.schemas.ts';
import {
  progress,
  progressId,
  releasedFigures,
  releasedItems,
  releaseId,
} from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { askedOf, derivedProgress, type Progress } from './owed.ts';
import { ownState, type Work } from './work-data.ts';

export interface AskedRow {
  readonly requirement: Doc<Requirement>;
  /** As the committee has it; null: nothing was said yet. */
  readonly told: Progress | null;
  /** Said on this device and not confirmed yet. */
  readonly saying: Progress | null;
  /** What it looks like, by what the state has and what of it others read; null if it has nothing of it. */
  readonly derived: 'begun' | 'answered' | null;
  readonly isLate: boolean;
}

/** What the edition asks of this state, each with how far the state is. */
export function useAsked(edition: Accessor<string>, work: Pick<Work, 'links' | 'sections' | 'lateBefore'>) {
  const client = useClient();
  const derived = createMemo(() => derivedProgress({ links: work.links(), sections: work.sections() }));
  /** What others read of this state: what lies here alone answers nobody. */
  const out = createMemo(() => {
    const id = releaseId({ edition: edition(), state: ownState(client) });
    const figures = new Set(
      client.replica.within(releasedFigures, id).map(({ body: { about, ...count } }) => keyOf(about, count)),
    );
    const found = new Set(client.replica.within(releasedItems, id).flatMap(({ body }) => body.requirements));
    for (const { body } of work.sections())
      if (body.requirement !== null && body.counts.some((count) => figures.has(keyOf(body.about, count))))
        found.add(body.requirement);
    return found;
  });
  const derivedOf = (requirement: string) => {
    const has = derived().get(requirement) ?? null;
    return has === 'answered' && !out().has(requirement) ? 'begun' : has;
  };
  /** What was said here last and lies in the outbox: the committee keeps it, this device does not. */
  const saying = createMemo(() => {
    const found = new Map<string, Progress>();
    for (const { state, envelope } of client.outbox()) {
      if (state !== 'queued' || envelope.name !== 'contributions.tell_progress') continue;
      const { requirement, status } = envelope.args as { requirement: string; status: Progress };
      found.set(requirement, status);
    }
    return found;
  });
  return createMemo((): readonly AskedRow[] => {
    const state = ownState(client);
    const day = work.lateBefore();
    return askedOf({ replica: client.replica, edition: edition(), state }).map((requirement) => {
      const { id, body } = requirement;
      const told = client.replica.one(progress, progressId({ requirement: id, state }))?.body.status ?? null;
      const said = saying().get(id);
      const now = said ?? told;
      return {
        requirement,
        told,
        saying: said === undefined || said === told ? null : said,
        derived: derivedOf(id),
        isLate: body.due < day && now !== 'answered' && now !== 'gap',
      };
    });
  });
}

function keyOf(
  about: Requirement['about'],
  { what, counted, stage, place }: Pick<Section['counts'][number], 'what' | 'counted' | 'stage' | 'place'>,
): string {
  return figureKey({ about, count: { what, counted, stage, place } });
}

/** Further than what was said: worth saying. */
export function isWorthSaying({ told, saying, derived }: AskedRow): boolean {
  const said = saying ?? told;
  if (derived === null || said === 'answered' || said === 'gap') return false;
  return derived !== said;
}
