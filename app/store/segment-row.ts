import type { StreamPage } from '#shared/sync/protocol.ts';
import { type Bytes, toUtf8 } from './bytes.ts';
import { type Part, toParts } from './parts.ts';
import type { Segment } from './store-port.ts';

/** Format 1: the page itself. */
const PAGE = 1;
/** Format 2: the answer that carried the page, as it arrived. */
const ANSWER = 2;
/** Format 3: either of them, cut into several rows. A program that reads one row at a time refuses it. */
const CUT = 3;
export const NEWEST_SEGMENT = CUT;

type WithPage = Segment;
type WithAnswer = Omit<Segment, 'page'> & { readonly answer: { readonly pages: readonly StreamPage[] } };

/**
 * A segment as UTF-8 JSON, and its format. The text of a large answer is taken as it is: to write megabytes of JSON
 * again takes longer than to parse them.
 */
export function toSegmentJson({ arrived, ...segment }: Segment): { v: number; json: Bytes } {
  if (arrived === undefined) return { v: PAGE, json: toUtf8(JSON.stringify(segment)) };
  const { id, compartment, scope } = segment;
  const head = toUtf8(`${JSON.stringify({ id, compartment, scope }).slice(0, -1)},"answer":`);
  const json = new Uint8Array(head.length + arrived.length + 1);
  json.set(head);
  json.set(arrived, head.length);
  json[json.length - 1] = '}'.charCodeAt(0);
  return { v: ANSWER, json };
}

/** What to seal for it, row by row. */
export function toSegmentRows(segment: Segment): (Part & { readonly v: number })[] {
  const { v, json } = toSegmentJson(segment);
  const parts = toParts(segment.id, json);
  return parts.map((part) => ({ ...part, v: parts.length > 1 ? CUT : v }));
}

function pageOf({ id, scope, answer }: WithAnswer): StreamPage {
  const page = answer.pages.find((each) => each.scope === scope);
  if (page === undefined) throw new Error(`segment ${id}: its answer has no page of ${scope}`);
  return page;
}

/** The segment of a format that is not newer than this program. */
export function readSegment(v: number, stored: unknown): Segment {
  const { id, compartment, scope } = stored as WithPage | WithAnswer;
  if (v === PAGE) {
    const { page } = stored as Partial<WithPage>;
    if (page === undefined) throw new Error(`segment ${id} of format ${v} has no page`);
    return { id, compartment, scope, page };
  }
  // The first program that knew format 2 noted it beside pages too; format 3 is both.
  const early = stored as Partial<WithPage>;
  const page = early.page ?? pageOf(stored as WithAnswer);
  return { id, compartment, scope, page };
}
