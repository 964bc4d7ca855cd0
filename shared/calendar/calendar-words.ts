import type { Language } from '#shared/kernel/text.ts';
import type { MEETING_TYPES, Meeting } from '#shared/meetings/meetings.schemas.ts';

type Words = Readonly<Record<Language, string>>;

/** What stands in other people's calendars: the kind of meeting and no word of its subject. */
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
    pt: 'Reunião de um órgão associado',
    en: 'Meeting of a partner body',
  },
} as const satisfies Record<(typeof MEETING_TYPES)[number], Words>;

export const KIND_NAMES = {
  opening: { es: 'apertura', pt: 'abertura', en: 'opening' },
  session: { es: 'sesión', pt: 'sessão', en: 'session' },
  break: { es: 'pausa', pt: 'intervalo', en: 'break' },
  closing: { es: 'clausura', pt: 'encerramento', en: 'closing' },
} as const satisfies Record<string, Words>;

export const CALENDAR_WORDS = {
  item: { es: 'punto', pt: 'item', en: 'item' },
  tentative: { es: 'Por confirmar.', pt: 'A confirmar.', en: 'To be confirmed.' },
  monthOnly: {
    es: 'Solo se conoce el mes.',
    pt: 'Só se conhece o mês.',
    en: 'Only the month is known.',
  },
  draft: {
    es: 'Del borrador del orden del día, aún sin publicar.',
    pt: 'Do rascunho da agenda, ainda não publicada.',
    en: 'From the draft agenda, not released yet.',
  },
  cancelled: { es: 'Cancelado.', pt: 'Cancelado.', en: 'Cancelled.' },
  adrift: {
    es: 'La fecha anterior ya no vale; aún no hay otra.',
    pt: 'A data anterior não vale mais; ainda não há outra.',
    en: 'The earlier date no longer holds; there is no new one yet.',
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
