import { writeFileSync } from 'node:fs';
import { landsPath, writtenLands } from '#test/support/lands.ts';

// After a new version of the atlas, or another choice of what is drawn.
writeFileSync(landsPath, writtenLands());
