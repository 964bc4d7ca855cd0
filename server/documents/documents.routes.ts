import { Hono } from 'hono';
import { documents } from '#shared/documents/documents.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { answerUnlessKnown } from '../http/conditional.ts';
import type { Ports } from '../ports.ts';
import { documentsAtom, isPublic, type PublicDocument } from './documents-atom.ts';

/** Nobody: reads what everybody reads, and of that only what is public goes out. */
const PUBLIC: Actor = {
  person: 'per_public',
  device: 'dev_public',
  state: null,
  delegation: null,
  roles: [],
  institution: null,
  unit: null,
};

/** What the committee publishes. Needs no session. */
export function documentsRoutes(ports: Ports): Hono {
  return new Hono().get('/documents.atom', async (context) => {
    const asked = context.req.query('lang');
    const language = LANGUAGES.find((each) => each === asked) ?? 'es';
    const wanted = [{ collection: documents.name }];
    const listing = await ports.compartment(COMMITTEE).list({ actor: PUBLIC, wanted });
    const shown = (listing.docs as unknown as readonly PublicDocument[]).filter(isPublic);
    return answerUnlessKnown(context, ports, {
      text: documentsAtom({ documents: shown, language, origin: ports.settings.origin }),
      type: 'application/atom+xml; charset=utf-8',
      // Of what is shown: when something else was written is not public.
      changedAt: Math.max(0, ...shown.map(({ changedAt }) => changedAt)),
      cache: 'public, max-age=900',
      fileName: 'documents.atom',
    });
  });
}
