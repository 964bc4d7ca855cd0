import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formerPresidencyAudience, handoverAudience } from '#shared/access/scopes.ts';
import { isTestFile, ROOT, sourceFiles } from './source-files.ts';

const TOPIC = /membersAudience\('([a-z-]+)'\)/g;
const topicsIn = (text: string) => [...text.matchAll(TOPIC)].map(([, topic]) => `members/${topic}`);

test('the table of who reads what names every audience of the members, and those of a hand-over', () => {
  const readme = readFileSync(join(ROOT, 'shared/access/README.md'), 'utf8');
  const told = new Set(
    [...readme.matchAll(/`((?:members|handover|presided)\/[a-z</>-]+)`/g)].map(([, name]) => name),
  );
  const used = sourceFiles()
    .filter(({ path }) => /^(shared|server)\//.test(path) && !isTestFile(path))
    .flatMap(({ text }) => topicsIn(text));
  expect(used.length).toBeGreaterThan(10);
  const ofHandover = [
    handoverAudience('<state>'),
    formerPresidencyAudience({ state: '<state>', number: 0 }).replace(/0$/, '<n>'),
  ];
  told.delete('members/<topic>');
  expect([...told].sort()).toEqual([...new Set([...used, ...ofHandover])].sort());
});
