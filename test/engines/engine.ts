/** One step of a pointer or a keyboard, as both WebDriver and WebDriver BiDi know it. */
type Step = Readonly<Record<string, unknown>>;

export interface Source {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Step[];
}

/** A browser with one open page, on a profile on the disk. */
export interface Tab {
  goto(address: string): Promise<void>;
  /** The value of an expression in the page, once it exists; it must fit into JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Acts with mouse or keyboard. */
  perform(sources: readonly Source[]): Promise<void>;
  /** Kills it like a system that is short of memory: no page hears of it. */
  kill(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The address under which the browser opens the app, for a server that listens at `port`. */
  origin(port: number): string;
  /** @param profile folder for what the browser keeps; a later start finds it there */
  open(profile: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Repeats `look` until it returns something other than null. @throws with `what` after `ms` */
export async function until<T>(what: string, ms: number, look: () => Promise<T | null>): Promise<T> {
  const end = Date.now() + ms;
  let fault: unknown = null;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== null) return found;
      fault = null;
    } catch (error) {
      fault = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what}: not within ${ms / 1_000} s`, fault === null ? {} : { cause: fault });
}
