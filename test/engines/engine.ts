/** One step of a pointer or a keyboard, as WebDriver and WebDriver BiDi both know them. */
type Step = Readonly<Record<string, unknown>>;

export interface Source {
  readonly type: 'pointer' | 'key';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Step[];
}

/** A browser with one page open, on a profile that lies on the disk. */
export interface Tab {
  goto(address: string): Promise<void>;
  /** The value of an expression of the page, once it is there; nothing that JSON cannot hold. */
  evaluate(expression: string): Promise<unknown>;
  /** A hand on the mouse or the keys. */
  perform(sources: readonly Source[]): Promise<void>;
  /** As a system ends it that is short of memory: no page hears of it. */
  kill(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** The address under which its browser is to open the app, for a server that listens at `port`. */
  origin(port: number): string;
  /** @param profile folder of what the browser keeps; opened again it finds it there */
  open(profile: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Runs `look` until it gives something other than null. @throws with `what` when `ms` have passed */
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
