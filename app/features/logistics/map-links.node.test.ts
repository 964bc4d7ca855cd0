import { expect, test } from 'vitest';
import { mapDevice, mapLinks } from './map-links.ts';

const venue = { position: { latitude: -25.2847, longitude: -57.5595 }, address: 'Avda. Aviadores 2025' };
const name = 'Centro (norte)';
const city = 'Asunción';

test.each([
  ['android', ['geo:-25.2847,-57.5595?q=-25.2847,-57.5595(Centro%20(norte))']],
  ['apple', ['https://maps.apple.com/?ll=-25.2847,-57.5595&q=Centro%20(norte)']],
  ['other', []],
] as const)('on %s the phone’s own map comes first, then two for everybody', (device, own) => {
  expect(mapLinks({ venue, name, city, device }).map(({ href }) => href)).toEqual([
    ...own,
    'https://www.google.com/maps/search/?api=1&query=-25.2847%2C-57.5595',
    'https://www.openstreetmap.org/?mlat=-25.2847&mlon=-57.5595#map=17/-25.2847/-57.5595',
  ]);
});

test('without a position the address is searched, with its city', () => {
  const links = mapLinks({ venue: { ...venue, position: null }, name, city, device: 'android' });
  const wanted = 'Avda.%20Aviadores%202025%2C%20Asunci%C3%B3n';
  expect(links.map(({ href }) => href)).toEqual([
    `geo:0,0?q=${wanted}`,
    `https://www.google.com/maps/search/?api=1&query=${wanted}`,
    `https://www.openstreetmap.org/search?query=${wanted}`,
  ]);
});

test.each([
  ['android', 'Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36'],
  ['apple', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)'],
  ['other', 'Mozilla/5.0 (X11; Linux x86_64)'],
])('%s is known by its name', (device, userAgent) => {
  expect(mapDevice(userAgent)).toBe(device);
});
