import type { ReplicaSignals } from '#app/sync/replica-signals.ts';
import type { Link, Section } from '#shared/contributions/contributions.schemas.ts';
import { requirements } from '#shared/ideal/ideal.schemas.ts';
import { type PROGRESS, progress, progressId } from '#shared/ideal/released.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

export type Progress = (typeof PROGRESS)[number];

/** What an edition asks of a state, earliest first. */
export function askedOf({
  replica,
  edition,
  state,
}: {
  replica: Pick<ReplicaSignals, 'within'>;
  edition: string;
  state: string;
}) {
  return replica
    .within(requirements, edition)
    .filter(({ body }) => !body.withdrawn && body.askedOf.includes(state))
    .sort((left, right) => (left.body.due < right.body.due ? -1 : 1));
}

/** What an edition asks of a state that it has neither answered nor said it does not know; earliest first. */
export function owedBy({
  replica,
  edition,
  state,
}: {
  replica: Pick<ReplicaSignals, 'within' | 'one'>;
  edition: string;
  state: string;
}) {
  const open = askedOf({ replica, edition, state }).filter(({ id }) => {
    const said = replica.one(progress, progressId({ requirement: id, state }))?.body.status;
    return said !== 'answered' && said !== 'gap';
  });
  return { open, next: open[0]?.body.due ?? null };
}

/**
 * How far a state is with each requirement, by what it has: a link that others will read, or an institution’s answer, is
 * one; a link without words, or a question that was put, is a beginning. That there is nothing to be found nobody can tell
 * from this: it is absent.
 */
export function derivedProgress({
  links,
  sections,
}: {
  links: readonly Doc<Link>[];
  sections: readonly Doc<Section>[];
}): ReadonlyMap<string, 'begun' | 'answered'> {
  const found = new Map<string, 'begun' | 'answered'>();
  function note(requirement: string, isAnswer: boolean) {
    if (found.get(requirement) !== 'answered') found.set(requirement, isAnswer ? 'answered' : 'begun');
  }
  for (const { body } of links)
    if (body.leftOut === null)
      for (const requirement of body.requirements) note(requirement, body.statement !== null);
  for (const { body } of sections)
    if (body.requirement !== null) note(body.requirement, body.status === 'answered');
  return found;
}
