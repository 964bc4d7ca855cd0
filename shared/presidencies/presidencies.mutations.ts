import * as v from 'valibot';
import { may } from '#shared/access/rules.ts';
import { membersAudience } from '#shared/access/scopes.ts';
import { StateCodeSchema } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { ReasonSchema } from '#shared/kernel/text.ts';
import { isHandedOver, speaksFor, termFault } from './presidencies.rules.ts';
import {
  NumberSchema,
  type PresidencyTerm,
  passId,
  presidencyPasses,
  presidencyTerms,
  programmeFields,
  TERMS,
  termFields,
} from './presidencies.schemas.ts';

const AUDIENCE = membersAudience('presidencies');
const TermIdSchema = v.pipe(IdSchema, v.startsWith('prs_'));

function faultAmong(docs: Docs, term: string, body: PresidencyTerm): Decision | null {
  const others = docs.within(presidencyTerms, TERMS).filter(({ id }) => id !== term);
  const fault = termFault(
    body,
    others.map((each) => each.body),
  );
  return fault === null ? null : refuse(fault.code, fault.details);
}

const designate = defineMutation({
  name: 'presidencies.designate',
  args: v.strictObject({ term: TermIdSchema, ...termFields }),
  compartment: () => COMMITTEE,
  reads: ({ term }) => [one(presidencyTerms, term), within(presidencyTerms, TERMS)],
  decide({ args: { term, ...fields }, docs, actor }) {
    if (!may(actor, 'presidencies.edit'))
      return refuse('access.not_allowed', { action: 'presidencies.edit' });
    if (docs.get(presidencyTerms, term) !== null) return refuse('presidencies.term_known', { term });
    const body: PresidencyTerm = { ...fields, programme: null };
    const fault = faultAmong(docs, term, body);
    return fault ?? accept([create(presidencyTerms, { id: term, parent: TERMS, audience: AUDIENCE, body })]);
  },
});

const edit = defineMutation({
  name: 'presidencies.edit',
  args: v.strictObject({ term: TermIdSchema, ...exactPartial(termFields).entries }),
  compartment: () => COMMITTEE,
  reads: ({ term }) => [one(presidencyTerms, term), within(presidencyTerms, TERMS)],
  decide({ args: { term, ...fields }, docs, actor, now }) {
    if (!may(actor, 'presidencies.edit'))
      return refuse('access.not_allowed', { action: 'presidencies.edit' });
    const known = docs.get(presidencyTerms, term);
    if (known === null) return refuse('presidencies.term_unknown', { term });
    const { state, from, takenOver } = known.body;
    if (isHandedOver(term, docs.within(presidencyTerms, TERMS)))
      return refuse('presidencies.term_handed_over', { number: known.body.number });
    const isOther = fields.state !== undefined && fields.state !== state;
    if (isOther && (from <= utcDay(now) || takenOver !== undefined))
      return refuse('presidencies.state_settled', { state });
    // The hand-over says on which day it began, and which term it was.
    const isMoved = ['from', 'number'].some(
      (name) => name in fields && fields[name as 'from' | 'number'] !== known.body[name as 'from' | 'number'],
    );
    if (isMoved && takenOver !== undefined) return refuse('presidencies.taken_over', { state });
    const body = { ...known.body, ...fields };
    // A programme is of the state that gave it.
    const change = isOther ? { ...fields, programme: null } : fields;
    const fault = faultAmong(docs, term, body);
    return fault ?? accept([set(presidencyTerms, { id: term, fields: change })]);
  },
});

const setProgramme = defineMutation({
  name: 'presidencies.set_programme',
  // Whose term it is: a stranger learns nothing by asking.
  args: v.strictObject({ term: TermIdSchema, state: StateCodeSchema, ...programmeFields }),
  compartment: () => COMMITTEE,
  reads: ({ term }) => [one(presidencyTerms, term)],
  decide({ args: { term, state, ...programme }, docs, actor, now }) {
    if (!speaksFor(actor, state)) return refuse('access.not_allowed', { action: 'presidencies.own' });
    const known = docs.get(presidencyTerms, term);
    if (known === null || known.body.state !== state) return refuse('presidencies.term_unknown', { term });
    if (known.body.until < utcDay(now)) return refuse('presidencies.term_over', { term });
    return accept([set(presidencyTerms, { id: term, fields: { programme } })]);
  },
});

const turn = { state: StateCodeSchema, number: NumberSchema };

const pass = defineMutation({
  name: 'presidencies.pass',
  args: v.strictObject({ ...turn, reason: ReasonSchema }),
  compartment: () => COMMITTEE,
  reads: (args) => [one(presidencyPasses, passId(args)), within(presidencyTerms, TERMS)],
  decide({ args: { reason, ...of }, docs, actor, madeAt }) {
    if (!speaksFor(actor, of.state)) return refuse('access.not_allowed', { action: 'presidencies.own' });
    const given = docs.within(presidencyTerms, TERMS).find(({ body }) => body.number === of.number);
    if (given !== undefined) return refuse('presidencies.turn_given', { number: of.number });
    const id = passId(of);
    if (docs.get(presidencyPasses, id) !== null)
      return accept([set(presidencyPasses, { id, fields: { reason } })]);
    const body = { ...of, reason, at: madeAt };
    return accept([
      create(presidencyPasses, { id, parent: TERMS, audience: AUDIENCE, body, isDerived: true }),
    ]);
  },
});

/** It was recorded by mistake, or the state takes its turn after all. */
const takeBackPass = defineMutation({
  name: 'presidencies.take_back_pass',
  args: v.strictObject(turn),
  compartment: () => COMMITTEE,
  reads: (args) => [one(presidencyPasses, passId(args)), within(presidencyTerms, TERMS)],
  decide({ args, docs, actor }) {
    if (!speaksFor(actor, args.state)) return refuse('access.not_allowed', { action: 'presidencies.own' });
    const id = passId(args);
    if (docs.get(presidencyPasses, id) === null) return accept([]);
    const given = docs.within(presidencyTerms, TERMS).some(({ body }) => body.number === args.number);
    if (given) return refuse('presidencies.turn_given', { number: args.number });
    return accept([remove(presidencyPasses, id)]);
  },
});

export const presidenciesMutations = [designate, edit, setProgramme, pass, takeBackPass] as const;
