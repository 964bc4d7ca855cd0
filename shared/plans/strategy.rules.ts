import { contentHash } from '#shared/kernel/content-hash.ts';
import { canonicalJson, isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { BudgetLine, Kpi, PlanVersion, StrategicGoal, StrategicPlan } from './plans.schemas.ts';

/** What a version says of a plan: all that was decided, and nothing of when and by whom. */
export type PlanContent = Pick<PlanVersion, 'title' | 'from' | 'until' | 'goals' | 'kpis' | 'budget'>;

const byId = (left: { readonly id: string }, right: { readonly id: string }) =>
  left.id < right.id ? -1 : left.id > right.id ? 1 : 0;

/** Goals that are in the plan, in the order of their numbers. */
export function goalsOf(goals: readonly Doc<StrategicGoal>[]): Doc<StrategicGoal>[] {
  return goals
    .filter(({ body }) => body.removed === undefined)
    .sort((left, right) => left.body.number - right.body.number || byId(left, right));
}

/**
 * The living plan as a version would say it. The same on every device, in whichever order its entries came.
 *
 * @param kpis of its goals; those of the plan itself are among them
 */
export function contentOf({
  plan: { body },
  goals,
  kpis,
  budget,
}: {
  plan: Pick<Doc<StrategicPlan>, 'body'>;
  goals: readonly Doc<StrategicGoal>[];
  kpis: readonly Doc<Kpi>[];
  budget: readonly Doc<BudgetLine>[];
}): PlanContent {
  const inPlan = goalsOf(goals);
  return {
    title: body.title,
    from: body.from,
    until: body.until,
    goals: inPlan.map(({ id, body: { removed: _not, ...fields } }) => ({ id, ...fields })),
    kpis: [...kpis].sort(byId).map(({ id, parent, body: fields }) => ({ id, of: parent ?? '', ...fields })),
    budget: [...budget]
      .sort(byId)
      .map(({ id, parent, body: fields }) => ({ id, of: parent ?? '', ...fields })),
  };
}

/** By it an adoption says which words were on the screen. */
export function hashOfContent(content: PlanContent): string {
  return contentHash(content);
}

/** An adopted version is one entry, which a phone must be able to load. */
export const MOST_LETTERS = 400_000;
export function isTooLong(content: PlanContent): boolean {
  return canonicalJson(content).length > MOST_LETTERS;
}

export const PART_KINDS = ['goals', 'kpis', 'budget'] as const;
export type PartKind = (typeof PART_KINDS)[number];
/** What two versions of a plan are compared by: lists of things with an id. */
interface Identified extends JsonObject {
  readonly id: string;
}
/** One part of the plan in two versions; null where it was not in it. */
export interface PartChange<
  K extends string = PartKind,
  P extends Identified = PlanContent[PartKind][number],
> {
  readonly kind: K;
  readonly id: string;
  readonly before: P | null;
  readonly after: P | null;
  /** Fields that differ, where it is in both. */
  readonly fields: readonly string[];
}

/** What one list of parts says otherwise than an earlier one; fields that are `besides` the content are not compared. */
export function changesIn<K extends string, P extends Identified>(
  kind: K,
  before: readonly P[],
  after: readonly P[],
  besides: readonly string[] = [],
): PartChange<K, P>[] {
  const earlier = new Map(before.map((part) => [part.id, part]));
  const later = new Map(after.map((part) => [part.id, part]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id) ?? null, later.get(id) ?? null];
    const fields =
      was === null || is === null ? [] : differing(was, is).filter((name) => !besides.includes(name));
    if (was !== null && is !== null && fields.length === 0) return [];
    return [{ kind, id, before: was, after: is, fields }];
  });
}

function differing(before: JsonObject, after: JsonObject): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isSameJson(before[name] ?? null, after[name] ?? null),
  );
}

export interface PlanChanges {
  /** Of the plan itself: its title, its first or last day. */
  readonly fields: readonly ('title' | 'from' | 'until')[];
  readonly parts: readonly PartChange[];
}

/** What a later version says otherwise than an earlier one. */
export function changesBetween(before: PlanContent, after: PlanContent): PlanChanges {
  const fields = (['title', 'from', 'until'] as const).filter(
    (name) => !isSameJson(before[name], after[name]),
  );
  return {
    fields,
    parts: [
      ...changesIn('goals', before.goals, after.goals),
      ...changesIn('kpis', before.kpis, after.kpis),
      ...changesIn('budget', before.budget, after.budget),
    ],
  };
}
export function countOf({
  fields,
  parts,
}: {
  readonly fields: readonly string[];
  readonly parts: readonly unknown[];
}): number {
  return fields.length + parts.length;
}

/** The number that the next goal has: one that was taken out never gives its number to another. */
export function nextGoalNumber(goals: readonly Doc<StrategicGoal>[]): number {
  return Math.max(0, ...goals.map(({ body }) => body.number)) + 1;
}
