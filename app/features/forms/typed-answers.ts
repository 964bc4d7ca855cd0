import { createSignal, type Signal } from 'solid-js';

/** What was typed into a question, beside the value that the engine made of it. */
export interface TypedAnswer {
  readonly text: string;
  readonly value: string;
  readonly wrong: boolean;
}

export interface TypedAnswers {
  /** Reactive: follows this question alone, so that a key in one field does not work out all others. */
  get(nodeId: string): TypedAnswer | undefined;
  set(nodeId: string, answer: TypedAnswer): void;
  delete(nodeId: string): void;
  clear(): void;
}

export function createTypedAnswers(): TypedAnswers {
  const known = new Map<string, TypedAnswer>();
  const followed = new Map<string, Signal<number>>();
  function changed(nodeId: string) {
    followed.get(nodeId)?.[1]((turn) => turn + 1);
  }

  return {
    get(nodeId) {
      const signal = followed.get(nodeId) ?? createSignal(0);
      followed.set(nodeId, signal);
      signal[0]();
      return known.get(nodeId);
    },
    set(nodeId, answer) {
      known.set(nodeId, answer);
      changed(nodeId);
    },
    delete(nodeId) {
      if (known.delete(nodeId)) changed(nodeId);
    },
    clear() {
      known.clear();
      followed.clear();
    },
  };
}
