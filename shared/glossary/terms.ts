import type { Term } from './glossary.schemas.ts';
import { APP_TERMS } from './terms-app.ts';
import { IDEAL_TERMS } from './terms-ideal.ts';
import { MEETINGS_TERMS } from './terms-meetings.ts';
import { PLAN_TERMS } from './terms-plan.ts';

export const TERM_GROUPS = ['meetings', 'ideal', 'plan', 'app'] as const;
export type TermGroup = (typeof TERM_GROUPS)[number];

const BY_GROUP = {
  meetings: MEETINGS_TERMS,
  ideal: IDEAL_TERMS,
  plan: PLAN_TERMS,
  app: APP_TERMS,
} as const satisfies Record<TermGroup, readonly Term[]>;
/** The code of a term: whoever says something of every term is asked by the compiler for a new one. */
export type TermCode = (typeof BY_GROUP)[TermGroup][number]['code'];

/** Every word that has one meaning here, by what it is about. */
export const TERMS: Readonly<Record<TermGroup, readonly (Term & { readonly code: TermCode })[]>> = BY_GROUP;
