import type { Person } from '#shared/people/people.schemas.ts';

/** Somebody of the presidency's protocol, as the list of people says it. */
export function protocolPerson(createdAt: number): Person {
  return {
    person: 'per_other',
    label: 'Protocolo',
    state: null,
    delegation: 'presidency',
    roles: ['observer'],
    institution: null,
    unit: null,
    status: 'active',
    createdAt,
    devices: 1,
  };
}
