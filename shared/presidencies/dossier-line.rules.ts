import * as v from 'valibot';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { DossierDaySchema, type DossierLine, LONGEST_LINE, LONGEST_OF } from './handover.schemas.ts';

const BETWEEN = ', ';
const MORE = '…';

/** What somebody reads, by kind: all that a dossier is made from. */
export interface DossierSource {
  readonly all: <B extends JsonObject>(collection: Collection<B>) => readonly Doc<B>[];
}
/** As much of a text as a line has room for; null where nothing is left to read. */
export function clipped(text: Text | null): Text | null {
  if (text === null) return null;
  const parts = LANGUAGES.flatMap((language) => {
    const said = text[language];
    if (said === undefined || said.trim() === '') return [];
    const short = [...said];
    const line =
      short.length <= LONGEST_LINE / 2 ? said : `${short.slice(0, LONGEST_LINE / 2 - 1).join('')}…`;
    return [[language, line] as const];
  });
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

export function line(
  id: string,
  title: Text | null,
  facts: Partial<Pick<DossierLine, 'number' | 'of' | 'day'>> = {},
): DossierLine {
  const { number = null, of = null, day = null } = facts;
  return { id, title: clipped(title), number, of, day: isSomeDay(day) ? day : null };
}

/** Several that owe it together, as far as a line has room: "CL, EC". */
export function ofSeveral(codes: readonly string[]): string {
  const all = codes.join(BETWEEN);
  if (all.length <= LONGEST_OF) return all;
  const some: string[] = [];
  for (const code of codes) {
    if ([...some, code, MORE].join(BETWEEN).length > LONGEST_OF) break;
    some.push(code);
  }
  return [...some, MORE].join(BETWEEN);
}

/** What `of` names, one by one; the last is "…" where a line had no room for all. */
export function eachOf(of: string): readonly string[] {
  return of.split(BETWEEN);
}

/** Entries may carry a day that no calendar has: a line does without it, so that one of them cannot hold up all. */
function isSomeDay(day: string | null): boolean {
  return day !== null && v.is(DossierDaySchema, day);
}

/** An office with the body that it is of, in the languages of both. */
export function named(office: Text, body: Text | null): Text {
  if (body === null) return office;
  const parts = LANGUAGES.flatMap((language) => {
    const [what, whose] = [office[language], body[language]];
    return what === undefined ? [] : [[language, whose === undefined ? what : `${what}, ${whose}`] as const];
  });
  return Object.fromEntries(parts);
}
