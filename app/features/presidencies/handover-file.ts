import { saveFile } from '#app/kit/save-file.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { handoverFileOf } from '#shared/presidencies/handover.rules.ts';
import type { Handover } from '#shared/presidencies/handover.schemas.ts';

/** "traspaso-2027-EC": the year in which the term begins, and its state. */
export function handoverFileName({ dossier }: Pick<Handover, 'dossier'>): string {
  return `traspaso-${dossier.to.from.slice(0, 4)}-${dossier.to.state}`;
}

/** One file with both signatures, for anybody. */
export function saveHandover(handover: Handover): void {
  const text = canonicalJson(handoverFileOf(handover));
  saveFile({
    file: new Blob([text], { type: 'application/json' }),
    name: `${handoverFileName(handover)}.json`,
  });
}
