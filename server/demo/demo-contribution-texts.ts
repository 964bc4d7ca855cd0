import type { Count, Link, Material } from '#shared/contributions/contributions.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import type { Institution } from '#shared/kernel/actor.ts';
import type { Text } from '#shared/kernel/text.ts';
import { MADE_UP, madeUp } from './demo-ideal-texts.ts';

interface DemoSection {
  readonly key: string;
  readonly requirement: string;
  readonly question: Text;
  readonly about: Subject;
  readonly institution: Institution;
  readonly unit: string | null;
  readonly dueIn: number;
}
interface DemoAnswer {
  readonly key: string;
  readonly by: string;
  readonly answer: string | null;
  readonly counts: readonly Count[];
}
type DemoMaterial = { readonly key: string } & Omit<Material, 'withdrawn'>;
type DemoLink = { readonly key: string; readonly requirements: readonly string[] } & Omit<
  Link,
  'from' | 'requirements' | 'change' | 'follows' | 'leftOut'
>;
type OfMaterial = DemoLink & { readonly material: string; readonly paragraph: string | null };
type OfReport = DemoLink & { readonly report: string; readonly isToApprove: boolean };

const cocaine: Subject = { kind: 'area', code: 'cocaine' };
const firearms: Subject = { kind: 'area', code: 'firearms' };
const extortion: Subject = { kind: 'area', code: 'extortion' };
const laundering: Subject = { kind: 'area', code: 'money_laundering' };
const prisons: Subject = { kind: 'civil', code: 'prison_crisis' };

const seized = (what: string, amount: number, place: string | null = null): Count => ({
  ...{ what, counted: 'kilogram', stage: 'seized', place, amount },
  note: MADE_UP,
});

/** Single texts of the demo: all of them made up, and all of them say so. */
export const SAID = {
  returned: `Faltan las cifras por paso fronterizo. ${MADE_UP}.`,
  customsUse: `Citar el párrafo 12 en el aporte de Chile a IDEAL 2, para AMERIPOL. ${MADE_UP}.`,
  policeUse: `Decir el método de las encomiendas en el aporte de Chile a IDEAL 2. ${MADE_UP}.`,
  originator: `Oficina de enlace de ejemplo (${MADE_UP})`,
  originatorUse: `Decir el método en el aporte del Ecuador a IDEAL 2. ${MADE_UP}.`,
};

export const chileanSummary = madeUp(
  'Chile ve crecer el uso de contenedores refrigerados y de encomiendas; las cifras de precursores aún se revisan.',
  'O Chile observa aumento no uso de contêineres refrigerados e de encomendas; os números de precursores ainda são revistos.',
  'Chile sees more use of refrigerated containers and of parcels; figures on precursors are still being checked.',
);

export const chileanSections: readonly DemoSection[] = [
  {
    key: 'cl-customs',
    requirement: 'cocaine',
    question: madeUp(
      '¿Cuánta cocaína se incautó en puertos, y con qué métodos iba oculta?',
      'Quanta cocaína foi apreendida em portos, e com que métodos estava oculta?',
      'How much cocaine was seized in ports, and how was it hidden?',
    ),
    about: cocaine,
    institution: 'customs',
    unit: null,
    dueIn: -2,
  },
  {
    key: 'cl-police',
    requirement: 'cocaine',
    question: madeUp(
      '¿Cuánta cocaína se incautó en el país?',
      'Quanta cocaína foi apreendida no país?',
      'How much cocaine was seized in the country?',
    ),
    about: cocaine,
    institution: 'police',
    unit: null,
    dueIn: -2,
  },
  {
    key: 'cl-prison',
    requirement: 'extortion',
    question: madeUp(
      '¿Cuántas denuncias de extorsión desde los penales se confirmaron?',
      'Quantas denúncias de extorsão a partir dos presídios foram confirmadas?',
      'How many complaints of extortion from prisons were confirmed?',
    ),
    about: extortion,
    institution: 'prison',
    unit: null,
    dueIn: -4,
  },
  {
    key: 'cl-border',
    requirement: 'firearms',
    question: madeUp(
      '¿Por qué pasos entraron las armas que se incautaron?',
      'Por quais passagens entraram as armas apreendidas?',
      'Through which crossings did the seized firearms come in?',
    ),
    about: firearms,
    institution: 'border',
    unit: null,
    dueIn: 3,
  },
  {
    key: 'cl-port',
    requirement: 'cocaine',
    question: madeUp(
      '¿Qué cambió este año en los equipos de frío que revisa su puerto?',
      'O que mudou este ano nos equipamentos de refrigeração que seu porto inspeciona?',
      'What changed this year in the refrigeration units that your port inspects?',
    ),
    about: cocaine,
    institution: 'customs',
    unit: 'puerto-san-antonio',
    dueIn: 5,
  },
];

const HYDROCHLORIDE = 'Clorhidrato de cocaína (ejemplo)';
const victims = (amount: number, place: string | null): Count => ({
  ...{ what: 'Víctimas de extorsión (ejemplo)', counted: 'victim', stage: 'detected', place, amount },
  note: MADE_UP,
});

const detained = (amount: number, place: string | null): Count => ({
  ...{ what: 'Personas detenidas (ejemplo)', counted: 'person', stage: 'investigated', place, amount },
  note: MADE_UP,
});

/** Customs and the police count the same cocaine, and do not say the same. */
export const chileanAnswers: readonly DemoAnswer[] = [
  {
    key: 'cl-customs',
    by: 'chile-institution',
    answer: `Va sobre todo en el equipo de frío, con precintos copiados. ${MADE_UP}.`,
    counts: [
      seized(HYDROCHLORIDE, 4120),
      seized(HYDROCHLORIDE, 2790, 'CL-VS'),
      seized(HYDROCHLORIDE, 3, 'CL-AN'),
      detained(61, null),
      detained(44, 'CL-VS'),
      detained(3, 'CL-AN'),
    ],
  },
  {
    key: 'cl-police',
    by: 'police-chile',
    answer: `Incluye lo incautado en carreteras. ${MADE_UP}.`,
    counts: [seized(HYDROCHLORIDE, 4275)],
  },
  {
    key: 'cl-border',
    by: 'border-chile',
    answer: `La mayoría entró por pasos no habilitados. ${MADE_UP}.`,
    counts: [],
  },
];

const marked = (handlingCode: Link['handlingCode'], tlp: Link['tlp']) => ({
  ...{ handlingCode, tlp },
  ...{ originalGrade: null, restrictions: null, exchange: null, hasPersonalData: false },
});

export const chileanMaterials: readonly DemoMaterial[] = [
  {
    key: 'cl-containers',
    kind: 'national_assessment',
    title: `Riesgo de contenedores refrigerados, ejemplo (${MADE_UP})`,
    publisher: 'Aduanas de Chile (ejemplo)',
    date: null,
    url: null,
    handlingCode: 'H1',
    tlp: 'AMBER',
    originator: { kind: 'institution', institution: 'customs' },
  },
  {
    key: 'cl-study',
    kind: 'study',
    title: `Encomiendas y armas por piezas, ejemplo (${MADE_UP})`,
    publisher: 'Universidad de ejemplo',
    date: null,
    url: 'https://example.org/clasi/ejemplo',
    handlingCode: 'H0',
    tlp: 'CLEAR',
    originator: { kind: 'elsewhere', name: 'Universidad de ejemplo' },
  },
];

export const chileanLinks: readonly OfMaterial[] = [
  {
    key: 'cl-containers',
    material: 'cl-containers',
    paragraph: '12',
    to: [cocaine, { kind: 'factor', code: 'logistical_hotspots' }],
    requirements: ['cocaine'],
    source: 'A',
    information: '2',
    ...marked('H1', 'AMBER'),
    statement: madeUp(
      'Los equipos de frío se alquilan por pocas semanas y se devuelven en otro puerto.',
      'Os equipamentos de refrigeração são alugados por poucas semanas e devolvidos em outro porto.',
      'Refrigeration units are hired for a few weeks and handed back in another port.',
    ),
  },
  {
    key: 'cl-study',
    material: 'cl-study',
    paragraph: '3.2',
    to: [firearms],
    requirements: ['firearms'],
    source: 'B',
    information: '3',
    ...marked('H0', 'CLEAR'),
    statement: madeUp(
      'Las armas llegan por piezas, en varias encomiendas con un mismo remitente.',
      'As armas chegam em peças, em várias encomendas com o mesmo remetente.',
      'Firearms arrive in parts, in several parcels with one sender.',
    ),
  },
  {
    key: 'cl-study-ports',
    material: 'cl-study',
    paragraph: '5.1',
    to: [cocaine],
    requirements: ['cocaine'],
    source: 'B',
    information: '2',
    ...marked('H0', 'CLEAR'),
    statement: madeUp(
      'La carga se oculta cada vez más en contenedores refrigerados que salen con fruta.',
      'A carga é ocultada cada vez mais em contêineres refrigerados que saem com frutas.',
      'Loads are hidden more and more in refrigerated containers that leave with fruit.',
    ),
  },
];

/** Links that rest on reports of the demo. Of the second nobody has written yet what others may read. */
export const reportLinks: readonly OfReport[] = [
  {
    key: 'cl-parcels',
    report: 'parcels',
    isToApprove: false,
    to: [firearms],
    requirements: ['firearms'],
    source: 'A',
    information: '1',
    ...marked('H1', 'AMBER'),
    statement: madeUp(
      'Piezas de armas cortas viajan en encomiendas dentro del país.',
      'Peças de armas curtas viajam em encomendas dentro do país.',
      'Parts of handguns travel in parcels within the country.',
    ),
  },
  {
    key: 'cl-laundering',
    report: 'laundering',
    isToApprove: true,
    to: [laundering],
    requirements: ['laundering'],
    source: 'B',
    information: '2',
    ...marked('H1', 'AMBER'),
    exchange: { system: 'sipa', number: 'EJEMPLO-SIPA-22' },
    statement: null,
  },
];

export const ecuadorianSummary = madeUp(
  'El Ecuador informa de patios de contenedores bajo presión y de extorsión dirigida desde pabellones.',
  'O Equador informa sobre pátios de contêineres sob pressão e extorsão dirigida a partir de pavilhões.',
  'Ecuador reports container yards under pressure, and extortion directed from prison wings.',
);

export const ecuadorianSections: readonly DemoSection[] = [
  {
    key: 'ec-prison',
    requirement: 'prisons',
    question: madeUp(
      '¿Qué crisis hubo en su centro este año?',
      'Que crises houve em sua unidade este ano?',
      'What crises were there in your prison this year?',
    ),
    about: prisons,
    institution: 'prison',
    unit: null,
    dueIn: -6,
  },
  {
    key: 'ec-police',
    requirement: 'extortion',
    question: madeUp(
      '¿Cuántas víctimas de extorsión hubo, por provincia?',
      'Quantas vítimas de extorsão houve, por província?',
      'How many victims of extortion were there, by province?',
    ),
    about: extortion,
    institution: 'police',
    unit: null,
    dueIn: -6,
  },
];

/** One province is small: neither it nor what would give it away is shown to others. */
export const ecuadorianAnswers: readonly DemoAnswer[] = [
  {
    key: 'ec-prison',
    by: 'prison-ecuador',
    answer: `Dos motines; los pabellones se repartieron entre bandas. ${MADE_UP}.`,
    counts: [],
  },
  {
    key: 'ec-police',
    by: 'police-ecuador',
    answer: null,
    counts: [victims(412, null), victims(263, 'EC-G'), victims(146, 'EC-M'), victims(3, 'EC-W')],
  },
];

export const ecuadorianMaterials: readonly DemoMaterial[] = [
  {
    key: 'ec-yards',
    kind: 'other',
    title: `Nota de enlace sobre patios de contenedores, ejemplo (${MADE_UP})`,
    publisher: null,
    date: null,
    url: null,
    handlingCode: 'H1',
    tlp: 'AMBER',
    originator: { kind: 'elsewhere', name: SAID.originator },
  },
  {
    key: 'ec-press',
    kind: 'open_source',
    title: `Cobros en los barrios, ejemplo (${MADE_UP})`,
    publisher: 'Diario de ejemplo',
    date: null,
    url: 'https://example.org/clasi/ejemplo-ec',
    handlingCode: 'H0',
    tlp: 'CLEAR',
    originator: { kind: 'elsewhere', name: 'Diario de ejemplo' },
  },
];

export const ecuadorianLinks: readonly OfMaterial[] = [
  {
    key: 'ec-yards',
    material: 'ec-yards',
    paragraph: null,
    to: [cocaine],
    requirements: ['cocaine'],
    source: 'B',
    information: '2',
    ...marked('H1', 'AMBER'),
    statement: madeUp(
      'Se paga a quien deja entrar de noche en los patios de contenedores.',
      'Paga-se a quem deixa entrar à noite nos pátios de contêineres.',
      'Whoever lets people into container yards at night is paid.',
    ),
  },
  {
    key: 'ec-press',
    material: 'ec-press',
    paragraph: '4',
    to: [extortion, prisons],
    requirements: ['extortion', 'prisons'],
    source: 'C',
    information: '3',
    ...marked('H0', 'GREEN'),
    statement: madeUp(
      'Los cobros a comercios se ordenan por teléfono desde pabellones.',
      'As cobranças a comércios são ordenadas por telefone a partir de pavilhões.',
      'Payments by shops are ordered by telephone from prison wings.',
    ),
  },
];
