import { type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import type { Cited, Detail, Paragraph, ParagraphKind } from '#shared/assessment/assessment.schemas.ts';
import type { Level } from '#shared/assessment/levels.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import type { Likelihood } from '#shared/ideal/yardsticks.ts';
import type { Confidence } from '#shared/scoring/classes.ts';
import { pointsIn } from './report-text.ts';

/** What a paragraph is besides its text, as it is typed: of every kind, so that a change of kind loses nothing. */
export interface TypedDetail {
  readonly kind: ParagraphKind;
  readonly likelihood: Likelihood | '';
  readonly confidence: Confidence | '';
  readonly changes: TypedText;
  readonly follows: string;
  readonly area: AreaCode | '';
  readonly points: string;
}

function typedDetail(detail: Detail | undefined, kind: ParagraphKind): TypedDetail {
  const all = {
    likelihood: null,
    confidence: '',
    changes: null,
    follows: null,
    area: null,
    points: null,
    kind,
  };
  const { likelihood, confidence, changes, follows, area, points, kind: own } = { ...all, ...detail };
  return {
    kind: own,
    likelihood: likelihood ?? '',
    confidence: confidence as Confidence | '',
    changes: typedOf(changes),
    follows: follows ?? '',
    area: area ?? '',
    points: points === null ? '' : String(points),
  };
}

/** @param section the area of an adjustment, which stands in its own section */
function madeDetail(typed: TypedDetail, section: string): Detail {
  const follows = typed.follows || null;
  switch (typed.kind) {
    case 'text':
      return { kind: 'text' };
    case 'judgement':
      return {
        kind: 'judgement',
        likelihood: typed.likelihood || null,
        confidence: typed.confidence as Confidence,
        changes: textOf(typed.changes),
        follows,
      };
    case 'priority':
      return { kind: 'priority', area: typed.area || null, follows };
    case 'adjustment':
      return {
        kind: 'adjustment',
        area: (typed.area || section) as AreaCode,
        points: pointsIn(typed.points),
      };
  }
}

/** From an entry they come with their grades, from an act as items alone. */
function itemsOf(cites: readonly (Cited | string)[] | undefined): string[] {
  return (cites ?? []).map((each) => (typeof each === 'string' ? each : each.item));
}

/** The fields of a paragraph as they stand on its page; each language is one of its own. */
export function paragraphFields({
  section,
  kind,
  order,
}: {
  section: string;
  /** Of a new one. */
  kind: ParagraphKind;
  order: number;
}) {
  const { type, toArgs } = typedFields({
    es: field.lineOrNull,
    pt: field.lineOrNull,
    en: field.lineOrNull,
    marking: field.as<Level>('members'),
    order: field.as(order),
    figures: field.as<AreaCode[]>([]),
    rests: field.as<string[]>([]),
    detail: {
      type: (value: Detail | undefined) => typedDetail(value, kind),
      make: (typed: TypedDetail) => madeDetail(typed, section),
    },
    cites: field.as<string[]>([]),
  });
  return {
    type: (body: Partial<Paragraph> | null) => {
      const { cites, ...rest } = body ?? {};
      return type({ ...rest, cites: itemsOf(cites) });
    },
    toArgs,
  };
}
export type TypedParagraph = ReturnType<ReturnType<typeof paragraphFields>['type']>;
