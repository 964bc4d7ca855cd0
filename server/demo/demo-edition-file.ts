import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { publishedFile } from '../ideal/published-file.ts';
import { openDataFolder } from '../node/data-folder.ts';
import { createNodePorts } from '../node/node-ports.ts';
import { program } from '../program.ts';
import { demoActorOf, demoPeople } from './demo-people.ts';
import { demoIdFor, prepareDemo } from './run-demo.ts';

const FORM = join(import.meta.dirname, '../../public/forms/threat-report.xml');

/** The published edition of a demo that was made just now and is gone again, as an analyst has it: with all states' rows. */
export async function demoEditionFile(): Promise<EditionFile> {
  const path = mkdtempSync(join(tmpdir(), 'clasi-edition-'));
  try {
    const folder = openDataFolder({ path });
    try {
      const faults: unknown[] = [];
      let back = 0;
      const ports = createNodePorts({
        ...{ folder, program, clock: () => Date.now() - back },
        settings: { origin: 'http://localhost', trustProxy: false, build: 'demo', demo: true },
        onFault: ({ error }) => faults.push(error),
        sourceOf: () => 'local',
      });
      await prepareDemo({
        ...{ ports, folder: path, formXml: readFileSync(FORM, 'utf8'), origin: 'http://localhost' },
        setBack(ms) {
          back = ms;
        },
      });
      if (faults.length > 0) throw faults[0];
      const analyst = demoPeople.find(({ key }) => key === 'ameripol-analyst');
      if (analyst === undefined) throw new Error('the demo has no analyst');
      const reader = { actor: demoActorOf(analyst), level: 'analysts' } as const;
      const file = await publishedFile(ports, demoIdFor('edn', 'ideal-0'), reader);
      if (file === null) throw new Error('the demo has no published edition');
      return file;
    } finally {
      folder.close();
    }
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
