import type { Actor, OwnRole } from '#shared/kernel/actor.ts';
import { officesBy } from '#shared/mandates/mandates.rules.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';

export interface DemoPerson extends Omit<Actor, 'person' | 'device' | 'roles' | 'mandates'> {
  /** Also the name of the role on the command line. */
  readonly key: string;
  /** An office: the demo people have no names. */
  readonly label: string;
  readonly roles: readonly OwnRole[];
  /** Held by mandate. */
  readonly functions: readonly MandateFunction[];
}

type Place = Pick<Actor, 'state' | 'institution' | 'unit'>;

const COMMITTEE: Place = { state: null, institution: null, unit: null };
const CHILE: Place = { state: 'CL', institution: 'ministry', unit: null };
const ECUADOR: Place = { state: 'EC', institution: 'ministry', unit: null };
/** Head and officer share the same port and prison, so that the head reads what the officer sends. */
const CHILEAN_PORT: Place = { state: 'CL', institution: 'customs', unit: 'port-valparaiso' };
const ECUADORIAN_PRISON: Place = { state: 'EC', institution: 'prison', unit: 'prison-guayaquil' };

function person(
  key: string,
  init: { label: string; place: Place; delegation: string } & (
    | { role: OwnRole }
    | { function: MandateFunction }
  ),
): DemoPerson {
  const { label, place, delegation } = init;
  const roles = 'role' in init ? [init.role] : [];
  const functions = 'function' in init ? [init.function] : [];
  return { key, label, roles, functions, delegation, ...place };
}

/** Who somebody of the demo is in the committee, as its compartment sees them. */
export function demoActorOf({ key, label: _label, functions, roles, ...place }: DemoPerson): Actor {
  const mandates = functions.flatMap(officesBy);
  const device = `dev_demo${key.replaceAll('-', '')}`;
  return {
    person: `per_${key}`,
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
    function: 'presidency',
    place: COMMITTEE,
    delegation: 'presidency',
  }),
  person('presidency-delegate', {
    label: 'Delegación, Presidencia pro tempore',
    function: 'coordination',
    place: COMMITTEE,
    delegation: 'presidency',
  }),
  person('chile-admin', {
    label: 'Administración nacional, Chile',
    role: 'nationalAdmin',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-contact', {
    label: 'Punto de contacto, Chile',
    role: 'pointOfContact',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-delegate', {
    label: 'Delegación de Chile',
    role: 'delegate',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-liaison', {
    label: 'Enlace de la delegación, Chile',
    role: 'delegationLiaison',
    place: CHILE,
    delegation: 'CL',
  }),
  person('chile-officer', {
    label: 'Personal de campo, Aduanas de Chile, puerto',
    role: 'fieldOfficer',
    place: CHILEAN_PORT,
    delegation: 'CL',
  }),
  person('chile-head', {
    label: 'Jefatura de unidad, Aduanas de Chile, puerto',
    role: 'unitHead',
    place: CHILEAN_PORT,
    delegation: 'CL',
  }),
  person('ecuador-admin', {
    label: 'Administración nacional, Ecuador',
    role: 'nationalAdmin',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-contact', {
    label: 'Punto de contacto, Ecuador',
    role: 'pointOfContact',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-delegate', {
    label: 'Delegación del Ecuador',
    role: 'delegate',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-liaison', {
    label: 'Enlace de la delegación, Ecuador',
    role: 'delegationLiaison',
    place: ECUADOR,
    delegation: 'EC',
  }),
  person('ecuador-officer', {
    label: 'Personal de campo, sistema penitenciario del Ecuador',
    role: 'fieldOfficer',
    place: ECUADORIAN_PRISON,
    delegation: 'EC',
  }),
  person('ecuador-head', {
    label: 'Jefatura de unidad, sistema penitenciario del Ecuador',
    role: 'unitHead',
    place: ECUADORIAN_PRISON,
    delegation: 'EC',
  }),
  person('ameripol-analyst', {
    label: 'Análisis, AMERIPOL',
    function: 'analyst',
    place: COMMITTEE,
    delegation: 'ameripol',
  }),
  person('eu-observer', {
    label: 'Observación, Comisión Europea (HOME)',
    role: 'observer',
    place: COMMITTEE,
    delegation: 'eu-home',
  }),
  person('programme-support', {
    label: 'Apoyo logístico, EL PAcCTO',
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
      es: 'Guardia nacional, Chile',
      pt: 'Plantão nacional, Chile',
      en: 'National duty desk, Chile',
    },
  },
  {
    state: 'EC',
    as: 'ecuador-contact',
    dutyPhone: '+593 2 000 0000',
    dutyLabel: {
      es: 'Guardia nacional, Ecuador',
      pt: 'Plantão nacional, Equador',
      en: 'National duty desk, Ecuador',
    },
  },
] as const;
