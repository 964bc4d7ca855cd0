import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Text } from '#shared/kernel/text.ts';
import { madeUp } from './demo-ideal-texts.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

/** Days before the demo was made. */
const OPENED = 210;
const CLOSED = 150;
const ACCEDED = 45;

/** The eleven states of the seed: nine by office, two by full powers, of which one is still awaited. */
const BY_OFFICE = ['AR', 'BR', 'CL', 'CR', 'EC', 'MX', 'PA', 'PE', 'UY'] as const;
const BY_POWERS = ['PY', 'SV'] as const;
const AWAITED = 'SV';
/** Outside the eleven. */
const LATER = 'DO';

const place = madeUp('Ciudad de Panamá', 'Cidade do Panamá', 'Panama City');
const minister = madeUp('Ministerio del Interior', 'Ministério do Interior', 'Minister of the Interior');
const envoy = madeUp('Representante especial', 'Representante especial', 'Special representative');

const article = (at: number, words: string) => `${at}. ${words}`;
const text: Required<Text> = {
  es: [
    'Texto de ejemplo, generado para la demostración. No es la declaración de ningún Estado.',
    article(1, 'Los Estados que la firman crean un comité para el diálogo sobre seguridad interior.'),
    article(2, 'El comité decide por consenso.'),
    article(3, 'Entra en vigor treinta días después de la séptima firma con poderes verificados.'),
    article(4, 'Otros Estados pueden adherirse después del plazo para firmar.'),
    article(5, 'Un Estado puede retirarse con un preaviso de noventa días.'),
    article(6, 'Los textos en español y en portugués son igualmente auténticos.'),
  ].join('\n\n'),
  pt: [
    'Texto de exemplo, gerado para a demonstração. Não é a declaração de nenhum Estado.',
    article(1, 'Os Estados que a assinam criam um comitê para o diálogo sobre segurança interna.'),
    article(2, 'O comitê decide por consenso.'),
    article(3, 'Entra em vigor trinta dias depois da sétima assinatura com poderes verificados.'),
    article(4, 'Outros Estados podem aderir depois do prazo para assinar.'),
    article(5, 'Um Estado pode retirar-se com aviso prévio de noventa dias.'),
    article(6, 'Os textos em espanhol e em português são igualmente autênticos.'),
  ].join('\n\n'),
  en: [
    'Sample text, generated for the demonstration. It is the declaration of no state.',
    article(1, 'The states that sign it create a committee for dialogue on internal security.'),
    article(2, 'The committee decides by consensus.'),
    article(3, 'It enters into force thirty days after the seventh signature with checked powers.'),
    article(4, 'Other states may accede after the period for signature.'),
    article(5, 'A state may withdraw with ninety days of notice.'),
    article(6, 'The Spanish and the Portuguese texts are equally authentic.'),
  ].join('\n\n'),
};

function step(name: string, args: object): DemoStep {
  return { compartment: COMMITTEE, name, args: args as Json, as: 'presidency-admin' };
}

const OBSERVERS: readonly { code: string; name: Text; status: 'observer' | 'guest' }[] = [
  { code: 'ameripol', name: { es: 'AMERIPOL', pt: 'AMERIPOL', en: 'AMERIPOL' }, status: 'observer' },
  {
    code: 'eu-home',
    name: {
      es: 'Comisión Europea, DG HOME',
      pt: 'Comissão Europeia, DG HOME',
      en: 'European Commission, DG HOME',
    },
    status: 'observer',
  },
  {
    code: 'eu-council',
    name: {
      es: 'Secretaría General del Consejo de la UE',
      pt: 'Secretaria-Geral do Conselho da UE',
      en: 'General Secretariat of the Council of the EU',
    },
    status: 'observer',
  },
  { code: 'el-paccto', name: { es: 'EL PAcCTO', pt: 'EL PAcCTO', en: 'EL PAcCTO' }, status: 'guest' },
];

/** A constitutive declaration in force with its signatures and an accession, a draft of another, and observers. */
export function demoMembership({ now, idFor }: { now: number; idFor: IdFor }): DemoStep[] {
  const today = utcDay(now);
  const ago = (days: number) => addDays(today, -days);
  const instrument = idFor('ins', 'declaration');
  const terms = {
    ...{
      kind: 'constitutive',
      text,
      authentic: ['es', 'pt'],
      place,
      opensOn: ago(OPENED),
      closesOn: ago(CLOSED),
    },
    ...{ entryBy: 'consents', entryNeeds: 7, entryDays: 30, entryOn: null, bindsAfter: 0, accession: 'open' },
    ...{ noticeDays: 90, depositary: 'PA', orderLanguage: 'es' },
    title: madeUp(
      'Declaración constitutiva de ejemplo',
      'Declaração constitutiva de exemplo',
      'Sample constitutive declaration',
    ),
  };
  const of = (state: string) => ({ consent: idFor('sct', `declaration-${state}`), instrument });
  const record = (state: string, what: object) =>
    step('instruments.record_consent', {
      ...{ ...of(state), kind: 'signature', state, on: ago(OPENED), place, reference: null },
      ...{ office: minister, powers: 'ex_officio' },
      ...what,
    });
  const check = (state: string, what: object) =>
    step('instruments.check_powers', { ...of(state), office: minister, powers: 'ex_officio', ...what });
  return [
    step('instruments.draft', { instrument, ...terms }),
    step('instruments.open', { instrument, ...terms }),
    ...BY_OFFICE.flatMap((state) => [record(state, {}), check(state, { on: ago(OPENED) })]),
    ...BY_POWERS.flatMap((state) => [
      record(state, { on: ago(OPENED - 5), office: envoy, powers: 'awaited' }),
      ...(state === AWAITED
        ? []
        : [check(state, { on: ago(OPENED - 20), office: envoy, powers: 'full_powers' })]),
    ]),
    record(LATER, { kind: 'accession', on: ago(ACCEDED) }),
    check(LATER, { on: ago(ACCEDED) }),
    step('instruments.draft', {
      ...{ ...terms, instrument: idFor('ins', 'seat'), kind: 'other', opensOn: addDays(today, 60) },
      ...{ closesOn: null, entryBy: 'day', entryOn: addDays(today, 120) },
      title: madeUp('Acuerdo de sede de ejemplo', 'Acordo de sede de exemplo', 'Sample seat agreement'),
      text: madeUp('Texto por redactar.', 'Texto a redigir.', 'Text to be written.'),
    }),
    ...OBSERVERS.map(({ code, name, status }) =>
      step('standings.add', {
        ...{ standing: idFor('std', code), code, kind: 'body', name, status, from: ago(OPENED), until: null },
        basis: madeUp(
          'Invitación de la presidencia',
          'Convite da presidência',
          'Invitation of the presidency',
        ),
      }),
    ),
  ];
}
