import type { FoundedAnswer, Person } from '#shared/people/people.schemas.ts';

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

type Founded = FoundedAnswer['states'][number];

/** A state of which nothing is told but how far it is. */
export function stateAs(code: string, status: Founded['status']): Founded {
  return { code, status, founded: null, confirmed: null, witnessed: null, refused: null };
}
