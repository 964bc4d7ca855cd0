import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { computeFigures } from '#shared/scoring/compute.ts';
import { type InputProblem, readScoringInput } from '#shared/scoring/input.rules.ts';
import { OperatorError } from '../node/operator-error.ts';
import { runScript } from './run-script.ts';

const USAGE = 'Say what to compute: npm run -s ideal -- compute FILE.json';

function sentenceOf(problem: InputProblem): string {
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
  }
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
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const isCut = message.includes('end of JSON input');
    const place = isCut ? `it ends in the middle, in line ${text.split('\n').length}` : message;
    throw new OperatorError(`${file} is not JSON: ${place.replace(/\s+/g, ' ')}.`);
  }
}

await runScript(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [command, file, ...more] = positionals;
  if (command !== 'compute' || file === undefined || more.length > 0) throw new OperatorError(USAGE);
  const read = readScoringInput(readJson(file));
  if (!read.ok) {
    const place = read.problem.place === '' ? 'the whole' : read.problem.place;
    throw new OperatorError(`${file}: ${place} ${sentenceOf(read.problem)}.`);
  }
  console.log(JSON.stringify(computeFigures(read.input)));
});
