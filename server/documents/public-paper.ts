import { html } from 'hono/html';
import { isPublic, latestFiles, referenceOf } from '#shared/documents/documents.rules.ts';
import type { CommitteeDocument, DocumentVersion } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';

/** Types that a browser shows but cannot run. Anything that may contain a script is sent as plain bytes. */
const SHOWN: ReadonlySet<string> = new Set([
  'application/pdf',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/webp',
]);
/** Types that no browser shows, but that tell the system which program opens the file. */
const SAVED =
  /^application\/(msword|rtf|vnd\.(openxmlformats-officedocument|oasis\.opendocument)\.[a-z.-]+|vnd\.ms-(excel|powerpoint))$/;

/** What somebody without an account gets of a paper. */
export type Public =
  | { readonly kind: 'file'; readonly version: Doc<DocumentVersion> }
  /** It was public once, and everybody may know that. */
  | { readonly kind: 'withdrawn' }
  /** Never public, not there at all, or without a file: the same answer, so that ids tell nothing. */
  | { readonly kind: 'none' };

/** @param languages in the reader's order of preference */
export function publicPaper({
  paper,
  versions,
  languages,
}: {
  paper: Doc<CommitteeDocument> | undefined;
  versions: readonly Doc<DocumentVersion>[];
  languages: readonly Language[];
}): Public {
  if (paper === undefined) return { kind: 'none' };
  const { body } = paper;
  const wasPublic = isPublic({ ...body, state: 'released' }) && body.releasedAt !== null;
  if (body.state === 'withdrawn' && wasPublic) return { kind: 'withdrawn' };
  if (!isPublic(body)) return { kind: 'none' };
  const latest = latestFiles(versions);
  const order = [...languages, body.originalLanguage, ...LANGUAGES];
  const found = order.map((language) => latest.get(language)).find((version) => version !== undefined);
  return found === undefined ? { kind: 'none' } : { kind: 'file', version: found };
}

/** Our languages that the browser accepts (RFC 9110 §12.5.4), in order of preference. */
export function acceptedLanguages(header: string | undefined): Language[] {
  const asked = (header ?? '').split(',').map((part) => {
    const [range = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { language: range.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
  });
  asked.sort((left, right) => right.weight - left.weight);
  return asked.flatMap(({ language, weight }) =>
    weight > 0 ? LANGUAGES.filter((each) => each === language) : [],
  );
}

/** Headers for type, name and language of the file. The name is the reference, not the name of the upload. */
export function fileHeaders({
  paper,
  version,
}: {
  paper: CommitteeDocument;
  version: DocumentVersion;
}): Record<string, string> {
  const { mediaType, name } = version.file;
  const isShown = SHOWN.has(mediaType);
  const type = isShown || SAVED.test(mediaType) ? mediaType : 'application/octet-stream';
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';
  const reference = (referenceOf(paper) ?? 'CLASI').replace(/[^A-Za-z0-9]+/g, '-');
  return {
    'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${reference}-${version.language}${ending}"`,
    'Content-Language': version.language,
  };
}

const SENTENCES: Readonly<Record<'withdrawn' | 'none', Readonly<Record<Language, string>>>> = {
  withdrawn: {
    es: 'Este documento fue retirado y ya no puede leerse aquí.',
    pt: 'Este documento foi retirado e já não pode ser lido aqui.',
    en: 'This document was withdrawn and can no longer be read here.',
  },
  none: {
    es: 'Aquí no hay ningún documento público. Pida a quien le envió el enlace que lo compruebe.',
    pt: 'Não há aqui nenhum documento público. Peça a quem enviou o link que o verifique.',
    en: 'There is no public document here. Ask whoever sent you the link to check it.',
  },
};

/** A page that says so in the three languages, for people without app and account. */
export function noPaperPage(kind: 'withdrawn' | 'none'): ReturnType<typeof html> {
  return html`<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>CLASI</title>
    <link rel="stylesheet" href="/api/docs.css" />
  </head>
  <body>
    <h1>CLASI</h1>
    ${LANGUAGES.map((language) => html`<p lang="${language}">${SENTENCES[kind][language]}</p>`)}
  </body>
</html>`;
}
