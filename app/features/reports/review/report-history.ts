import { byServer, type Doc } from '#shared/kernel/mutation.ts';
import type { Report, ReportNote } from '#shared/reports/reports.schemas.ts';
import type { Correction, ReportEdit, ReportReading, ReviewStep } from '#shared/reports/review.schemas.ts';

/** Something that happened to a report. */
export interface HistoryEntry {
  readonly id: string;
  /** By the clock of the device on which it was done: only said, nothing is ordered by it. */
  readonly at: number;
  readonly kind: 'finished' | 'received' | 'step' | 'correction' | 'comment' | 'reading';
  /** Null: the server. */
  readonly author: string | null;
  /** Name of the author; undefined until it has come. */
  readonly label?: string | undefined;
  readonly step?: ReviewStep['step'];
  /** Said with it: the reason, the note of a correction, the comment. */
  readonly text?: string | null;
  /** Lasting names of the questions that it is about. */
  readonly references?: readonly string[];
  /** What it changed of what lists show. */
  readonly told?: Correction['told'];
  /** Nobody but this device has it yet. */
  readonly isPending: boolean;
}

interface Told {
  readonly doc: Pick<Doc, 'id' | 'rev' | 'seq'> & { readonly body: { readonly at: number } };
  readonly entry: Omit<HistoryEntry, 'id' | 'at' | 'isPending'>;
}

/**
 * Everything that happened to a report, latest first in the order in which the server took it. A correction is its own
 * step.
 */
export function historyOf({
  report,
  steps,
  corrections,
  edits,
  notes,
  readings,
  origin,
}: {
  report: Doc<Report>;
  /** What its author is called where their name is not known: the unit that they write for. */
  origin: string;
  steps: readonly Doc<ReviewStep>[];
  corrections: readonly Doc<Correction>[];
  edits: readonly Doc<ReportEdit>[];
  notes: readonly Doc<ReportNote>[];
  readings: readonly Doc<ReportReading>[];
}): readonly HistoryEntry[] {
  const { author, finishedAt, receivedAt } = report.body;
  const since: readonly Told[] = [
    ...steps
      .filter(({ body }) => body.step !== 'correct')
      .map((doc) => ({
        doc,
        entry: {
          kind: 'step' as const,
          ...{ author: doc.body.author, label: doc.body.label },
          ...{ step: doc.body.step, text: doc.body.reason },
        },
      })),
    ...corrections.map((doc) => ({
      doc,
      entry: {
        kind: 'correction' as const,
        ...{ author: doc.body.author, label: doc.body.label, text: doc.body.note },
        ...(doc.body.told === undefined ? {} : { told: doc.body.told }),
        references: edits.filter(({ body }) => body.correction === doc.id).map(({ body }) => body.reference),
      },
    })),
    ...notes.map((doc) => ({
      doc,
      entry: {
        kind: 'comment' as const,
        ...{ author: doc.body.author, label: doc.body.label, text: doc.body.text },
        references: doc.body.reference === undefined ? [] : [doc.body.reference],
      },
    })),
    ...readings.map((doc) => ({
      doc,
      entry: { kind: 'reading' as const, author: doc.body.person, label: doc.body.label },
    })),
  ];
  const sent = { author, label: origin, isPending: false };
  return [
    ...[...since]
      .sort((left, right) => byServer(right.doc, left.doc))
      .map(({ doc, entry }) => ({ id: doc.id, at: doc.body.at, isPending: doc.rev === 0, ...entry })),
    ...(receivedAt === null
      ? []
      : [
          { id: `${report.id}/1`, at: receivedAt, kind: 'received' as const, author: null, isPending: false },
        ]),
    { id: `${report.id}/0`, at: finishedAt, kind: 'finished' as const, ...sent },
  ];
}
