import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { OperatorError } from '../node/operator-error.ts';
import { restore, trustFigures } from '../node/restore.ts';
import { runScript } from './run-script.ts';

const USAGE =
  'Say what is restored and where to: npm run restore -- --from DIR --data DIR [--force] [--no-batch-since]';
const TRUSTED = 'Batches of IDEAL figures go on: you say that none was made after the backup.';
const WAITING =
  'No batch of IDEAL figures is made until you say that none was made after the backup: see OPERATIONS.md.';

await runScript(() => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      data: { type: 'string' },
      force: { type: 'boolean', default: false },
      'no-batch-since': { type: 'boolean', default: false },
    },
  });
  const { from, data, force, 'no-batch-since': isTrusted } = values;
  if (from === undefined && data !== undefined && isTrusted) {
    trustFigures(data);
    console.log(TRUSTED);
    return;
  }
  if (from === undefined || data === undefined) throw new OperatorError(USAGE);
  const { manifest, setAside, mandates } = restore({
    from,
    data,
    force,
    now: Date.now(),
    random: randomBytes,
  });
  if (setAside !== null) console.log(`What was there is now in ${setAside}.`);
  console.log(
    `Restored ${manifest.databases.length} databases of ${new Date(manifest.madeAt).toISOString()} to ${data}.`,
  );
  console.log('Devices will pull everything again and offer what they sent since. Unused codes are void.');
  console.log('These mandates are in force by this backup; end those again that were ended since:');
  for (const { label, person, function: given, from: first, until, basis } of mandates)
    console.log(`  ${given}: ${label} (${person}), ${first} to ${until ?? 'no last day'}, ${basis}`);
  if (mandates.length === 0) console.log('  none');
  if (isTrusted) trustFigures(data);
  console.log(isTrusted ? TRUSTED : WAITING);
  console.log('Devices revoked since that time are no longer revoked: revoke them again.');
});
