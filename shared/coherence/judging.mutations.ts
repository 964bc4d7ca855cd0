import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { ContentHashSchema } from '#shared/kernel/content-hash.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  type Collection,
  create,
  type Decision,
  type Docs,
  defineMutation,
  LABEL_REQUEST,
  one,
  type Read,
  refuse,
  set,
} from '#shared/kernel/mutation.ts';
import { signedAt } from '#shared/kernel/signed.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import { leadsPlan } from '#shared/plans/lead.rules.ts';
import { operations, paos } from '#shared/plans/pao.schemas.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import {
  COHERENCE,
  type Judgement,
  judgementFields,
  judgements,
  outsideItems,
  RADAR_RULES,
  type RadarRule,
  SidesSchema,
} from './coherence.schemas.ts';
import { areSidesWhole, judgementId } from './judgement-id.rules.ts';
import { isGapRule, judgementsOf } from './judgements.rules.ts';

const judgedFields = {
  rule: v.picklist(RADAR_RULES),
  sides: SidesSchema,
  /** The plan by which somebody judges who leads it: a side is an action of it. Null: by presiding. */
  plan: v.nullable(IdSchema),
  /** Of what whoever judges was shown: if a side has changed meanwhile, the radar speaks again. */
  seen: ContentHashSchema,
  ...judgementFields,
  /** What was arranged is done, or nothing more is to be done. */
  isClosed: v.boolean(),
} as const;

/** Where each side lies, by the beginning of its id. */
const OVERLAPPING: Readonly<Record<string, Collection>> = {
  oit: outsideItems,
  opa: operations,
  mtg: meetings,
};
function lying(rule: RadarRule, side: string): Collection | null {
  const prefix = side.slice(0, 3);
  if (isGapRule(rule)) return prefix === 'pri' ? priorities : null;
  return OVERLAPPING[prefix] ?? null;
}

interface Judged {
  readonly rule: RadarRule;
  readonly sides: readonly string[];
}
function isThere(docs: Docs, { rule }: Judged, side: string): boolean {
  const collection = lying(rule, side);
  return collection !== null && docs.get(collection, side) !== null;
}

/** Why there is nothing to judge, or null. */
function sidesFault(docs: Docs, judged: Judged): Decision | null {
  const { rule, sides } = judged;
  const isPlain = new Set(sides).size === (isGapRule(rule) ? 1 : 2) && areSidesWhole(sides);
  if (!isPlain || sides.length > 2) return refuse('coherence.wrong_sides');
  const missing = sides.find((side) => !isThere(docs, judged, side));
  return missing === undefined ? null : refuse('coherence.unknown_side', { side: missing });
}

/** Whether somebody leads the plan whose action is a side. */
function leadsSide(
  docs: Docs,
  { plan, rule, sides, actor }: Judged & { readonly plan: string | null; readonly actor: Actor },
): boolean {
  const known = plan === null ? null : docs.get(paos, plan);
  if (known === null || !leadsPlan(actor, known.body)) return false;
  return sides.some(
    (side) => lying(rule, side) === operations && docs.get(operations, side)?.parent === known.id,
  );
}

const judge = defineMutation({
  name: 'coherence.judge',
  args: v.strictObject(judgedFields),
  compartment: () => COMMITTEE,
  reads: (args) => [
    one(judgements, judgementId(args)),
    ...(args.plan === null ? [] : [one(paos, args.plan)]),
    ...args.sides.flatMap((side): Read[] => {
      const collection = lying(args.rule, side);
      return collection === null ? [] : [one(collection, side)];
    }),
  ],
  facts: () => [LABEL_REQUEST],
  decide({ args: { isClosed, plan, ...args }, docs, actor, ...acting }) {
    if (!may(actor, 'coherence.judge') && !leadsSide(docs, { plan, ...args, actor }))
      return refuse('access.not_allowed', { action: 'coherence.judge' });
    const fault = sidesFault(docs, args);
    if (fault !== null) return fault;
    if (!judgementsOf(args.rule).includes(args.judgement)) return refuse('coherence.wrong_judgement');
    const state = isClosed ? 'closed' : args.arrangement === null ? 'discussed' : 'arranged';
    const sides = [...args.sides].sort();
    const body: Judgement = { ...args, sides, state, judged: signedAt({ actor, ...acting }) };
    const id = judgementId(args);
    return accept([
      docs.get(judgements, id) === null
        ? create(judgements, { id, audience: COHERENCE, body, isDerived: true })
        : set(judgements, { id, fields: body }),
    ]);
  },
});

export const judgingMutations = [judge] as const;
