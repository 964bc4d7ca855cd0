/** The first day that a ZIP can name. */
const FIRST_DAY = 0x0021;
const END = 0x0605_4b50;

/**
 * The same ZIP without the hour at which each part was packed, which would tell when and by which clock a paper was
 * made. The hours stand before each part and once more in the list at the end.
 */
export function withoutHours(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) return zip;
  const parts = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const setAt = (offset: number) => {
    view.setUint16(offset, 0, true);
    view.setUint16(offset + 2, FIRST_DAY, true);
  };
  for (let part = 0; part < parts; part += 1) {
    setAt(at + 12);
    setAt(view.getUint32(at + 42, true) + 10);
    at += 46;
    at += view.getUint16(at - 18, true) + view.getUint16(at - 16, true) + view.getUint16(at - 14, true);
  }
  return zip;
}
