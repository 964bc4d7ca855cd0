import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { Json } from '#shared/kernel/json.ts';
import { LANGUAGES, type Language } from '#shared/kernel/text.ts';
import { demoFloor } from './demo-floor.ts';
import { type DemoPaper, demoPapers } from './demo-papers.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';
import { smallPdf } from './small-pdf.ts';

export interface DemoFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: string;
}

function render(paper: DemoPaper, language: Language): { bytes: Uint8Array<ArrayBuffer>; mediaType: string } {
  const title = paper.title[language] ?? paper.title.es ?? '';
  const paragraphs = paper.texts[language] ?? [];
  if (paper.plainText === true) {
    const text = `${title}\n\n${paragraphs.join('\n\n')}\n`;
    return { bytes: new TextEncoder().encode(text), mediaType: 'text/plain' };
  }
  const pdf = smallPdf({ head: 'CLASI', title, paragraphs, language });
  return { bytes: pdf, mediaType: 'application/pdf' };
}

/**
 * The papers with their files: registered and released, one revised, one withdrawn; and the plan of a venue.
 *
 * @param sha256 hash of bytes, hex
 * @returns the steps in order, and the bytes that must be attachments of the committee before the steps run
 */
export async function demoDocuments({
  now,
  idFor,
  sha256,
}: {
  now: number;
  idFor: IdFor;
  sha256: (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;
}): Promise<{ steps: DemoStep[]; files: DemoFile[] }> {
  const year = new Date(now).getUTCFullYear();
  const steps: DemoStep[] = [];
  const files: DemoFile[] = [];
  const act = (name: string, args: Json) =>
    steps.push({ compartment: COMMITTEE, name, args, as: 'presidency-admin' });
  for (const paper of demoPapers) {
    const { key, kind, marking, title, to } = paper;
    const document = idFor('doc', key);
    const place: Json =
      to === undefined
        ? { kind: 'first', year }
        : { kind: 'later', relation: to.relation, to: idFor('doc', to.key), first: idFor('doc', to.key) };
    act('documents.register', {
      document,
      place,
      kind,
      title,
      meeting: idFor('mtg', paper.meeting ?? 'founding'),
      author: null,
      originalLanguage: 'es',
      marking,
    });
    for (const language of LANGUAGES.filter((each) => paper.texts[each] !== undefined)) {
      const { bytes, mediaType } = render(paper, language);
      const hash = await sha256(bytes);
      files.push({ bytes, hash });
      const name = `${key}-${language}.${mediaType === 'text/plain' ? 'txt' : 'pdf'}`;
      const file = { hash, name, mediaType, size: bytes.length };
      act('documents.add_version', { document, version: idFor('dvr', `${key}-${language}`), language, file });
    }
    act('documents.release', { document });
    if (paper.withdrawn !== undefined) act('documents.withdraw', { document, reason: paper.withdrawn });
  }
  const floor = demoFloor();
  const hash = await sha256(floor);
  files.push({ bytes: floor, hash });
  const plan = { hash, name: 'planta-baja.svg', mediaType: 'image/svg+xml', size: floor.length };
  act('venues.edit', { venue: idFor('ven', 'centre'), meeting: idFor('mtg', 'week'), fields: { plan } });
  return { steps, files };
}
