import {
  claimsHandover,
  type HandoverProof,
  proveHandover,
  readHandoverFile,
} from '#app/features/presidencies/handover-proof.ts';
import { nameTwice } from '#shared/kernel/json-names.ts';
import { pathOf } from '#shared/kernel/shape-problem.ts';
import type { HandoverFile } from '#shared/presidencies/handover.rules.ts';
import { checkFile, type FileChecks } from '#shared/publication/check-file.rules.ts';
import { type FileProblem, readEditionFile } from '#shared/publication/edition-file.rules.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { DRAWS } from '#shared/scoring/region.rules.ts';
import type { Printed } from './printed.ts';

/** A file as somebody chose it, or one that the page made itself. */
export type CheckRequest = { readonly blob: Blob } | { readonly given: unknown };

/** What a page says of a file besides its checks. */
interface CheckedFile {
  readonly hash: string;
  readonly fileHash: string;
  readonly number: number;
  readonly title: EditionFile['edition']['title'];
  readonly states: number;
  /** How many contributed to the edition. */
  readonly of: number;
  readonly level: EditionFile['text']['level'];
  readonly version: number;
}
export type CheckReply =
  /** It has its code and waits: from now on nothing is loaded. */
  | { readonly ready: true }
  /** How many draws are done. */
  | { readonly done: number }
  | { readonly about: CheckedFile; readonly report: Printed; readonly checks: FileChecks }
  /** Of a hand-over of the presidency. */
  | { readonly handover: HandoverFile; readonly proof: HandoverProof }
  | { readonly problem: FileProblem }
  /** What is no JSON at all, or could not be read. */
  | { readonly unreadable: true }
  /** What was thrown, for whoever looks into it. */
  | { readonly failure: string };

/** A bar does not move in finer steps. */
const TOLD_EVERY = DRAWS / 50;

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<CheckRequest>) => void) | null;
  postMessage(reply: CheckReply): void;
};

interface Given {
  readonly given: unknown;
  /** Where it has one name twice, and so means one thing here and another elsewhere. */
  readonly twice: ReturnType<typeof nameTwice>;
}

async function givenIn(request: CheckRequest): Promise<Given | null> {
  if ('given' in request) return { ...request, twice: null };
  try {
    // `text()` reads whatever it gets: a letter that is none would be another one here than where the file came from.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await request.blob.arrayBuffer());
    return { given: JSON.parse(text), twice: nameTwice(text) };
  } catch {
    return null;
  }
}

async function handoverAnswer({ given, twice }: Given): Promise<CheckReply> {
  if (twice !== null) return { problem: { kind: 'shape', problem: 'twice', place: pathOf(twice) } };
  const read = readHandoverFile(given);
  if ('misfit' in read) return { problem: { kind: 'shape', ...read.misfit } };
  const { dossier } = given as { dossier: unknown };
  return { handover: read.file, proof: await proveHandover(read.file, dossier) };
}

async function answer(request: CheckRequest): Promise<CheckReply> {
  const found = await givenIn(request);
  if (found === null) return { unreadable: true };
  try {
    if (claimsHandover(found.given)) return await handoverAnswer(found);
    const read = readEditionFile(found.given);
    if (!read.ok) return { problem: read.problem };
    const { file } = read;
    if (found.twice !== null)
      return { problem: { kind: 'shape', problem: 'twice', place: pathOf(found.twice) } };
    const onDraw = (done: number) => {
      if (done % TOLD_EVERY === 0) scope.postMessage({ done });
    };
    const about: CheckedFile = {
      ...{ hash: file.hash, fileHash: file.fileHash, number: file.edition.number, title: file.edition.title },
      ...{ states: file.states.length, of: file.manifest.states },
      ...{ level: file.text.level, version: file.text.version },
    };
    const report: Printed = {
      ...{ about: file.edition, text: file.text, figures: file.figures, hash: file.hash },
    };
    return { about, report, checks: checkFile(file, { onDraw }) };
  } catch (error) {
    return { failure: String(error) };
  }
}

scope.onmessage = async ({ data }) => scope.postMessage(await answer(data));
scope.postMessage({ ready: true });
