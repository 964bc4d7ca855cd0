import type { Language } from '#shared/kernel/text.ts';
import type { MEETING_TYPES, Meeting } from '#shared/meetings/meetings.schemas.ts';

type Words = Readonly<Record<Language, string>>;
/** Gender of a noun, in Spanish and Portuguese. */
export type Gender = 'm' | 'f';

/** What other people's calendars show: the kind of meeting, and no word of its subject. */
export const MEETING_NAMES = {
  ministerial: { es: 'Reunión ministerial', pt: 'Reunião ministerial', en: 'Ministerial meeting' },
  seniorOfficials: {
    es: 'Reunión de Altos Funcionarios',
    pt: 'Reunião de Altos Funcionários',
    en: 'Senior officials’ meeting',
  },
  supportGroup: { es: 'Grupo de Apoyo', pt: 'Grupo de Apoio', en: 'Support group' },
  technical: { es: 'Reunión técnica', pt: 'Reunião técnica', en: 'Technical meeting' },
  presentation: { es: 'Presentación', pt: 'Apresentação', en: 'Presentation' },
  working: { es: 'Reunión de trabajo', pt: 'Reunião de trabalho', en: 'Working meeting' },
  planKickOff: { es: 'Inicio de plan', pt: 'Início de plano', en: 'Plan kick-off' },
  bilateral: { es: 'Reunión bilateral', pt: 'Reunião bilateral', en: 'Bilateral meeting' },
  partner: {
    es: 'Reunión de un órgano asociado',
    pt: 'Reunião de um organismo parceiro',
    en: 'Meeting of a partner body',
  },
} as const satisfies Record<(typeof MEETING_TYPES)[number], Words>;

export const KIND_NAMES = {
  opening: { es: 'apertura', pt: 'abertura', en: 'opening' },
  session: { es: 'sesión', pt: 'sessão', en: 'session' },
  break: { es: 'pausa', pt: 'intervalo', en: 'break' },
  closing: { es: 'clausura', pt: 'encerramento', en: 'closing' },
} as const satisfies Record<string, Words>;

/** Gender of "reunión", "grupo", "inicio" and so on: the same in both languages. */
export const MEETING_GENDERS = {
  ministerial: 'f',
  seniorOfficials: 'f',
  supportGroup: 'm',
  technical: 'f',
  presentation: 'f',
  working: 'f',
  planKickOff: 'm',
  bilateral: 'f',
  partner: 'f',
} as const satisfies Record<(typeof MEETING_TYPES)[number], Gender>;

export const KIND_GENDERS = {
  opening: { es: 'f', pt: 'f', en: 'm' },
  session: { es: 'f', pt: 'f', en: 'm' },
  break: { es: 'f', pt: 'm', en: 'm' },
  closing: { es: 'f', pt: 'm', en: 'm' },
} as const satisfies Record<keyof typeof KIND_NAMES, Record<Language, Gender>>;

function agreed(stem: string): Readonly<Record<Gender, string>> {
  return { m: `${stem}o`, f: `${stem}a` };
}

function always(word: string): Readonly<Record<Gender, string>> {
  return { m: word, f: word };
}

const UNDATED = { es: always('Sin fecha'), pt: always('Sem data'), en: always('No date') };
const NOT_YOURS = {
  es: { m: 'Ya no es suyo', f: 'Ya no es suya' },
  pt: { m: 'Não é mais seu', f: 'Não é mais sua' },
  en: always('No longer yours'),
};

/** Prefix of the name of an event that is called off. */
export const OFF_WORDS = {
  cancelled: { es: agreed('Cancelad'), pt: agreed('Cancelad'), en: always('Cancelled') },
  postponed: { es: agreed('Aplazad'), pt: agreed('Adiad'), en: always('Postponed') },
  adrift: UNDATED,
  outside: UNDATED,
  declined: { es: agreed('Declinad'), pt: agreed('Recusad'), en: always('Declined') },
  left: NOT_YOURS,
  notMine: NOT_YOURS,
  replaced: { es: agreed('Sustituid'), pt: agreed('Substituíd'), en: always('Replaced') },
} as const satisfies Record<string, Record<Language, Readonly<Record<Gender, string>>>>;
/** Why an event is called off. */
export type Off = keyof typeof OFF_WORDS;

export const CALENDAR_WORDS = {
  item: { es: 'punto', pt: 'item', en: 'item' },
  tentative: { es: 'Por confirmar.', pt: 'A confirmar.', en: 'To be confirmed.' },
  monthOnly: {
    es: 'Solo se conoce el mes.',
    pt: 'Só se conhece o mês.',
    en: 'Only the month is known.',
  },
  draft: {
    es: 'Del borrador de la agenda, aún sin publicar.',
    pt: 'Do rascunho da agenda, ainda não publicada.',
    en: 'From the draft agenda, not released yet.',
  },
  cancelled: { es: 'No se celebra.', pt: 'Não se realiza.', en: 'It does not take place.' },
  adrift: {
    es: 'La fecha anterior ya no vale; aún no hay otra.',
    pt: 'A data anterior não vale mais; ainda não há outra.',
    en: 'The earlier date no longer holds; there is no new one yet.',
  },
  postponed: {
    es: 'La reunión está aplazada: esta fecha ya no vale y la nueva aún no se conoce.',
    pt: 'A reunião foi adiada: esta data não vale mais e a nova ainda não é conhecida.',
    en: 'The meeting is postponed: this date no longer holds and the new one is not known yet.',
  },
  putOff: {
    es: 'La reunión está aplazada.',
    pt: 'A reunião foi adiada.',
    en: 'The meeting is postponed.',
  },
  outside: {
    es: 'La reunión cambió de fecha y este punto quedó fuera de ella; aún no tiene hora nueva.',
    pt: 'A reunião mudou de data e este item ficou fora dela; ainda não tem novo horário.',
    en: 'The meeting has moved and this item is left outside its dates; it has no new hour yet.',
  },
  replaced: {
    es: 'Otra entrada de CLASI ocupa su lugar. Puede borrar esta.',
    pt: 'Outra entrada do CLASI ocupa o seu lugar. Pode apagar esta.',
    en: 'Another entry from CLASI takes its place. You can delete this one.',
  },
  notMine: {
    es: 'Ya no está entre sus puntos.',
    pt: 'Não está mais entre os seus itens.',
    en: 'No longer among your items.',
  },
  notMineAsWhole: {
    es: 'Ya no está entre sus reuniones.',
    pt: 'Não está mais entre as suas reuniões.',
    en: 'No longer among your meetings.',
  },
  declined: {
    es: 'Usted respondió que no asistirá.',
    pt: 'Sua resposta: não participará.',
    en: 'You answered that you will not attend.',
  },
  left: {
    es: 'Usted ya no figura en la lista de esta reunión.',
    pt: 'Seu nome não consta mais da lista desta reunião.',
    en: 'You are no longer on the list of this meeting.',
  },
  open: {
    es: 'Los detalles están en CLASI:',
    pt: 'Os detalhes estão no CLASI:',
    en: 'The details are in CLASI:',
  },
  join: { es: 'Conexión', pt: 'Conexão', en: 'Connection' },
  mine: { es: 'CLASI · mis reuniones', pt: 'CLASI · minhas reuniões', en: 'CLASI · my meetings' },
  all: { es: 'CLASI · reuniones', pt: 'CLASI · reuniões', en: 'CLASI · meetings' },
} as const satisfies Record<string, Words>;

/** "Reunión de trabajo": never its title. */
export function meetingName(meeting: Pick<Meeting, 'type'>, language: Language): string {
  return MEETING_NAMES[meeting.type][language];
}
