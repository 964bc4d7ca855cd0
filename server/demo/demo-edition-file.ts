import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { publishedFile } from '../ideal/published-file.ts';
import { demoActorOf, demoPeople } from './demo-people.ts';
import { demoIdFor } from './run-demo.ts';
import { withDemo } from './with-demo.ts';

/** The published edition of a demo that was made just now and is gone again, as an analyst has it: with all states' rows. */
export function demoEditionFile(): Promise<EditionFile> {
  return withDemo(async (ports) => {
    const analyst = demoPeople.find(({ key }) => key === 'ameripol-analyst');
    if (analyst === undefined) throw new Error('the demo has no analyst');
    const reader = { actor: demoActorOf(analyst), level: 'analysts' } as const;
    const file = await publishedFile(ports, demoIdFor('edn', 'ideal-0'), reader);
    if (file === null) throw new Error('the demo has no published edition');
    return file;
  });
}
