import type { Intervention, RequestKind, Sitting } from '#shared/floor/floor.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Correction, Summary } from './minutes.schemas.ts';

/** That somebody spoke, and what the minutes say of it. */
export interface Speech {
  readonly request: string;
  /** The agenda item. */
  readonly item: string;
  readonly delegation: string;
  readonly kind: RequestKind;
  readonly startedAt: number;
  /** Without the pauses; null while they speak, and where nobody knows. */
  readonly usedMs: number | null;
  readonly isSpeaking: boolean;
  readonly summary: Doc<Summary> | null;
  readonly correction: Doc<Correction> | null;
}

/** Who spoke, and who speaks now, in the order in which they had the floor. */
export function speechesOf({
  interventions,
  sitting,
  summaries,
  corrections,
}: {
  interventions: readonly Doc<Intervention>[];
  sitting: Sitting | null;
  summaries: readonly Doc<Summary>[];
  corrections: readonly Doc<Correction>[];
}): Speech[] {
  const byRequest = <B extends { readonly request: string }, D extends { readonly body: B }>(
    list: readonly D[],
  ) => new Map(list.map((doc) => [doc.body.request, doc]));
  const [written, corrected] = [byRequest(summaries), byRequest(corrections)];
  const of = (request: string) => ({
    summary: written.get(request) ?? null,
    correction: corrected.get(request) ?? null,
  });
  const spoken = interventions.map(({ body }) => {
    const { request, item, delegation, kind, startedAt, usedMs } = body;
    return { request, item, delegation, kind, startedAt, usedMs, isSpeaking: false, ...of(request) };
  });
  return [...spoken, ...now(sitting, of)].sort(
    (left, right) => left.startedAt - right.startedAt || (left.request < right.request ? -1 : 1),
  );
}

function now(
  sitting: Sitting | null,
  of: (request: string) => Pick<Speech, 'summary' | 'correction'>,
): Speech[] {
  if (sitting?.speaking == null || sitting.item === null || sitting.closedAt !== null) return [];
  const { request, delegation, kind, startedAt } = sitting.speaking;
  const spoken = { request, item: sitting.item.id, delegation, kind, startedAt };
  return [{ ...spoken, usedMs: null, isSpeaking: true, ...of(request) }];
}

/** The same by agenda item, in the order in which each was first spoken about. */
export function byItem(speeches: readonly Speech[]): { item: string; speeches: Speech[] }[] {
  const found = new Map<string, Speech[]>();
  for (const speech of speeches) found.set(speech.item, [...(found.get(speech.item) ?? []), speech]);
  return [...found].map(([item, of]) => ({ item, speeches: of }));
}
