import type { Doc } from '#shared/kernel/mutation.ts';
import { type Instrument, OPENED, STANDING, type Standing, type StateConsent } from './membership.schemas.ts';

export const INSTRUMENT = 'ins_declaration';

/** Every field of an instrument as a page sends it. */
export const instrumentArgs = {
  kind: 'constitutive',
  title: { es: 'Declaración constitutiva', pt: 'Declaração constitutiva', en: 'Constitutive declaration' },
  text: { es: 'Los Estados crean el Comité.', pt: 'Os Estados criam o Comitê.', en: 'The states found it.' },
  authentic: ['es', 'pt'],
  place: { es: 'Ciudad de Panamá' },
  opensOn: '2026-03-01',
  closesOn: '2026-04-30',
  entryBy: 'consents',
  entryNeeds: 3,
  entryDays: 10,
  entryOn: null,
  bindsAfter: 5,
  accession: 'open',
  noticeDays: 90,
  depositary: 'PA',
  orderLanguage: 'es',
} as const satisfies Omit<Instrument, 'state' | 'openedAt' | 'authentic'> & { authentic: readonly string[] };

export function instrumentOf(change: Partial<Instrument> = {}, id = INSTRUMENT): Doc<Instrument> {
  const { authentic, ...rest } = instrumentArgs;
  const body: Instrument = {
    ...rest,
    authentic: [...authentic],
    state: 'opened',
    openedAt: Date.UTC(2026, 1, 20),
    ...change,
  };
  const audience = body.state === 'draft' ? 'presidency/drafts' : OPENED;
  return { collection: 'instruments', id, parent: null, audience, rev: 1, body };
}

/** @param checkedOn when its powers were in order; null: nobody has said so */
export function consentOf(
  state: string,
  on: string,
  checkedOn: string | null = on,
  change: Partial<StateConsent> = {},
  parent = INSTRUMENT,
): Doc<StateConsent> {
  const { kind = 'signature' } = change;
  const recordedAt = Date.parse(`${on}T12:00:00Z`);
  const checked = checkedOn === null ? null : { on: checkedOn, at: recordedAt, by: 'per_presidency-admin' };
  const body: StateConsent = {
    ...{ kind, state, on, place: { es: 'Ciudad de Panamá' }, office: { es: 'Ministerio del Interior' } },
    ...{ powers: 'ex_officio', reference: null, recordedAt, checked },
    ...change,
  };
  const id = `sct_${state}-${kind}-${on}`;
  return { collection: 'stateConsents', id, parent, audience: OPENED, rev: 1, body };
}

export function standingOf(code: string, change: Partial<Standing> = {}, id = `std_${code}`): Doc<Standing> {
  const isState = /^[A-Z]{2}$/.test(code);
  const body: Standing = {
    code,
    kind: isState ? 'state' : 'body',
    name: isState ? null : { es: code.toUpperCase() },
    status: 'observer',
    from: '2026-01-01',
    until: null,
    basis: { es: 'Acta 1' },
    ...change,
  };
  return { collection: 'standings', id, parent: code, audience: STANDING, rev: 1, body };
}
