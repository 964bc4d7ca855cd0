import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { openNodeSqlite } from '../compartment/node-sqlite.ts';
import { serve } from '../node/serve.ts';
import { program } from '../program.ts';
import { prepareDemo } from './run-demo.ts';

const formXml = readFileSync(join(import.meta.dirname, '../../public/forms/threat-report.xml'), 'utf8');
const origin = 'http://localhost:1';

/** What the servers hold once the demo is made; whatever was handed on has arrived. */
export interface Held {
  all<B extends JsonObject>(compartment: string, collection: { readonly name: string }): Doc<B>[];
}

interface Row {
  readonly id: string;
  readonly collection: string;
}

/** Makes the demo in a folder that is gone when this returns. Without reports, nothing was done before the day itself. */
export async function makeDemo({ hasReports }: { hasReports: boolean }): Promise<Held> {
  const root = mkdtempSync(join(tmpdir(), 'clasi-demo-'));
  try {
    const folder = join(root, 'data');
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), '<!doctype html><title>app</title>');
    let back = 0;
    const setBack = (ms: number) => {
      back = ms;
    };
    const running = await serve({
      ...{ folder, dist: join(root, 'dist'), program, clock: () => Date.now() - back },
      settings: { port: 0, host: '127.0.0.1', data: '', origin, trustProxy: false, build: 'test' },
      async prepare(ports) {
        await prepareDemo({ ports, folder, formXml, origin, setBack: hasReports ? setBack : null });
      },
    });
    await running.close();
    const held = new Map(
      ['committee', 'state:CL', 'state:EC', ...OTHERS].map((name) => [name, entriesOf(folder, name)]),
    );
    return {
      all: (compartment, { name }) =>
        (held.get(compartment) ?? []).filter(({ collection }) => collection === name) as never,
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}
const OTHERS = ['AR', 'BR', 'CR', 'MX', 'PA', 'PE', 'PY'].map((state) => `state:${state}`);

function entriesOf(folder: string, compartment: string): Row[] {
  const sql = openNodeSqlite({ path: join(folder, `${compartment.replace(':', '-')}.sqlite`) });
  try {
    return sql
      .all('select collection, id, parent, rev, audience, body from entry where deleted = 0')
      .map(({ body, ...row }) => ({ ...row, body: JSON.parse(String(body)) })) as never;
  } finally {
    sql.close();
  }
}
