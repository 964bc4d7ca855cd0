import type { Actor, OwnRole } from '#shared/kernel/actor.ts';
import { foundingStates } from './demo-delegations.ts';
import { demoReporter } from './demo-reports.ts';

interface StandIn {
  readonly label: string;
  readonly state: string;
  readonly role: OwnRole;
  readonly institution: NonNullable<Actor['institution']>;
}

/** Somebody of a state who acts in the demo and has no account: nobody enters as one of them. */
export function demoStandIn(key: string): { readonly actor: Actor; readonly label: string } | null {
  const found = standIns[key];
  if (found === undefined) return demoReporter(key);
  const { label, state, role, institution } = found;
  const device = `dev_demo${key.replaceAll('-', '')}`;
  const person = `per_demo-${key}`;
  return {
    label,
    actor: { person, device, state, delegation: state, roles: [role], institution, unit: null },
  };
}

/**
 * Accounts of those who hold a seat of this state's panel and whom nobody enters as: without one, a seat counts as left.
 */
export function demoRaterAccounts(state: string) {
  return RATERS.flatMap(([institution]) => {
    const found = demoStandIn(`rater-${institution}-${state}`);
    if (found === null) return [];
    const { actor, label } = found;
    const { person: id, delegation, unit, roles } = actor;
    return [{ id, label, state, delegation, institution, unit, roles: roles as OwnRole[], functions: [] }];
  });
}

const RATERS = [
  ['police', 'policía'],
  ['prosecution', 'fiscalía'],
  ['prison', 'sistema penitenciario'],
] as const;

const standIns: Readonly<Record<string, StandIn>> = {
  ...Object.fromEntries(
    foundingStates.map(([code, name]) => [
      `contact-${code}`,
      {
        label: `Punto de contacto, ${name.es}`,
        state: code,
        role: 'pointOfContact' as const,
        institution: 'ministry' as const,
      },
    ]),
  ),
  ...Object.fromEntries(
    foundingStates.map(([code, name]) => [
      `authoriser-${code}`,
      {
        label: `Autorización nacional, ${name.es}`,
        state: code,
        role: 'nationalAuthoriser' as const,
        institution: 'ministry' as const,
      },
    ]),
  ),
  ...Object.fromEntries(
    foundingStates.flatMap(([code, name]) =>
      RATERS.map(([institution, words]) => [
        `rater-${institution}-${code}`,
        {
          label: `Jefatura de institución, ${words}, ${name.es}`,
          state: code,
          role: 'institutionHead' as const,
          institution,
        },
      ]),
    ),
  ),
  'police-chile': {
    label: 'Jefatura de institución, policía de Chile',
    state: 'CL',
    role: 'institutionHead',
    institution: 'police',
  },
  'border-chile': {
    label: 'Jefatura de institución, fronteras de Chile',
    state: 'CL',
    role: 'institutionHead',
    institution: 'border',
  },
  'prison-ecuador': {
    label: 'Jefatura de institución, sistema penitenciario del Ecuador',
    state: 'EC',
    role: 'institutionHead',
    institution: 'prison',
  },
  'police-ecuador': {
    label: 'Jefatura de institución, policía del Ecuador',
    state: 'EC',
    role: 'institutionHead',
    institution: 'police',
  },
};
