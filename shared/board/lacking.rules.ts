import { lacks } from '#shared/participants/owed.rules.ts';
import { languagesOf, travelOf, visaOf } from './facts.rules.ts';
import { isAccredited, isNominated, isWaiting, type Member } from './members.rules.ts';
import { OF_MEMBERS, type OwedThing } from './owings.rules.ts';

/** What a figure of the board counts as missing: all but those whom it counts as done, and those who wait. */
const OF_FIGURES = {
  not_nominated: (one: Member) => !isNominated(one),
  not_accredited: (one: Member) => !isAccredited(one) && !isWaiting(one),
  no_travel: ({ needs }: Member) => lacks('travel', needs),
  no_visa: ({ needs }: Member) => needs?.visa !== 'granted' && needs?.visa !== 'not_needed',
  no_language: ({ needs }: Member) => lacks('interpretation', needs),
} as const;

/** Where nothing is known of a whole delegation, a figure counts it on neither side. */
const KNOWN_OF: Partial<Record<Lack, (members: readonly Member[]) => boolean>> = {
  no_travel: (members) => travelOf(members) !== null,
  no_visa: (members) => visaOf(members) !== null,
  no_language: (members) => languagesOf(members).length > 0,
};

export type FigureLack = keyof typeof OF_FIGURES;
/** Why somebody is on a list of people: a figure of the board, or a thing that is owed for them. */
export type Lack = FigureLack | OwedThing;

const LACKS = new Map<string, (member: Member) => boolean>([
  ...Object.entries(OF_FIGURES),
  ...OF_MEMBERS.map(([thing, , isOwed]) => [thing, isOwed] as const),
]);

export function isFigureLack(lack: Lack): lack is FigureLack {
  return lack in OF_FIGURES;
}

/** Of an address; null for what no member can lack. */
export function toLack(value: string | undefined): Lack | null {
  return value !== undefined && LACKS.has(value) ? (value as Lack) : null;
}

/** Those who lack it, in their order; nobody for what is owed for no member, such as papers. */
export function lackingOf({ lack, members }: { lack: Lack; members: readonly Member[] }): Member[] {
  const isLacking = LACKS.get(lack);
  return isLacking === undefined ? [] : members.filter(isLacking);
}

/** Whether a total over all delegations counts these members of one of them. */
export function countsInTotal({ lack, members }: { lack: Lack; members: readonly Member[] }): boolean {
  return KNOWN_OF[lack]?.(members) ?? true;
}

/** Whether it is about the nomination of a person, or else about the person on the list. */
export function isOfNomination(lack: Lack): boolean {
  return [
    'not_nominated',
    'not_accredited',
    'names',
    'corrections',
    'note_verbale',
    'accreditation',
  ].includes(lack);
}
