import * as v from 'valibot';
import { DeviceIdSchema, PersonIdSchema } from './ids.ts';

/**
 * The roles of a person. Committee roles have no state; state roles belong to exactly one state. Offices move: they come
 * by mandate alone, and nobody's account stores one (`domain.md` §2.3, §8.1 Mandate).
 */
export const ROLES = {
  presidencyAdmin: 'office',
  presidencyDelegate: 'office',
  agencyAnalyst: 'office',
  /** Leads the operational plans of which their state is leader or co-leader. */
  planLeader: 'office',
  observer: 'committee',
  programmeSupport: 'committee',
  /** Of a body with which the committee is in dialogue, such as COSI: reads that dialogue, and nothing of members. */
  counterpart: 'committee',
  nationalAdmin: 'state',
  pointOfContact: 'state',
  /** Of a partner body: reads what states opened to it, and works on the assessment. */
  partnerAnalyst: 'state',
  /** The second pair of eyes: authorises what the point of contact prepared to leave the state. */
  nationalAuthoriser: 'state',
  institutionHead: 'state',
  unitHead: 'state',
  fieldOfficer: 'state',
  delegate: 'state',
  /** Runs what a state does in plans: drafts actions, names who leads them, reports (`domain.md` §7). */
  nationalCoordinator: 'state',
  /** Leads actions of plans for their institution, and reports on them; takes part in no meetings. */
  actionLeader: 'state',
  /** Nominates and looks after the people of one state's delegation; never accredits. */
  delegationLiaison: 'state',
} as const satisfies Record<string, 'office' | 'committee' | 'state'>;
export type Role = keyof typeof ROLES;
/** What a mandate gives, and nothing else does. */
export type Office = { [R in Role]: (typeof ROLES)[R] extends 'office' ? R : never }[Role];
/** What an account may store. */
export type OwnRole = Exclude<Role, Office>;
export function isOwnRole(role: Role): role is OwnRole {
  return ROLES[role] !== 'office';
}
/** Who takes part in meetings or prepares them; field staff reads only what is for everybody. */
export const MEETING_ROLES = [
  'presidencyAdmin',
  'presidencyDelegate',
  'agencyAnalyst',
  'observer',
  'programmeSupport',
  'nationalAdmin',
  'pointOfContact',
  'nationalAuthoriser',
  'partnerAnalyst',
  'delegate',
  'delegationLiaison',
  'nationalCoordinator',
] as const satisfies readonly Role[];
export const RoleSchema = v.picklist(Object.keys(ROLES) as [Role, ...Role[]]);
export const OwnRoleSchema = v.picklist(
  (Object.keys(ROLES) as Role[]).filter(isOwnRole) as [OwnRole, ...OwnRole[]],
);

export const INSTITUTIONS = [
  'police',
  'customs',
  'border',
  'prosecution',
  'judiciary',
  'prison',
  /** The financial intelligence unit. */
  'finance',
  'ministry',
] as const;
export type Institution = (typeof INSTITUTIONS)[number];
export const InstitutionSchema = v.picklist(INSTITUTIONS);
export const UnitSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/));
export const StateCodeSchema = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));

/** Who acts: on the server as the identity compartment says, on the device as it last said. */
export const ActorSchema = v.strictObject({
  person: PersonIdSchema,
  device: DeviceIdSchema,
  state: v.nullable(StateCodeSchema),
  /** The delegation or body the person sits with: their own state's code, or a body's (`eu-home`); see `seats.ts`. */
  delegation: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  /** Of their account. One that an earlier version described may still name offices; the server's never does. */
  roles: v.array(RoleSchema),
  institution: v.nullable(InstitutionSchema),
  unit: v.nullable(UnitSchema),
});
export type Actor = v.InferOutput<typeof ActorSchema> & {
  /**
   * Offices of the committee held by mandate. The compartment in which they give rights adds them for each call; no
   * request and no session carries them.
   */
  readonly mandates?: readonly Office[];
  /** What the rules of the person's own state add in its compartment, and nowhere else; added like mandates. */
  readonly stateRights?: StateRights;
  /** Audiences of the committee that were opened to the person's body or state; added like mandates. */
  readonly opened?: readonly string[];
};

export interface StateRights {
  /** Institutions whose reports the heads of this person's institution read as well. */
  readonly reads: readonly Institution[];
  /** Decides on reports in the place of the point of contact. */
  readonly isDeputy: boolean;
  /** Where else this person's own reports lie: in the places in which they worked when they sent them. */
  readonly wrote?: readonly string[];
  /** Audiences of the state's compartment beyond those of their roles: what a seat of a panel reads. */
  readonly audiences?: readonly string[];
}

/** Everything that somebody is here: their roles, and the offices that they hold. */
export function rolesAndOffices({ roles, mandates = [] }: Pick<Actor, 'roles' | 'mandates'>): Role[] {
  return [...new Set<Role>([...roles, ...mandates])];
}

export function hasRole(actor: Pick<Actor, 'roles'>, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/**
 * Whether somebody holds an office, by their own role or by mandate. Of a person of a state it is never asked where what
 * is their state's or their delegation's is concerned: there a mandate gives nothing.
 */
export function holdsOffice(actor: Pick<Actor, 'roles' | 'mandates'>, ...roles: readonly Role[]): boolean {
  const held = rolesAndOffices(actor);
  return roles.some((role) => held.includes(role));
}

/** Whether meetings concern this person: others only learn that one takes place. */
export function takesPart(actor: Pick<Actor, 'roles' | 'mandates'>): boolean {
  return holdsOffice(actor, ...MEETING_ROLES);
}
