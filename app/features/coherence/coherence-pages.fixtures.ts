import { COHERENCE, type Judgement, type OutsideItem } from '#shared/coherence/coherence.schemas.ts';
import { judgementId } from '#shared/coherence/judgement-id.rules.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Doc } from '#shared/kernel/mutation.ts';

/** 1 October 2026. */
const AT = Date.UTC(2026, 9, 1, 15);
const signature = { by: 'per_presidency-admin', label: 'Presidencia', at: AT, takenAt: AT };

export function outsideDoc(change: Partial<OutsideItem> = {}, id = 'oit_ports'): Doc<OutsideItem> {
  return {
    ...{ collection: 'outsideItems', id, parent: null, audience: COHERENCE, rev: 1 },
    body: {
      ...{ agency: 'empact', kind: 'operation', from: '2026-11-07', until: '2026-11-11' },
      title: { es: 'Días de Acción Conjunta', pt: 'Dias de Ação Conjunta', en: 'Joint Action Days' },
      ...{ areas: ['cocaine'], priority: null, state: 'EC', place: 'Guayaquil', target: 'Contenedores' },
      ...{ states: ['EC'], audience: ['police'], leader: null },
      origin: { kind: 'entered', source: 'Nota verbal', day: '2026-09-30', key: null },
      ...{ entered: signature, withdrawn: null },
      ...change,
    },
  };
}
/** A second one, of another agency, in the same place on some of the same days. */
export const OTHER = outsideDoc(
  {
    ...{ agency: 'ameripol', title: { es: 'Operación marítima' }, from: '2026-11-09', until: '2026-11-20' },
    ...{ target: null, place: 'GUAYAQUIL' },
  },
  'oit_sea',
);
/** One with which nothing overlaps. */
export const QUIET = outsideDoc(
  {
    ...{
      agency: 'cepol',
      kind: 'training',
      title: { es: 'Curso de buques' },
      from: '2026-12-01',
      until: '2026-12-05',
    },
    ...{ target: null, state: 'PA', place: 'Colón', states: ['PA', 'CO'], audience: ['customs'] },
  },
  'oit_course',
);

const PAIR = { rule: 'same_place', sides: ['oit_ports', 'oit_sea'] } as const;
export const FINDING = judgementId(PAIR);
export function judgementDoc(change: Partial<Judgement> = {}): Doc<Judgement> {
  return {
    ...{ collection: 'coherenceJudgements', id: FINDING, parent: null, audience: COHERENCE, rev: 1 },
    body: {
      ...PAIR,
      sides: [...PAIR.sides],
      seen: contentHash('before a side changed'),
      ...{ judgement: 'complementary', arrangement: null, owner: null, due: null, state: 'discussed' },
      judged: signature,
      ...change,
    },
  };
}
