import type { Translate } from '#app/i18n/i18n.tsx';
import { may } from '#shared/access/rules.ts';
import { isFigureLack, isOfNomination, type Lack, lackingOf } from '#shared/board/lacking.rules.ts';
import type { Member } from '#shared/board/members.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { owingInWords } from './owing-words.ts';

/** "2 personas sin visa", "1 carta para la visa". */
export function lackInWords({ lack, n, t }: { lack: Lack; n: number; t: Translate }): string {
  if (isFigureLack(lack)) return t(`board.lacking.${lack}`, { n });
  return owingInWords({ owing: { thing: lack, count: n, language: null }, t });
}

/** The page where what a member lacks is seen and given; undefined where this person can do neither. */
export function memberHref({
  meeting,
  member,
  lack,
  actor,
}: {
  meeting: string;
  member: Member;
  lack: Lack;
  actor: Actor;
}): string | undefined {
  const { id, nominationId, nomination, isListed } = member;
  const isNominee = !isListed || (isOfNomination(lack) && nomination?.state !== 'accredited');
  if (nominationId === null || !isNominee) return `/meetings/${meeting}/people/${id}`;
  if (may(actor, 'nominations.decide')) return `/meetings/${meeting}/accreditation/${nominationId}`;
  return may(actor, 'nominations.make', { delegation: actor.delegation })
    ? `/meetings/${meeting}/delegation/nominations/${nominationId}`
    : undefined;
}

/** From a figure to those it counts as missing: to the one person, or to the list of only them; undefined for nobody. */
export function lackingHref({
  meeting,
  lack,
  members,
  of,
  actor,
}: {
  meeting: string;
  lack: Lack;
  members: readonly Member[];
  /** The delegation whose members they are; null for all. */
  of: string | null;
  actor: Actor;
}): string | undefined {
  if (lack === 'delegation') return of === null ? undefined : `/meetings/${meeting}/delegation/of/${of}`;
  const [first, ...others] = lackingOf({ lack, members });
  if (first === undefined) return undefined;
  if (others.length === 0) return memberHref({ meeting, member: first, lack, actor });
  const search = new URLSearchParams({ missing: lack, ...(of === null ? {} : { of }) });
  return `/meetings/${meeting}/people?${search}`;
}
