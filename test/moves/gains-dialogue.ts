import { type Allowed, type Case, labelled, PRESIDENCY } from './allowed.ts';
import { isOf, presides } from './gains-report.ts';

/** The committee's side of a dialogue: people of states of the region who take part in meetings, and whoever presides. */
const isMember = (found: Case) => isOf(found) || presides(found);

/** Whether somebody with the roles that they have now reads what lies here: from who takes part in it, not from the code. */
export function readsDialogue(found: Case, audience: string): boolean {
  const [root, seat] = audience.split('/');
  if (isMember(found)) return true;
  const reader = found.world.actorOf(found.gain.reader);
  if (root !== 'dialogue' || reader === null || reader.delegation !== seat) return false;
  const isOfPartner =
    reader.state === 'XA' && !/^(fieldOfficer|unitHead|institutionHead)$/.test(`${reader.roles}`);
  return reader.state === null
    ? reader.roles.includes('counterpart')
    : isOfPartner && reader.roles.length > 0;
}
export const isOfDialogue = (audience: string) => /^(dialogue|prepared)\//.test(audience);

/** Who reads what somebody says in an act of a dialogue. What members prepare is theirs. */
export function hearsDialogue(found: Case): boolean {
  const { name, key } = found.move;
  if (name === 'dialogue.prepare') return isMember(found);
  const seat = key.includes('top_2') ? 'europol' : 'eu-cosi';
  return readsDialogue(found, `dialogue/${seat}/`);
}

export const DIALOGUE_ALLOWED: readonly Allowed[] = [
  {
    act: /^dialogue\./,
    by: 'itself',
    thing: /^WORD_label/,
    to: (found) => labelled(found.gain.thing) === found.by && hearsDialogue(found),
    because: 'whoever asks, answers or gives something does it under their own name',
  },
  {
    act: /^dialogue\.give$/,
    by: PRESIDENCY,
    thing: /^WORD_prepared_$/,
    to: ({ gain }) => gain.reader === 'cosi',
    because: 'what members prepared for the counterpart, which whoever presides gives it',
  },
];
