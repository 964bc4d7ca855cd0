import { type Actor, isOwnRole, type Office, type OwnRole, type Role } from '#shared/kernel/actor.ts';

interface Place {
  readonly roles: readonly OwnRole[];
  readonly office: Office | null;
  readonly state: string | null;
  readonly delegation: string | null;
  readonly institution: Actor['institution'];
  readonly unit: string | null;
}

/** @param role their own, or the office that they hold by mandate */
function of(role: Role, delegation: string | null, change: Partial<Place> = {}): Place {
  const state = delegation !== null && /^[A-Z]{2}$/.test(delegation) ? delegation : null;
  const held = isOwnRole(role) ? { roles: [role], office: null } : { roles: [], office: role };
  return { ...held, state, delegation, institution: null, unit: null, ...change };
}
const PORT = { institution: 'customs', unit: 'port-7' } as const;

/** Every role in one state, most of them in another, and a second person where one might take another's place. */
export const CAST = {
  admin: of('presidencyAdmin', 'presidency'),
  chair: of('presidencyDelegate', 'presidency'),
  programme: of('programmeSupport', 'el-paccto'),
  analyst: of('agencyAnalyst', 'europol'),
  analyst2: of('agencyAnalyst', 'europol'),
  observer: of('observer', 'eu-home'),
  guest: of('observer', null),
  cosi: of('counterpart', 'eu-cosi'),
  clAdmin: of('nationalAdmin', 'CL'),
  clLiaison: of('delegationLiaison', 'CL'),
  clDelegate: of('delegate', 'CL'),
  clDelegate2: of('delegate', 'CL'),
  clContact: of('pointOfContact', 'CL'),
  clAuthoriser: of('nationalAuthoriser', 'CL'),
  clCoordinator: of('nationalCoordinator', 'CL'),
  clAction: of('actionLeader', 'CL', { institution: 'customs' }),
  clHead: of('institutionHead', 'CL', { institution: 'customs' }),
  clUnit: of('unitHead', 'CL', PORT),
  clUnit2: of('unitHead', 'CL', { institution: 'customs', unit: 'pass-2' }),
  clOfficer: of('fieldOfficer', 'CL', PORT),
  clPrison: of('fieldOfficer', 'CL', { institution: 'prison', unit: 'north' }),
  ecAdmin: of('nationalAdmin', 'EC'),
  /** Of a state, and holds the presidency by mandate. */
  ecPresides: of('nationalAdmin', 'EC', { office: 'presidencyAdmin' }),
  ecLiaison: of('delegationLiaison', 'EC'),
  ecDelegate: of('delegate', 'EC'),
  /** Of a state, and leads plans by mandate. */
  ecLeads: of('delegate', 'EC', { office: 'planLeader' }),
  ecAction: of('actionLeader', 'EC', { institution: 'police' }),
  ecContact: of('pointOfContact', 'EC'),
  ecAuthoriser: of('nationalAuthoriser', 'EC'),
  ecOfficer: of('fieldOfficer', 'EC', PORT),
  xaAdmin: of('nationalAdmin', 'ameripol', { state: 'XA' }),
  xaAnalyst: of('partnerAnalyst', 'ameripol', { state: 'XA' }),
} as const satisfies Record<string, Place>;
export type Who = keyof typeof CAST;
export const EVERYBODY = Object.keys(CAST) as Who[];
export const personOf = (who: string) => `per_${who}`;
