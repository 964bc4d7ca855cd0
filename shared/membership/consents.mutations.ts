import * as v from 'valibot';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { DaySchema, lastDayBegun } from '#shared/kernel/days.ts';
import { exactPartial } from '#shared/kernel/exact-partial.ts';
import { IdSchema } from '#shared/kernel/ids.ts';
import {
  accept,
  create,
  type Decision,
  type Doc,
  type Docs,
  defineMutation,
  one,
  refuse,
  remove,
  set,
  within,
} from '#shared/kernel/mutation.ts';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { bondsOf, orderFault } from './force.rules.ts';
import { notAllowed } from './instruments.mutations.ts';
import {
  CONSENT_KINDS,
  consentFields,
  type Instrument,
  instruments,
  OPENED,
  POWERS,
  type StateConsent,
  StateSchema,
  stateConsents,
} from './membership.schemas.ts';

const reads = ({ instrument }: { instrument: string }) => [
  one(instruments, instrument),
  within(stateConsents, instrument),
];
const about = { consent: IdSchema, instrument: IdSchema };

interface Opened {
  readonly terms: Instrument;
  readonly consents: readonly Doc<StateConsent>[];
}

/** The instrument that was opened for signature with all that states declared about it, or why not. */
function openedOf(docs: Docs, actor: Actor, instrument: string): Opened | Decision {
  const fault = notAllowed(actor);
  if (fault !== null) return fault;
  const known = docs.get(instruments, instrument);
  if (known === null) return refuse('membership.unknown_instrument', { instrument });
  if (known.body.state === 'draft') return refuse('membership.not_opened', { instrument });
  return { terms: known.body, consents: docs.within(stateConsents, instrument) };
}

/** What was recorded and may still change, since nobody has checked its powers; or why not. */
function uncheckedOf(
  docs: Docs,
  actor: Actor,
  { consent, instrument }: { consent: string; instrument: string },
): (Opened & { readonly doc: Doc<StateConsent> }) | Decision {
  const opened = openedOf(docs, actor, instrument);
  if ('accepted' in opened) return opened;
  const doc = opened.consents.find(({ id }) => id === consent);
  if (doc === undefined) return refuse('membership.unknown_consent', { consent });
  return doc.body.checked === null ? { ...opened, doc } : refuse('membership.already_checked', { consent });
}

/** Why it cannot be so on that day: it has not come, or what states did before stands against it. */
function dayFault({
  terms,
  consents,
  now,
  ...what
}: Opened & { now: number } & Pick<StateConsent, 'kind' | 'state' | 'on'>): Decision | null {
  if (what.on > lastDayBegun(now)) return refuse('membership.day_not_come', { day: what.on });
  const fault = orderFault({ terms, consents, ...what });
  return fault === null ? null : refuse(fault, { state: what.state, day: what.on });
}

const record = defineMutation({
  name: 'instruments.record_consent',
  args: v.strictObject({ ...about, kind: v.picklist(CONSENT_KINDS), state: StateSchema, ...consentFields }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { consent, instrument, ...fields }, docs, actor, now }) {
    const opened = openedOf(docs, actor, instrument);
    if ('accepted' in opened) return opened;
    if (opened.consents.some(({ id }) => id === consent))
      return refuse('membership.consent_known', { consent });
    if (!isRegionState(fields.state)) return refuse('membership.not_of_region', { state: fields.state });
    const fault = dayFault({ ...opened, ...fields, now });
    if (fault !== null) return fault;
    const body = { ...fields, recordedAt: now, checked: null };
    return accept([create(stateConsents, { id: consent, parent: instrument, audience: OPENED, body })]);
  },
});

const edit = defineMutation({
  name: 'instruments.edit_consent',
  args: v.strictObject({ ...about, fields: exactPartial(consentFields) }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { fields, ...of }, docs, actor, now }) {
    const known = uncheckedOf(docs, actor, of);
    if ('accepted' in known) return known;
    const others = known.consents.filter(({ id }) => id !== of.consent);
    const body = { ...known.doc.body, ...fields };
    const fault = dayFault({ ...known, consents: others, ...body, now });
    if (fault !== null) return fault;
    // What it is withdrawn by stays after it.
    const isPassed = others.some(
      (other) =>
        other.body.kind === 'withdrawal' &&
        other.body.state === body.state &&
        known.doc.body.on <= other.body.on &&
        other.body.on < body.on,
    );
    if (body.kind !== 'withdrawal' && isPassed)
      return refuse('membership.before_joining', { state: body.state, day: body.on });
    return accept([set(stateConsents, { id: of.consent, fields })]);
  },
});

/**
 * That the powers of that office are in order: only then the consent counts. The office and its powers are part of the
 * arguments: if somebody changed them meanwhile, that is a conflict, and what nobody looked at is not checked.
 */
const check = defineMutation({
  name: 'instruments.check_powers',
  args: v.strictObject({ ...about, on: DaySchema, office: consentFields.office, powers: v.picklist(POWERS) }),
  compartment: () => COMMITTEE,
  reads,
  decide({ args: { on, office, powers, ...of }, docs, actor, now }) {
    const known = uncheckedOf(docs, actor, of);
    if ('accepted' in known) return known;
    if (powers === 'awaited') return refuse('membership.powers_awaited', { state: known.doc.body.state });
    if (on > lastDayBegun(now)) return refuse('membership.day_not_come', { day: on });
    const checked = { on, at: now, by: actor.person };
    return accept([set(stateConsents, { id: of.consent, fields: { office, powers, checked } })]);
  },
});

/** For what was recorded by mistake: it never counted. */
const takeBack = defineMutation({
  name: 'instruments.take_back_consent',
  args: v.strictObject(about),
  compartment: () => COMMITTEE,
  reads,
  decide({ args, docs, actor }) {
    const known = uncheckedOf(docs, actor, args);
    if ('accepted' in known) return known;
    // A withdrawal would be left without what it withdraws from.
    const bonds = bondsOf(known.terms, known.consents);
    const isLeft = bonds.some(({ joined, left }) => joined.id === args.consent && left !== null);
    const { state } = known.doc.body;
    if (isLeft) return refuse('membership.already_withdrawn', { state });
    return accept([remove(stateConsents, args.consent)]);
  },
});

export const consentMutations = [record, edit, check, takeBack] as const;
