import { type Context, Hono } from 'hono';
import { isPublic } from '#shared/documents/documents.rules.ts';
import {
  type CommitteeDocument,
  type DocumentVersion,
  documents,
  documentVersions,
} from '#shared/documents/documents.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { answerUnlessKnown, isKnown } from '../http/conditional.ts';
import type { Ports } from '../ports.ts';
import { documentsAtom, type PublicDocument } from './documents-atom.ts';
import { acceptedLanguages, fileHeaders, noPaperPage, publicPaper } from './public-paper.ts';

/** An actor without roles: reads what everybody reads, and of that only what is public goes out. */
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
  return new Hono()
    .get('/papers/:document', (context) => openPaper(context, ports))
    .get('/documents.atom', async (context) => {
      const asked = context.req.query('lang');
      const language = LANGUAGES.find((each) => each === asked) ?? 'es';
      const wanted = [{ collection: documents.name }];
      const listing = await ports.compartment(COMMITTEE).list({ actor: PUBLIC, wanted });
      const shown = (listing.docs as unknown as readonly PublicDocument[]).filter(({ body }) =>
        isPublic(body),
      );
      return answerUnlessKnown(context, ports, {
        text: documentsAtom({ documents: shown, language, origin: ports.settings.origin }),
        type: 'application/atom+xml; charset=utf-8',
        // The last change of what is shown: the time of other changes is not public.
        changedAt: Math.max(0, ...shown.map(({ changedAt }) => changedAt)),
        cache: 'public, max-age=900',
        fileName: 'documents.atom',
      });
    });
}

/** A public paper: no account, no app. Says nothing of any other paper, not even that it exists. */
async function openPaper(context: Context, ports: Ports): Promise<Response> {
  const asked = LANGUAGES.filter((each) => each === context.req.query('lang'));
  const languages = [...asked, ...acceptedLanguages(context.req.header('accept-language'))];
  const committee = ports.compartment(COMMITTEE);
  const id = context.req.param('document') ?? '';
  const wanted = [{ collection: documents.name }, { collection: documentVersions.name, parent: id }];
  const { docs } = await committee.list({ actor: PUBLIC, wanted });
  const paper = docs.find((doc) => doc.collection === documents.name && doc.id === id) as
    | Doc<CommitteeDocument>
    | undefined;
  const versions = docs.filter(({ collection }) => collection === documentVersions.name);
  const found = publicPaper({
    paper,
    versions: versions as unknown as readonly Doc<DocumentVersion>[],
    languages,
  });
  if (found.kind === 'withdrawn') return context.html(noPaperPage('withdrawn'), 410);
  if (found.kind === 'none' || paper === undefined) return context.html(noPaperPage('none'), 404);
  const { hash } = found.version.body.file;
  const tag = `"${hash.slice(0, 32)}"`;
  // A withdrawal takes effect at once: caches must ask again each time.
  context.header('Cache-Control', 'no-cache');
  context.header('Vary', 'Accept-Language');
  context.header('ETag', tag);
  if (isKnown(context, tag)) return context.body(null, 304);
  const via = { hash, collection: documentVersions.name, id: found.version.id, actor: PUBLIC };
  try {
    const { size, stream } = await committee.readAttachment(via);
    return context.body(stream, 200, {
      ...fileHeaders({ paper: paper.body, version: found.version.body }),
      'Content-Length': String(size),
    });
  } catch (error) {
    // An entry names the file, but nobody has uploaded it yet.
    if (!(error instanceof CodedError) || error.status !== 404) throw error;
    for (const name of ['Cache-Control', 'Vary', 'ETag']) context.header(name, undefined);
    return context.html(noPaperPage('none'), 404);
  }
}
