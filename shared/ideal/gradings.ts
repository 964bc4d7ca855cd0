import type { INFORMATION_GRADES, SOURCE_GRADES } from '#shared/reports/reports.schemas.ts';

type Grades = Readonly<Record<string, (typeof SOURCE_GRADES)[number]>>;
type InformationGrades = Readonly<Record<string, (typeof INFORMATION_GRADES)[number]>>;
interface Scheme {
  /** The codes that it has, each with the code of the 4x4 that it is imported as. */
  readonly source: Grades;
  readonly information: InformationGrades;
}

/**
 * Systems in which material comes evaluated, after `domain.md` §5.1 (Admiralty without MISP's G, which is none of
 * theirs). The original code stays beside the mapped one. What §5.1 leaves out follows the definitions that it quotes:
 * of 3x5x2, information known indirectly and corroborated is 3, and the rest 4; 5x5x5 has the words of the 4x4, with
 * "sometimes" and "un"reliable both C, untested X, and "cannot be judged" and "suspected false" both 4.
 */
export const GRADINGS = {
  admiralty: {
    source: { A: 'A', B: 'B', C: 'C', D: 'C', E: 'C', F: 'X' },
    information: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '4', 6: '4' },
  },
  'uk-3x5x2': {
    // 1 is A only once it is confirmed: that is for a person to say.
    source: { 1: 'B', 2: 'X', 3: 'C' },
    information: { A: '1', B: '3', C: '4', D: '4', E: '4' },
  },
  'uk-5x5x5': {
    source: { A: 'A', B: 'B', C: 'C', D: 'C', E: 'X' },
    information: { 1: '1', 2: '2', 3: '3', 4: '4', 5: '4' },
  },
  /** The product's own, where its originator graded otherwise than the state does. */
  'europol-4x4': {
    source: { A: 'A', B: 'B', C: 'C', X: 'X' },
    information: { 1: '1', 2: '2', 3: '3', 4: '4' },
  },
} as const satisfies Record<string, Scheme>;
export type KnownScheme = keyof typeof GRADINGS;
/** `other`: a system that is not known here, whose codes are taken as they come. */
export const GRADING_SCHEMES = [...(Object.keys(GRADINGS) as KnownScheme[]), 'other'] as const;
export type GradingScheme = (typeof GRADING_SCHEMES)[number];

interface OriginalGrade {
  readonly scheme: GradingScheme;
  readonly source: string;
  readonly information: string;
}
const schemeOf = (scheme: GradingScheme): Scheme | null => (scheme === 'other' ? null : GRADINGS[scheme]);

/** The codes that a system has, in its order; null where they are not known. */
export function codesOf(scheme: GradingScheme): { source: string[]; information: string[] } | null {
  const known = schemeOf(scheme);
  return known === null
    ? null
    : { source: Object.keys(known.source), information: Object.keys(known.information) };
}

/** Whether both codes are codes of their system. */
export function isGradeOf({ scheme, source, information }: OriginalGrade): boolean {
  const codes = codesOf(scheme);
  return codes === null || (codes.source.includes(source) && codes.information.includes(information));
}

/** The code of the 4x4 as which it is imported; null where nothing says so. */
export function mappedGrade({
  scheme,
  source,
  information,
}: OriginalGrade): { source: Grades[string]; information: InformationGrades[string] } | null {
  const known = schemeOf(scheme);
  const of = <T>(grades: Readonly<Record<string, T>> | undefined, code: string) =>
    grades !== undefined && Object.hasOwn(grades, code) ? grades[code] : undefined;
  const [mappedSource, mappedInformation] = [of(known?.source, source), of(known?.information, information)];
  return mappedSource === undefined || mappedInformation === undefined
    ? null
    : { source: mappedSource, information: mappedInformation };
}
