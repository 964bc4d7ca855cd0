import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listedPorts, portsPath, writtenPorts } from '#test/support/ports.ts';

test('the ports are those of the package', () => {
  const same = readFileSync(portsPath, 'utf8') === writtenPorts();
  expect(same, 'write them anew with test/house/write-ports.ts').toBe(true);
});

test('every code is one of UN/LOCODE, and no name holds what parts the list', () => {
  for (const [code, name] of listedPorts()) {
    expect(code, name).toMatch(/^[A-Z]{2}[A-Z2-9]{3}$/);
    expect(name, code).toMatch(/^[^|\s][^|]*$/);
  }
});
