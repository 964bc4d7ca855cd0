import { isArchive, UnusableArchive, unzip } from '#app/kit/archives/unzip.ts';
import { fileOfAddress } from './file-address.ts';
import { type Definition, readDefinition, unusedInstances } from './form-identity.ts';
import type { FormIdentity } from './form-types.ts';
import { plainList } from './plain-list.ts';

export interface PackagedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A form with the files that it names, as somebody handed them in. */
export interface FormPackage {
  readonly about: FormIdentity;
  readonly definition: PackagedFile;
  /** Those that the form names, each once. */
  readonly files: readonly PackagedFile[];
  /** Names of files that the form needs and that are not there. */
  readonly missing: readonly string[];
}

/** Why what was handed in is no form; `name` is the file that it is about. */
export type PackageFault = {
  readonly fault: 'not_a_form' | 'several_forms' | 'archive' | 'no_identity';
  readonly name: string;
};

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xml: 'application/xml',
  geojson: 'application/geo+json',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

export function mediaTypeByName(name: string): string {
  return MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

const ADDRESS = /jr:\/\/([a-z-]+)\/([^"'<>]+)/g;

/** Names of the files that a form asks for by `jr:` addresses; its last saved instance is none. */
function filesNamedIn(definition: Definition): readonly string[] {
  const { document } = definition;
  const unused = unusedInstances(definition);
  const texts: string[] = [];
  const walk = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
    if (node instanceof Element && unused.includes(node)) continue;
    else if (node instanceof Element) texts.push(...[...node.attributes].map(({ value }) => value));
    else texts.push(node.textContent ?? '');
  const named = texts.flatMap((text) =>
    [...text.matchAll(ADDRESS)].flatMap(([, kind = '', path = '']) =>
      kind === 'instance' ? [] : [fileOfAddress(path.trim())],
    ),
  );
  return [...new Set(named)].filter((name) => name !== '');
}

/** The XForm in a file, or null: a list may be XML too. */
function formIn({ name, bytes }: PackagedFile): Definition | null {
  if (!/\.(xml|xhtml)$/i.test(name)) return null;
  const read = readDefinition(new TextDecoder().decode(bytes));
  return read?.document.documentElement.localName === 'html' ? read : null;
}

function opened(given: readonly PackagedFile[]): readonly PackagedFile[] {
  const files = given.flatMap((file) => (isArchive(file.bytes) ? unzip(file.bytes) : [file]));
  return files.map(({ name, bytes }) => ({
    name,
    bytes: plainList({ name, bytes }),
    mediaType: mediaTypeByName(name),
  }));
}

/** Finds the form and its files among what was chosen: the definition alone, several files, or a ZIP archive. */
export function readPackage(given: readonly PackagedFile[]): FormPackage | PackageFault {
  const first = given[0]?.name ?? '';
  let files: readonly PackagedFile[];
  try {
    files = opened(given);
  } catch (error) {
    if (error instanceof UnusableArchive) return { fault: 'archive', name: first };
    throw error;
  }
  const [form, second] = files.flatMap((file) => {
    const read = formIn(file);
    return read === null ? [] : [{ file, read }];
  });
  if (form === undefined) return { fault: 'not_a_form', name: first };
  if (second !== undefined) return { fault: 'several_forms', name: second.file.name };
  const { file: definition, read } = form;
  if (read.about.formId === '') return { fault: 'no_identity', name: definition.name };
  const named = filesNamedIn(read);
  const others = new Map(files.filter((file) => file !== definition).map((file) => [file.name, file]));
  return {
    about: read.about,
    definition: { ...definition, mediaType: 'application/xml' },
    files: named.flatMap((name) => others.get(name) ?? []),
    missing: named.filter((name) => !others.has(name)),
  };
}

/** Whether the form can do without a file: questions without their list have no options, pictures and sound only lack. */
export function isListFile(name: string): boolean {
  return /\.(csv|xml|geojson)$/i.test(name);
}
