import { type Component, createComponent, createMemo, createSignal, type JSX, untrack } from 'solid-js';

export interface LazyPart<Props extends object> {
  (props: Props): JSX.Element;
  /** Loads its file, once; after a failure again. */
  load(): Promise<void>;
  /** Whether it can be shown at once. */
  isHere(): boolean;
}

/**
 * A part of the app whose file is loaded when it is first needed. The library's own `lazy` and `Suspense` hold a change
 * of address back until every file of the new page has come; what changes meanwhile is worked out with the parameters of
 * the address before, and the page then stays with that.
 *
 * @param load a failure is thrown where the part stands, so that an error boundary shows it
 * @param waiting stands in its place until it is loaded
 */
export function lazyPart<Props extends object = object>(
  load: () => Promise<{ default: Component<Props> }>,
  waiting: () => JSX.Element = () => null,
): LazyPart<Props> {
  let here: Component<Props> | null = null;
  let coming: Promise<void> | null = null;

  async function fetch(): Promise<void> {
    try {
      here = (await load()).default;
    } finally {
      coming = null;
    }
  }
  const bring = () => {
    coming ??= fetch();
    return coming;
  };

  function Part(props: Props): JSX.Element {
    const [state, setState] = createSignal<{ error: unknown } | null>(null, { equals: false });
    if (here === null)
      bring().then(
        () => setState(null),
        (error: unknown) => setState({ error }),
      );
    const shown = createMemo(() => {
      const failed = state();
      if (failed !== null) throw failed.error;
      const Loaded = here;
      return untrack(() => (Loaded === null ? waiting() : createComponent(Loaded, props)));
    });
    return <>{shown()}</>;
  }
  return Object.assign(Part, { load: bring, isHere: () => here !== null });
}
