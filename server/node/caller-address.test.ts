import { expect, test } from 'vitest';
import { countedAddress, createCallerAddresses } from './caller-address.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, counted) => {
  expect(countedAddress(address)).toBe(counted);
});

test('two addresses of one network share one limit', () => {
  expect(countedAddress('2001:db8:1:2::1')).toBe(countedAddress('2001:db8:1:2:ffff::1'));
  expect(countedAddress('2001:db8:1:2::1')).not.toBe(countedAddress('2001:db8:1:3::1'));
});

test('what a caller writes into the header counts only behind a trusted proxy, and there only the last address', () => {
  const request = new Request('http://localhost/', {
    headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.4' },
  });
  for (const [trustProxy, counted] of [
    [true, '198.51.100.4'],
    [false, '192.0.2.7'],
  ] as const) {
    const callers = createCallerAddresses({ trustProxy });
    callers.note(request, '192.0.2.7');
    expect(callers.of(request)).toBe(counted);
  }
  expect(createCallerAddresses({ trustProxy: false }).of(request)).toBe('unknown');
});
