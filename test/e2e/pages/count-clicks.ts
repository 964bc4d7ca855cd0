import type { Locator, Page } from '@playwright/test';

/** Every click or tap that a person makes; what is typed, pasted or read is free, and so is nothing else. */
export interface Counter {
  readonly clicks: number;
  /** Fields that were typed into. */
  readonly fields: number;
  click(target: Locator): Promise<void>;
  /** A choice from a list of the system's own: opening it, and choosing. */
  choose(target: Locator, value: string): Promise<void>;
  /** A field by a click, and then typing. */
  type(target: Locator, text: string): Promise<void>;
  /** The next field by Tab, and then typing. */
  typeOn(page: Page, text: string): Promise<void>;
}

export function countClicks(): Counter {
  let clicks = 0;
  let fields = 0;
  return {
    get clicks() {
      return clicks;
    },
    get fields() {
      return fields;
    },
    async click(target) {
      clicks += 1;
      await target.click();
    },
    async choose(target, value) {
      clicks += 2;
      await target.selectOption(value);
    },
    async type(target, text) {
      clicks += 1;
      fields += 1;
      await target.click();
      await target.fill(text);
    },
    async typeOn(page, text) {
      fields += 1;
      await page.keyboard.press('Tab');
      await page.keyboard.insertText(text);
    },
  };
}
