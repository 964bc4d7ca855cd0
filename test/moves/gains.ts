import type { Role } from '#shared/kernel/actor.ts';
import { seatCode } from '#shared/kernel/bodies.ts';
import {
  type Allowed,
  type Case,
  hasOffice,
  labelled,
  meets,
  PRESIDENCY,
  rolesOf,
  rolesOfDoer,
  says,
} from './allowed.ts';
import { CAST, EVERYBODY, type Who } from './cast.ts';
import { COUNTERS_ALLOWED, readsPost } from './gains-counters.ts';
import { DIALOGUE_ALLOWED, hearsDialogue, isOfDialogue, readsDialogue } from './gains-dialogue.ts';
import { hearsDay, isOfDays, JOINT_ALLOWED, readsDay } from './gains-joint.ts';
import { PANEL_OF, readsPanel } from './gains-panel.ts';
import { isOfPlans, PLANS_ALLOWED, readsPlan } from './gains-plans.ts';
import { hearsText, readsText, TEXT_ALLOWED } from './gains-report.ts';
import { isOfRoom, SESSION_ALLOWED } from './gains-session.ts';
import { readsReport, worksOnContribution } from './gains-state.ts';

const ORGANISERS: readonly Role[] = [...PRESIDENCY, 'programmeSupport'];

const isIn = (list: readonly string[]) => (found: Case) => list.includes(found.gain.reader);
const isSelf = ({ by, gain }: Case) => gain.reader === by;
const delegationOf = (reader: string) => CAST[reader as Who]?.delegation ?? null;

/** Data of a state, or of one person only: the committee's administrator can give it to nobody. */
const isKeptFromCommittee = (audience: string) =>
  /^(state:|body:|person\/|ideal\/of\/|(folder|contacts\/of)\/[A-Z]{2}$)/.test(audience);
const OF_OFFICE = /^(attendance|nominations|personal)\//;
const COMMON = /^(all|contacts\/meeting|members\/\w+|papers\/(amber|red))$/;

/** A mandate given and a report corrected within the test are in no list of what was planted. */
function audiencesOf({ world, gain }: Case): readonly string[] {
  if (gain.thing.startsWith('WORD_mandate')) return ['members/mandates'];
  if (gain.thing === 'WORD_since_') return world.audiencesOf('reports/rep_clOfficer');
  return world.audiencesOf(gain.thing);
}

/** What only whoever presides read, and what of it the planted dossier hands over. */
const isOfPresidency = (found: Case) =>
  audiencesOf(found).every((audience) => audience === 'presidency/drafts');
const isListed = ({ gain }: Case) =>
  /^(documents\/doc_draft|documentVersions\/dvr_draft|WORD_(title|paper)draft_)$/.test(gain.thing);

/** What the presidency's administrator hands on with an office of the committee. */
function isOfCommittee(found: Case): boolean {
  const { world, gain, move } = found;
  if (gain.thing.startsWith('WORD_label') && CAST[labelled(gain.thing)]?.state === null) return true;
  // Of a state's people the presidency knows only what they tell a meeting, and organisers read that by their office.
  const isOrganiser = /presidency(Admin|Delegate)?|coordination|programmeSupport/.test(move.key);
  return audiencesOf(found).some((audience) => {
    if (isKeptFromCommittee(audience)) return false;
    if (isOfDialogue(audience)) return readsDialogue(found, audience);
    if (isOfPlans(audience)) return readsPlan(found);
    if (isOfDays(audience)) return readsDay(found, audience);
    if (isOfRoom(audience)) return meets(found);
    const isOwn = audience.split('/')[1] === world.actorOf(gain.reader)?.delegation;
    return !OF_OFFICE.test(audience) || isOrganiser || isOwn;
  });
}

/** What the administrator of a state, or of a partner body, hands on: their own data, and what everybody in a meeting reads. */
function isOfState(found: Case): boolean {
  const { world, by, gain } = found;
  const state = CAST[by].state ?? '';
  if (gain.thing.startsWith('WORD_label') && CAST[labelled(gain.thing)]?.state === state) return true;
  const [collection = '', id = ''] = gain.thing.split('/');
  // A badge is stored where its person was put on the list.
  const now =
    collection === 'badges' ? world.compartment('committee').document(collection, id)?.audience : undefined;
  return [...audiencesOf(found), ...(now === undefined ? [] : [now])].some((audience) => {
    if (/person\/|\/sheets\//.test(audience)) return false;
    if (isOfDialogue(audience)) return readsDialogue(found, audience);
    if (isOfPlans(audience)) return readsPlan(found);
    if (isOfDays(audience)) return readsDay(found, audience);
    if (isOfRoom(audience)) return meets(found);
    const isOwn = audience.startsWith(`state:${state}/`) || audience.split('/').includes(seatCode(state));
    return isOwn || COMMON.test(audience) || readsText(found, audience);
  });
}

/** Who reads what is written in an act, by its name. */
const WRITTEN: readonly (readonly [RegExp, (found: Case) => boolean])[] = [
  [/^reports\./, readsReport],
  [/^panels\./, readsPanel],
  [/^counters\./, readsPost],
  [/^(assessment|feedback)\./, hearsText],
  [/^(functions|presidencies)\./, meets],
  [/^dialogue\./, hearsDialogue],
  [/^(priorities|plans|monitoring|coherence)\./, readsPlan],
  [/^jointdays\./, hearsDay],
  [/^(contributions|networks)\./, worksOnContribution],
];
function readsWritten(found: Case): boolean {
  const rule = WRITTEN.find(([names]) => names.test(found.move.name));
  return rule === undefined || rule[1](found);
}

/**
 * Everything that an act may let somebody read who could not read it before. All else must stay unread. Each line says
 * who gives it; a line that no act needs fails the test.
 */
export const ALLOWED: readonly Allowed[] = [
  {
    act: /./,
    by: 'itself',
    thing: /^WORD_(sharedmeeting|fresh|since)_$/,
    to: readsWritten,
    because: 'words that the person themselves writes in this very act, for the readers that the act names',
  },
  {
    act: /^contacts\.share$/,
    by: 'itself',
    thing: /^WORD_shareddelegation_$/,
    to: ({ by, gain }) => delegationOf(gain.reader) === CAST[by].delegation,
    because: 'one’s own contact, for one’s delegation',
  },
  {
    act: /^contacts\.share$/,
    by: 'itself',
    thing: /^contacts\//,
    to: (found) => says(found, '"consent":"meeting"') && meets(found),
    because: 'one’s own contact, which one now shares with all who meet',
  },
  {
    act: /^(attendance\.answer|agenda\.acknowledge|folder\.add_point|actions\.report_own|reports\.(review|correct|note_opened|add_note)|ideal\.note_opened|editions\.move_on|holidays\.follow|decisions\.(say|end|close_minutes)|(silences|minutes|contributions|networks|panels|assessment|publication|feedback)\.\w+)$/,
    by: 'itself',
    thing: /^WORD_label/,
    to: (found) => labelled(found.gain.thing) === found.by,
    because:
      'whoever answers, says that they have seen, writes a point or reviews does it under their own name',
  },
  {
    act: /^agenda\.release$/,
    by: PRESIDENCY,
    thing: /^WORD_agenda_$/,
    because: 'the presidency’s draft, which it releases',
  },
  {
    act: /^decisions\.(not_)?adopt(_text|_list|_dated)?$/,
    by: PRESIDENCY,
    thing: /^(decisions\/dec_(1|a)|WORD_decision_)$/,
    to: meets,
    because: 'the presidency’s draft, which it declares decided',
  },
  {
    act: /^instruments\.open$/,
    by: PRESIDENCY,
    thing: /^(instruments\/ins_draft|WORD_instrument_)$/,
    to: meets,
    because: 'the presidency’s draft, which it opens for signature',
  },
  {
    act: /^documents\.release$/,
    by: PRESIDENCY,
    thing: /^(documents\/doc_draft|WORD_titledraft_)$/,
    because: 'the presidency’s paper is entered in the register for all',
  },
  {
    act: /^documents\.release$/,
    by: PRESIDENCY,
    thing: /^(documentVersions\/dvr_draft|WORD_paperdraft_)$/,
    to: isIn(EVERYBODY.filter((who) => ['delegate', 'delegationLiaison'].includes(CAST[who].roles[0] ?? ''))),
    because: 'the file of a red paper, for delegates and their liaison',
  },
  {
    act: /^documents\.change_marking$/,
    by: PRESIDENCY,
    thing: /^(documentVersions\/dvr_(red|amber)|WORD_paper(red|amber)_)$/,
    to: (found) => says(found, '"marking":"clear"') || meets(found),
    because: 'the presidency’s released paper, which it marks less strictly',
  },
  {
    act: /^nominations\.accredit$/,
    by: PRESIDENCY,
    thing: /^WORD_nominee[abc]_$/,
    because:
      'the name of a nominee, put on the list as the nomination asks; its note verbale stays where it was',
  },
  {
    act: /^participants\.claim$/,
    by: 'itself',
    thing: /^(travelNeeds\/|badges\/|WORD_(dietByLiaison|needOfNominee)_$)/,
    to: isSelf,
    because:
      'what the liaison wrote about a participant or nominee is theirs, who is who says so (server/SAFETY.md)',
  },
  {
    act: /^participants\.edit$/,
    by: ORGANISERS,
    thing: /^badges\//,
    to: (found) =>
      rolesOf(found, found.gain.reader).includes('delegationLiaison') &&
      says(found, `dlg_${delegationOf(found.gain.reader)}`),
    because: 'a badge is the list’s: the liaison of the delegation that somebody joins hands it out',
  },
  {
    act: /^mandates\.give$/,
    by: ['presidencyAdmin'],
    thing: /^WORD_(mandate|label)/,
    to: (found) =>
      (meets(found) || hasOffice(found) || says(found, `"person":"per_${found.gain.reader}"`)) &&
      (found.gain.thing.startsWith('WORD_mandate') ||
        says(found, `"person":"per_${labelled(found.gain.thing)}"`)),
    because:
      'who holds a function, and what they are called, is said to all who take part in meetings or hold one',
  },
  {
    act: /^mandates\.give$/,
    by: ['presidencyAdmin'],
    thing: /./,
    to: (found) =>
      found.gain.reader === JSON.parse(found.move.key.slice('mandates.give '.length)).person.slice(4) &&
      isOfCommittee(found),
    because:
      'the presidency gives functions of the committee to persons of states and bodies, and nothing of a state',
  },
  {
    act: /^presidencies\.accept_handover$/,
    by: ['nationalAdmin'],
    thing: /^WORD_label/,
    to: (found) => hasOffice(found) && labelled(found.gain.thing) === found.by,
    because: 'whoever presides holds a function: who holds one is said to all who hold one',
  },
  {
    act: /^presidencies\.accept_handover$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: (found) =>
      found.gain.reader === found.by &&
      audiencesOf(found).some((audience) => !isKeptFromCommittee(audience)) &&
      !(isOfPresidency(found) && !isListed(found)),
    because:
      'whoever accepts presides from then on: of what only the presidency read, what the dossier lists',
  },
  {
    act: /^presidencies\.accept_handover$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: (found) => /^cl(Admin|Contact)$/.test(found.gain.reader) && isOfPresidency(found) && !isListed(found),
    because: 'what a presidency did not hand over stays with its state, for those who administer it',
  },
  {
    act: /^presidencies\.accept_handover$/,
    by: ['nationalAdmin'],
    thing: /^WORD_labelecAdmin_$/,
    to: meets,
    because: 'who presides, and what they are called, is said to all who take part in meetings',
  },
  {
    act: /^reports\.share$/,
    by: ['pointOfContact', 'nationalAdmin'],
    thing: /./,
    to: (found) =>
      rolesOf(found, found.gain.reader).some((role) => /^(unit|institution)Head$/.test(role)) &&
      CAST[found.gain.reader as Who].institution === 'customs' &&
      audiencesOf(found).some((audience) =>
        audience.startsWith(`state:${CAST[found.by].state}/reports/prison/`),
      ),
    because: 'a state lets the heads of one institution read the reports of another',
  },
  {
    act: /^reports\.name_deputies$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: (found) =>
      says(found, `"person":"per_${found.gain.reader}"`) &&
      audiencesOf(found).some((audience) => audience.startsWith(`state:${CAST[found.by].state}/reports/`)),
    because: 'a state names who reads and decides in the place of its point of contact',
  },
  {
    act: /^contributions\.authorise$/,
    by: ['nationalAuthoriser'],
    thing: /^WORD_later_$/,
    to: isIn(['xaAnalyst']),
    because: 'what two people of a state saw alike, for the analysts of the body to which it opened this',
  },
  {
    act: /^panels\.seat_person$/,
    by: ['pointOfContact'],
    thing: /./,
    to: (found) =>
      says(found, `"person":"per_${found.gain.reader}"`) &&
      audiencesOf(found).some((audience) => PANEL_OF.test(audience)),
    because: 'whoever is given a seat reads what the panel reads, and nobody’s sheet',
  },
  {
    act: /^panels\.authorise$/,
    by: ['nationalAuthoriser'],
    thing: /^WORD_office(police|prosecution|prison)_$/,
    to: isIn(['xaAnalyst']),
    because: 'the offices of the panel go out with its figures, to the readers of the contribution',
  },
  {
    act: /^networks\.authorise$/,
    by: ['nationalAuthoriser'],
    thing: /^WORD_netdraft_$/,
    to: meets,
    because: 'a profile that two people of its state release is for every member',
  },
  ...TEXT_ALLOWED,
  ...DIALOGUE_ALLOWED,
  ...PLANS_ALLOWED,
  ...COUNTERS_ALLOWED,
  ...JOINT_ALLOWED,
  ...SESSION_ALLOWED,
  {
    act: /^people\.invite$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: (found) =>
      found.gain.reader === 'new' &&
      CAST[found.by].state === 'XA' &&
      says(found, '"role":"partnerAnalyst"') &&
      audiencesOf(found).some((audience) =>
        /^ideal\/(?:of\/CL|openings\/XA|feedback)\/|^assessment\//.test(audience),
      ),
    because: 'a partner body makes its own analysts, who write the text and read what states opened to it',
  },
  {
    act: /^people\.invite$/,
    by: ['presidencyAdmin'],
    thing: /./,
    to: (found) => found.gain.reader === 'new' && isOfCommittee(found),
    because: 'the presidency gives offices of the committee and seats in bodies, and nothing of a state',
  },
  {
    act: /^people\.invite$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: (found) => found.gain.reader === 'new' && isOfState(found),
    because: 'a state gives seats of its own',
  },
  {
    act: /^people\.setRoles$/,
    by: ['presidencyAdmin'],
    thing: /./,
    to: isOfCommittee,
    because: 'the presidency gives other offices of the committee to its own people',
  },
  {
    act: /^people\.setRoles$/,
    by: ['nationalAdmin'],
    thing: /./,
    to: isOfState,
    because: 'a state gives other offices to its own people',
  },
  {
    act: /^people\.found$/,
    by: ['presidencyAdmin'],
    thing: /./,
    to: (found) =>
      /^new2?$/.test(found.gain.reader) &&
      audiencesOf(found).some((audience) =>
        isOfDialogue(audience)
          ? readsDialogue(found, audience)
          : isOfPlans(audience)
            ? readsPlan(found)
            : isOfRoom(audience)
              ? meets(found)
              : COMMON.test(audience) || readsText(found, audience),
      ),
    because: 'a new state reads what every state reads',
  },
];

/** The line that allows a gain; undefined if nobody gave it. */
export function allowedBy(found: Case): Allowed | undefined {
  // Looked up once, and only where a line is about this act: it asks the identities and the committee.
  let roles: readonly Role[] | undefined;
  const isBy = (by: Allowed['by']) => {
    if (by === 'itself') return true;
    roles ??= rolesOfDoer(found);
    return by.some((role) => roles?.includes(role));
  };
  return ALLOWED.find(
    ({ act, by, thing, to }) =>
      act.test(found.move.name) &&
      thing.test(found.gain.thing) &&
      isBy(by) &&
      (to === undefined || to(found)),
  );
}
