import { type Actor, isOwnRole, MEETING_ROLES, type Role, rolesAndOffices } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import { type Decision, refuse } from '#shared/kernel/mutation.ts';
import { seatOf } from './seats.ts';

/** Who or what the action concerns; a rule reads only what it needs. */
export interface Subject {
  readonly state?: string | null;
  readonly person?: string;
  /** Code of a delegation, as `Actor.delegation`. */
  readonly delegation?: string | null;
  readonly roles?: readonly Role[];
  readonly institution?: string | null;
  readonly unit?: string | null;
}

/**
 * `common`: any actor, about what, or whom, belongs to no state; `ofBody`: somebody of a partner body, about anything.
 */
type Condition =
  | 'anywhere'
  | 'ofBody'
  | 'common'
  | 'ownState'
  | 'ownInstitution'
  | 'ownUnit'
  | 'ownDelegation'
  | 'self';

interface Rule {
  /** `deputies`: whom their state named to decide in the place of its point of contact. */
  readonly roles: readonly Role[] | 'everyone' | 'deputies';
  readonly where: Condition;
}

/**
 * The one table of who may do what. A state role acts only in its own state; no rule about a state's people or reports
 * names a committee role (design §7: a state governs its own people).
 */
export const RULES = {
  'meetings.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** Whether a meeting on a condition takes place, for the delegation that was named to decide (`decidesMeeting`). */
  'meetings.decide': [{ roles: ['delegationLiaison'], where: 'ownDelegation' }],
  'participants.edit': [
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
  ],
  'agenda.release': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** Venues, practical note, running order, travel, doors: what the programme arranges for the presidency. */
  'logistics.edit': [
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
  ],
  'nominations.make': [
    { roles: ['delegationLiaison'], where: 'ownDelegation' },
    /** For a body that has no liaison here: an agency, an observer, the programme. */
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
  ],
  /** "This is me" on a list of participants: field staff is never on one automatically. */
  'participants.claim': [{ roles: MEETING_ROLES, where: 'ownDelegation' }],
  /** The state's confirmation that a person on its list, who said who they are, may sit elsewhere. */
  'participants.release': [{ roles: ['delegationLiaison', 'nationalAdmin'], where: 'ownDelegation' }],
  'nominations.decide': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  'documents.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** Instruments, what states declared about them, and who takes part in the committee: whoever presides keeps it. */
  'membership.keep': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  'decisions.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** A member that does not agree with what would be adopted in silence. */
  'silences.break': [{ roles: ['delegate', 'pointOfContact'], where: 'ownDelegation' }],
  /** That a delegation has seen it. */
  'silences.look': [{ roles: ['delegate', 'pointOfContact', 'delegationLiaison'], where: 'ownDelegation' }],
  /** The floor, the clock and the votes of a session: whoever presides. */
  'floor.lead': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** The vote of a delegation, and why it voted so. */
  'ballots.vote': [{ roles: ['delegate', 'pointOfContact'], where: 'ownDelegation' }],
  /** What a delegation wants in the record beside a decision. */
  'decisions.voice': [{ roles: ['delegate', 'pointOfContact'], where: 'ownDelegation' }],
  /** The minutes go out, and are adopted. */
  'minutes.issue': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** What the minutes say of a delegation's own words. */
  'minutes.correct': [
    {
      roles: ['delegate', 'pointOfContact', 'delegationLiaison', 'agencyAnalyst', 'observer'],
      where: 'ownDelegation',
    },
  ],
  'actions.report': [
    { roles: ['delegate', 'delegationLiaison', 'pointOfContact', 'agencyAnalyst'], where: 'ownDelegation' },
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
  ],
  /** For one's own delegation; of a body whoever sits for it. */
  'floor.ask': [
    { roles: ['delegate', 'pointOfContact', 'delegationLiaison'], where: 'ownDelegation' },
    { roles: ['agencyAnalyst', 'observer'], where: 'ownDelegation' },
  ],
  /** What was said, in a few lines. */
  'floor.note': [{ roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' }],
  /** When a state does not work: it knows itself; whoever presides counts by it. */
  'holidays.edit': [
    { roles: ['nationalAdmin'], where: 'ownState' },
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
  ],
  'holidays.follow': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  'folder.edit': [{ roles: MEETING_ROLES, where: 'ownDelegation' }],
  'notes.write': [{ roles: 'everyone', where: 'self' }],
  'checkin.record': [
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
  ],
  'attendance.answer': [{ roles: 'everyone', where: 'self' }],
  /** Editions of IDEAL and what they ask: whoever presides, and the analysts whom a mandate names. */
  'editions.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate', 'agencyAnalyst'], where: 'anywhere' }],
  'editions.move_on': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** The text of an edition, and whether it goes to the states. */
  'assessment.write': [
    { roles: ['agencyAnalyst'], where: 'anywhere' },
    { roles: ['partnerAnalyst'], where: 'ofBody' },
  ],
  'assessment.send': [
    { roles: ['agencyAnalyst', 'presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
    { roles: ['partnerAnalyst'], where: 'ofBody' },
  ],
  /** What a state says of the text before it is adopted. */
  'assessment.comment': [{ roles: ['pointOfContact'], where: 'ownState' }],
  /** What a state, or an institution or a unit of it, says to what came of what it gave. */
  'feedback.answer': [{ roles: ['pointOfContact', 'nationalAuthoriser'], where: 'ownState' }],
  /** What a state hands in, until somebody else authorises it. */
  'contributions.work': [{ roles: ['pointOfContact'], where: 'ownState' }],
  'contributions.authorise': [{ roles: ['nationalAuthoriser'], where: 'ownState' }],
  /** Rules of procedure: their text while it is a draft, and what was decided about it. */
  'rules.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** Amendments of a delegation, and where it stands on those of others. */
  'rules.propose': [{ roles: ['delegate', 'delegationLiaison', 'pointOfContact'], where: 'ownDelegation' }],
  /** What one institution is asked for the contribution. */
  'contributions.answer': [
    { roles: ['institutionHead'], where: 'ownInstitution' },
    { roles: ['unitHead'], where: 'ownUnit' },
  ],
  /** To the use of what an institution provided. */
  'contributions.consent': [{ roles: ['institutionHead'], where: 'ownInstitution' }],
  /** Who rates, what is rated, and when a round ends: never what anybody rated. */
  'panels.manage': [{ roles: ['pointOfContact'], where: 'ownState' }],
  'panels.authorise': [{ roles: ['nationalAuthoriser'], where: 'ownState' }],
  /** That two profiles are of one network: the people of both states decide, and analysts propose. */
  'networks.merge': [{ roles: ['pointOfContact', 'nationalAuthoriser'], where: 'ownState' }],
  'networks.compare': [{ roles: ['agencyAnalyst', 'partnerAnalyst'], where: 'anywhere' }],
  'forms.propose': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  'forms.allow': [{ roles: ['pointOfContact'], where: 'ownState' }],
  'state.configure': [{ roles: ['pointOfContact', 'nationalAdmin'], where: 'ownState' }],
  'reports.send': [
    { roles: ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact'], where: 'ownState' },
  ],
  /** One's own report, for as long as its state has not decided. */
  'reports.correct': [{ roles: 'everyone', where: 'self' }],
  /** For a unit, where its institution wants that before anybody further on reads the report as approved. */
  'reports.pass_unit': [
    { roles: ['unitHead'], where: 'ownUnit' },
    { roles: ['institutionHead'], where: 'ownInstitution' },
  ],
  'reports.pass_institution': [{ roles: ['institutionHead'], where: 'ownInstitution' }],
  /** Never about one's own report (`reports.review.mutations.ts`). */
  'reports.decide': [
    { roles: ['pointOfContact'], where: 'ownState' },
    { roles: 'deputies', where: 'ownState' },
  ],
  /**
   * Bytes of a file to name afterwards: a form, papers, a plan or credentials in the committee, a report or a paper for posts in a
   * state.
   */
  'attachments.send': [
    {
      roles: ['delegationLiaison', 'programmeSupport', 'presidencyAdmin', 'presidencyDelegate'],
      where: 'common',
    },
    {
      roles: ['fieldOfficer', 'unitHead', 'institutionHead', 'pointOfContact', 'nationalCoordinator'],
      where: 'ownState',
    },
  ],
  /** Moving functions: who holds the presidency passes them on. */
  'mandates.give': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  /** Functions that give no rights: each state says who holds its own, and whoever presides says it of the bodies. */
  'functions.record': [{ roles: ['nationalAdmin', 'pointOfContact'], where: 'ownDelegation' }],
  'functions.record_bodies': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** Whose turn it is to preside, when, and with which programme; a state says its own programme, or that it passes. */
  'presidencies.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** To sign what one presidency hands over, and to accept it for the state that takes its turn. */
  'presidencies.hand_over': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  'presidencies.take_over': [{ roles: ['nationalAdmin'], where: 'ownState' }],
  'presidencies.own': [{ roles: ['nationalAdmin', 'pointOfContact'], where: 'ownDelegation' }],
  /** People without a state, by whoever presides, be they of a state: the presidency moves, and its people stay. */
  'committee.people': [{ roles: ['presidencyAdmin'], where: 'common' }],
  'state.people': [{ roles: ['nationalAdmin'], where: 'ownState' }],
  'state.found': [{ roles: ['presidencyAdmin'], where: 'anywhere' }],
  /** That a partner body is who it says; never of those who preside (`server/people/witness.ts`). */
  'body.witness': [{ roles: ['nationalAdmin'], where: 'anywhere' }],
  /** What those who founded a state are called; of a body also who may open something to it, or reads what is. */
  'state.founders': [
    { roles: ['nationalAdmin', 'presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
  ],
  'body.founders': [
    { roles: ['nationalAdmin', 'presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
    {
      roles: ['pointOfContact', 'nationalAuthoriser', 'agencyAnalyst', 'partnerAnalyst', 'delegate'],
      where: 'anywhere',
    },
  ],
  /** The dialogue with a counterpart: whoever presides opens topics, gives positions and takes items into the agenda. */
  'dialogue.lead': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** What a delegation owes or gives in it: a counterpart in its seat, a state or a partner body for itself. */
  'dialogue.answer': [{ roles: ['counterpart', 'delegate', 'pointOfContact'], where: 'ownDelegation' }],
  /** How priorities are chosen, and what was decided; the multi-year plan. */
  'priorities.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** What a delegation proposes, where it stands, and what it says of a plan that is consulted. */
  'priorities.say': [
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownDelegation' },
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'ownDelegation' },
  ],
  /** The register of a state's own public policies. */
  'policies.edit': [{ roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownState' }],
  'strategy.edit': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** An operational plan as a whole: whoever presides, and by mandate whoever leads it (`leadsPlan`). */
  'plans.lead': [
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownDelegation' },
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
  ],
  'plans.lead_by_mandate': [{ roles: ['planLeader'], where: 'anywhere' }],
  /** Actions that one's own delegation leads or takes part in. */
  'plans.draft': [
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownDelegation' },
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
  ],
  /** Progress and figures of what one's own delegation is responsible for; an action leader for their institution. */
  'plans.report': [
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownDelegation' },
    { roles: ['actionLeader'], where: 'ownInstitution' },
  ],
  /** That the Grupo de Apoyo took note, evaluations, and what agencies plan. */
  'plans.keep': [{ roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' }],
  'coherence.enter': [
    { roles: ['presidencyAdmin', 'presidencyDelegate', 'programmeSupport'], where: 'anywhere' },
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownDelegation' },
  ],
  /** What an overlap is: whoever presides, and whoever leads a plan that is a side of it. */
  'coherence.judge': [{ roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' }],
  /** A joint action day in one's own state: its posts, who works there, what goes out. */
  'counters.coordinate': [{ roles: ['nationalCoordinator', 'pointOfContact'], where: 'ownState' }],
  /** A joint action day as a whole: the state that coordinates it, whoever presides, and whoever leads its plan. */
  'jointdays.lead': [
    { roles: ['presidencyAdmin', 'presidencyDelegate'], where: 'anywhere' },
    { roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownState' },
  ],
  /** What one that takes part asks, answers and says of it. */
  'jointdays.speak': [{ roles: ['delegate', 'pointOfContact', 'nationalCoordinator'], where: 'ownState' }],
  'devices.own': [{ roles: 'everyone', where: 'self' }],
} as const satisfies Record<string, readonly Rule[]>;
export type Action = keyof typeof RULES;

/**
 * What is of the committee as a whole. To a person of a state a mandate gives nothing else: nothing over a state's, a
 * delegation's or a person's own.
 */
const BY_MANDATE: ReadonlySet<Condition> = new Set(['anywhere', 'common']);

function heldBy(actor: Actor, where: Condition): readonly Role[] {
  // Whoever is of the committee sits where the committee says, so that there an office counts like a role.
  if (actor.state === null) return rolesAndOffices(actor);
  // An office that the account of somebody of a state should happen to name is none: a mandate alone gives it.
  const own = actor.roles.filter(isOwnRole);
  return BY_MANDATE.has(where) ? [...own, ...(actor.mandates ?? [])] : own;
}

function holds({ rule, actor, subject }: { rule: Rule; actor: Actor; subject: Subject }): boolean {
  if (rule.roles === 'deputies') {
    if (actor.stateRights?.isDeputy !== true) return false;
  } else if (rule.roles !== 'everyone') {
    const held = heldBy(actor, rule.where);
    if (!rule.roles.some((role) => held.includes(role))) return false;
  }
  if (rule.where === 'ofBody') return isPartnerBody(actor.state);
  if (rule.where === 'common') return subject.state === null;
  if (rule.where === 'ownDelegation') {
    const seat = seatOf(actor);
    return seat !== null && subject.delegation === seat;
  }
  const isOwnState = actor.state !== null && subject.state === actor.state;
  const isOwnInstitution =
    isOwnState && actor.institution !== null && subject.institution === actor.institution;
  if (rule.where === 'ownState') return isOwnState;
  if (rule.where === 'ownInstitution') return isOwnInstitution;
  if (rule.where === 'ownUnit') return isOwnInstitution && actor.unit !== null && subject.unit === actor.unit;
  if (rule.where === 'self') return subject.person === actor.person;
  return true;
}

/** Whether somebody prepares or authorises what their state, or their body, hands in: one of them alone takes it back. */
export function handsIn(actor: Actor, state: string | null): boolean {
  return may(actor, 'contributions.work', { state }) || may(actor, 'contributions.authorise', { state });
}

export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const rules: readonly Rule[] = RULES[action];
  return rules.some((rule) => holds({ rule, actor, subject }));
}

/** Why somebody may not do it; null if they may. */
export function must(actor: Actor, action: Action, subject: Subject = {}): Decision | null {
  return may(actor, action, subject) ? null : refuse('access.not_allowed', { action });
}
