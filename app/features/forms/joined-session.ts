import type { FormPart, FormSession, SummaryLine } from './form-types.ts';

/** Before the key of a part or page of the second form: no name of a node has it. */
const SECOND = 'own!';

/** What the joined form calls a page of the second one. */
export function secondPage(page: string): string {
  return `${SECOND}${page}`;
}

/** The parts are made anew at each reading, and their states only worked out where they are read. */
function partOf({
  part,
  session,
  section,
  prefix,
}: {
  part: FormPart;
  session: FormSession;
  section: string | null;
  prefix: string;
}): FormPart {
  return {
    key: `${prefix}${part.key}`,
    label: part.label,
    get optional() {
      return part.optional;
    },
    get status() {
      return part.status;
    },
    pages: part.pages.map((page) => ({ ...page, key: `${prefix}${page.key}` })),
    session,
    section,
  };
}

function lineOf(line: SummaryLine): SummaryLine {
  return { ...line, part: `${SECOND}${line.part}`, page: secondPage(line.page) };
}

/**
 * Two forms in one list of tasks and on one check page, each with an instance of its own: what is asked in the second
 * one neither reads nor changes the first. What concerns the report as a whole, such as its marking, is the first one's.
 *
 * @param section above the parts of the second one
 */
export function joinSessions({
  first,
  second,
  section,
}: {
  first: FormSession;
  second: FormSession;
  section: () => string;
}): FormSession {
  function setLanguage(code: string): void {
    for (const each of [first, second])
      if (each.languages.some((known) => known.code === code)) each.setLanguage(code);
  }
  const { audit } = first;
  const ofFirst = { ...first, setLanguage };
  const ofSecond: FormSession = {
    ...second,
    setLanguage,
    parts: () =>
      second.parts().map((part) => partOf({ part, session: ofSecond, section: section(), prefix: SECOND })),
    summary: () => second.summary().map(lineOf),
  };
  const isOfSecond = (nodes: readonly { readonly nodeId: string }[]) => {
    const own = second.parts().flatMap(({ pages }) => pages.flatMap((page) => page.nodes));
    const ids = new Set(own.map(({ nodeId }) => nodeId));
    return nodes.some(({ nodeId }) => ids.has(nodeId));
  };
  return {
    ...ofFirst,
    // The log is the first form's: of the time at other questions it says that it was at none of its own.
    audit:
      audit === null
        ? null
        : {
            ...audit,
            see: (shown) => audit.see(typeof shown !== 'string' && isOfSecond(shown) ? [] : shown),
          },
    parts: () => [
      ...first.parts().map((part) => partOf({ part, session: ofFirst, section: null, prefix: '' })),
      ...ofSecond.parts(),
    ],
    violations: (nodes) =>
      nodes === undefined ? [...first.violations(), ...second.violations()] : first.violations(nodes),
    validate() {
      const [one, other] = [first.validate(), second.validate()];
      return { ok: one.ok && other.ok, violations: [...one.violations, ...other.violations] };
    },
    summary: () => [...first.summary(), ...ofSecond.summary()],
    isBroken: () => first.isBroken() || second.isBroken(),
    storing() {
      const under = [first.storing(), second.storing()].filter((each) => each !== null);
      return under.length === 0 ? null : Promise.all(under).then(() => undefined);
    },
    onChange(listener) {
      const stops = [first.onChange(listener), second.onChange(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    close() {
      first.close();
      second.close();
    },
  };
}
