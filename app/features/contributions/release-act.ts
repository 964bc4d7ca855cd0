import { type Act, act } from '#app/sync/acts.ts';
import { type Contribution, contributions } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';

/**
 * The act of whoever has read a release. It is based on the contribution as the page shows it, also where it corrects
 * a refused one: its hash says what was read, so that what others wrote before is no news.
 */
export function releaseAct({
  name,
  seen,
  contribution,
}: {
  name: 'prepare' | 'authorise';
  seen: ArgsOf<'contributions.prepare'>;
  contribution: Doc<Contribution>;
}): Act {
  const told = { [`${contributions.name}/${contribution.id}`]: contribution.rev };
  return name === 'prepare'
    ? act('contributions.prepare', seen, { told })
    : act('contributions.authorise', seen, { told });
}
