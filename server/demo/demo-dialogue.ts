import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import { text } from './demo-delegations.ts';
import { madeUp } from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const DAY = 86_400_000;
const COSI = 'eu-cosi';

/**
 * The dialogue with COSI as the committee's first report describes it: how COSI works and how the policy cycle is
 * defined, a greater presence on the platforms of EMPACT, and what the two regions can share.
 *
 * @param hasPast whether anything can have been done days before
 */
export function demoDialogue({
  now,
  idFor,
  hasPast,
}: {
  now: number;
  idFor: IdFor;
  hasPast: boolean;
}): DemoStep[] {
  const topic = idFor('top', 'cosi');
  function act(name: string, args: Record<string, unknown>, as: string, daysAgo: number): DemoStep {
    // What an act changes has been said once before, by the act that made it.
    const known = { answer: 'dialogueRequests', give: 'dialogueDrafts', answer_item: 'jointItems' }[name];
    const id = args.request ?? args.draft ?? args.item;
    const base = known === undefined ? {} : { base: { [`${known}/${id}`]: 1 } };
    const step = { compartment: COMMITTEE, name: `dialogue.${name}`, args: { ...args } as Json, as, ...base };
    return hasPast && daysAgo > 0 ? { ...step, daysAgo } : step;
  }
  const lead = (name: string, args: Record<string, unknown>, daysAgo = 0) =>
    act(name, args, 'presidency-admin', daysAgo);
  const cosi = (name: string, args: Record<string, unknown>, daysAgo = 0) =>
    act(name, args, 'cosi-counterpart', daysAgo);
  const item = (key: string) => ({ item: idFor('jit', key), topic });
  return [
    lead(
      'open_topic',
      {
        ...{ topic, counterpart: COSI, field: 'strategy' },
        title: text(
          'El funcionamiento de COSI y las prioridades compartidas',
          'O funcionamento do COSI e as prioridades compartilhadas',
          'How COSI works, and shared priorities',
        ),
        about: text(
          'Cómo funciona COSI, cómo se define el ciclo de políticas y qué prioridades pueden compartir las dos regiones.',
          'Como funciona o COSI, como se define o ciclo de políticas e que prioridades as duas regiões podem compartilhar.',
          'How COSI works, how the policy cycle is defined, and which priorities the two regions can share.',
        ),
      },
      20,
    ),
    lead(
      'ask',
      {
        ...{ request: idFor('drq', 'answered'), topic, owner: COSI, due: utcDay(now - 8 * DAY) },
        text: text(
          '¿Quién presentará COSI en la próxima reunión de trabajo?',
          'Quem apresentará o COSI na próxima reunião de trabalho?',
          'Who will present COSI at the next working meeting?',
        ),
      },
      19,
    ),
    cosi(
      'answer',
      {
        ...{ request: idFor('drq', 'answered'), topic },
        text: madeUp(
          'La función de contacto de la presidencia de turno.',
          'A função de contato da presidência em exercício.',
          'The contact function of the current presidency.',
        ),
      },
      12,
    ),
    lead(
      'ask',
      {
        ...{ request: idFor('drq', 'cycle'), topic, owner: COSI, due: utcDay(now + 10 * DAY) },
        text: text(
          'Descripción del proceso para definir el ciclo de políticas, para los reglamentos internos.',
          'Descrição do processo para definir o ciclo de políticas, para o regimento interno.',
          'Description of the process for defining the policy cycle, for the rules of procedure.',
        ),
      },
      5,
    ),
    cosi(
      'ask',
      {
        ...{ request: idFor('drq', 'chile'), topic, owner: 'CL', due: utcDay(now + 6 * DAY) },
        text: madeUp(
          'Plataformas de EMPACT en las que Chile puede participar.',
          'Plataformas do EMPACT de que o Chile pode participar.',
          'Platforms of EMPACT in which Chile can take part.',
        ),
      },
      4,
    ),
    lead(
      'prepare',
      {
        ...{
          draft: idFor('dpr', 'position'),
          topic,
          delegation: 'presidency',
          kind: 'position',
          marking: 'green',
        },
        text: text(
          'Los miembros quieren una mayor presencia en las plataformas de EMPACT.',
          'Os membros querem uma presença maior nas plataformas do EMPACT.',
          'Members want a greater presence on the EMPACT platforms.',
        ),
      },
      9,
    ),
    lead(
      'give',
      {
        ...{ draft: idFor('dpr', 'position'), topic, given: idFor('dct', 'position') },
        text: text(
          'Los miembros quieren una mayor presencia en las plataformas de EMPACT.',
          'Os membros querem uma presença maior nas plataformas do EMPACT.',
          'Members want a greater presence on the EMPACT platforms.',
        ),
      },
      7,
    ),
    lead(
      'prepare',
      {
        ...{
          draft: idFor('dpr', 'shared'),
          topic,
          delegation: 'presidency',
          kind: 'position',
          marking: 'strict',
        },
        text: madeUp(
          'Qué prioridades proponen los miembros como compartidas.',
          'Que prioridades os membros propõem como compartilhadas.',
          'Which priorities members propose as shared.',
        ),
      },
      2,
    ),
    lead(
      'propose_item',
      {
        ...{ ...item('empact'), side: 'ours', agenda: 'ours', why: null },
        title: text(
          'Presencia en las plataformas de EMPACT',
          'Presença nas plataformas do EMPACT',
          'Presence on the EMPACT platforms',
        ),
      },
      6,
    ),
    cosi('answer_item', { ...item('empact'), state: 'agreed', text: null }, 3),
    cosi(
      'propose_item',
      {
        ...{ ...item('socta'), side: 'theirs', agenda: 'ours', why: null },
        title: text(
          'SOCTA e IDEAL: dos evaluaciones',
          'SOCTA e IDEAL: duas avaliações',
          'SOCTA and IDEAL: two assessments',
        ),
      },
      2,
    ),
    lead(
      'propose_item',
      {
        ...{ ...item('calendar'), side: 'ours', agenda: 'theirs', why: null },
        title: text('El encuentro ministerial', 'O encontro ministerial', 'The ministerial meeting'),
      },
      6,
    ),
    cosi('answer_item', { ...item('calendar'), state: 'agreed', text: null }, 3),
    cosi('name_contact', {
      ...{ contact: idFor('dcn', 'cosi'), counterpart: COSI, side: 'theirs', of: COSI },
      ...{ answersFor: ['strategy', 'operations'], phone: null, email: null },
      office: text(
        'Función de contacto de la presidencia de turno de COSI',
        'Função de contato da presidência em exercício do COSI',
        'Contact function of the current presidency of COSI',
      ),
    }),
    lead('name_contact', {
      ...{ contact: idFor('dcn', 'presidency'), counterpart: COSI, side: 'ours', of: 'presidency' },
      ...{ answersFor: ['strategy', 'assessment', 'operations'], phone: null, email: null },
      office: text(
        'Coordinación de la presidencia',
        'Coordenação da presidência',
        'Coordination of the presidency',
      ),
    }),
  ];
}
