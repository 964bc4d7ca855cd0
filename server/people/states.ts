import { may } from '#shared/access/rules.ts';
import { isPartnerBody, seatCode } from '#shared/kernel/bodies.ts';
import {
  createFingerprintDiffersError,
  createNotConfirmingError,
  createNotFoundingError,
  createPeopleNotAllowedError,
  createStateFoundedError,
} from '#shared/people/people.errors.ts';
import type {
  FoundingAnswer,
  FoundRequest,
  InvitationAnswer,
  StatesAnswer,
} from '#shared/people/people.schemas.ts';
import { authenticate, type Caller, type Credentials, performAs } from '../session/caller.ts';
import { issueCode } from '../session/codes.ts';
import type { IdentityContext } from '../session/identity-context.ts';
import { findAsked, findPerson } from '../session/persons.repository.ts';
import { type OpenedSession, replaceSession } from '../session/sessions.ts';
import { closeAccount } from './close-account.ts';
import {
  activate,
  currentFounding,
  type Founding,
  firstFingerprint,
  lapsedFounding,
  statusOfState,
} from './founding.ts';
import { giveAgain, requireUnused } from './give-again.ts';
import { askedBy, putInvited } from './put-invited.ts';

/**
 * The presidency's only act about the people of a state, or of a partner body: the code of its first administrator,
 * once.
 */
export function found(
  context: IdentityContext,
  { credentials, state, label, ...request }: FoundRequest & { credentials: Credentials; state: string },
): InvitationAnswer {
  return performAs(context, { credentials, action: 'states.found', subject: state }, (caller, deed) => {
    deed.state = state;
    if (!may(caller.actor, 'state.found')) throw createPeopleNotAllowedError();
    const by = caller.person.id;
    const asked = askedBy(request);
    const before = asked.as === null ? null : findAsked(context, { by, as: asked.as });
    const isBegun = before !== null && currentFounding(context, state)?.first === before.id;
    if (!isBegun && statusOfState(context, state) !== 'none') throw createStateFoundedError();
    const lapsed = lapsedFounding(context, state);
    for (const former of [lapsed?.first, lapsed?.second]) {
      if (former) closeAccount(context, { person: former, by: caller.person.id });
    }
    const person = putInvited(context, {
      asked,
      by,
      invited: {
        state,
        delegation: seatCode(state),
        label,
        roles: ['nationalAdmin'],
        institution: null,
        unit: null,
      },
    });
    context.sql.run(
      `insert into state (code, status, first, founded_at) values (?, 'founding', ?, ?)
       on conflict (code) do update set status = 'founding', first = excluded.first, second = null,
         founded_at = excluded.founded_at, compared_at = null, witness = null, witnessed_at = null`,
      state,
      person,
      context.clock(),
    );
    deed.details = { person, lapsed: lapsed !== null };
    return {
      kind: 'clasi.invitation',
      ...issueCode(context, { person, purpose: 'founding', by: caller.person.id }),
    };
  });
}

/** The same code again, if it was lost before anybody enrolled with it: only the new one works. */
export function giveFirstCode(
  context: IdentityContext,
  { credentials, state }: { credentials: Credentials; state: string },
): InvitationAnswer {
  return performAs(context, { credentials, action: 'states.give_code', subject: state }, (caller, deed) => {
    deed.state = state;
    if (!may(caller.actor, 'state.found')) throw createPeopleNotAllowedError();
    const founding = currentFounding(context, state);
    if (founding === null) throw createNotFoundingError();
    const { first: person } = founding;
    requireUnused(context, person);
    deed.details = { person };
    return giveAgain(context, { person, purpose: 'founding', by: caller.person.id });
  });
}

function requireFounding(context: IdentityContext, caller: Caller): Founding {
  const { state } = caller.person;
  const founding = state === null ? null : currentFounding(context, state);
  const isOfIt = founding?.first === caller.person.id || founding?.second === caller.person.id;
  if (founding === null || !isOfIt) throw createNotConfirmingError();
  return founding;
}

/** What the first two people of a state see of each other before it exists. */
export function readFounding(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): FoundingAnswer {
  return performAs(context, { credentials, action: 'states.read_founding', reading: true }, (caller) => {
    const founding = requireFounding(context, caller);
    const first = findPerson(context, founding.first);
    const second = founding.second === null ? null : findPerson(context, founding.second);
    const isFirst = founding.first === caller.person.id;
    // The witness is to hear the first person. The second would read out a device that may be the presidency's.
    const isKept = founding.comparedAt !== null && !isFirst;
    const fingerprint = isKept ? null : firstFingerprint(context, founding);
    return {
      kind: 'clasi.founding',
      state: founding.state,
      role: isFirst ? 'first' : 'second',
      first: { label: first?.label ?? '', fingerprint },
      second: second === null ? null : { label: second.label, status: second.status },
      ...(founding.comparedAt === null ? {} : { comparedAt: founding.comparedAt }),
      endsAt: founding.endsAt,
    };
  });
}

/**
 * The second person confirms that they compared the first administrator's device. From now on a state governs itself:
 * both get new sessions, since their rights have grown. A partner body waits for a witness: whoever gave the first code
 * could have kept it, and been both persons.
 */
export function confirm(
  context: IdentityContext,
  { credentials, fingerprint }: { credentials: Credentials; fingerprint: string },
): OpenedSession {
  const token = performAs(context, { credentials, action: 'states.confirm' }, (caller, deed) => {
    deed.state = caller.person.state;
    deed.subject = caller.person.state;
    const founding = requireFounding(context, caller);
    if (founding.second !== caller.person.id) throw createNotConfirmingError();
    if (firstFingerprint(context, founding) !== fingerprint) throw createFingerprintDiffersError();
    deed.details = { first: founding.first };
    if (isPartnerBody(founding.state)) {
      context.sql.run(
        'update state set compared_at = coalesce(compared_at, ?) where code = ?',
        context.clock(),
        founding.state,
      );
      // No right has grown: the session stays, so that an answer lost on the way may be asked for again.
      return credentials.token;
    }
    activate(context, founding);
    return replaceSession(context, caller);
  });
  return { token, session: authenticate(context, { device: credentials.device, token }) };
}

/** Which states govern themselves. The whole committee sees it, so that nobody founds one unseen. */
export function listStates(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): StatesAnswer {
  return performAs(context, { credentials, action: 'states.list', reading: true }, () => ({
    kind: 'clasi.states',
    states: context.sql
      .all<{ code: string }>('select code from state order by code')
      .map(({ code }) => ({ code, status: statusOfState(context, code) })),
  }));
}
