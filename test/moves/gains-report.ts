import type { Role } from '#shared/kernel/actor.ts';
import { MEETING_ROLES } from '#shared/kernel/actor.ts';
import { type Allowed, type Case, meets, PRESIDENCY, rolesOf } from './allowed.ts';

const ANALYSTS: readonly Role[] = ['agencyAnalyst', 'partnerAnalyst'];
const is = (found: Case, roles: readonly Role[]) =>
  rolesOf(found, found.gain.reader).some((role) => roles.includes(role));
const writes = (found: Case) => is(found, ANALYSTS);
export const presides = (found: Case) => is(found, PRESIDENCY);

/** By an office of their own in this state, or in any that is no partner body. */
export function isOf(found: Case, state?: string): boolean {
  const reader = found.world.actorOf(found.gain.reader);
  if (reader === null || reader.state === null || reader.state === 'XA') return false;
  return (
    (state === undefined || reader.state === state) &&
    reader.roles.some((role) => (MEETING_ROLES as readonly Role[]).includes(role))
  );
}
const handsIn = (found: Case, state: string) =>
  isOf(found, state) && is(found, ['pointOfContact', 'nationalAuthoriser']);

/** The readers of each marking: from `domain.md`, not from the code that decides it. */
const LEVEL: Readonly<Record<string, (found: Case) => boolean>> = {
  public: () => true,
  partners: (found) => meets(found),
  members: (found) => isOf(found) || presides(found) || writes(found),
  analysts: writes,
};

/** Whether somebody who has their office now reads what lies here of the text of an edition. */
export function readsText(found: Case, audience: string): boolean {
  const [root, level = ''] = audience.split('/');
  return root === 'assessment' && (LEVEL[level]?.(found) ?? false);
}

/** Who reads what somebody says in an act about the text, or about what came of what they gave. */
export function hearsText(found: Case): boolean {
  const { name, key } = found.move;
  const state = /"state":"EC"|-(reserved)?EC"/.test(key) ? 'EC' : 'CL';
  if (/comment$/.test(name)) return isOf(found, state) || presides(found) || writes(found);
  if (/\.(take_back|adopt)$/.test(name)) return meets(found);
  if (name === 'assessment.propose_correction') return presides(found) || writes(found);
  if (/_part$/.test(name))
    return (
      handsIn(found, state) || (is(found, ['unitHead', 'institutionHead']) && /^cl/.test(found.gain.reader))
    );
  if (name.startsWith('feedback.')) return handsIn(found, state) || writes(found);
  return writes(found);
}

const marking = ({ gain }: Case) => /public|partners|members|analysts/.exec(gain.thing)?.[0] ?? 'public';
const isForReader = (found: Case) => LEVEL[marking(found)]?.(found) ?? false;

export const TEXT_ALLOWED: readonly Allowed[] = [
  {
    act: /^assessment\.open_round$/,
    by: [...PRESIDENCY, ...ANALYSTS],
    thing: /^(issuedParagraphs\/|WORD_(draft(public|partners|members)|adoptsince)_$)/,
    to: (found) => isOf(found) || presides(found) || writes(found),
    because: 'the text goes to the states for them to verify it, but for what only analysts read',
  },
  {
    act: /^assessment\.adopt$/,
    by: PRESIDENCY,
    thing: /^WORD_(adoptsince|adoptreserved(CL|EC))_$/,
    to: (found) => isOf(found) || presides(found) || writes(found),
    because: 'what a meeting adopts, with the reservations that their states want printed in it',
  },
  {
    act: /^publication\.publish$/,
    by: PRESIDENCY,
    thing:
      /^(issuedParagraphs|versions|publications|reservations)\/|^WORD_(ready(public|partners|reserved(CL|EC))|titleready)_$/,
    to: isForReader,
    because: 'it is published: to each reader what is marked for them',
  },
  {
    act: /^assessment\.propose_correction$/,
    by: ANALYSTS,
    thing: /^WORD_unproposed_$/,
    to: presides,
    because: 'a correction that analysts propose, for whoever presides to agree to',
  },
  {
    act: /^assessment\.publish_corrections$/,
    by: PRESIDENCY,
    thing: /^(textCorrections\/crr_out-public|WORD_(correctedpublic|reasonpublic|labelanalyst|labeladmin)_)$/,
    because: 'an error in what everybody reads is said to everybody, signed by who found it and who agreed',
  },
];
