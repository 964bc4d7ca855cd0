import { writeFileSync } from 'node:fs';
import { portsPath, writtenPorts } from '#test/support/ports.ts';

// After a new version of the package that lists them, or another choice of names.
writeFileSync(portsPath, writtenPorts());
