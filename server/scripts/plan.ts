import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isOrgRef, ORG_TYPES } from '#shared/iati/iati.rules.ts';
import type { IatiFile, IatiInput } from '#shared/iati/iati.ts';
import { COMMITTEE_NAME } from '#shared/iati/iati-entries.ts';
import { withDemo } from '../demo/with-demo.ts';
import { openDataFolder } from '../node/data-folder.ts';
import { databasesIn } from '../node/database-files.ts';
import { createNodePorts } from '../node/node-ports.ts';
import { OperatorError } from '../node/operator-error.ts';
import { planFile } from '../plans/plan-file.ts';
import { program } from '../program.ts';
import { runScript, version } from './run-script.ts';

const USAGE =
  'Say what to export: npm run -s plan -- export --iati --demo FILE.xml, or export --iati --data DIR --org REFERENCE [--name NAME --type 40|10|15] FILE.xml';
/** Of nobody: a file of the demo is published nowhere. */
const DEMO_ORG = 'XM-EXAMPLE-CLASI';

/** Who publishes: without a name, the committee itself. */
function orgOf({
  org: ref = DEMO_ORG,
  name,
  type = ORG_TYPES[0],
}: {
  org?: string | undefined;
  name?: string | undefined;
  type?: string | undefined;
}): IatiInput['org'] {
  if (!isOrgRef(ref))
    throw new OperatorError(
      `--org is ${ref}, but must be a reference as registers of IATI have it: 3 to 60 letters, digits and hyphens, with a letter first`,
    );
  const known = ORG_TYPES.find((each) => each === type);
  if (known === undefined)
    throw new OperatorError(
      `--type is ${type}, but must be 40 (multilateral), 10 (government) or 15 (other public)`,
    );
  return { ref, name: name === undefined ? COMMITTEE_NAME : { es: name }, type: known };
}

async function ofData(path: string, org: IatiInput['org']): Promise<IatiFile> {
  if (!existsSync(path) || databasesIn(path).length === 0)
    throw new OperatorError(`${path} is no data folder: nothing was ever stored there.`);
  const folder = openDataFolder({ path });
  try {
    const faults: unknown[] = [];
    const ports = createNodePorts({
      ...{ folder, program },
      settings: { origin: 'http://localhost', trustProxy: false, build: version(), demo: false },
      onFault: ({ error }) => faults.push(error),
      sourceOf: () => 'local',
    });
    const made = await planFile(ports, { org, language: 'es', now: Date.now() });
    if (faults.length > 0) throw faults[0];
    return made;
  } finally {
    folder.close();
  }
}

/** Whole or not at all: a file that stands there is never half of a new one. */
function write(file: string, xml: string): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, xml);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw new OperatorError(`${file} cannot be written: ${(error as Error).message}`);
  }
}

await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      iati: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      data: { type: 'string' },
      org: { type: 'string' },
      name: { type: 'string' },
      type: { type: 'string' },
    },
  });
  const [command, file, ...more] = positionals;
  const { iati, demo, data } = values;
  const isWhole = demo ? data === undefined : data !== undefined && values.org !== undefined;
  if (command !== 'export' || file === undefined || more.length > 0 || !iati || !isWhole)
    throw new OperatorError(USAGE);
  const org = orgOf(values);
  const { xml, activities, leftOut } =
    data === undefined
      ? await withDemo((ports) => planFile(ports, { org, language: 'es', now: ports.clock() }))
      : await ofData(data, org);
  if (activities === 0) throw new OperatorError('No plan is adopted: there is nothing to export.');
  write(file, xml);
  console.log(`${file}: ${activities} activities of IATI 2.03`);
  if (leftOut > 0) console.log(`${leftOut} operations in the field are not told before they are over`);
});
