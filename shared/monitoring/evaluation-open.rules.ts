import { must } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  type Collection,
  type Decision,
  type Doc,
  type Docs,
  one,
  type Read,
  refuse,
} from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { goals, kpis } from '#shared/plans/plans.schemas.ts';
import {
  consolidations,
  type Evaluation,
  evaluations,
  measurements,
  progressReports,
  type Recommendation,
  recommendations,
} from './monitoring.schemas.ts';

/** An evaluation that is still written, for whoever keeps evaluations; or why not. */
export function openEvaluation(docs: Docs, evaluation: string, actor: Actor): Doc<Evaluation> | Decision {
  const problem = must(actor, 'plans.keep');
  if (problem !== null) return problem;
  const known = docs.get(evaluations, evaluation);
  if (known === null) return refuse('monitoring.unknown_evaluation', { evaluation });
  return known.body.state === 'open' ? known : refuse('monitoring.evaluation_final');
}

/** Whether a question still asks the same; it may be given in one more language. */
export function isSameQuestion(before: Text | null | undefined, after: Text | null | undefined): boolean {
  return LANGUAGES.every(
    (language) => before?.[language] === undefined || before[language] === after?.[language],
  );
}

/** A recommendation of an evaluation that is final: it is answered and followed up then; or why not. */
export function finalRecommendation(
  docs: Docs,
  { recommendation, evaluation }: { recommendation: string; evaluation: string },
): Doc<Recommendation> | Decision {
  const known = docs.get(recommendations, recommendation);
  if (known?.parent !== evaluation) return refuse('monitoring.unknown_recommendation', { recommendation });
  return docs.get(evaluations, evaluation)?.body.state === 'final'
    ? known
    : refuse('monitoring.evaluation_open');
}

/** What a finding may rest on, by how its id begins. */
const EVIDENCE: Readonly<Record<string, Collection>> = {
  kpi_: kpis,
  msr_: measurements,
  prp_: progressReports,
  cnr_: consolidations,
  opa_: operations,
  gol_: goals,
} as Readonly<Record<string, Collection>>;
const collectionOf = (id: string) => EVIDENCE[id.slice(0, 4)];

export function evidenceReads(evidence: readonly string[]): Read[] {
  return evidence.flatMap((id) => {
    const collection = collectionOf(id);
    return collection === undefined ? [] : [one(collection, id)];
  });
}

/** That a finding rests on something, and on nothing that is not there. */
export function evidenceFault(docs: Docs, evidence: readonly string[]): Decision | null {
  if (evidence.length === 0) return refuse('monitoring.evidence_missing');
  const missing = evidence.find((id) => {
    const collection = collectionOf(id);
    return collection === undefined || docs.get(collection, id) === null;
  });
  return missing === undefined ? null : refuse('monitoring.unknown_evidence', { evidence: missing });
}
