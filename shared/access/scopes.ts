import {
  type Actor,
  hasRole,
  holdsOffice,
  MEETING_ROLES,
  type Role,
  takesPart,
} from '#shared/kernel/actor.ts';
import { BODY_CODES, isPartnerBody } from '#shared/kernel/bodies.ts';
import {
  COMMITTEE,
  type CompartmentName,
  isWithinScope,
  stateCompartment,
  stateOf,
  withoutCovered,
} from '#shared/kernel/compartments.ts';
import { JOINT_DAYS } from './joint-days.ts';
import { isOfMembers, PLANS, readsPlans } from './members.ts';
import { may } from './rules.ts';
import { NO_DELEGATION, seatOf } from './seats.ts';

/** Where somebody works, as part of the path of their reports. */
export function reportPlace({ institution, unit }: Pick<Actor, 'institution' | 'unit'>): string {
  return `${institution ?? 'none'}/${unit ?? 'none'}`;
}

/** The path of a report's author: customs, prosecution and prisons are siblings, never nested. */
export function reportAudience(actor: Actor): string {
  return `reports/${reportPlace(actor)}/${actor.person}`;
}

export function attendanceAudience(actor: Pick<Actor, 'delegation' | 'person'>): string {
  return `attendance/${actor.delegation ?? NO_DELEGATION}/${actor.person}`;
}

/** What only the presidency and the programme read: working agenda, running order. */
export const LOGISTICS = 'logistics/meetings';
/** What only the presidency reads: unreleased papers, untaken decisions. */
export const PRESIDENCY = 'presidency/drafts';
/**
 * What others could not send any more, for whoever presides to decide on. What its own people could not send lies with its
 * drafts: it passes to the next presidency only as they do.
 */
export const PRESIDENCY_ASIDE = 'presidency/set-aside';

/** Where that lies which a presidency did not hand over: for the administration of its state, and no other's. */
export function formerPresidencyAudience({ state, number }: { state: string; number: number }): string {
  return `${formerPresidencies(state)}${number}`;
}
function formerPresidencies(state: string): string {
  return `presided/${state}/`;
}
/** Whether something lies with what the presidencies of a state kept. */
export function isKeptBy(audience: string, state: string): boolean {
  return audience.startsWith(formerPresidencies(state));
}

/** The dossier for the presidency that comes: for the administration of its state, and whoever presides. */
export function handoverAudience(state: string): string {
  return `handover/${state}`;
}

/** Where everything lies that is public in the room while a meeting is in session. */
export function floorAudience(meeting: string): string {
  return `floor/${meeting}`;
}

/**
 * Drafts of decisions that whoever presides has put before a room, as long as they are: everybody who meets reads them. In
 * one place for all meetings, so that a hand-over finds them.
 */
export const SHOWN_DRAFTS = floorAudience('drafts');
/** Whether what lies there is the presidency's to finish: its own, or before a room. */
export function isDraftAt(audience: string): boolean {
  return audience === PRESIDENCY || audience === SHOWN_DRAFTS;
}

/** What is the business of those who take part in meetings, and nothing for field staff to carry. */
export function membersAudience(topic: string): string {
  return `members/${topic}`;
}

/** Nominations of one delegation: for its liaison and delegates, the presidency, the programme. */
export function nominationsAudience(delegation: string): string {
  return `nominations/${delegation}`;
}

/**
 * Needs, travel and badge of one participant: for themselves, their delegation's liaison, the presidency, the
 * programme.
 * @param owner the person once they have said who they are on the list, else the participant
 */
export function personalAudience({ delegation, owner }: { delegation: string; owner: string }): string {
  return `${personalOf(delegation)}${owner}`;
}

/** The same for everybody in one delegation. */
export function personalOf(delegation: string): string {
  return `personal/${delegation}/`;
}

/** Who may read a person's telephone and address: everybody who meets, or only the own delegation. */
export function contactAudience({
  delegation,
  consent,
}: {
  delegation: string;
  consent: 'meeting' | 'delegation';
}): string {
  return consent === 'meeting' ? 'contacts/meeting' : `contacts/of/${delegation}`;
}

/** Talking points and positions: for nobody outside the delegation, including the presidency and the programme. */
export function folderAudience(delegation: string): string {
  return `folder/${delegation}`;
}

export function ownAudience(actor: Pick<Actor, 'person'>): string {
  return `person/${actor.person}`;
}

/** How a head joins: theirs as long as they take part in meetings, unlike what is personal, and the liaison's. */
export function joiningAudience({ delegation, person }: { delegation: string; person: string }): string {
  return `joining/${delegation}/${person}`;
}

function delegationScopes(actor: Actor, delegation: string): string[] {
  const own = joiningAudience({ delegation, person: actor.person });
  const scopes = [folderAudience(delegation), `contacts/of/${delegation}`, own];
  if (hasRole(actor, 'delegationLiaison', 'delegate')) scopes.push(nominationsAudience(delegation));
  if (hasRole(actor, 'delegationLiaison')) scopes.push(personalOf(delegation), `joining/${delegation}/`);
  return scopes;
}

function isIn(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role);
}

/** Whoever takes part and does not merely observe. */
function readsAmber(actor: Actor): boolean {
  const byRole = hasRole(actor, ...MEETING_ROLES) && !hasRole(actor, 'observer');
  // To lead a plan is no part in meetings.
  return byRole || actor.mandates?.some((office) => isIn(MEETING_ROLES, office)) === true;
}

/** What one state released for one edition: for itself, and for the bodies to which it opened this. */
export function releasedAudience({ state, edition }: { state: string; edition: string }): string {
  return `ideal/of/${state}/${edition}`;
}

/** That a state opened a release to a body, or closed it again: for itself and the body’s analysts, who lose the rest. */
export function openingAudience({ body, state }: { body: string; state: string }): string {
  return `ideal/openings/${body}/${state}`;
}

/** How far a state is with what it was asked: for itself, and for the analysts of the edition. */
export function progressAudience(state: string): string {
  return `ideal/progress/${state}`;
}

/** The text of an edition as one kind of reader has it; a reader of one level reads the levels before it as well. */
export function textAudience({ level, edition }: { level: TextLevel; edition: string }): string {
  return `assessment/${level}/${edition}`;
}
export type TextLevel = 'public' | 'partners' | 'members' | 'analysts';

/** What one state says of the text while it verifies it: for itself, whoever writes the text, and whoever presides. */
export function saidAudience(state: string): string {
  return `assessment/said/${state}`;
}

/** A correction of a published text until it is published: for whoever writes the text, and whoever presides. */
export function proposedAudience(edition: string): string {
  return `assessment/proposed/${edition}`;
}

/** What came of what a state gave, and what it asks about that: for itself, and for whoever writes the text. */
export function feedbackAudience(state: string): string {
  return `ideal/feedback/${state}`;
}

/** A topic of the dialogue with one counterpart, by its seat, so that what a counterpart reads is one plain prefix. */
export function dialogueAudience({ counterpart, topic }: { counterpart: string; topic: string }): string {
  return `${dialogueWith(counterpart)}${topic}`;
}
/** Who answers for what, on both sides of a dialogue. */
export function dialogueContactsAudience(counterpart: string): string {
  return `${dialogueWith(counterpart)}contacts`;
}
function dialogueWith(counterpart: string): string {
  return `dialogue/${counterpart}/`;
}

/**
 * What members prepare for a dialogue. Not below `members/`: observers, agencies and the programme read that, and some of
 * them are people of the very counterpart.
 */
export function preparedAudience({ counterpart, topic }: { counterpart: string; topic: string }): string {
  return `prepared/${counterpart}/${topic}`;
}

/** The seat whose dialogue somebody reads as the counterpart; null for everybody else. */
export function counterpartSeat(actor: Actor): string | null {
  const isCounterpart =
    actor.state === null
      ? hasRole(actor, 'counterpart')
      : isPartnerBody(actor.state) && hasRole(actor, ...MEETING_ROLES);
  return isCounterpart ? seatOf(actor) : null;
}

/** Whether somebody reads any dialogue. */
export function readsDialogues(actor: Actor): boolean {
  return isOfMembers(actor) || counterpartSeat(actor) !== null;
}

/**
 * Whether the people of a counterpart read what lies there because a dialogue is with them. What is written for them, such
 * as a paper, holds nothing else.
 */
export function isForCounterpart({
  counterpart,
  audience,
}: {
  counterpart: string;
  audience: string;
}): boolean {
  return counterpartScopes(counterpart).some((scope) => isWithinScope({ audience, scope }));
}

function counterpartScopes(seat: string): string[] {
  return [dialogueWith(seat)];
}

function dialogueScopes(actor: Actor): string[] {
  if (isOfMembers(actor)) return ['dialogue/', 'prepared/'];
  const seat = counterpartSeat(actor);
  return seat === null ? [] : counterpartScopes(seat);
}

/** The strictest marking of a paragraph that somebody reads. */
export function textLevelOf(actor: Actor): TextLevel {
  if (may(actor, 'assessment.write')) return 'analysts';
  if (isOfMembers(actor)) return 'members';
  return takesPart(actor) ? 'partners' : 'public';
}

function textScopes(actor: Actor): string[] {
  const levels = ['public', 'partners', 'members', 'analysts'] as const;
  const level = textLevelOf(actor);
  const scopes = levels.slice(0, levels.indexOf(level) + 1).map((each) => `assessment/${each}/`);
  if (level === 'analysts') scopes.push('ideal/feedback/');
  if (level === 'analysts' || holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate'))
    scopes.push('assessment/said/', 'assessment/proposed/');
  else if (level === 'members' && actor.state !== null) scopes.push(saidAudience(actor.state));
  return scopes;
}

/** Of what was opened to somebody's body or state, what lies there: who reads each of it is asked where it lies. */
function openedBelow(opened: readonly string[] = [], place: string): string[] {
  return opened.filter((audience) => audience.startsWith(place));
}

function idealScopes(actor: Actor): string[] {
  const { state, opened } = actor;
  const scopes = textScopes(actor);
  if (state !== null && hasRole(actor, 'pointOfContact', 'nationalAuthoriser'))
    scopes.push(
      `ideal/of/${state}/`,
      progressAudience(state),
      feedbackAudience(state),
      ...BODY_CODES.map((body) => openingAudience({ body, state })),
    );
  if (holdsOffice(actor, 'agencyAnalyst')) scopes.push('ideal/progress/');
  // No office opens what a state released: only the state does, and only to people whom their own body governs.
  if (isPartnerBody(state) && hasRole(actor, 'partnerAnalyst'))
    scopes.push(`ideal/openings/${state}/`, ...openedBelow(opened, 'ideal/of/'));
  return scopes;
}

function committeeScopes(actor: Actor): string[] {
  const { person } = actor;
  const delegation = seatOf(actor);
  const scopes = ['all', ownAudience(actor)];
  // Whoever sits in a body without an office or a role in it, such as a presidency that was, reads of it what is theirs.
  const sitsThere = delegation !== null && (actor.state !== null || takesPart(actor));
  scopes.push(sitsThere ? `attendance/${delegation}/` : attendanceAudience({ delegation, person }));
  scopes.push(personalAudience({ delegation: delegation ?? NO_DELEGATION, owner: person }));
  if (takesPart(actor)) {
    scopes.push('contacts/meeting', 'members/', 'floor/');
    // A mandate opens no folder of a state's delegation: who sits there is for the state to say. Who sits in a body is
    // for the committee.
    if (delegation !== null && (actor.state === null || hasRole(actor, ...MEETING_ROLES)))
      scopes.push(...delegationScopes(actor, delegation));
    if (readsAmber(actor)) scopes.push('papers/amber');
  }
  if (holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate', 'delegate', 'delegationLiaison'))
    scopes.push('papers/red');
  if (holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate'))
    scopes.push('presidency/', 'handover/', JOINT_DAYS);
  // What a state's own presidency kept, and what is handed over to it: whoever administers the state reads it.
  if (
    actor.state !== null &&
    !isPartnerBody(actor.state) &&
    hasRole(actor, 'nationalAdmin', 'pointOfContact')
  )
    scopes.push(formerPresidencies(actor.state), handoverAudience(actor.state));
  if (readsPlans(actor)) scopes.push(PLANS, ...openedBelow(actor.opened, JOINT_DAYS));
  // Their device works out by this what they may do, also of those who take no part in meetings.
  if (actor.mandates !== undefined && actor.mandates.length > 0) scopes.push(membersAudience('mandates'));
  scopes.push(...idealScopes(actor), ...dialogueScopes(actor));
  if (holdsOffice(actor, 'presidencyAdmin', 'presidencyDelegate', 'programmeSupport'))
    // No 'contacts/': what people share only with their delegation, organisers do not read either.
    scopes.push('logistics/', 'attendance/', 'nominations/', 'personal/');
  return scopes;
}

/** Whether somebody reads their own reports of where they work by their role alone. */
export function readsOwnReports(actor: Actor): boolean {
  return hasRole(actor, 'fieldOfficer', 'unitHead', 'institutionHead');
}

/** The panel of a state: its seats by office, what it rates, and what is contested. */
export function panelAudience(edition: string): string {
  return `panel/${edition}`;
}

/** Who holds a seat of a panel. */
export function seatAudience({ edition, seat }: { edition: string; seat: string }): string {
  return `seats/${edition}/${seat}`;
}

/**
 * Which seats one person holds, or held: theirs alone, and of whoever fills the seats. One for all of them, since it stays:
 * a request must be able to name all that somebody reads (`MAX_SCOPES_PER_PULL`).
 */
export function seatingAudience({ person }: { person: string }): string {
  return `seats/of/${person}`;
}

/** What one person rated: theirs alone, whoever holds the seat later, and whoever closes the panel. */
export function sheetAudience({ person }: { person: string }): string {
  return `sheets/${person}`;
}

function stateScopes(actor: Actor): string[] {
  const scopes = ['all', ownAudience(actor)];
  if (readsOwnReports(actor)) scopes.push(reportAudience(actor));
  // Their own alone: what others send from there is not theirs.
  for (const place of actor.stateRights?.wrote ?? []) scopes.push(`reports/${place}/${actor.person}`);
  if (hasRole(actor, 'unitHead') && actor.institution !== null && actor.unit !== null) {
    scopes.push(`reports/${actor.institution}/${actor.unit}/`);
  }
  if (hasRole(actor, 'institutionHead') && actor.institution !== null)
    scopes.push(`reports/${actor.institution}/`);
  for (const institution of actor.stateRights?.reads ?? []) scopes.push(`reports/${institution}/`);
  if (actor.stateRights?.isDeputy === true) scopes.push('reports/');
  if (hasRole(actor, 'unitHead') && actor.institution !== null && actor.unit !== null)
    scopes.push(`sections/${actor.institution}/${actor.unit}`);
  if (hasRole(actor, 'institutionHead') && actor.institution !== null)
    scopes.push(`sections/${actor.institution}/`);
  scopes.push(...(actor.stateRights?.audiences ?? []));
  // Of its own institution alone: that customs count elsewhere is nothing for the police to read.
  if (hasRole(actor, 'institutionHead') && actor.institution !== null)
    scopes.push('posts/about/', `posts/${actor.institution}/`);
  if (hasRole(actor, 'nationalCoordinator', 'pointOfContact')) scopes.push('posts/');
  if (hasRole(actor, 'pointOfContact')) scopes.push('reports/', 'national/', 'sections/', 'panel/', 'seats/');
  // Figures and consents, never a report: what is authorised is what others will read.
  if (hasRole(actor, 'nationalAuthoriser')) scopes.push('national/', 'sections/', 'panel/');
  return scopes;
}

/**
 * What an actor reads in a compartment, as path prefixes, none covering another. Empty means nothing at all: the
 * compartment does not exist for them (design §2.3, §7).
 */
export function scopesOf({ actor, compartment }: { actor: Actor; compartment: CompartmentName }): string[] {
  if (compartment === COMMITTEE) return withoutCovered(committeeScopes(actor));
  const state = stateOf(compartment);
  if (state === null || actor.state !== state) return [];
  return withoutCovered(stateScopes(actor));
}

/** Whether an actor reads this audience; for a path that ends in `/`, everything below it. */
export function mayRead({
  actor,
  compartment,
  audience,
}: {
  actor: Actor;
  compartment: CompartmentName;
  audience: string;
}): boolean {
  return scopesOf({ actor, compartment }).some((scope) => isWithinScope({ audience, scope }));
}

/** The compartments a person's device replicates. */
export function compartmentsOf(actor: Actor): CompartmentName[] {
  return actor.state === null ? [COMMITTEE] : [COMMITTEE, stateCompartment(actor.state)];
}
