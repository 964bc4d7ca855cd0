import type { RangeNode } from './form-nodes.ts';

/** The steps of a range as whole numbers of its smallest decimal, so that 0.1 + 0.2 is 0.3. */
export type RangeSteps = {
  readonly from: string;
  readonly to: string;
  readonly step: string;
  readonly count: number;
  readonly at: (index: number) => string;
  readonly has: (value: string) => boolean;
};

/** Marks a range whose start is above its end; the engine only knows rising ones. */
const FALLING = 'clasi-falling';
const RANGE = /<(?:[\w.-]+:)?range\b(?:"[^"]*"|'[^']*'|[^>"'])*>/g;

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}

/** Null where the form's own bounds hold no step at all. */
export function rangeSteps(node: RangeNode): RangeSteps | null {
  const { start, end, step } = node.definition.bounds;
  const texts = [String(start), String(end), String(step)];
  const decimals = Math.max(...texts.map(decimalsOf));
  const scale = 10 ** decimals;
  const whole = (text: string) => Math.round(Number(text) * scale);
  const [from = 0, to = 0, by = 0] = texts.map(whole);
  if (!(by > 0) || !(to >= from)) return null;
  const count = Math.floor((to - from) / by) + 1;
  const write = (value: number) => String(Number((value / scale).toFixed(decimals)));
  const isFalling = node.appearances !== null && [...node.appearances].includes(FALLING);
  return {
    from: write(isFalling ? to : from),
    to: write(isFalling ? from : to),
    step: write(by),
    count,
    at: (index) => write(isFalling ? to - index * by : from + index * by),
    has(value) {
      const typed = Number(value);
      const place = whole(value);
      if (Math.abs(typed * scale - place) > 1e-6 || place < from || place > to) return false;
      return ((isFalling ? to - place : place - from) / by) % 1 === 0;
    },
  };
}

/** A definition whose falling ranges are written as rising ones with a mark, since the engine takes no answer to them. */
export function withRisingRanges(definitionXml: string): string {
  return definitionXml.replace(RANGE, (tag) => {
    const read = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    const [start, end, step] = [read('start'), read('end'), read('step')];
    if (start === undefined || end === undefined || !(Number(start) > Number(end))) return tag;
    const write = (text: string, name: string, value: string) =>
      text.replace(new RegExp(`(\\s${name}\\s*=\\s*)["'][^"']*["']`), `$1"${value}"`);
    let rising = write(write(tag, 'start', end), 'end', start);
    if (step !== undefined) rising = write(rising, 'step', step.replace(/^\s*-/, ''));
    const appearance = read('appearance');
    if (appearance !== undefined) return write(rising, 'appearance', `${appearance} ${FALLING}`);
    return rising.replace(/\/?>$/, (close) => ` appearance="${FALLING}"${close}`);
  });
}
