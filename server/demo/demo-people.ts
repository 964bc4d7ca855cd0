import type { Actor, OwnRole } from '#shared/kernel/actor.ts';
import type { Text } from '#shared/kernel/text.ts';
import { officesBy } from '#shared/mandates/mandates.rules.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';

export interface DemoPerson extends Omit<Actor, 'person' | 'device' | 'roles' | 'mandates'> {
  /** Also the name of the role on the command line. */
  readonly key: string;
  /** An office: the demo people have no names. */
  readonly label: string;
  /** Who that is, told to a visitor. */
  readonly told: Text;
  readonly roles: readonly OwnRole[];
  /** Held by mandate. */
  readonly functions: readonly MandateFunction[];
}

type Place = Pick<Actor, 'state' | 'institution' | 'unit'>;

const COMMITTEE: Place = { state: null, institution: null, unit: null };
const CHILE: Place = { state: 'CL', institution: 'ministry', unit: null };
const ECUADOR: Place = { state: 'EC', institution: 'ministry', unit: null };
/** Head and officer share the same port and prison, so that the head reads what the officer sends. */
const CHILEAN_PORT: Place = { state: 'CL', institution: 'customs', unit: 'puerto-san-antonio' };
const CHILEAN_CUSTOMS: Place = { state: 'CL', institution: 'customs', unit: null };
const CHILEAN_PRISONS: Place = { state: 'CL', institution: 'prison', unit: null };
const ECUADORIAN_CUSTOMS: Place = { state: 'EC', institution: 'customs', unit: null };
const ECUADORIAN_POLICE: Place = { state: 'EC', institution: 'police', unit: null };
const ECUADORIAN_PRISON: Place = { state: 'EC', institution: 'prison', unit: 'penal-guayaquil' };
/** A partner body that governs its own people. */
const AMERIPOL: Place = { state: 'XA', institution: null, unit: null };

function person(
  key: string,
  init: { label: string; told: Text; place: Place; delegation: string } & (
    | { role: OwnRole; function?: MandateFunction }
    | { function: MandateFunction }
  ),
): DemoPerson {
  const { label, told, place, delegation } = init;
  const roles = 'role' in init ? [init.role] : [];
  const functions = init.function === undefined ? [] : [init.function];
  return { key, label, told, roles, functions, delegation, ...place };
}

export function demoPersonId(key: string): string {
  return `per_${key}`;
}

/** Who somebody of the demo is in the committee, as its compartment sees them. */
export function demoActorOf({
  key,
  label: _label,
  told: _told,
  functions,
  roles,
  ...place
}: DemoPerson): Actor {
  const mandates = functions.flatMap(officesBy);
  const device = `dev_demo${key.replaceAll('-', '')}`;
  return {
    person: demoPersonId(key),
    device,
    roles: [...roles],
    ...place,
    ...(mandates.length > 0 && { mandates }),
  };
}

/** One person for each role of the first step; two states, to show that one cannot see the other. */
export const demoPeople: readonly DemoPerson[] = [
  person('presidency-admin', {
    label: 'Administración, Presidencia pro tempore',
    told: {
      es: 'La presidencia, una semana antes de la reunión',
      pt: 'A presidência, uma semana antes da reunião',
      en: 'The presidency, a week before the meeting',
    },
    function: 'presidency',
    place: COMMITTEE,
    delegation: 'presidency',
  }),
  person('presidency-delegate', {
    label: 'Delegación, Presidencia pro tempore',
    told: {
      es: 'Quien coordina la reunión para la presidencia',
      pt: 'Quem coordena a reunião para a presidência',
      en: 'The person who coordinates the meeting for the presidency',
    },
    function: 'coordination',
    place: COMMITTEE,
    delegation: 'presidency',
  }),
  person('chile-admin', {
    label: 'Administración nacional, Chile',
    told: {
      es: 'Quien administra las cuentas de Chile',
      pt: 'Quem administra as contas do Chile',
      en: 'The administrator of Chile’s accounts',
    },
    role: 'nationalAdmin',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-contact', {
    label: 'Punto de contacto, Chile',
    told: {
      es: 'El punto de contacto de Chile, que recibe los informes',
      pt: 'O ponto de contato do Chile, que recebe os relatórios',
      en: 'Chile’s point of contact, who receives the reports',
    },
    role: 'pointOfContact',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-delegate', {
    label: 'Delegación de Chile',
    told: {
      es: 'Una delegada de Chile, camino a la reunión',
      pt: 'Uma delegada do Chile, a caminho da reunião',
      en: 'A delegate of Chile, on the way to the meeting',
    },
    role: 'delegate',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-liaison', {
    label: 'Enlace de la delegación, Chile',
    told: {
      es: 'Quien prepara el viaje de la delegación de Chile',
      pt: 'Quem prepara a viagem da delegação do Chile',
      en: 'The liaison who prepares the Chilean delegation’s trip',
    },
    role: 'delegationLiaison',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-officer', {
    label: 'Personal de campo, Aduanas de Chile, puerto',
    told: {
      es: 'Una funcionaria de aduanas en San Antonio',
      pt: 'Uma agente da aduana em San Antonio',
      en: 'A customs officer in San Antonio',
    },
    role: 'fieldOfficer',
    place: CHILEAN_PORT,
    delegation: 'CL',
  }),
  person('chile-head', {
    label: 'Jefatura de unidad, Aduanas de Chile, puerto',
    told: {
      es: 'La jefa de aduanas del puerto de San Antonio',
      pt: 'A chefe da aduana do porto de San Antonio',
      en: 'The head of customs at the port of San Antonio',
    },
    role: 'unitHead',
    place: CHILEAN_PORT,
    delegation: 'CL',
  }),
  person('chile-institution', {
    label: 'Jefatura de institución, Aduanas de Chile',
    told: {
      es: 'La jefa de las aduanas de Chile, que lee los informes de todos sus puertos',
      pt: 'A chefe da aduana do Chile, que lê os relatórios de todos os seus portos',
      en: 'The head of Chile’s customs, who reads the reports of all its ports',
    },
    role: 'institutionHead',
    place: CHILEAN_CUSTOMS,
    delegation: 'CL',
  }),
  person('chile-authoriser', {
    label: 'Autorización nacional, Chile',
    told: {
      es: 'Quien autoriza en Chile lo que otros leerán',
      pt: 'Quem autoriza no Chile o que outros lerão',
      en: 'The person in Chile who authorises what others will read',
    },
    role: 'nationalAuthoriser',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-coordinator', {
    label: 'Coordinación nacional, Chile',
    told: {
      es: 'Quien coordina en Chile lo que el país hace en los planes',
      pt: 'Quem coordena no Chile o que o país faz nos planos',
      en: 'The person who coordinates what Chile does in the plans',
    },
    role: 'nationalCoordinator',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-action-leader', {
    label: 'Responsable de acciones, sistema penitenciario de Chile',
    told: {
      es: 'Quien dirige las acciones del sistema penitenciario de Chile e informa su avance',
      pt: 'Quem dirige as ações do sistema penitenciário do Chile e informa o andamento',
      en: 'The leader of actions in Chile’s prisons, who reports on their progress',
    },
    role: 'actionLeader',
    place: CHILEAN_PRISONS,
    delegation: 'CL',
  }),
  person('ecuador-admin', {
    label: 'Administración nacional, Ecuador',
    told: {
      es: 'Quien administra las cuentas del Ecuador',
      pt: 'Quem administra as contas do Equador',
      en: 'The administrator of Ecuador’s accounts',
    },
    role: 'nationalAdmin',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-contact', {
    label: 'Punto de contacto, Ecuador',
    told: {
      es: 'El punto de contacto del Ecuador, que recibe los informes',
      pt: 'O ponto de contato do Equador, que recebe os relatórios',
      en: 'Ecuador’s point of contact, who receives the reports',
    },
    role: 'pointOfContact',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-delegate', {
    label: 'Delegación del Ecuador',
    told: {
      es: 'Un delegado del Ecuador, camino a la reunión',
      pt: 'Um delegado do Equador, a caminho da reunião',
      en: 'A delegate of Ecuador, on the way to the meeting',
    },
    role: 'delegate',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-liaison', {
    label: 'Enlace de la delegación, Ecuador',
    told: {
      es: 'Quien prepara el viaje de la delegación del Ecuador',
      pt: 'Quem prepara a viagem da delegação do Equador',
      en: 'The liaison who prepares the Ecuadorian delegation’s trip',
    },
    role: 'delegationLiaison',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-officer', {
    label: 'Personal de campo, sistema penitenciario del Ecuador',
    told: {
      es: 'Un agente penitenciario en Guayaquil',
      pt: 'Um policial penal em Guayaquil',
      en: 'A prison officer in Guayaquil',
    },
    role: 'fieldOfficer',
    place: ECUADORIAN_PRISON,
    delegation: 'EC',
  }),
  person('ecuador-head', {
    label: 'Jefatura de unidad, sistema penitenciario del Ecuador',
    told: {
      es: 'El director del centro penitenciario de Guayaquil',
      pt: 'O diretor do presídio de Guayaquil',
      en: 'The head of the prison in Guayaquil',
    },
    role: 'unitHead',
    place: ECUADORIAN_PRISON,
    delegation: 'EC',
  }),
  person('ecuador-coordinator', {
    label: 'Coordinación nacional, Ecuador',
    told: {
      es: 'Quien coordina en el Ecuador lo que el país hace en los planes',
      pt: 'Quem coordena no Equador o que o país faz nos planos',
      en: 'The person who coordinates what Ecuador does in the plans',
    },
    role: 'nationalCoordinator',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-plan-leader', {
    label: 'Dirección del plan, Policía del Ecuador',
    told: {
      es: 'Quien dirige por mandato el plan de drogas, que lidera el Ecuador',
      pt: 'Quem dirige por mandato o plano de drogas, liderado pelo Equador',
      en: 'The person who leads, by mandate, the plan on drugs, which Ecuador leads',
    },
    // A mandate gives nothing to somebody without a role of their own.
    role: 'actionLeader',
    function: 'planLeader',
    place: ECUADORIAN_POLICE,
    delegation: 'EC',
  }),
  person('ecuador-action-leader', {
    label: 'Responsable de acciones, Aduana del Ecuador',
    told: {
      es: 'Quien dirige las acciones de la aduana del Ecuador e informa su avance',
      pt: 'Quem dirige as ações da aduana do Equador e informa o andamento',
      en: 'The leader of actions in Ecuador’s customs, who reports on their progress',
    },
    role: 'actionLeader',
    place: ECUADORIAN_CUSTOMS,
    delegation: 'EC',
  }),
  person('ameripol-admin', {
    label: 'Administración, AMERIPOL',
    told: {
      es: 'Quien administra las cuentas de AMERIPOL',
      pt: 'Quem administra as contas da AMERIPOL',
      en: 'The administrator of AMERIPOL’s accounts',
    },
    role: 'nationalAdmin',
    place: AMERIPOL,
    delegation: 'ameripol',
  }),
  person('ameripol-analyst', {
    label: 'Análisis, AMERIPOL',
    told: {
      es: 'Una analista de AMERIPOL, que lee lo que los Estados le abrieron',
      pt: 'Uma analista da AMERIPOL, que lê o que os Estados abriram a ela',
      en: 'An analyst at AMERIPOL, who reads what states have opened to it',
    },
    // Her body made her its analyst; the presidency gave her the mandate to work on the edition.
    role: 'partnerAnalyst',
    function: 'analyst',
    place: AMERIPOL,
    delegation: 'ameripol',
  }),
  person('eu-observer', {
    label: 'Observador/a, Comisión Europea (HOME)',
    told: {
      es: 'Un observador de la Comisión Europea',
      pt: 'Um observador da Comissão Europeia',
      en: 'An observer from the European Commission',
    },
    role: 'observer',
    place: COMMITTEE,
    delegation: 'eu-home',
  }),
  person('cosi-counterpart', {
    label: 'Contacto de la presidencia de turno, COSI',
    told: {
      es: 'La función de contacto de la presidencia de COSI',
      pt: 'A função de contato da presidência do COSI',
      en: 'The contact function of COSI’s presidency',
    },
    role: 'counterpart',
    place: COMMITTEE,
    delegation: 'eu-cosi',
  }),
  person('programme-support', {
    label: 'Apoyo logístico, EL PAcCTO',
    told: {
      es: 'El apoyo logístico de EL PAcCTO',
      pt: 'O apoio logístico do EL PAcCTO',
      en: 'The logistics support of EL PAcCTO',
    },
    role: 'programmeSupport',
    place: COMMITTEE,
    delegation: 'el-paccto',
  }),
];

/** Nobody has a number of zeros: the demo must not call anybody. */
export const demoDutyNumbers = [
  {
    state: 'CL',
    as: 'chile-contact',
    dutyPhone: '+56 2 0000 0000',
    dutyLabel: {
      es: 'Guardia de turno, Chile',
      pt: 'Plantão, Chile',
      en: 'National duty desk, Chile',
    },
  },
  {
    state: 'EC',
    as: 'ecuador-contact',
    dutyPhone: '+593 2 000 0000',
    dutyLabel: {
      es: 'Guardia de turno, Ecuador',
      pt: 'Plantão, Equador',
      en: 'National duty desk, Ecuador',
    },
  },
  {
    state: 'XA',
    as: 'ameripol-admin',
    dutyPhone: '+57 601 000 0000',
    dutyLabel: {
      es: 'Guardia de turno, AMERIPOL',
      pt: 'Plantão, AMERIPOL',
      en: 'Duty desk, AMERIPOL',
    },
  },
] as const;
