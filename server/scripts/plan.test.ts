import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goalDoc, iatiInput, operationDoc, paoDoc, strategyDoc } from '#shared/iati/iati.fixtures.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { createEntries } from '../compartment/entries.ts';
import { sha256 } from '../compartment/sha256.ts';
import { openDataFolder } from '../node/data-folder.ts';
import { createNodePorts } from '../node/node-ports.ts';
import { program } from '../program.ts';
import { ROOT } from './run-script.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clasi-plan-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'server/scripts/plan.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** A data folder whose committee has these entries. */
async function dataWith(name: string, docs: readonly Doc[]): Promise<string> {
  const path = join(folder, name);
  const data = openDataFolder({ path });
  const ports = createNodePorts({
    ...{ folder: data, program },
    settings: { origin: 'http://localhost', trustProxy: false, build: 'test', demo: false },
    onFault: ({ error }) => {
      throw error;
    },
    sourceOf: () => 'local',
  });
  // Makes its tables.
  await ports.compartment(COMMITTEE).listAt([]);
  const entries = createEntries({ sql: data.database(COMMITTEE), sha256, onWrite: () => undefined });
  for (const { collection, id, parent, audience, body } of docs)
    entries.apply(
      { op: 'create', collection, id, parent, audience, body },
      { seq: 1, mutation: 'mut_planted', device: 'dev_1', counter: 1, person: 'per_1', at: 1 },
    );
  data.close();
  return path;
}

/** @throws for what is no XML */
function namesIn(xml: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => names.push(name));
  parser.write(xml).close();
  return names;
}

test('the adopted plans of a data folder become one file, and what is not told is counted', async () => {
  const { kpis, measurements, budget } = iatiInput();
  const field = operationDoc('opa_field', { type: 'operational', title: { es: 'En el terreno' } });
  const data = await dataWith('data', [
    ...[strategyDoc(), goalDoc(), paoDoc(), operationDoc('opa_1'), field],
    ...[...kpis, ...measurements, ...budget],
  ]);
  const file = join(folder, 'plans.xml');
  expect(run('export', '--iati', '--data', data, '--org', 'XM-TEST-1', file)).toEqual({
    ...{ status: 0, stderr: '' },
    stdout: `${file}: 3 activities of IATI 2.03\n1 operations in the field are not told before they are over\n`,
  });
  const xml = readFileSync(file, 'utf8');
  expect(namesIn(xml).filter((name) => name === 'iati-activity')).toHaveLength(3);
  expect(xml).toContain('<iati-identifier>XM-TEST-1-opa_1</iati-identifier>');
  expect(xml).not.toContain('En el terreno');
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('of plans that nobody adopted there is no file', async () => {
  const data = await dataWith('drafts', [paoDoc({ state: 'drafting' }), operationDoc('opa_1')]);
  const file = join(folder, 'drafts.xml');
  const { status, stderr } = run('export', '--iati', '--data', data, '--org', 'XM-TEST-1', file);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'No plan is adopted: there is nothing to export.\n',
  });
  expect(existsSync(file)).toBe(false);
});

test.each([
  [[], 'export --iati --demo FILE.xml'],
  [['export', '--iati', '--demo', '--data', 'x', 'one.xml'], 'export --iati --demo FILE.xml'],
  [['export', '--iati', '--data', 'x', 'one.xml'], 'export --iati --demo FILE.xml'],
  [
    ['export', '--iati', '--data', 'no-such-folder', '--org', 'XM-1', 'one.xml'],
    'no-such-folder is no data folder',
  ],
  [['export', '--iati', '--data', 'x', '--org', 'a b', 'one.xml'], '--org is a b, but must be a reference'],
])('a wrong call %j ends with one line that says what to do', (args, said) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a file that cannot be written gets one sentence', async () => {
  const data = await dataWith('other', [strategyDoc()]);
  const { status, stderr } = run(
    'export',
    '--iati',
    '--data',
    data,
    '--org',
    'XM-TEST-1',
    join(folder, 'no/file.xml'),
  );
  expect(status).toBe(1);
  expect(stderr).toContain('no/file.xml cannot be written');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
