import type { StreamPage } from '#shared/sync/protocol.ts';
import { type Bytes, toUtf8 } from './bytes.ts';
import type { Segment } from './store-port.ts';

/** What is sealed: the page, or since format 2 the answer that carried it, as it arrived. */
type StoredSegment =
  | Segment
  | (Omit<Segment, 'page'> & { readonly answer: { readonly pages: StreamPage[] } });

/**
 * A segment as UTF-8 JSON. The text of a large answer is taken as it is: to write megabytes of JSON again takes longer
 * than to parse them.
 */
export function toSegmentJson({ arrived, ...segment }: Segment): Bytes {
  if (arrived === undefined) return toUtf8(JSON.stringify(segment));
  const { id, compartment, scope } = segment;
  const head = toUtf8(`${JSON.stringify({ id, compartment, scope }).slice(0, -1)},"answer":`);
  const json = new Uint8Array(head.length + arrived.length + 1);
  json.set(head);
  json.set(arrived, head.length);
  json[json.length - 1] = '}'.charCodeAt(0);
  return json;
}

/** The segment in either format. */
export function readSegment(stored: unknown): Segment {
  const { id, compartment, scope, ...rest } = stored as StoredSegment;
  if ('page' in rest) return { id, compartment, scope, page: rest.page };
  const page = rest.answer.pages.find((each) => each.scope === scope);
  if (page === undefined) throw new Error(`segment ${id}: its answer has no page of ${scope}`);
  return { id, compartment, scope, page };
}
