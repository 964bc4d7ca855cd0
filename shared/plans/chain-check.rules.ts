import type { Institution } from '#shared/kernel/actor.ts';
import {
  type ActionType,
  CHAIN_LINKS,
  type ChainLink,
  LINK_REASONS,
  type Operation,
  type OperationalPlan,
} from './pao.schemas.ts';
import { isLive } from './pao-moves.rules.ts';

type Acting = Pick<Operation, 'state' | 'type' | 'leader' | 'coLeader'>;

const isLink = (institution: Institution | null | undefined): institution is ChainLink =>
  CHAIN_LINKS.some((link) => link === institution);
/** Types that are of one link, whoever leads them. A judicial action may be of prosecutors or of judges. */
const LINK_OF_TYPE: Partial<Record<ActionType, ChainLink>> = { customs: 'customs', penitentiary: 'prison' };

/**
 * Links of the criminal justice chain to which an action belongs: those of the institutions that lead it, else that of its
 * type. One that was cancelled or dropped belongs to none.
 */
export function linksOf(operation: Acting): readonly ChainLink[] {
  if (!isLive(operation)) return [];
  const led = [operation.leader?.institution, operation.coLeader?.institution].filter(isLink);
  const byType = LINK_OF_TYPE[operation.type];
  const found = led.length > 0 || byType === undefined ? led : [byType];
  return CHAIN_LINKS.filter((link) => found.includes(link));
}

export interface CheckedLink {
  readonly link: ChainLink;
  /** Actions of it. */
  readonly count: number;
  /** Why there is none, if that is meant. */
  readonly reason: string | null;
  /** There is none, and nobody gave a reason. */
  readonly isMissing: boolean;
}

/** The criminal justice chain of a plan, link by link: where there is no action, and no reason for it, one is missing. */
export function checkChain(
  operations: readonly Acting[],
  pao: Pick<OperationalPlan, (typeof LINK_REASONS)[ChainLink]>,
): readonly CheckedLink[] {
  const found = operations.flatMap(linksOf);
  return CHAIN_LINKS.map((link) => {
    const count = found.filter((each) => each === link).length;
    const reason = pao[LINK_REASONS[link]]?.reason ?? null;
    return { link, count, reason, isMissing: count === 0 && reason === null };
  });
}
