import type { Actor, OwnRole } from '#shared/kernel/actor.ts';

function actor(
  key: string,
  roles: readonly OwnRole[],
  delegation: string | null,
  change: Partial<Actor> = {},
): Actor {
  const state = delegation !== null && /^[A-Z]{2}$/.test(delegation) ? delegation : null;
  const place = { state, delegation, institution: null, unit: null };
  return { person: `per_${key}`, device: `dev_${key}`, ...place, roles: [...roles], ...change };
}

/** Every role, in the own delegation and in another, and people without a role. */
export const PEOPLE = {
  admin: actor('admin', [], 'presidency'),
  delegate: actor('presidency2', [], 'presidency'),
  programme: actor('programme', ['programmeSupport'], 'programme'),
  analyst: actor('analyst', [], 'europol'),
  observer: actor('observer', ['observer'], 'eu-home'),
  cosi: actor('cosi', ['counterpart'], 'eu-cosi'),
  clLiaison: actor('clLiaison', ['delegationLiaison'], 'CL'),
  clDelegate: actor('clDelegate', ['delegate'], 'CL'),
  clContact: actor('clContact', ['pointOfContact'], 'CL'),
  clAuthoriser: actor('clAuthoriser', ['nationalAuthoriser'], 'CL'),
  clAdmin: actor('clAdmin', ['nationalAdmin'], 'CL'),
  clOfficer: actor('clOfficer', ['fieldOfficer'], 'CL', { institution: 'customs', unit: 'port-7' }),
  clUnit: actor('clUnit', ['unitHead'], 'CL', { institution: 'customs', unit: 'port-7' }),
  clHead: actor('clHead', ['institutionHead'], 'CL', { institution: 'customs' }),
  clCoordinator: actor('clCoordinator', ['nationalCoordinator'], 'CL'),
  clAction: actor('clAction', ['actionLeader'], 'CL', { institution: 'police' }),
  ecLiaison: actor('ecLiaison', ['delegationLiaison'], 'EC'),
  ecDelegate: actor('ecDelegate', ['delegate'], 'EC'),
  ecContact: actor('ecContact', ['pointOfContact'], 'EC'),
  esDelegate: actor('esDelegate', ['delegate'], 'ES'),
  esContact: actor('esContact', ['pointOfContact'], 'ES'),
  xaAnalyst: actor('xaAnalyst', ['partnerAnalyst'], 'ameripol', { state: 'XA' }),
  nobody: actor('nobody', [], null),
} as const;
export type Who = keyof typeof PEOPLE;
export const EVERYBODY = Object.keys(PEOPLE) as Who[];

/** What some of them hold by mandate. */
export const MANDATED = [
  { person: PEOPLE.admin.person, function: 'presidency' },
  { person: PEOPLE.delegate.person, function: 'coordination' },
  { person: PEOPLE.analyst.person, function: 'analyst' },
] as const;

export const PRESIDENCY: Who[] = ['admin', 'delegate'];
export const ORGANISERS: Who[] = [...PRESIDENCY, 'programme'];
export const CL_MEETING: Who[] = [
  'clLiaison',
  'clDelegate',
  'clContact',
  'clAuthoriser',
  'clAdmin',
  'clCoordinator',
];
export const CL_ALL: Who[] = [...CL_MEETING, 'clOfficer', 'clUnit', 'clHead', 'clAction'];
export const EC_ALL: Who[] = ['ecLiaison', 'ecDelegate', 'ecContact'];
/** Of a state that meets with the committee and is none of the region. */
export const ES_ALL: Who[] = ['esDelegate', 'esContact'];
export const AMBER: Who[] = [...ORGANISERS, 'analyst', 'xaAnalyst', ...CL_MEETING, ...EC_ALL, ...ES_ALL];
export const MEETING_PEOPLE: Who[] = [...AMBER, 'observer'];
export const RED: Who[] = [...PRESIDENCY, 'clLiaison', 'clDelegate', 'ecLiaison', 'ecDelegate', 'esDelegate'];

/** Of what Chile released: its own two people, and the analysts to whom it opened this. */
export const OPENED: Who[] = ['clContact', 'clAuthoriser', 'xaAnalyst'];

/** What the server alone reads. */
export const OF_NOBODY = ['batchBases', 'votes'];
/** In a state's compartment, which other tests cover. */
export const OF_A_STATE = [
  'reports',
  'reportNotes',
  'reviewSteps',
  'corrections',
  'reportEdits',
  'reviewRules',
  'reportReadings',
  'reportPlaces',
  'formActivations',
  'stateQuestions',
  'stateProfiles',
  'contributions',
  'sections',
  'figureChoices',
  'materials',
  'links',
  'consents',
  'networkProfiles',
  'panels',
  'panelSeats',
  'seatings',
  'seatHolders',
  'panelAreas',
  'ratingSheets',
  'sheetHandIns',
  'panelEvidence',
  'evidenceUses',
  'panelFigures',
  'reportUses',
  'feedbackParts',
  'stateDays',
  'postBriefings',
  'posts',
  'postings',
  'postCrew',
  'shifts',
  'counts',
  'situations',
  'doubleJudgements',
  'countReleases',
];
