import { expect, test } from 'vitest';
import { cssString, hasPageBoxes, pageRule, printWith } from './page-boxes.ts';

const BOXES = {
  top: ['TLP:AMBER', '', 'IDEAL 2'],
  bottom: ['v 3', '', 'a1b2'],
  size: 'letter',
} as const;

test('what stands on every page is words, whatever is in them', () => {
  const sheet = new CSSStyleSheet();
  const hostile = '"} body { display: none } @page { "\\\n';
  sheet.replaceSync(pageRule({ ...BOXES, top: [hostile, '', 'ñandú'] }));
  expect(sheet.cssRules).toHaveLength(1);
  expect(cssString('ñandú 1.2')).toBe('"ñandú 1.2"');
  expect(cssString('a"b')).toBe('"a\\22 b"');
});

test('the page has its size and its boxes for as long as the document is open', () => {
  const before = document.adoptedStyleSheets.length;
  const stop = printWith(BOXES);
  const rule = document.adoptedStyleSheets.at(-1)?.cssRules[0]?.cssText ?? '';
  expect(rule).toContain('size: letter');
  expect(rule).toContain('TLP');
  stop();
  expect(document.adoptedStyleSheets).toHaveLength(before);
});

test('a browser without boxes in the margin is recognised', () => {
  expect(hasPageBoxes()).toBe(true);
  const none = { replaceSync: () => undefined, cssRules: [{}] } as unknown as CSSStyleSheet;
  expect(hasPageBoxes(() => none)).toBe(false);
});
