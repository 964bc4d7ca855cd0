import { createSignal, getListener, type Signal } from 'solid-js';

type Values = Record<string, unknown>;

/** What a node is at present, and what follows it. */
class NodeState {
  readonly #values: Values;
  /** Of the properties that something on the page follows. */
  #followed: Map<string, Signal<undefined>> | null = null;

  constructor(values: Values) {
    this.#values = values;
  }

  static read(state: NodeState, key: string): unknown {
    if (getListener() !== null) {
      state.#followed ??= new Map();
      const known = state.#followed.get(key);
      const signal = known ?? createSignal<undefined>(undefined, { equals: false });
      if (known === undefined) state.#followed.set(key, signal);
      signal[0]();
    }
    return state.#values[key];
  }

  static write(state: NodeState, key: string, value: unknown): void {
    if (state.#values[key] === value) return;
    state.#values[key] = value;
    state.#followed?.get(key)?.[1](undefined);
  }
}

/** One class for all nodes with the same properties: a form has thousands of nodes of a few kinds. */
const kinds = new Map<string, typeof NodeState>();

function kindOf(keys: readonly string[]): typeof NodeState {
  const name = keys.join(' ');
  const known = kinds.get(name);
  if (known !== undefined) return known;
  class Kind extends NodeState {}
  for (const key of keys)
    Object.defineProperty(Kind.prototype, key, {
      get(this: NodeState) {
        return NodeState.read(this, key);
      },
      set(this: NodeState, value: unknown) {
        NodeState.write(this, key, value);
      },
    });
  kinds.set(name, Kind);
  return Kind;
}

/**
 * What the engine keeps the state of each node in, so that the page follows it. The engine sets whole properties and
 * changes nothing inside them, so unlike `createMutable` this neither wraps what is in them nor walks through it.
 */
export function createNodeState<State extends object>(initial: State): State {
  return new (kindOf(Object.keys(initial)))(initial as Values) as unknown as State;
}
