import { isPublic, publicAddress, referenceOf } from '#shared/documents/documents.rules.ts';
import type { CommitteeDocument } from '#shared/documents/documents.schemas.ts';
import { type Language, readText } from '#shared/kernel/text.ts';
import { element, writeXml } from '#shared/kernel/xml-writer.ts';

export interface PublicDocument {
  readonly id: string;
  readonly body: CommitteeDocument;
  readonly changedAt: number;
}

const TITLES: Readonly<Record<Language, string>> = {
  es: 'CLASI: documentos públicos',
  pt: 'CLASI: documentos públicos',
  en: 'CLASI: public documents',
};

function timeText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Reference, title and address of each public document; RFC 4287. */
export function documentsAtom({
  documents,
  language,
  origin,
}: {
  documents: readonly PublicDocument[];
  language: Language;
  origin: string;
}): string {
  const host = origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
  const shown = documents
    .filter(({ body }) => isPublic(body))
    .sort((left, right) => right.changedAt - left.changedAt || left.id.localeCompare(right.id));
  const address = `${origin}/api/documents.atom?lang=${language}`;
  const said = (name: string, text: string) => element(name, {}, text);
  return writeXml(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      said('id', address),
      said('title', TITLES[language]),
      said('updated', timeText(shown[0]?.changedAt ?? 0)),
      element('author', {}, [said('name', 'CLASI')]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address }),
      ...shown.map(({ id, body, changedAt }) => {
        const title = readText(body.title, language);
        const reference = referenceOf(body);
        return element('entry', {}, [
          // A tag URI, not an address: it stays when the server moves its pages.
          said('id', `tag:${host},2026:documents/${id}`),
          element(
            'title',
            { type: 'text', 'xml:lang': title.language },
            [reference, title.value].filter((part) => part !== null).join(' · '),
          ),
          said('updated', timeText(changedAt)),
          ...(body.releasedAt === null ? [] : [said('published', timeText(body.releasedAt))]),
          // The paper itself, in the language of the feed where there is one.
          element('link', {
            rel: 'alternate',
            href: `${publicAddress({ origin, document: id })}?lang=${language}`,
          }),
        ]);
      }),
    ]),
  );
}
