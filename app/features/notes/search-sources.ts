import { aboutTitle, asSource, bodyOf, type SearchReader, type Source } from '#app/kit/search-source.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Note, privateNotes } from '#shared/notes/notes.schemas.ts';

export function noteSources(reader: SearchReader): readonly Source<never>[] {
  const source: Source<Doc<Note>> = {
    group: 'notes',
    things: reader.replica.all(privateNotes),
    of: bodyOf,
    words: ({ body }) => ({ title: body.text, body: '' }),
    when: ({ parent }) => reader.daysOf(parent),
    place: ({ body, parent }) => aboutTitle(reader, body.about, parent),
    href: ({ body, parent }) => hrefOfAbout(body.about, parent),
  };
  return [asSource(source)];
}

function hrefOfAbout(about: string, meeting: string | null): string {
  if (about.startsWith('doc_')) return `/documents/${about}`;
  if (about.startsWith('agi_') && meeting !== null) return `/meetings/${meeting}/agenda/${about}`;
  return `/meetings/${about.startsWith('mtg_') ? about : (meeting ?? '')}`;
}
