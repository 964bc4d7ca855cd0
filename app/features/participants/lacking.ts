import type { Translate } from '#app/i18n/i18n.tsx';
import { may } from '#shared/access/rules.ts';
import { isFigureLack, isOfNomination, type Lack, lackingOf } from '#shared/board/lacking.rules.ts';
import type { Member } from '#shared/board/members.rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { owingInWords } from './owing-words.ts';

/** The list shows people, and says what each of them lacks: not "5 names" but "5 people without a name". */
const OF_PEOPLE = {
  names: 'no_name',
  note_verbale: 'no_note_verbale',
  visa_answers: 'no_visa_answer',
  visa_letters: 'no_visa_letter',
  visas: 'no_visa',
  travel: 'no_travel',
  tickets: 'no_ticket',
  interpretation: 'no_language',
} as const satisfies Partial<Record<Lack, string>>;

function isOfPeople(lack: Lack): lack is keyof typeof OF_PEOPLE {
  return lack in OF_PEOPLE;
}

/** "2 personas sin visa", "1 carta para la visa". */
export function lackInWords({ lack, n, t }: { lack: Lack; n: number; t: Translate }): string {
  if (isFigureLack(lack)) return t(`board.lacking.${lack}`, { n });
  if (isOfPeople(lack)) return t(`board.lacking.${OF_PEOPLE[lack]}`, { n });
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
  // What is said of a journey stands with the person, on the list or not.
  const isDecided = isListed && nomination?.state === 'accredited';
  if (nominationId === null || isDecided || !isOfNomination(lack)) return `/meetings/${meeting}/people/${id}`;
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
