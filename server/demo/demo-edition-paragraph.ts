import type { Detail } from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { ReportSection } from '#shared/assessment/sections.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';

type Judged = Omit<Extract<Detail, { kind: 'judgement' }>, 'follows'>;
type Told = { readonly es: string; readonly pt: string | null; readonly en: string | null };

/** A paragraph of an edition of the demo: its text, and what it is besides. */
export interface DemoParagraph extends Told {
  readonly key: string;
  readonly section: ReportSection;
  readonly marking: Level;
  readonly detail:
    | Judged
    | Exclude<Detail, { kind: 'judgement' | 'priority' }>
    | { readonly kind: 'priority'; readonly area: AreaCode | null };
  readonly figures: readonly AreaCode[];
  /** Keys of other paragraphs. */
  readonly rests: readonly string[];
  /** State and area of what is cited. */
  readonly cites: readonly `${string} ${AreaCode}`[];
}

type More = Partial<Pick<DemoParagraph, 'marking' | 'figures' | 'rests' | 'cites'>>;

/** Each says that it is a sample; the cover says what that means. */
const sample = (text: string, word: string) => `${text} (${word})`;
function told(es: string, pt: string | null, en: string | null): Told {
  return {
    es: sample(es, 'ejemplo'),
    pt: pt === null ? null : sample(pt, 'exemplo'),
    en: en === null ? null : sample(en, 'sample'),
  };
}

function of(
  place: readonly [key: string, section: ReportSection],
  detail: DemoParagraph['detail'],
  text: Told,
  more: More,
): DemoParagraph {
  const [key, section] = place;
  return { key, section, detail, ...text, marking: 'public', figures: [], rests: [], cites: [], ...more };
}

/** Null: not translated yet. */
export function paragraph(
  key: string,
  section: ReportSection,
  texts: readonly [es: string, pt: string | null, en: string | null],
  more: More = {},
): DemoParagraph {
  return of([key, section], { kind: 'text' }, told(...texts), more);
}

export function judgement(
  key: string,
  texts: readonly [es: string, pt: string, en: string],
  {
    likelihood,
    confidence,
    changes,
    ...more
  }: More & Pick<Judged, 'likelihood' | 'confidence'> & { changes: readonly [string, string, string] },
): DemoParagraph {
  const [es, pt, en] = changes;
  const detail = { kind: 'judgement', likelihood, confidence, changes: { es, pt, en } } as const;
  return of([key, 'judgements'], detail, told(...texts), more);
}

export function priority(
  key: string,
  area: AreaCode | null,
  texts: readonly [es: string, pt: string, en: string],
  more: More = {},
): DemoParagraph {
  return of([key, 'priorities'], { kind: 'priority', area }, told(...texts), more);
}

export function adjustment(
  key: string,
  { area, points }: { area: AreaCode; points: number },
  texts: readonly [es: string, pt: string, en: string],
): DemoParagraph {
  const detail = { kind: 'adjustment', area, points } as const;
  return of([key, area], detail, told(...texts), { figures: [area] });
}
