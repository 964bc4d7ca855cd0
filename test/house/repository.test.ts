import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, ROOT } from './source-files.ts';

type Dependencies = Record<string, string>;
const FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Dependencies whose version may differ in a later install. */
function looseVersions(
  path: string,
  content: Partial<Record<(typeof FIELDS)[number], Dependencies>>,
): string[] {
  return FIELDS.flatMap((field) =>
    Object.entries(content[field] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${path}: ${name} ${version} — write one exact version`),
  );
}

const SECRETS: readonly [what: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an AWS key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a Slack token', /\bxox[abprs]-[A-Za-z0-9-]{10,}/],
  ['a password in an address', /\b[a-z]+:\/\/[^\s/:@'"`$]+:[^\s/@'"`$]+@/],
];

function secretsIn(path: string, text: string): string[] {
  return SECRETS.filter(([, pattern]) => pattern.test(text)).map(
    ([what]) => `${path}: ${what} — take it out, and make a new one: this one is known`,
  );
}

function isSecretFile(path: string): boolean {
  return /(^|\/)(\.env(\..+)?|\.dev\.vars|\.npmrc|id_(rsa|ed25519)|.+\.(pem|key|p12|pfx|sqlite))$/.test(path);
}

test('every package has one exact version', () => {
  const manifests = listFiles().filter((path) => /(^|\/)package\.json$/.test(path));
  expect(manifests).toContain('package.json');
  expect(manifests.flatMap((path) => looseVersions(path, JSON.parse(read(path))))).toEqual([]);
  for (const version of ['^1.0.0', '~1.0.0', '1', 'latest', '>=1.0.0', 'github:a/b'])
    expect(looseVersions('package.json', { devDependencies: { a: version } })).toHaveLength(1);
});

test('no secret, key, data or setting of one machine is in the repository', () => {
  const files = listFiles();
  expect(files.filter(isSecretFile)).toEqual([]);
  expect(['.env', 'server/.env.local', 'server/.dev.vars', 'a/tls.key'].filter(isSecretFile)).toHaveLength(4);
  const texts = files.filter((path) => /\.(ts|tsx|mjs|json|jsonc|md|css|html|xml|yml)$/.test(path));
  expect(texts.flatMap((path) => secretsIn(path, read(path)))).toEqual([]);
  expect(secretsIn('a.ts', `-----BEGIN EC ${'PRIVATE'} KEY-----`)).toHaveLength(1);
  expect(secretsIn('a.ts', `https://${'admin'}:hunter2@example.org`)).toHaveLength(1);
});

test('no path of one person’s machine stands in code or documents', () => {
  const pattern = new RegExp(`(?<![\\w.}])(/${'home'}/\\w+|/${'Users'}/\\w+|/${'root'}/|/${'work'}/)`);
  const texts = listFiles().filter((path) => /\.(ts|tsx|mjs|json|md|html)$/.test(path));
  expect(texts.filter((path) => pattern.test(read(path)))).toEqual([]);
  expect(pattern.test(`see /${'home'}/ana/clasi`)).toBe(true);
});

/** The people named in the report, each with the words for their office in it. */
const PEOPLE: readonly [name: string, office: RegExp][] = [
  [
    'Terrón',
    /Director of the \$?\{?FIIAPP|International and Ibero-American Foundation|directora de la FIIAPP/,
  ],
  ['Muschel', /Director of law enforcement and security|Muschel, Comisión Europea/],
  ['Ueberecken', /Director for Home Affairs|Secretaría General del Consejo/],
  ['Csekő', /Policy officer|Servicio Europeo de Acción Exterior/],
  ['de la Caballería', /Acting director for Latin America and the Caribbean|Caballería, Comisión Europea/],
  ['Grande-Marlaska', /Minister of the Interior|ministro del Interior de España/],
];
/** Maximum distance from a name to its office: within the same entry. */
const NEAR = 700;

function misplacedPeople(path: string, text: string): string[] {
  return PEOPLE.flatMap(([name, office]) => {
    const places = [...text.matchAll(new RegExp(name, 'g'))].map((match) => match.index);
    if (places.length === 0) return [];
    if (!/^server\/demo\/|\.test\.tsx?$|^test\//.test(path))
      return [`${path}: ${name} — people of the report stand in the demo's data only`];
    const isData = /^server\/demo\//.test(path) && !path.endsWith('.test.ts');
    return places
      .filter((at) => isData && !office.test(text.slice(at, at + NEAR)))
      .map(() => `${path}: ${name} — with the office that the report gives, and no other`);
  });
}

test('people of the report appear in the demo only, with the office the report gives them', () => {
  const texts = listFiles().filter((path) => /\.(ts|tsx|json|md|html|xml|webmanifest)$/.test(path));
  expect(texts.flatMap((path) => misplacedPeople(path, read(path)))).toEqual([]);
  const muschel = 'Muschel';
  expect(misplacedPeople('app/features/home/home.page.tsx', muschel)).toHaveLength(1);
  expect(misplacedPeople('server/demo/demo-people.ts', `${muschel}, field officer`)).toHaveLength(1);
});

test('every person of the report is in the demo', () => {
  const demo = listFiles('server/demo').map(read).join('\n');
  expect(PEOPLE.filter(([name]) => !demo.includes(name))).toEqual([]);
});
