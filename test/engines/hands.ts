import { type Source, type Tab, until } from './engine.ts';

const PATIENCE_MS = 30_000;

/** How to find an element: a selector, and words that it must contain. */
export interface Target {
  readonly selector: string;
  readonly words?: string;
}

export interface Hands {
  /** Resolves with the text of the first visible one. */
  find(target: Target, ms?: number): Promise<string>;
  has(target: Target): Promise<boolean>;
  click(target: Target, ms?: number): Promise<void>;
  /** Replaces what is in the field. */
  write(target: Target, text: string): Promise<void>;
  attribute(target: Target, name: string): Promise<string>;
  readonly tab: Tab;
}

/** Runs in the page: the first visible element of the kind, by its words as a regular expression. */
function finder({ selector, words = '' }: Target): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
    new RegExp(${JSON.stringify(words)}, 'u').test(element.textContent) && element.getClientRects().length > 0)`;
}

function nameOf({ selector, words }: Target): string {
  return words === undefined ? selector : `${selector} “${words}”`;
}

function pointerAt(x: number, y: number): Source {
  const actions = [
    { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

function keysOf(text: string): Source {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keys', actions };
}

export function createHands(tab: Tab): Hands {
  async function find(target: Target, ms = PATIENCE_MS): Promise<string> {
    return until(`finding ${nameOf(target)}`, ms, async () => {
      const text = await tab.evaluate(`(${finder(target)})?.textContent ?? null`);
      return typeof text === 'string' ? text.trim() : null;
    });
  }

  /** Its middle, once it has stopped moving and nothing covers it. */
  async function place(target: Target, ms: number): Promise<{ x: number; y: number }> {
    return until(`reaching ${nameOf(target)}`, ms, async () => {
      const point = await tab.evaluate(`(() => {
        const found = ${finder(target)};
        // A radio button is drawn by its label.
        const element = found?.matches('input[type=radio], input[type=checkbox]') ? found.closest('label') ?? found : found;
        if (element === undefined) return null;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element)) ? { x, y } : null;
      })()`);
      return point as { x: number; y: number } | null;
    });
  }

  async function click(target: Target, ms = PATIENCE_MS): Promise<void> {
    const { x, y } = await place(target, ms);
    await tab.perform([pointerAt(x, y)]);
  }

  return {
    tab,
    find,
    click,
    has: async (target) => (await tab.evaluate(`(${finder(target)}) !== undefined`)) === true,
    async write(target, text) {
      await click(target);
      const isDate = await tab.evaluate(`(${finder(target)}).type === 'date'`);
      if (isDate === true) {
        // Browsers differ in the keys for a date.
        await tab.evaluate(`((field) => {
          field.value = ${JSON.stringify(text)};
          for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        })(${finder(target)})`);
        return;
      }
      await tab.evaluate(`((field) => field.select())(${finder(target)})`);
      await tab.perform([keysOf(text)]);
      await until(`writing into ${nameOf(target)}`, PATIENCE_MS, async () =>
        (await tab.evaluate(`(${finder(target)}).value`)) === text ? true : null,
      );
    },
    async attribute(target, name) {
      await find(target);
      return String(await tab.evaluate(`(${finder(target)}).getAttribute(${JSON.stringify(name)})`));
    },
  };
}
