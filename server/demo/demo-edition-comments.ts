import { commentHash } from '#shared/assessment/assessment.rules.ts';
import type { Comment } from '#shared/assessment/assessment.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { type MakingEdition, paragraphId } from './demo-edition-made.ts';
import { demoContactOf } from './demo-ideal.ts';
import { madeUp } from './demo-ideal-texts.ts';
import type { DemoStep } from './demo-plan.ts';

export const PRESIDENCY = 'presidency-admin';
export const ANALYST = 'ameripol-analyst';

/** Acts of so many days ago, of whoever presides unless somebody else is named. */
export function act(daysAgo: number) {
  return (name: string, args: object, as = PRESIDENCY, base?: Record<string, number>): DemoStep => ({
    ...{ compartment: COMMITTEE, name, args: args as Json, as, daysAgo },
    ...(base === undefined ? {} : { base }),
  });
}

export interface Said {
  readonly key: string;
  readonly state: string;
  readonly about: string;
  readonly daysAgo: number;
  readonly kind: Comment['kind'];
  readonly text: Comment['text'];
  readonly proposed?: NonNullable<Comment['proposed']>;
  readonly answer?: { readonly result: string; readonly reason: string | null; readonly daysAgo: number };
}

/** What a comment says, as it is stored. */
function saidIn({ kind, text, proposed }: Said) {
  const printed = kind === 'reservation' ? ('paragraph' as const) : null;
  return { kind, text, proposed: proposed ?? null, printed };
}

/** By which an answer names what was read. */
export function readOf(said: Said): string {
  return commentHash(saidIn(said));
}

export function comment(making: MakingEdition, said: Said): DemoStep {
  const { edition, idFor } = making;
  const { key, state, about, daysAgo } = said;
  return act(daysAgo)(
    'assessment.comment',
    {
      ...{ comment: idFor('cmt', `${edition}-${key}`), edition: idFor('edn', edition), state },
      ...{ round: idFor('rnd', edition), paragraph: paragraphId(making, about), ...saidIn(said) },
    },
    demoContactOf(state),
  );
}

export function answered(making: MakingEdition, all: readonly Said[]): DemoStep[] {
  const { edition, idFor } = making;
  return all.flatMap((each) => {
    const { key, answer } = each;
    if (answer === undefined) return [];
    const { daysAgo, ...said } = answer;
    const id = idFor('cmt', `${edition}-${key}`);
    const args = { comment: id, edition: idFor('edn', edition), seen: readOf(each), ...said };
    // Written by somebody of the state.
    return [act(daysAgo)('assessment.answer_comment', args, ANALYST, { [`comments/${id}`]: 1 })];
  });
}

export function spoken(
  making: MakingEdition,
  state: string,
  says: 'agrees' | 'has_said',
  daysAgo: number,
): DemoStep {
  const { edition, idFor } = making;
  const args = { round: idFor('rnd', edition), edition: idFor('edn', edition), state, says };
  return act(daysAgo)('assessment.speak', args, demoContactOf(state));
}

export const SAID_OF_FIRST: readonly Omit<Said, 'daysAgo'>[] = [
  {
    ...{ key: 'dissent', state: 'PE', about: 'j-cocaine', kind: 'reservation' },
    text: madeUp(
      'El Perú no comparte el plazo: con los controles nuevos, la salida puede bajar antes de doce meses.',
      'O Peru não concorda com o prazo: com os novos controles, a saída pode cair antes de doze meses.',
      'Peru disagrees with the period: under the new checks, departures may fall within twelve months.',
    ),
  },
  {
    ...{ key: 'fact', state: 'CL', about: 'firearms-diverted', kind: 'factual' },
    text: madeUp(
      'En Chile el plazo entre compra y denuncia fue de ocho meses en promedio.',
      'No Chile o prazo entre compra e denúncia foi de oito meses em média.',
      'In Chile, the time between purchase and report was eight months on average.',
    ),
    answer: {
      result: 'partly',
      reason: 'Se dice «meses después», sin un promedio de un solo Estado.',
      daysAgo: 0,
    },
  },
  {
    ...{ key: 'words', state: 'BR', about: 'factor-prisons', kind: 'wording' },
    text: madeUp(
      'Conviene decir «sobrepoblación».',
      'Convém dizer “superlotação”.',
      'Better say “overcrowding”.',
    ),
    proposed: madeUp(
      'La sobrepoblación carcelaria es el factor que más áreas comparten.',
      'A superlotação carcerária é o fator que mais áreas compartilham.',
      'Prison overcrowding is the factor common to most areas.',
    ),
    answer: { result: 'not_retained', reason: 'Los demás Estados usan «hacinamiento».', daysAgo: 0 },
  },
];

export const SAID_OF_SECOND: readonly Said[] = [
  {
    ...{ key: 'labs', state: 'PE', about: 'synthetic-labs', kind: 'addition', daysAgo: 6 },
    text: madeUp(
      'Falta decir que cuatro laboratorios eran itinerantes.',
      'Falta dizer que quatro laboratórios eram itinerantes.',
      'It should say that four laboratories were mobile.',
    ),
    answer: {
      result: 'partly',
      reason: 'Se añadirá sin el número, que permite reconocer un caso.',
      daysAgo: 5,
    },
  },
  {
    ...{ key: 'ports', state: 'CL', about: 'j-cocaine', kind: 'factual', daysAgo: 3 },
    text: madeUp(
      'En Chile las salidas por el norte no crecieron en el período.',
      'No Chile as saídas pelo norte não cresceram no período.',
      'In Chile, departures through the north did not grow in the period.',
    ),
  },
  {
    ...{ key: 'wings', state: 'EC', about: 'extortion-prisons', kind: 'wording', daysAgo: 2 },
    text: madeUp(
      'No todos los pabellones: diga «algunos».',
      'Nem todos os pavilhões: diga “alguns”.',
      'Not all wings: say “some”.',
    ),
    // The whole paragraph, so that nothing but the word is seen to change.
    proposed: {
      es: 'Parte de los cobros se ordena por teléfono desde algunos pabellones. Quien no paga en la calle lo paga la familia en la cárcel. (ejemplo)',
      pt: 'Parte das cobranças é ordenada por telefone a partir de alguns pavilhões. Quando alguém não paga na rua, a família paga no presídio. (exemplo)',
      en: 'Some payments are ordered by telephone from some prison wings. What a person does not pay in the street, their family pays in prison. (sample)',
    },
  },
];
