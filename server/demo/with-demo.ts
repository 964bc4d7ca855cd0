import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../node/data-folder.ts';
import { createNodePorts, type NodePorts } from '../node/node-ports.ts';
import { program } from '../program.ts';
import { prepareDemo } from './run-demo.ts';

const FORM = join(import.meta.dirname, '../../public/forms/threat-report.xml');

/** Does something with a demo that was made just now, and is gone again afterwards. */
export async function withDemo<T>(work: (ports: NodePorts) => Promise<T>): Promise<T> {
  const path = mkdtempSync(join(tmpdir(), 'clasi-demo-'));
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
      return await work(ports);
    } finally {
      folder.close();
    }
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
