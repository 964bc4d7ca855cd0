import * as v from 'valibot';
import { createId, PersonIdSchema } from '#shared/kernel/ids.ts';
import {
  createPersonNotActiveError,
  createPersonUnknownError,
  createPresidencyHeldError,
} from '#shared/people/people.errors.ts';
import { LabelSchema } from '#shared/session/session.schemas.ts';
import { appointTo } from './appoint.ts';
import { deedOf } from './audit.ts';
import { addMember } from './bootstrap.ts';
import { canAct } from './can-act.ts';
import { type Invitation, issueCode } from './codes.ts';
import type { IdentityContext } from './identity-context.ts';
import { holdersOf, officesOf } from './mandates.repository.ts';
import { perform } from './perform.ts';
import { findPerson, listPersons } from './persons.repository.ts';

const HEAD = 'presidencyAdmin';

/** Whether somebody holds it, and who of the committee the operator could appoint while nobody does. */
export interface Presidency {
  /** By somebody who can act, be they of the committee or of a state: they pass it on, and invite people. */
  readonly isHeld: boolean;
  readonly people: readonly { readonly person: string; readonly label: string }[];
}

/** Whoever it names holds the presidency; a code only if they have no device. */
export interface Appointment {
  readonly person: string;
  readonly invitation: Invitation | null;
}

export function readPresidency(context: IdentityContext): Presidency {
  const holders = holdersOf(context, HEAD).map((each) => findPerson(context, each));
  const isHeld = holders.some((each) => each !== null && canAct(context, each));
  return {
    isHeld,
    people: listPersons(context, null)
      .filter(({ status }) => status !== 'disabled')
      .map(({ id: person, label }) => ({ person, label })),
  };
}

function personNamed(context: IdentityContext, whom: string): string {
  if (v.is(PersonIdSchema, whom)) return whom;
  const label = v.safeParse(LabelSchema, whom);
  if (!label.success) throw createPersonUnknownError();
  return addMember(context, label.output);
}

/**
 * The operator's appointment when nobody who can act holds the presidency any more: its last term ran out, or the
 * account of its last holder was closed. It begins today and has no last day.
 *
 * @param whom id of a person of the committee, or the name of somebody who is invited with it
 * @throws `people.presidency_held`, `people.unknown`, `people.not_active`
 */
export function appointPresidency(context: IdentityContext, { whom }: { whom: string }): Appointment {
  const { sql, clock, random } = context;
  const deed = deedOf('people.appoint');
  return perform(context, { deed }, () => {
    if (readPresidency(context).isHeld) throw createPresidencyHeldError();
    const person = personNamed(context, whom);
    deed.subject = person;
    const found = findPerson(context, person);
    // A state alone says what its people are; the operator does not take them out of it.
    if (found === null || found.state !== null) throw createPersonUnknownError();
    if (found.status === 'disabled') throw createPersonNotActiveError();
    // Asked again because a code lapsed: the mandate stands.
    if (!officesOf(context, person).includes(HEAD)) {
      const mandate = createId({ prefix: 'mdt', now: clock(), random });
      const { label } = found;
      appointTo(sql, { mandate, person, label, function: 'presidency', ground: 'operator', since: clock() });
    }
    const hasDevice = canAct(context, found);
    return {
      person,
      invitation: hasDevice ? null : issueCode(context, { person, purpose: 'appointment', by: null }),
    };
  });
}
