import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../node/backup.ts';
import { OperatorError } from '../node/operator-error.ts';
import { runScript, version } from './run-script.ts';

const USAGE = 'Say where the backup goes: npm run backup -- --to DIR [--data DIR]';

await runScript(() => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, data: { type: 'string' } } });
  if (values.to === undefined) throw new OperatorError(USAGE);
  const data = values.data ?? process.env.DATA ?? './data';
  const { databases } = backUp({ data, to: values.to, now: Date.now(), build: version() });
  for (const { name, rows, bytes, head } of databases) {
    const count = rows.mutation ?? rows.audit ?? 0;
    console.log(`${name}: ${count} log rows, ${bytes} bytes, head ${head.seq} ${head.hash.slice(0, 16)}`);
  }
  console.log(`Backup of ${data} in ${join(values.to, '/')}. Keep a copy on another machine.`);
});
