import type { Report } from '#shared/reports/reports.schemas.ts';
import { FIRST_RULES, type ReviewRules, reviewRulesId } from '#shared/reports/review.schemas.ts';
import type { Case } from './allowed.ts';

/**
 * Whether somebody reads the report that an act is about, by their place and the rules of its state now: written from
 * `domain.md` §8.4, not from the code that decides it.
 */
export function readsReport({ world, move, by, gain }: Case): boolean {
  if (gain.reader === by) return true;
  const { state, report } = JSON.parse(move.key.slice(move.name.length + 1)) as Record<string, string>;
  const compartment = world.compartment(`state:${state}`);
  const sent = compartment.document('reports', report ?? '')?.body as Report | undefined;
  const reader = world.actorOf(gain.reader);
  if (sent === undefined || reader === null || reader.state !== state) return false;
  const { sharing, deputies } =
    (compartment.document('reviewRules', reviewRulesId(state))?.body as ReviewRules | undefined) ??
    FIRST_RULES;
  const isOfUnit = reader.institution === sent.institution && reader.unit === sent.unit;
  const isHead = reader.roles.some((role) => /^(unit|institution)Head$/.test(role));
  return (
    reader.roles.includes('pointOfContact') ||
    // Wherever they work now.
    (sent.author === reader.person && reader.roles.length > 0) ||
    (reader.roles.includes('unitHead') && isOfUnit) ||
    (reader.roles.includes('institutionHead') && reader.institution === sent.institution) ||
    (isHead && sharing.some((each) => each.reader === reader.institution && each.of === sent.institution)) ||
    (reader.roles.length > 0 && deputies.some(({ person }) => person === reader.person))
  );
}

/** Whoever prepares, authorises or answers for the state that an act is about. Networks have no institutions. */
export function worksOnContribution({ world, move, gain }: Case): boolean {
  const { state } = JSON.parse(move.key.slice(move.name.length + 1)) as Record<string, string>;
  const reader = world.actorOf(gain.reader);
  if (reader === null || reader.state !== state) return false;
  const isHead = reader.roles.includes('institutionHead') && reader.institution === 'customs';
  return (
    reader.roles.some((role) => role === 'pointOfContact' || role === 'nationalAuthoriser') ||
    (isHead && /section|consent/.test(move.name))
  );
}
