import { createSignal } from 'solid-js';
import type { LeafNode } from './form-nodes.ts';
import type { DrawingDraft, Stroke } from './media/media-types.ts';

/** Lines that are no picture yet, and what they were drawn with. */
export type KeptDrawing = {
  readonly tool: string;
  /** Hash of the picture that they are drawn on; empty on a blank paper. */
  readonly on: string;
  readonly drawing: DrawingDraft;
};

/** By reference of their question. */
export type KeptDrawings = Readonly<Record<string, KeptDrawing>>;

/** What is being made at a question and is no answer yet: a recording, a drawing. */
export interface UnfinishedWork {
  /** @param end stops it and stores what is worth storing; returns what to call when it ended by itself */
  begin(end: () => void): () => void;
  /** Reactive. */
  isUnderWay(): boolean;
  /** Before a lock: afterwards nothing can be stored. */
  endAll(): void;
  /** Keeps lines for a later visit to their question, also after a lock; null once they are a picture, or given up. */
  keepDrawing(node: LeafNode, kept: KeptDrawing | null): void;
  drawingOf(node: LeafNode): KeptDrawing | null;
  /** For the draft. */
  readDrawings(leaves: readonly LeafNode[]): KeptDrawings;
  restoreDrawings(drawings: KeptDrawings, leaves: readonly LeafNode[]): void;
}

/** A point that is nearer than that to another is the same one on every paper. */
const DECIMALS = 4;

/** What a draft needs of a line: whole digits of a measured place would make it three times as long. */
function short(stroke: Stroke): Stroke {
  const round = (value: number) => Number(value.toFixed(DECIMALS));
  return stroke.map(({ x, y, time, pressure }) => ({
    x: round(x),
    y: round(y),
    time: Math.round(time),
    pressure: round(pressure),
  }));
}

export function createUnfinishedWork({ announce }: { announce: () => void }): UnfinishedWork {
  const running = new Set<() => void>();
  const drawings = new Map<string, KeptDrawing>();
  const [count, setCount] = createSignal(0);
  const tell = () => setCount(running.size);
  return {
    begin(end) {
      running.add(end);
      tell();
      return () => {
        running.delete(end);
        tell();
      };
    },
    isUnderWay: () => count() > 0,
    endAll() {
      for (const end of [...running]) end();
    },
    keepDrawing({ nodeId }, kept) {
      const isBlank = kept === null || (kept.drawing.strokes.length === 0 && kept.drawing.typed === '');
      if (isBlank) drawings.delete(nodeId);
      else {
        const { strokes, typed } = kept.drawing;
        drawings.set(nodeId, { ...kept, drawing: { strokes: strokes.map(short), typed } });
      }
      announce();
    },
    drawingOf: ({ nodeId }) => drawings.get(nodeId) ?? null,
    readDrawings: (leaves) =>
      Object.fromEntries(
        leaves.flatMap(({ nodeId, currentState }) => {
          const kept = drawings.get(nodeId);
          return kept === undefined ? [] : [[currentState.reference, kept]];
        }),
      ),
    restoreDrawings(kept, leaves) {
      for (const { nodeId, currentState } of leaves) {
        const drawing = kept[currentState.reference];
        if (drawing !== undefined) drawings.set(nodeId, drawing);
      }
    },
  };
}
