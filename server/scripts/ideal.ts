import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nameTwice } from '#shared/kernel/json-names.ts';
import { pathOf, shownValue } from '#shared/kernel/shape-problem.ts';
import { checkFile } from '#shared/publication/check-file.rules.ts';
import {
  type FileProblem,
  MOST_FILE_BYTES,
  readEditionFile,
} from '#shared/publication/edition-file.rules.ts';
import type { EditionFile } from '#shared/publication/edition-file.schemas.ts';
import { computeFigures } from '#shared/scoring/compute.ts';
import { type InputProblem, readScoringInput } from '#shared/scoring/input.rules.ts';
import { demoEditionFile } from '../demo/demo-edition-file.ts';
import { OperatorError } from '../node/operator-error.ts';
import { PAPERS, reportPdfs } from './report-pdf.ts';
import { runScript } from './run-script.ts';

const USAGE =
  'Say what to do: npm run -s ideal -- compute FILE.json, or recompute EDITION.json [--hash HASH], or recompute --demo, or report EDITION.json --pdf DIR [--paper letter] [--origin https://…]';
function sentenceOf(problem: InputProblem | FileProblem): string {
  switch (problem.problem) {
    case 'missing':
      return 'is missing';
    case 'unknown_member':
      return 'is not known here; remove it';
    case 'wrong_value':
      return `is ${problem.found}, but must be ${problem.expected}`;
    case 'twice':
      return 'stands there already; remove one of the two';
    case 'unknown_indicator':
      return 'is not one of the indicators';
    case 'no_indicator_of':
      return `need at least one of dimension ${problem.dimension}`;
    case 'too_many':
      return `holds more than ${problem.most} values`;
    case 'too_deep':
      return `is nested deeper than ${problem.most} levels`;
  }
}

function refused(file: string, problem: InputProblem | FileProblem): OperatorError {
  const place = problem.place === '' ? 'the whole' : problem.place;
  return new OperatorError(`${file}: ${place} ${sentenceOf(problem)}.`);
}

function readJson(file: string): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new OperatorError(`${file} cannot be read: ${(error as Error).message}`);
  }
  let text: string;
  try {
    // A byte order mark, as Windows writes it, is no part of the text.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OperatorError(`${file} is not UTF-8: save it with that encoding.`);
  }
  if (text.trim() === '') throw new OperatorError(`${file} is empty.`);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const isCut = message.includes('end of JSON input');
    const place = isCut ? `it ends in the middle, in line ${text.split('\n').length}` : message;
    throw new OperatorError(`${file} is not JSON: ${place.replace(/\s+/g, ' ')}.`);
  }
  const twice = nameTwice(text);
  if (twice !== null) throw refused(file, { problem: 'twice', place: pathOf(twice), kind: 'shape' });
  return given;
}

function compute(file: string): void {
  const read = readScoringInput(readJson(file));
  if (!read.ok) throw refused(file, read.problem);
  console.log(JSON.stringify(computeFigures(read.input)));
}

const HASH_DIGITS = 64;
/** A hash as somebody copied it: in groups, with dashes, or in one piece. */
function digitsOf(hash: string): string {
  return hash.replace(/[-\s]/g, '').toLowerCase();
}
/** @throws OperatorError for what is no hash, or only the beginning of one */
function hashOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  const digits = digitsOf(given);
  if (!new RegExp(`^[0-9a-f]{${HASH_DIGITS}}$`).test(digits))
    throw new OperatorError(
      `--hash is ${shownValue(given)}, but must be the ${HASH_DIGITS} digits and letters on the report, with dashes or without.`,
    );
  return digits;
}

/** @param wished the digits of the hash on the report; null: nobody said one */
function recompute(given: EditionFile, wished: string | null = null): void {
  const checked = checkFile(given);
  const isWished = wished === null || wished === digitsOf(given.fileHash);
  const isRight = checked.isRight && isWished;
  const { checks } = checked;
  const values = checked.values + (wished === null ? 0 : 1);
  for (const { name, values: compared, differences } of checks) {
    const wrong = differences.length;
    const result = wrong === 0 ? 'as published' : `${wrong} not as published`;
    const count = compared === 1 ? '1 value' : `${compared} values`;
    console.log(`${name}: ${compared === 0 ? 'not in this file' : `${count}, ${result}`}`);
    for (const { place, published, computed } of differences)
      console.log(`  ${place} is ${shownValue(published)}, but ${shownValue(computed)} comes out`);
  }
  const wrong = checks.reduce((sum, { differences }) => sum + differences.length, isWished ? 0 : 1);
  // A file that agrees with itself may still be another one; one that does not proves nothing by a hash that it claims.
  const isClaimed = isWished && !checked.isRight;
  const said = isClaimed
    ? 'the one on the report, as this file claims it'
    : isWished
      ? 'the one on the report'
      : 'not the one on the report';
  console.log(`hash ${given.fileHash}: ${wished === null ? 'compare it with the one on the report' : said}`);
  console.log(
    isRight
      ? `${values} figures, all as published`
      : `${values - wrong} of ${values} figures as published, ${wrong} not`,
  );
  if (!isRight) process.exitCode = 1;
}

function editionIn(file: string): EditionFile {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_FILE_BYTES)
    throw new OperatorError(
      `${file} is larger than ${MOST_FILE_BYTES / 1e6} MB: it is not the file of an edition.`,
    );
  const read = readEditionFile(readJson(file));
  if (!read.ok) throw refused(file, read.problem);
  return read.file;
}

/** @throws OperatorError for what a browser would not open, or would open elsewhere */
function originOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.parse(given);
  if (url === null || url.protocol !== 'https:' || url.origin !== given)
    throw new OperatorError(
      `--origin is ${given}, but must be https:// and a host alone, for example https://clasi.example.org.`,
    );
  return given;
}

async function report(
  file: string,
  { pdf, paper, origin }: { pdf: string; paper: string; origin: string | undefined },
): Promise<void> {
  const size = PAPERS.find((each) => each === paper);
  if (size === undefined) throw new OperatorError(`--paper is ${paper}, but must be ${PAPERS.join(' or ')}.`);
  const known = originOf(origin);
  const edition = editionIn(file);
  if (!checkFile(edition).isRight)
    throw new OperatorError(
      `${file} is not printed: not all its figures are as published; npm run -s ideal -- recompute ${file} names them.`,
    );
  await reportPdfs({
    ...{ edition, folder: pdf, paper: size, origin: known },
    onMade: ({ path, pages }) => console.log(`${path}: ${pages} pages`),
  });
}

await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      demo: { type: 'boolean', default: false },
      pdf: { type: 'string' },
      paper: { type: 'string' },
      origin: { type: 'string' },
      hash: { type: 'string' },
    },
  });
  const [command, file, ...more] = positionals;
  const isOne = file !== undefined && more.length === 0;
  const { demo, pdf, paper, origin, hash } = values;
  const prints = pdf !== undefined || paper !== undefined || origin !== undefined;
  const isRecomputed = command === 'recompute' && isOne && !demo;
  if (hash !== undefined && !isRecomputed) throw new OperatorError(USAGE);
  if (command === 'report' && isOne && !demo && pdf !== undefined)
    await report(file, { pdf, paper: paper ?? 'a4', origin });
  else if (prints) throw new OperatorError(USAGE);
  else if (command === 'compute' && isOne && !demo) compute(file);
  else if (isRecomputed && file !== undefined) recompute(editionIn(file), hashOf(hash));
  else if (command === 'recompute' && file === undefined && demo) recompute(await demoEditionFile());
  else throw new OperatorError(USAGE);
});
