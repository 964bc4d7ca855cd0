import { expect, test } from 'vitest';
import { browserKind, isAppleDevice, mustInstallFirst } from './browser-kind.ts';

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1';
const iphone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${safari}`;
const ipad =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.4 Safari/605.1.15';
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 Chrome/157.0.0.0 Mobile Safari/537.36';
const laptop = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/157.0.0.0 Safari/537.36';

function signs(userAgent: string, { touch = 5, isStandalone = false } = {}) {
  return { userAgent, maxTouchPoints: touch, isStandalone };
}

test.each([
  ['WhatsApp on an iPhone', `${iphone} WhatsApp/2.24`],
  ['Instagram on an iPhone', `${iphone} Instagram 330.0`],
  ['Facebook on Android', `${android} [FB_IAB/FB4A;FBAV/450.0]`],
  ['any other app on an iPhone', iphone.replace(' Safari/604.1', '')],
  ['any other app on Android', android.replace('Pixel 7)', 'Pixel 7; wv)')],
])('a link opened inside %s must be opened elsewhere first', (_name, userAgent) => {
  expect(browserKind(signs(userAgent))).toBe('in_app');
  expect(mustInstallFirst(browserKind(signs(userAgent)))).toBe(true);
});

test('a tab on an Apple phone or tablet must be installed first, since the installed app has a store of its own', () => {
  expect(browserKind(signs(iphone))).toBe('ios_tab');
  expect(browserKind(signs(ipad))).toBe('ios_tab');
  expect(mustInstallFirst('ios_tab')).toBe(true);
  expect(isAppleDevice(signs(ipad))).toBe(true);
});

test('a Mac without a touch screen is a computer', () => {
  expect(browserKind(signs(ipad, { touch: 0 }))).toBe('desktop_tab');
  expect(isAppleDevice(signs(ipad, { touch: 0 }))).toBe(false);
});

test('Android and computers may enrol in a tab, and whatever is installed may', () => {
  expect(browserKind(signs(android))).toBe('android_tab');
  expect(browserKind(signs(laptop, { touch: 0 }))).toBe('desktop_tab');
  expect(browserKind(signs(iphone, { isStandalone: true }))).toBe('installed');
  for (const kind of ['android_tab', 'desktop_tab', 'installed'] as const)
    expect(mustInstallFirst(kind)).toBe(false);
});
