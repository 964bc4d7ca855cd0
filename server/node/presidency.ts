import { CodedError } from '#shared/kernel/errors.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import type { NodePorts } from './node-ports.ts';
import { OperatorError } from './operator-error.ts';

const REFUSALS: Readonly<Record<string, string>> = {
  'people.presidency_held':
    'Somebody who can act holds the presidency, be they of the committee or of a state: nobody is appointed. ' +
    'Whoever holds it gives mandates and invites people in the app.',
  'people.unknown':
    'The committee has nobody with that id, and it is no name of at most 80 characters. People of states are not ' +
    'appointed: name somebody of the committee, or somebody new.',
  'people.not_active': 'That account was closed for good. Name somebody else.',
};

/** Whoever uses a code holds their function already. */
async function tellCommittee(ports: NodePorts): Promise<void> {
  await deliverAll({ ports, from: ports.identity() });
}

/** The link of a code, and the same code to type. In the fragment, which no browser sends: so no log contains it. */
function codeLines({
  origin,
  linkCode,
  code,
  expiresAt,
}: {
  origin: string;
  linkCode: string;
  code: string;
  expiresAt: number;
}): string[] {
  return [
    `${origin}/enrol#${linkCode}`,
    `The same code to type: ${code} (valid until ${new Date(expiresAt).toISOString()})`,
  ];
}

/** What to print at the start while nobody is enrolled: the first administrator's code. */
export async function firstCode({ ports, label }: { ports: NodePorts; label: string }): Promise<string[]> {
  const invitation = ports.actor.bootstrap({ label });
  await tellCommittee(ports);
  return [
    'Nobody is enrolled yet. Link for the first administrator of the presidency, for one device:',
    ...codeLines({ origin: ports.settings.origin, ...invitation }),
  ];
}

/**
 * Appoints somebody when nobody who can act holds the presidency any more.
 *
 * @param whom id of a person of the committee, or the name of somebody to invite
 * @returns what to print
 * @throws OperatorError when it is refused
 */
export async function appoint({ ports, whom }: { ports: NodePorts; whom: string }): Promise<string[]> {
  try {
    const { person, invitation } = ports.actor.appointPresidency({ whom });
    await tellCommittee(ports);
    const done = `${person} holds the presidency from today on.`;
    if (invitation === null) return [done];
    const code = codeLines({ origin: ports.settings.origin, ...invitation });
    return [`${done} Link for them, for one device:`, ...code];
  } catch (error) {
    const sentence = error instanceof CodedError ? REFUSALS[error.code] : undefined;
    throw sentence === undefined ? error : new OperatorError(sentence);
  }
}

/** What to print at the start when the operator is to appoint somebody; nothing otherwise. */
export function vacancy({ actor }: NodePorts): string[] {
  const { isHeld, people } = actor.readPresidency();
  if (isHeld) return [];
  return [
    'NOBODY HOLDS THE PRESIDENCY who can act. Appoint somebody of the committee by id, or by name somebody new:',
    '  npm start -- --appoint ID_OR_NAME',
    ...people.map(({ person, label }) => `  ${person}  ${label}`),
  ];
}
