import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { landsPath, writtenLands } from '#test/support/lands.ts';

test('the lands of the sketch map are those of the atlas', () => {
  const same = readFileSync(landsPath, 'utf8') === writtenLands();
  expect(same, 'write them anew with test/house/write-lands.ts').toBe(true);
});
