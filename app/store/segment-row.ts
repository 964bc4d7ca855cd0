import type { StreamPage } from '#shared/sync/protocol.ts';
import { type Bytes, fromUtf8, joinBytes, toUtf8 } from './bytes.ts';
import { type LongText, putLongTexts, withoutLongTexts } from './long-texts.ts';
import { type Part, toParts } from './parts.ts';
import type { Segment } from './store-port.ts';

/** Format 1: the page itself. */
const PAGE = 1;
/** Format 2: the answer that carried the page, as it arrived. */
const ANSWER = 2;
/** Format 3: either of them, cut into several rows. A program that reads one row at a time refuses it. */
const CUT = 3;
/** Format 4: the page without its long texts, and these behind it, in one row or several. */
const APART = 4;
export const NEWEST_SEGMENT = APART;

type WithPage = Segment;
type WithAnswer = Omit<Segment, 'page'> & { readonly answer: { readonly pages: readonly StreamPage[] } };
type WithoutTexts = Segment & { readonly texts: readonly LongText[] };

/** Before the JSON of format 4 stands how many bytes it has. */
const LENGTH_BYTES = 4;

function toApart(segment: Segment): Bytes | null {
  const { id, compartment, scope } = segment;
  const apart = withoutLongTexts(segment.page);
  if (apart === null) return null;
  const { page, texts, bytes } = apart;
  const json = toUtf8(JSON.stringify({ id, compartment, scope, page, texts }));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length);
  return joinBytes([length, json, bytes]);
}

/**
 * A segment as bytes, and their format. The text of a large answer is taken as it is: to write megabytes of JSON again
 * takes longer than to parse them. What is long is kept apart, so that nobody parses it who does not want it.
 */
export function toSegmentBytes({ arrived, ...segment }: Segment): { v: number; bytes: Bytes } {
  const apart = toApart(segment);
  if (apart !== null) return { v: APART, bytes: apart };
  if (arrived === undefined) return { v: PAGE, bytes: toUtf8(JSON.stringify(segment)) };
  const { id, compartment, scope } = segment;
  const head = toUtf8(`${JSON.stringify({ id, compartment, scope }).slice(0, -1)},"answer":`);
  const bytes = new Uint8Array(head.length + arrived.length + 1);
  bytes.set(head);
  bytes.set(arrived, head.length);
  bytes[bytes.length - 1] = '}'.charCodeAt(0);
  return { v: ANSWER, bytes };
}

/** What to seal for it, row by row. */
export function toSegmentRows(segment: Segment): (Part & { readonly v: number })[] {
  const { v, bytes } = toSegmentBytes(segment);
  const parts = toParts(segment.id, bytes);
  return parts.map((part) => ({ ...part, v: parts.length > 1 ? Math.max(v, CUT) : v }));
}

function pageOf({ id, scope, answer }: WithAnswer): StreamPage {
  const page = answer.pages.find((each) => each.scope === scope);
  if (page === undefined) throw new Error(`segment ${id}: its answer has no page of ${scope}`);
  return page;
}

function readApart(bytes: Bytes): Segment {
  const end = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  const stored: WithoutTexts = JSON.parse(fromUtf8(bytes.subarray(LENGTH_BYTES, end)));
  const { texts, ...segment } = stored;
  putLongTexts({ page: segment.page, texts, bytes: bytes.subarray(end) });
  return segment;
}

/** The segment of a format that is not newer than this program. */
export function readSegment(v: number, bytes: Bytes): Segment {
  if (v === APART) return readApart(bytes);
  const stored: WithPage | WithAnswer = JSON.parse(fromUtf8(bytes));
  const { id, compartment, scope } = stored;
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
