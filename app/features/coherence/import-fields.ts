import { fold } from '#shared/kernel/fold.ts';
import { cleanLine } from '#shared/kernel/text.ts';

/** What an import can read of a thing, in the order of the page. */
export const IMPORT_FIELDS = [
  'title',
  'agency',
  'kind',
  'from',
  'until',
  'state',
  'place',
  'target',
  'areas',
  'priority',
  'states',
  'audience',
  'leader',
  'key',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** How columns are called in files that people have, besides what the page calls them; and properties of iCalendar. */
const TITLES: Readonly<Record<ImportField, string>> = {
  title:
    'titulo|título|title|nombre|nome|name|actividad|atividade|activity|accion|ação|action|asunto|assunto|subject|summary',
  agency: 'agencia|agência|agency|organismo|organisation|organization|organizacion|entidad|entidade|body',
  kind: 'tipo|type|kind|clase|classe',
  from: 'desde|de|from|inicio|início|start|fecha|data|date|primer dia|primeiro dia|first day|dtstart|fecha de inicio|data de início|start date|comienzo|fecha de comienzo|fecha inicial|data inicial|começo',
  until:
    'hasta|até|until|to|fin|fim|end|ultimo dia|último dia|last day|dtend|fecha de fin|data de fim|end date|fecha de finalización|fecha de término|data de término|término|fecha final|data final|finalización',
  state: 'pais|país|country|estado|state',
  place: 'lugar|local|place|ciudad|cidade|city|sede|venue|location|ubicacion',
  target: 'objetivo|target|blanco|alvo|meta|aim|finalidad|finalidade',
  areas:
    'area|área|areas|áreas|tema|temas|topic|topics|crime area|area criminal|área criminal|categories|categorias|categorías',
  priority: 'prioridad|prioridade|priority',
  states:
    'para que estados|estados|países|paises|states|countries|participantes|participants|para quais estados',
  audience: 'publico|público|audience|destinatarios|destinatários|instituciones|instituições|institutions',
  leader: 'lider|líder|leader|responsable|responsável|responsible|coordinador|coordenador|coordinator',
  key: 'uid|id|numero|número|number|referencia|referência|reference|codigo|código|code|nr|no|n°|nº',
};

const plain = (title: string) => fold(cleanLine(title).replace(/\s*[:*]+$/, ''));
const titles = new Map<string, ImportField>(
  IMPORT_FIELDS.flatMap((field) => TITLES[field].split('|').map((title) => [plain(title), field] as const)),
);

/** What each column holds; null: it is not read. */
export type Mapping = readonly (ImportField | null)[];

/**
 * What the columns are likely to hold, by their titles: each field is that of the first column that is called so.
 *
 * @param own what pages of any language call the fields
 */
export function guessMapping(
  head: readonly string[],
  own: ReadonlyMap<string, ImportField> = new Map(),
): Mapping {
  const taken = new Set<ImportField>();
  return head.map((title) => {
    const field = own.get(plain(title)) ?? titles.get(plain(title)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
/** How a title is looked for in `own` of `guessMapping`. */
export const titleKey = plain;

/** How many columns of a row are called like a field. */
export function countTitles(cells: readonly string[], own?: ReadonlyMap<string, ImportField>): number {
  return guessMapping(cells, own).filter((field) => field !== null).length;
}

/** The same with one column changed: no two columns hold one field. */
export function withColumn(mapping: Mapping, at: number, field: ImportField | null): Mapping {
  return mapping.map((known, each) => {
    if (each === at) return field;
    return field !== null && known === field ? null : known;
  });
}
