import { isQuestion, relevantLeaves } from './form-nodes.ts';
import type { FormPage } from './form-parts.ts';
import type { FormPart } from './form-types.ts';

/** Where a person is in a form; the surrounding page puts it in its address without parsing it. */
export type FormStep = 'tasks' | 'check' | (string & {});

type ReadStep =
  | { readonly kind: 'tasks' }
  | {
      readonly kind: 'check';
      /** It says at once what is missing or wrong. */
      readonly isLooking: boolean;
    }
  | {
      readonly kind: 'page';
      readonly part: FormPart;
      readonly page: FormPage;
      /** Index of the page in its part, from 0. */
      readonly index: number;
      /** Opened from the check page, and returns there. */
      readonly fromCheck: boolean;
    };

const PAGE = 'q~';
const FROM_CHECK = '!check';
/** The check page as it is after an attempt to finish. */
export const LOOK_STEP: FormStep = 'check!errors';

export function pageStep({ page, fromCheck = false }: { page: string; fromCheck?: boolean }): FormStep {
  return `${PAGE}${page}${fromCheck ? FROM_CHECK : ''}`;
}

/** The first page of a part. */
export function partStep(part: FormPart): FormStep {
  return pageStep({ page: part.pages[0]?.key ?? '' });
}

export function isPartDone({ status }: Pick<FormPart, 'status'>): boolean {
  return status.kind === 'complete';
}

/** Something in it has to be done, and can be. */
function isToDo(part: FormPart): boolean {
  return part.pages.length > 0 && !isPartDone(part) && !(part.optional && part.status.kind === 'empty');
}

/** Where the task list leads on a screen that also shows what is open: to the first part with something to do. */
export function firstStep(parts: readonly FormPart[]): FormStep {
  const next = parts.find(isToDo);
  return next === undefined ? 'check' : partStep(next);
}

/** What a step shows. A page that no longer applies, or never existed, leads to the task list. */
export function readStep({ step, parts }: { step: FormStep; parts: readonly FormPart[] }): ReadStep {
  if (step === 'check' || step === LOOK_STEP) return { kind: 'check', isLooking: step === LOOK_STEP };
  if (!step.startsWith(PAGE)) return { kind: 'tasks' };
  const fromCheck = step.endsWith(FROM_CHECK);
  const key = step.slice(PAGE.length, fromCheck ? -FROM_CHECK.length : undefined);
  for (const part of parts) {
    const index = part.pages.findIndex((page) => page.key === key);
    const page = part.pages[index];
    if (page !== undefined) return { kind: 'page', part, page, index, fromCheck };
  }
  return { kind: 'tasks' };
}

/** The step after "Continue" once the page is valid. */
export function nextStep({ step, parts }: { step: FormStep; parts: readonly FormPart[] }): FormStep {
  const at = readStep({ step, parts });
  if (at.kind !== 'page') return 'tasks';
  if (at.fromCheck) return 'check';
  const next = at.part.pages[at.index + 1];
  return next === undefined ? afterPart({ part: at.part, parts }) : pageStep({ page: next.key });
}

function isAsking(part: FormPart): boolean {
  for (const { nodes } of part.pages)
    for (const node of nodes) for (const leaf of relevantLeaves(node)) if (isQuestion(leaf)) return true;
  return false;
}

/**
 * Where a person goes on at the end of a part: on to what is not complete or only to be read, then back to what was
 * left out on the way and is required, and in the end to the check page.
 */
function afterPart({ part, parts }: { part: FormPart; parts: readonly FormPart[] }): FormStep {
  const at = parts.findIndex(({ key }) => key === part.key);
  const next =
    parts.slice(at + 1).find((one) => one.pages.length > 0 && (!isPartDone(one) || !isAsking(one))) ??
    parts.slice(0, at).find(isToDo);
  return next === undefined ? 'check' : partStep(next);
}

/** The step after "Continue" where a part is one screen. */
export function nextPartStep({ step, parts }: { step: FormStep; parts: readonly FormPart[] }): FormStep {
  const at = readStep({ step, parts });
  if (at.kind !== 'page') return 'tasks';
  return at.fromCheck ? 'check' : afterPart({ part: at.part, parts });
}

/** The step after "Back" where a part is one screen. */
export function beforePartStep({ step, parts }: { step: FormStep; parts: readonly FormPart[] }): FormStep {
  const at = readStep({ step, parts });
  return at.kind === 'page' && at.fromCheck ? 'check' : 'tasks';
}

/** The step after "Back": the page before, else the task list. */
export function previousStep({ step, parts }: { step: FormStep; parts: readonly FormPart[] }): FormStep {
  const at = readStep({ step, parts });
  if (at.kind !== 'page') return 'tasks';
  if (at.fromCheck) return 'check';
  const before = at.part.pages[at.index - 1];
  return before === undefined ? 'tasks' : pageStep({ page: before.key });
}
