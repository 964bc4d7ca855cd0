import { encode } from 'uqr';

export interface QrPath {
  /** Dark modules, row by row, as runs of squares of one unit. */
  readonly path: string;
  readonly size: number;
}

const QUIET_ZONE = 4;

/** Brings the encoder along: for pages that are of no use without their code. Others load it (`qr-path.ts`). */
export function drawQr(text: string): QrPath {
  const { data, size } = encode(text, { border: QUIET_ZONE, ecc: 'M' });
  let path = '';
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  }
  return { path, size };
}
