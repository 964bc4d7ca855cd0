import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Text } from '#shared/kernel/text.ts';
import type { HeldFunction } from '#shared/mandates/appointments.schemas.ts';
import { foundingStates, text } from './demo-delegations.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY_MS = 86_400_000;

interface DemoFunction {
  /** A state or a body, and who says it for them. */
  readonly delegation: string;
  readonly as: string;
  readonly key: string;
  readonly function: HeldFunction;
  readonly scope?: string;
  readonly office: Text;
  /** Days from now of its first and its last day. */
  readonly from: number;
  readonly until: number | null;
}

/** Nobody is named in the demo, and nobody's number is real: these are kept free for such uses. */
const CONTACT = { phone: '+1 202 555 0100', email: 'demo@example.org' };

function ofState(
  delegation: string,
  as: string,
  offices: readonly [key: string, HeldFunction, Text, until: number | null, scope?: string][],
): DemoFunction[] {
  const ministry = foundingStates.find(([code]) => code === delegation)?.[2] ?? text('', '', '');
  return offices.map(([key, given, words, until, scope]) => ({
    delegation,
    as,
    key: `${delegation.toLowerCase()}-${key}`,
    function: given,
    ...(scope === undefined ? {} : { scope }),
    office: text(`${words.es}, ${ministry.es}`, `${words.pt}, ${ministry.pt}`, `${words.en}, ${ministry.en}`),
    from: -300,
    until,
  }));
}

const HEAD = text('Titular', 'Titular', 'Head of the ministry');
const COORDINATION = text('Coordinación nacional', 'Coordenação nacional', 'National coordination');
const CONTACT_POINT = text('Punto de contacto', 'Ponto de contato', 'Point of contact');
const DELEGATE = text('Representación', 'Representação', 'Delegate');
const LEAD = text('Dirección del plan', 'Direção do plano', 'Lead of the plan');
const FORMER = text('Representación anterior', 'Representação anterior', 'Former delegate');

const FUNCTIONS: readonly DemoFunction[] = [
  ...ofState('CL', 'chile-contact', [
    ['minister', 'minister', HEAD, null],
    ['coordinator', 'coordinator', COORDINATION, 400],
    ['contact', 'contact', CONTACT_POINT, 20],
    ['platform', 'platform', DELEGATE, 200, 'Cocaína (demo)'],
  ]),
  ...ofState('EC', 'ecuador-contact', [
    ['minister', 'minister', HEAD, null],
    ['contact', 'contact', CONTACT_POINT, 250],
    ['plan', 'planLeader', LEAD, 300, 'Puertos (demo)'],
  ]),
  ...['AR', 'BR', 'CR', 'SV', 'MX', 'PA', 'PY', 'PE', 'UY'].flatMap((state) =>
    ofState(state, `contact-${state}`, [
      ['minister', 'minister', HEAD, null],
      ['contact', 'contact', CONTACT_POINT, 250],
    ]),
  ),
  {
    delegation: 'eu-home',
    as: 'presidency-delegate',
    key: 'eu-home-desk',
    function: 'other',
    office: text(
      'Enlace, Dirección General de Migración y Asuntos de Interior',
      'Oficial de ligação, Direção-Geral da Migração e dos Assuntos Internos',
      'Liaison, Directorate-General for Migration and Home Affairs',
    ),
    from: -100,
    until: null,
  },
];

/** Whom to call in the demo: offices alone, with a number and an address that ring nowhere. */
export function demoFunctions({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const dayAt = (days: number) => utcDay(now + days * DAY_MS);
  const recorded = FUNCTIONS.map(
    ({ as, key, scope = null, from, until, ...each }): DemoStep => ({
      compartment: COMMITTEE,
      name: 'functions.record',
      as,
      args: {
        ...each,
        appointment: idFor('apt', key),
        scope,
        name: null,
        ...CONTACT,
        from: dayAt(from),
        until: until === null ? null : dayAt(until),
        note: { number: `DEMO ${key}`, day: dayAt(from - 10) },
        succeeds: null,
      },
    }),
  );
  // Chile's seat on the platform was another's before.
  const [former] = ofState('CL', 'chile-contact', [
    ['platform-former', 'platform', FORMER, -120, 'Cocaína (demo)'],
  ]);
  const before: DemoStep[] =
    former === undefined
      ? []
      : [
          {
            compartment: COMMITTEE,
            name: 'functions.record',
            as: former.as,
            args: {
              delegation: former.delegation,
              function: former.function,
              office: former.office,
              appointment: idFor('apt', former.key),
              scope: former.scope ?? null,
              name: null,
              ...CONTACT,
              from: dayAt(-900),
              until: dayAt(-120),
              note: { number: 'DEMO 0', day: dayAt(-910) },
              succeeds: null,
            },
          },
        ];
  return [...before, ...recorded];
}
