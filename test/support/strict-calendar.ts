/** One content line as in RFC 5545. */
interface Line {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly parts: readonly Component[];
}

const LINE = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]+))*):(.*)$/su;
const PARAMETER = /;([A-Z-]+)=(?:"([^"]*)"|([^";:,]+))/gu;

function readLine(text: string): Line {
  const [, name, parameters, value] = LINE.exec(text) ?? [];
  if (name === undefined || parameters === undefined || value === undefined)
    throw new Error(`no content line: ${text}`);
  const pairs = [...parameters.matchAll(PARAMETER)];
  return {
    name,
    parameters: new Map(pairs.map(([, key = '', quoted, plain]) => [key, quoted ?? plain ?? ''])),
    value,
  };
}

/** The octets between two CRLF, at most 75 and whole characters, unfolded into lines. */
function unfold(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  const lines: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x0d) {
      if (byte < 0x20 || byte === 0x7f) throw new Error(`a control character, ${byte}, at ${at}`);
      continue;
    }
    if (bytes[at + 1] !== 0x0a) throw new Error(`a bare CR at ${at}`);
    if (at - from > 75) throw new Error(`${at - from} octets in one line`);
    if (at === from) throw new Error(`an empty line at ${at}`);
    const line = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, at));
    if (line.startsWith(' ')) lines.push(`${lines.pop() ?? ''}${line.slice(1)}`);
    else lines.push(line);
    at += 1;
    from = at + 1;
  }
  if (from !== bytes.length) throw new Error('no CRLF at the end');
  return lines;
}

/** What some programs treat as a line end besides CRLF, against the standard. */
const OTHER_ENDS = /[\u0080-\u009f\u2028\u2029]/u;

/** Reads a calendar strictly by the standard: no leniency, no guess. @throws Error for anything else */
export function readStrictly(text: string): Component {
  if (OTHER_ENDS.test(text)) throw new Error('a line end that is none');
  const open: { name: string; lines: Line[]; parts: Component[] }[] = [{ name: '', lines: [], parts: [] }];
  for (const line of unfold(text).map(readLine)) {
    const inner = open.at(-1);
    if (line.name === 'BEGIN') open.push({ name: line.value, lines: [], parts: [] });
    else if (line.name === 'END') {
      if (inner === undefined || inner.name !== line.value) throw new Error(`END:${line.value} of nothing`);
      open.pop();
      open.at(-1)?.parts.push(inner);
    } else inner?.lines.push(line);
  }
  const [root] = open;
  const [calendar] = root?.parts ?? [];
  if (open.length !== 1 || root?.parts.length !== 1 || root.lines.length > 0 || calendar === undefined)
    throw new Error('not one calendar');
  return calendar;
}

export function allOf({ lines }: Component, name: string): Line[] {
  return lines.filter((line) => line.name === name);
}

/** @throws Error unless it occurs exactly once */
export function onlyOf(component: Component, name: string): Line {
  const [only, ...others] = allOf(component, name);
  if (only === undefined || others.length > 0) throw new Error(`${name} is not there once`);
  return only;
}

const UNESCAPED = new Map([
  ['\\n', '\n'],
  ['\\N', '\n'],
  ['\\\\', '\\'],
  ['\\;', ';'],
  ['\\,', ','],
]);

/** The value of a TEXT. @throws Error on an unescaped comma, semicolon or backslash */
export function textOf({ value }: Line): string {
  const bare = value.replace(/\\[nN\\;,]/gu, '');
  if (/[\\;,]/u.test(bare)) throw new Error(`not escaped: ${value}`);
  return value.replace(/\\[nN\\;,]/gu, (escaped) => UNESCAPED.get(escaped) ?? '');
}

function minutesOf(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)([0-5]\d)$/.exec(offset) ?? [];
  if (hours === undefined) throw new Error(`no offset: ${offset}`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** As if the wall clock showed UTC, in milliseconds since 1970. */
function wallOf(value: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/.exec(value) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(at)) throw new Error(`no time: ${value}`);
  return at;
}

interface Onset {
  readonly at: number;
  /** Minutes east of UTC. */
  readonly from: number;
  readonly to: number;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** Rules are expanded as far as calendars reach in tests. */
const LAST_YEAR = 2040;

/** `FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3`: all that Outlook accepts of a zone. @throws Error on any other rule */
function yearlyOf(rule: string, start: number): number[] {
  const [, nth, day, month] = /^FREQ=YEARLY;BYDAY=(-1|[1-4])([A-Z]{2});BYMONTH=(\d{1,2})$/.exec(rule) ?? [];
  const weekday = WEEKDAYS.indexOf(day ?? '');
  if (weekday < 0) throw new Error(`a rule that not all programs follow: ${rule}`);
  const first = new Date(start);
  const years = Array.from({ length: LAST_YEAR - first.getUTCFullYear() + 1 }, (_, index) => {
    const year = first.getUTCFullYear() + index;
    const days = Array.from(
      { length: 31 },
      (_, date) => new Date(Date.UTC(year, Number(month) - 1, date + 1)),
    );
    const found = days.filter(
      (date) => date.getUTCMonth() === Number(month) - 1 && date.getUTCDay() === weekday,
    );
    const chosen = found.at(Number(nth) < 0 ? -1 : Number(nth) - 1) as Date;
    return chosen.getTime() + (start % 86_400_000);
  });
  if (years[0] !== start) throw new Error(`${rule} does not begin with its own first day`);
  return years;
}

/** When the clocks of a VTIMEZONE change, and how, in order of time. */
export function onsetsOf(zone: Component): Onset[] {
  const onsets = zone.parts.flatMap((part): Onset[] => {
    const [start, from, to] = ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'].map(
      (name) => onlyOf(part, name).value,
    );
    if (allOf(part, 'RDATE').length > 0) throw new Error('single dates');
    const [rule, ...more] = allOf(part, 'RRULE');
    if (more.length > 0) throw new Error('two rules');
    const before = minutesOf(from ?? '');
    const walls = rule === undefined ? [wallOf(start ?? '')] : yearlyOf(rule.value, wallOf(start ?? ''));
    return walls.map((wall) => ({ at: wall - before * 60_000, from: before, to: minutesOf(to ?? '') }));
  });
  return onsets.sort((left, right) => left.at - right.at);
}

/**
 * The instants that a zone's own definition gives for a local time: none in the skipped hour, two in the repeated one.
 */
export function instantsOf(calendar: Component, { value, parameters }: Line): number[] {
  const zoneName = parameters.get('TZID');
  if (value.endsWith('Z')) {
    if (zoneName !== undefined) throw new Error('both UTC and a zone');
    return [wallOf(value.slice(0, -1))];
  }
  const zone = calendar.parts.find(
    (part) => part.name === 'VTIMEZONE' && onlyOf(part, 'TZID').value === zoneName,
  );
  if (zone === undefined) throw new Error(`no definition of ${zoneName}`);
  const onsets = onsetsOf(zone);
  const wall = wallOf(value);
  return onsets.flatMap(({ at, to }, index) => {
    const instant = wall - to * 60_000;
    return instant >= at && instant < (onsets[index + 1]?.at ?? Number.POSITIVE_INFINITY) ? [instant] : [];
  });
}
