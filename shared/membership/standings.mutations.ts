import * as v from 'valibot';
import { isStateCode } from '#shared/access/seats.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { notAllowed } from './instruments.mutations.ts';
import { STANDING, type Standing, StandingSchema, standingFields, standings } from './membership.schemas.ts';

const { name, code, kind } = StandingSchema.entries;
const about = { standing: IdSchema, code };
const reads = (args: { code: string }) => [within(standings, args.code)];

type Span = Pick<Standing, 'from' | 'until'>;
const meets = (one: Span, other: Span) =>
  (one.until === null || other.from <= one.until) && (other.until === null || one.from <= other.until);

/** What is wrong with an entry beside the others of the same state or body. */
function misfit(body: Standing, others: readonly Doc<Standing>[]): Decision | null {
  const { from, until } = body;
  if (until !== null && until < from) return refuse('membership.ends_before_it_begins', { from, until });
  if ((body.kind === 'state') !== isStateCode(body.code))
    return refuse('membership.wrong_code', { code: body.code });
  if (body.kind === 'body' && body.name === null)
    return refuse('membership.name_missing', { code: body.code });
  const other = others.find((each) => meets(each.body, body));
  return other === undefined ? null : refuse('membership.standing_overlaps', { code: body.code });
}

function knownStanding(
  docs: Docs,
  actor: Actor,
  args: { standing: string; code: string },
): Doc<Standing> | Decision {
  const fault = notAllowed(actor);
  if (fault !== null) return fault;
  const known = docs.within(standings, args.code).find(({ id }) => id === args.standing);
  return known ?? refuse('membership.unknown_standing', { standing: args.standing });
}

const add = defineMutation({
  name: 'standings.add',
  args: v.strictObject({ ...about, kind, name, ...standingFields }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { standing, ...body }, docs, actor }) {
    const others = docs.within(standings, body.code);
    const fault = notAllowed(actor) ?? misfit(body, others);
    if (fault !== null) return fault;
    return accept([create(standings, { id: standing, parent: body.code, audience: STANDING, body })]);
  },
});

const edit = defineMutation({
  name: 'standings.edit',
  args: v.strictObject({ ...about, fields: exactPartial({ name, ...standingFields }) }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { fields, ...of }, docs, actor }) {
    const known = knownStanding(docs, actor, of);
    if ('accepted' in known) return known;
    const others = docs.within(standings, of.code).filter(({ id }) => id !== of.standing);
    return (
      misfit({ ...known.body, ...fields }, others) ?? accept([set(standings, { id: of.standing, fields })])
    );
  },
});

/** For what was entered by mistake: what ended gets its last day instead. */
const takeAway = defineMutation({
  name: 'standings.remove',
  args: v.strictObject(about),
  compartment: () => COMMITTEE,
  reads,
  decide({ args, docs, actor }) {
    const known = knownStanding(docs, actor, args);
    return 'accepted' in known ? known : accept([remove(standings, args.standing)]);
  },
});

export const standingMutations = [add, edit, takeAway] as const;
