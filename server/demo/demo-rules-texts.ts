import type { Text } from '#shared/kernel/text.ts';
import type { AmendmentKind, Stance } from '#shared/rules/amendments.schemas.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { madeUp } from './demo-ideal-texts.ts';

export const demoRulesTitle = madeUp(
  'Reglamento interno, borrador de ejemplo',
  'Regimento interno, minuta de exemplo',
  'Rules of procedure, sample draft',
);

export interface DemoArticle {
  readonly key: string;
  readonly title: Required<Text>;
  readonly text: Required<Text>;
}
export const demoArticle = (
  key: string,
  title: readonly [string, string, string],
  text: readonly [string, string, string],
): DemoArticle => ({
  key,
  title: { es: title[0], pt: title[1], en: title[2] },
  text: madeUp(...text),
});

/** The text of the sample draft, in its order. */
export const demoArticles: readonly DemoArticle[] = [
  demoArticle(
    'objeto',
    ['Objeto', 'Objeto', 'Purpose'],
    [
      'Este reglamento ordena las reuniones y las decisiones del Comité.',
      'Este regimento ordena as reuniões e as decisões do Comitê.',
      'These rules govern the meetings and decisions of the Committee.',
    ],
  ),
  demoArticle(
    'miembros',
    ['Miembros', 'Membros', 'Members'],
    [
      'Cada país miembro acredita una delegación, que habla, propone y decide.',
      'Cada país membro credencia uma delegação, que fala, propõe e decide.',
      'Each member state accredits a delegation, which speaks, proposes and decides.',
    ],
  ),
  demoArticle(
    'observadores',
    ['Observadores e invitados', 'Observadores e convidados', 'Observers and guests'],
    [
      'Los observadores y los invitados pueden hablar cuando la presidencia les da la palabra.',
      'Os observadores e os convidados podem falar quando a presidência lhes dá a palavra.',
      'Observers and guests may speak when the presidency gives them the floor.',
    ],
  ),
  demoArticle(
    'presidencia',
    ['Presidencia pro tempore', 'Presidência pro tempore', 'Presidency pro tempore'],
    [
      'La presidencia dura un año y rota en el orden alfabético en español de los miembros.',
      'A presidência dura um ano e segue a ordem alfabética em espanhol dos membros.',
      'The presidency lasts one year and rotates in the Spanish alphabetical order of members.',
    ],
  ),
  demoArticle(
    'agenda',
    ['Agenda provisional', 'Agenda provisória', 'Provisional agenda'],
    [
      'La presidencia envía la agenda provisional catorce días antes de la reunión.',
      'A presidência envia a agenda provisória catorze dias antes da reunião.',
      'The presidency sends the provisional agenda fourteen days before the meeting.',
    ],
  ),
  demoArticle(
    'documentos',
    ['Documentos de trabajo', 'Documentos de trabalho', 'Working papers'],
    [
      'Los documentos de trabajo se envían siete días antes de la reunión en los idiomas del Comité.',
      'Os documentos de trabalho são enviados sete dias antes da reunião nos idiomas do Comitê.',
      'Working papers are sent seven days before the meeting in the languages of the Committee.',
    ],
  ),
  demoArticle(
    'quorum',
    ['Quórum', 'Quórum', 'Quorum'],
    [
      'El Comité decide con la presencia de más de la mitad de sus miembros.',
      'O Comitê decide com a presença de mais da metade de seus membros.',
      'The Committee decides in the presence of more than half of its members.',
    ],
  ),
  demoArticle(
    'mociones',
    ['Cuestiones de orden', 'Questões de ordem', 'Points of order'],
    [
      'Tienen precedencia, en este orden: suspender la sesión, levantarla, aplazar el debate y cerrarlo.',
      'Têm precedência, nesta ordem: suspender a sessão, encerrá-la, adiar o debate e encerrá-lo.',
      'They take precedence in this order: suspend the meeting, adjourn it, adjourn the debate and close it.',
    ],
  ),
  demoArticle(
    'decisiones',
    ['Decisiones', 'Decisões', 'Decisions'],
    [
      'El Comité decide por consenso. Las cuestiones de procedimiento se deciden por mayoría simple de los presentes.',
      'O Comitê decide por consenso. As questões de procedimento são decididas por maioria simples dos presentes.',
      'The Committee decides by consensus. Matters of procedure are decided by a simple majority of those present.',
    ],
  ),
  demoArticle(
    'silencio',
    ['Procedimiento de silencio', 'Procedimento de silêncio', 'Silence procedure'],
    [
      'Entre reuniones, un texto se adopta si ningún miembro objeta en setenta y dos horas.',
      'Entre reuniões, um texto é adotado se nenhum membro objetar em setenta e duas horas.',
      'Between meetings, a text is adopted if no member objects within seventy-two hours.',
    ],
  ),
  demoArticle(
    'actas',
    ['Actas', 'Atas', 'Minutes'],
    [
      'Las delegaciones envían correcciones de forma al acta en cinco días hábiles.',
      'As delegações enviam correções de forma à ata em cinco dias úteis.',
      'Delegations send corrections of form to the minutes within five working days.',
    ],
  ),
  demoArticle(
    'enmiendas',
    ['Enmiendas a este reglamento', 'Emendas a este regimento', 'Amendments to these rules'],
    [
      'Las enmiendas se presentan diez días antes de la reunión y se adoptan por dos tercios de los miembros; se vota primero la más alejada del original.',
      'As emendas são apresentadas dez dias antes da reunião e adotadas por dois terços dos membros; vota-se primeiro a mais distante do original.',
      'Amendments are submitted ten days before the meeting and adopted by two thirds of the members; the one furthest from the original is voted on first.',
    ],
  ),
  demoArticle(
    'palabra',
    ['Uso de la palabra', 'Uso da palavra', 'The floor'],
    [
      'La presidencia da la palabra a las delegaciones presentes: primero a ministras y ministros, luego por turnos a favor y en contra, y al final a los observadores. Cada intervención dura hasta tres minutos, y las de una delegación en un punto hasta doce; la réplica, dos.',
      'A presidência dá a palavra às delegações presentes: primeiro a ministras e ministros, depois por turnos a favor e contra, e por último aos observadores. Cada intervenção dura até três minutos, e as de uma delegação em um item, até doze; a réplica, dois.',
      'The presidency gives the floor to delegations that are present: ministers first, then for and against by turns, observers last. A speech lasts up to three minutes, those of one delegation on one item up to twelve; a reply, two.',
    ],
  ),
];

/** What the sample draft says in numbers. */
export function demoParameters(idOf: (key: string) => string): Parameters {
  const on = (key: string) => ({ article: idOf(key) });
  return {
    ...NO_PARAMETERS,
    agenda: { days: 14, ...on('agenda') },
    papers: { days: 7, ...on('documentos') },
    amendments: { days: 10, ...on('enmiendas') },
    corrections: { days: 5, ...on('actas') },
    silence: { amount: 72, unit: 'hours', ...on('silencio') },
    quorum: { basis: 'more_than_half', number: null, ...on('quorum') },
    majorities: [
      { matter: 'procedure', majority: 'simple_of_present', ...on('decisiones') },
      { matter: 'substance', majority: 'consensus', ...on('decisiones') },
      { matter: 'amendments', majority: 'two_thirds_of_members', ...on('enmiendas') },
    ],
    rights: {
      members: ['speak', 'propose', 'vote'],
      observers: ['speak'],
      guests: ['speak'],
      ...on('observadores'),
    },
    pointsOfOrder: { rank: ['suspend', 'adjourn', 'adjourn_debate', 'close_debate'], ...on('mociones') },
    voteOrder: { order: 'furthest_first', ...on('enmiendas') },
    presidency: { rotation: 'alphabetical_es', months: 12, ...on('presidencia') },
    floor: {
      ...{ minutes: 3, budget: 12, replyMinutes: 2 },
      ...{ isPresentOnly: true, isMinisterFirst: true, areSidesInTurn: true },
      ...{ hasReply: true, areObserversLast: true, ...on('palabra') },
    },
  };
}

type Speaker = 'CL' | 'EC' | 'UY';
interface DemoAmendment {
  readonly key: string;
  readonly by: Speaker;
  readonly kind: AmendmentKind;
  readonly on: string;
  readonly after?: string;
  readonly number: string | null;
  readonly title: Text | null;
  readonly text: Text | null;
  readonly reason: Text | null;
  readonly positions: readonly {
    readonly of: Speaker;
    readonly stance: Stance;
    readonly words: Text | null;
    readonly isAuthor?: boolean;
  }[];
}

/** Two on one article, one on another, and one article more. */
export const demoAmendments: readonly DemoAmendment[] = [
  {
    ...{ key: 'quorum-chile', by: 'CL', kind: 'replace', on: 'quorum', number: null, title: null },
    text: madeUp(
      'El Comité decide con la presencia de dos tercios de sus miembros.',
      'O Comitê decide com a presença de dois terços de seus membros.',
      'The Committee decides in the presence of two thirds of its members.',
    ),
    reason: madeUp(
      'Una decisión obliga más cuanto más miembros están presentes.',
      'Uma decisão obriga mais quanto mais membros estão presentes.',
      'The more members are present, the more a decision binds.',
    ),
    positions: [
      { of: 'EC', stance: 'reserve', words: madeUp('En consulta.', 'Em consulta.', 'Under consultation.') },
      { of: 'UY', stance: 'can_accept', words: null },
    ],
  },
  {
    ...{ key: 'quorum-ecuador', by: 'EC', kind: 'replace', on: 'quorum', number: null, title: null },
    text: madeUp(
      'El Comité decide con la presencia, en persona o por vía virtual, de más de la mitad de sus miembros.',
      'O Comitê decide com a presença, pessoal ou por via virtual, de mais da metade de seus membros.',
      'The Committee decides in the presence, in person or by virtual means, of more than half of its members.',
    ),
    reason: madeUp(
      'Varias reuniones son virtuales.',
      'Várias reuniões são virtuais.',
      'Several meetings are virtual.',
    ),
    positions: [
      {
        of: 'CL',
        stance: 'oppose',
        words: madeUp('Preferimos los dos tercios.', 'Preferimos os dois terços.', 'We prefer two thirds.'),
      },
      { of: 'UY', stance: 'support', words: null, isAuthor: true },
    ],
  },
  {
    ...{ key: 'silencio-uruguay', by: 'UY', kind: 'replace', on: 'silencio', number: null, title: null },
    text: madeUp(
      'Entre reuniones, un texto se adopta si ningún miembro objeta en cinco días hábiles.',
      'Entre reuniões, um texto é adotado se nenhum membro objetar em cinco dias úteis.',
      'Between meetings, a text is adopted if no member objects within five working days.',
    ),
    reason: madeUp(
      'Setenta y dos horas no alcanzan para consultar a varias instituciones.',
      'Setenta e duas horas não bastam para consultar várias instituições.',
      'Seventy-two hours is too short to consult several institutions.',
    ),
    positions: [{ of: 'CL', stance: 'support', words: null }],
  },
  {
    ...{
      key: 'idiomas-ecuador',
      by: 'EC',
      kind: 'add',
      on: 'documentos',
      after: 'documentos',
      number: '6 bis',
    },
    title: { es: 'Idiomas', pt: 'Idiomas', en: 'Languages' },
    text: madeUp(
      'Los textos en español, portugués e inglés son igualmente auténticos.',
      'Os textos em espanhol, português e inglês são igualmente autênticos.',
      'The texts in Spanish, Portuguese and English are equally authentic.',
    ),
    reason: null,
    positions: [{ of: 'UY', stance: 'none', words: null }],
  },
];
