import { SECTIONS } from '#shared/assessment/sections.ts';
import { AREA_CODES } from '#shared/ideal/subjects.ts';
import { contentHash } from '#shared/kernel/content-hash.ts';
import type { Json } from '#shared/kernel/json.ts';
import { inScale } from '#shared/panels/panels.rules.ts';
import { methodOf } from '#shared/scoring/ideal-1.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import { createRandom, makePhrases } from './documents.ts';

/** Sixteen states are asked; the demo's edition asks eleven. */
export const STATES = [
  ...['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'DO', 'EC'],
  ...['GT', 'HN', 'MX', 'PA', 'PE', 'PY', 'SV', 'UY'],
];
const AREAS = ['cocaine', 'firearms', 'extortion', 'money_laundering', 'fraud', 'cybercrime'] as const;
const STATUSES = ['begun', 'answered', 'gap'] as const;

const PHRASES = makePhrases({ count: 400, words: 3 });

interface Act {
  readonly name: string;
  readonly args: Json;
}

/** Links of one state's contribution to what it knows, each with its statement. */
export function makeLinks({
  count,
  edition,
  material,
}: {
  count: number;
  edition: string;
  material: string;
}): Act[] {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => ({
    name: 'contributions.link',
    args: {
      ...{ link: `lnc_bench-${index}`, state: 'CL', edition },
      from: { kind: 'material', id: material, paragraph: String(index) },
      to: [{ kind: 'area', code: pick(AREAS) }],
      requirements: [],
      ...{ source: 'B', information: '2', originalGrade: null, handlingCode: 'H0', tlp: 'GREEN' },
      ...{ restrictions: null, exchange: null, hasPersonalData: false },
      statement: { es: `${pick(PHRASES)}, ${pick(PHRASES)}` },
    },
  }));
}

/** How far each state says it is with each requirement, as the states hand it on. */
export function makeProgress(requirements: readonly string[]): Act[] {
  return requirements.flatMap((requirement, row) =>
    STATES.map((state, column) => ({
      name: 'ideal.note_progress',
      args: { requirement, state, status: STATUSES[(row + column) % STATUSES.length] ?? 'begun' },
    })),
  );
}

/** Released profiles of sixteen states, as the states hand them on. */
export function makeNetworks(count: number): Act[] {
  const random = createRandom(9);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => ({
    name: 'ideal.receive_network',
    args: {
      ...{ network: `ntw_bench-${index}`, state: STATES[index % STATES.length] ?? 'CL' },
      codeName: `${pick(PHRASES)} ${index}`,
      aliases: [`${pick(PHRASES)} ${index % 700}`],
      type: 'network',
      operatesIn: [pick(STATES), pick(STATES)],
      areas: [pick(AREAS), pick(AREAS)],
      ...{ traits: [], prisons: null, trend: 'stable', summary: null, status: 'confirmed' },
    },
  }));
}

/** Higher than any release of the demo. */
const RELEASE = 90;
const SEATS = 7;
const ITEMS = 40;

/** What sixteen states released of their panels, of every crime area, with something that it rests on. */
export function makeFigures(edition: string): Act[] {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const { version, indicators } = methodOf('ideal-1');
  const of = (state: string) => ({ edition, state, number: RELEASE });
  return STATES.flatMap((state): Act[] => {
    const items = Array.from({ length: ITEMS }, (_, at) => `rli_${state}-bench-${at}`);
    const areas = AREA_CODES.map((area) => ({
      area,
      sheets: SEATS,
      values: Object.fromEntries(
        indicators.map(({ code }) => [
          code,
          inScale(Array.from({ length: SEATS }, () => pick<Rating>([0, 1, 2, 3, 3, 4, 'U']))),
        ]),
      ),
      contested: [],
    }));
    const content = { edition, state, method: version, seats: [], showsColumn: false, areas };
    const head = {
      ...of(state),
      summary: { es: pick(PHRASES) },
      coveringNote: { number: 'bench', date: '2026-06-01' },
      ...{ readers: ['XA'], items, figures: [] },
    };
    const given = items.map((id) => ({
      id,
      to: [{ kind: 'area', code: pick(AREA_CODES) }],
      ...{ requirements: [], statement: { es: pick(PHRASES) } },
      ...{ source: pick(['A', 'B', 'C']), information: pick(['1', '2', '3']), originalGrade: null },
      ...{ handlingCode: 'H0', tlp: 'GREEN', restrictions: null, exchange: null, change: null },
      ...{ basis: 'study', cites: null },
    }));
    return [
      { name: 'ideal.receive', args: { ...head, hash: contentHash(head) } },
      { name: 'ideal.receive_part', args: { ...of(state), items: given, figures: [] } },
      {
        name: 'figures.receive',
        args: { state, number: RELEASE, hash: contentHash(content), content },
      },
    ];
  });
}

/** A report of some 120 pages: seven hundred paragraphs in three languages, over all sections. */
export function makeReport(edition: string): Act[] {
  const random = createRandom(13);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const text = () => Array.from({ length: 22 }, () => pick(PHRASES)).join(', ');
  return Array.from({ length: 700 }, (_, index) => ({
    name: 'assessment.write',
    args: {
      ...{ paragraph: `pgf_bench-${index}`, edition, section: SECTIONS[index % SECTIONS.length] ?? 'cover' },
      ...{ order: index, marking: index % 3 === 0 ? 'public' : 'members', detail: { kind: 'text' } },
      ...{ es: text(), pt: text(), en: text(), figures: [], rests: [], cites: [] },
    },
  }));
}
