import * as v from 'valibot';
import { readStatement } from '#app/sync/assertion.ts';
import { contentHash, textHash } from '#shared/kernel/content-hash.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import { shapeProblem } from '#shared/kernel/shape-problem.ts';
import {
  type HandoverFile,
  HandoverFileSchema,
  handoverClaims,
} from '#shared/presidencies/handover.rules.ts';
import type { HandoverSide } from '#shared/presidencies/handover.schemas.ts';
import { fingerprintOf, thumbprintText } from '#shared/session/session.rules.ts';
import type { DeviceSignature } from '#shared/session/signatures.schemas.ts';

/** What two people compare by telephone, of the device that signed. */
export function fingerprintIn({ key }: Pick<DeviceSignature, 'key'>): string {
  return fingerprintOf(textHash(thumbprintText(key)));
}

/** `forged`: that key did not sign it. `other`: it signed something else. */
export type Signed = 'right' | 'forged' | 'other';

export interface SideProof {
  readonly side: HandoverSide;
  readonly label: string;
  readonly fingerprint: string;
  readonly signed: Signed;
}

/** What comes out of checking a hand-over with nothing but what is in it. */
export interface HandoverProof {
  /** Of the dossier, computed again. */
  readonly hash: string;
  readonly isHashRight: boolean;
  readonly sides: readonly SideProof[];
  readonly isOneDevice: boolean;
  /** Whether all that is there agrees. */
  readonly isRight: boolean;
}

async function sideProof(
  file: HandoverFile,
  { side, hash }: { side: HandoverSide; hash: string },
): Promise<SideProof[]> {
  const own = file[side];
  if (own === null) return [];
  const claims = await readStatement(own);
  const wanted = handoverClaims({ hash, to: file.dossier.to.term, side });
  const signed = claims === null ? 'forged' : isSameJson(claims, { ...wanted }) ? 'right' : 'other';
  return [{ side, label: own.label, fingerprint: fingerprintIn(own), signed }];
}

/**
 * Checks the hash and both signatures. A signature counts only for the dossier as it is, whatever hash the file claims.
 *
 * @param dossier as it stands in the file: what is read of it leaves out characters that nobody sees, and they were not
 *   signed
 */
export async function proveHandover(
  file: HandoverFile,
  dossier: unknown = file.dossier,
): Promise<HandoverProof> {
  const hash = contentHash(dossier);
  const sides = [
    ...(await sideProof(file, { side: 'outgoing', hash })),
    ...(await sideProof(file, { side: 'incoming', hash })),
  ];
  const isHashRight = file.hash === hash;
  // One device cannot have signed for both: two states would not have agreed.
  const isOneDevice = file.incoming !== null && isSameJson(file.outgoing.key, file.incoming.key);
  return {
    hash,
    isHashRight,
    sides,
    isOneDevice,
    isRight: isHashRight && !isOneDevice && sides.every(({ signed }) => signed === 'right'),
  };
}

/** Whether what was read claims to be a hand-over, sound or not. */
export function claimsHandover(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'kind' in given && given.kind === KIND;
}
const KIND = 'clasi.handover_file';

/** The file in it; else where it is none, and why. */
export function readHandoverFile(
  given: unknown,
): { readonly file: HandoverFile } | { readonly misfit: ReturnType<typeof shapeProblem> } {
  const found = v.safeParse(HandoverFileSchema, given);
  return found.success ? { file: found.output } : { misfit: shapeProblem(found.issues[0]) };
}
