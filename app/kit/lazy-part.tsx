import { type Component, createComponent, createMemo, createSignal, type JSX, untrack } from 'solid-js';

export interface LazyPart<Props extends object> {
  (props: Props): JSX.Element;
  /** Loads its file, once; after a failure again. */
  load(): Promise<void>;
  /** Whether it can be shown at once. */
  isHere(): boolean;
}

/** A file of the app that did not come. */
export class NotLoaded extends Error {
  /** Asks for the file again. A browser may remember, until the page is loaded anew, that it did not come. */
  readonly again: () => Promise<void>;

  constructor({ cause, again }: { cause: unknown; again: () => Promise<void> }) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = cause instanceof Error ? cause.name : 'Error';
    this.again = again;
  }
}

/**
 * A part of the app whose file is loaded when it is first needed. The library's own `lazy` and `Suspense` hold a change
 * of address back until every file of the new page has come; what changes meanwhile is worked out with the parameters of
 * the address before, and the page then stays with that.
 *
 * @param load a failure is thrown as `NotLoaded` where the part stands, so that an error boundary shows it
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
        (cause: unknown) => setState({ error: new NotLoaded({ cause, again: bring }) }),
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
