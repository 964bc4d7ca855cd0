import * as v from 'valibot';
import { isStateCode } from '#shared/access/seats.ts';
import { badgeKeys } from '#shared/checkins/checkins.schemas.ts';
import { isActionOwed } from '#shared/decisions/decisions.rules.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import { ownersOf } from '#shared/decisions/owners.rules.ts';
import { silences } from '#shared/decisions/silences.schemas.ts';
import { dialogueRequests, topics } from '#shared/dialogue/dialogue.schemas.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { cleanText, LANGUAGES, type Text } from '#shared/kernel/text.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';
import { type Meeting, meetings } from '#shared/meetings/meetings.schemas.ts';
import { instruments, stateConsents } from '#shared/membership/membership.schemas.ts';
import { delegations } from '#shared/participants/participants.schemas.ts';
import { isOpen } from '#shared/rules/amendments.rules.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { stageOn } from '#shared/rules/rules.rules.ts';
import { articles, ruleSets } from '#shared/rules/rules.schemas.ts';
import { clipped, type DossierSource, line, named, ofSeveral } from './dossier-line.rules.ts';
import { plansLines } from './dossier-plans.rules.ts';
import {
  type Dossier,
  type DossierLine,
  DossierSchema,
  type DraftLine,
  HANDOVER_SECTIONS,
  type HandoverSection,
  LONGEST_DOSSIER,
  MOST_DRAFTS,
  MOST_LINES,
} from './handover.schemas.ts';
import type { PresidencyTerm } from './presidencies.schemas.ts';

type Lines = (source: DossierSource, day: string) => readonly DossierLine[];

/** When a meeting begins, as far as it is set: a day, only the month, or nothing. */
function beginningOf({ startsOn, precision, state }: Meeting): string | null {
  if (precision === 'open' || state === 'postponed') return null;
  return precision === 'month' ? startsOn.slice(0, 7) : startsOn;
}

/** What somebody says of a section, as it is kept; null where nothing is left to read. */
function noted(note: Text | undefined): Text | null {
  const parts = LANGUAGES.flatMap((language) => {
    const clean = cleanText(note?.[language] ?? '');
    return clean.trim() === '' ? [] : [[language, clean] as const];
  });
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

const FINISHED = new Set(['cancelled', 'closed']);

/** Where the lines of each section come from. */
const LINES: { readonly [S in HandoverSection]: Lines } = {
  silences: ({ all }) =>
    all(silences)
      .filter(({ body }) => body.state === 'running')
      .map(({ id, body }) =>
        line(id, body.text, {
          day: dayAt({ instant: body.until, timeZone: body.timeZone }),
        }),
      ),
  decisions({ all }, day) {
    const owed = new Set(
      all(actionPoints).flatMap(({ body }) => (isActionOwed(body.state) ? [body.decision ?? ''] : [])),
    );
    return all(decisions)
      .filter(({ body }) => body.state === 'adopted' && body.ended === undefined)
      .filter(({ id, body }) => owed.has(id) || (body.effectiveOn ?? '') > day)
      .map(({ id, body }) =>
        line(id, body.text, {
          number: body.number === null ? null : `${body.number}/${body.year}`,
          day: body.effectiveOn ?? body.decidedOn,
        }),
      );
  },
  actions: ({ all }) =>
    all(actionPoints)
      .filter(({ body }) => isActionOwed(body.state))
      .map(({ id, body }) => line(id, body.text, { of: ofSeveral(ownersOf(body)), day: body.due })),
  plans: plansLines,
  calendar: ({ all }, day) =>
    all(meetings)
      .filter(({ body }) => !FINISHED.has(body.state) && body.endsOn >= day)
      .map(({ id, body }) => line(id, body.title, { day: beginningOf(body) })),
  rules: ({ all }, day) =>
    all(ruleSets)
      .filter(({ body }) => body.stage === 'adopted' && stageOn(body, day) !== 'replaced')
      .map(({ id, body }) =>
        line(id, body.title, { day: body.from, number: body.adoption?.document ?? null }),
      ),
  amendments({ all }) {
    const numbers = new Map(all(articles).map(({ id, body }) => [id, body.number]));
    return all(amendments)
      .filter(({ body }) => isOpen(body.state))
      .map(({ id, body }) =>
        line(id, body.title ?? body.before?.title ?? body.text, {
          number: body.number ?? numbers.get(body.article ?? '') ?? null,
          ...{ of: body.authors[0] ?? null, day: body.deadline?.day ?? null },
        }),
      );
  },
  instruments({ all }) {
    const open = all(instruments).filter(({ body }) => body.state === 'opened');
    const awaited = all(stateConsents).filter(
      ({ body }) => body.checked === null && body.powers === 'awaited',
    );
    const titleOf = (id: string | null) => open.find((each) => each.id === id)?.body.title ?? null;
    return [
      ...open.map(({ id, body }) => line(id, body.title, { day: body.closesOn })),
      ...awaited.map(({ id, parent, body }) => line(id, titleOf(parent), { of: body.state, day: body.on })),
    ];
  },
  assessment: ({ all }) =>
    all(editions)
      .filter(({ body }) => body.status !== 'published' && body.status !== 'closed')
      .map(({ id, body }) => line(id, body.title, { number: String(body.number), day: body.publishOn })),
  dialogue({ all }) {
    const open = all(topics).filter(({ body }) => body.state === 'open');
    const isOpen = new Set(open.map(({ id }) => id));
    const owed = all(dialogueRequests).filter(
      ({ parent, body }) => body.state === 'open' && isOpen.has(parent ?? ''),
    );
    return [
      ...open.map(({ id, body }) => line(id, body.title)),
      ...owed.map(({ id, body: { text, owner, due } }) =>
        line(id, text, { of: isStateCode(owner) ? owner : null, day: due }),
      ),
    ];
  },
  offices({ all }) {
    const bodies = new Map(all(delegations).map(({ body }) => [body.code, body.name]));
    return all(appointments)
      .filter(({ body }) => body.endedAt === null)
      .map(({ id, body }) => {
        const facts = { day: body.until };
        if (isStateCode(body.delegation)) return line(id, body.office, { ...facts, of: body.delegation });
        // A stranger who reads the file knows states by their codes, and no body.
        return line(id, named(body.office, bodies.get(body.delegation) ?? null), facts);
      });
  },
  keys: ({ all }) => all(badgeKeys).map(({ id, body }) => line(id, null, { day: utcDay(body.from) })),
};

/** By their code units, on every device alike. */
function inOrderOf(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** By day, those without one last, then by whose they are; equal ones by id, so that two devices with the same entries make the same dossier. */
function inOrder(lines: readonly DossierLine[]): DossierLine[] {
  const placeOf = ({ day, of }: DossierLine) => `${day ?? '9999-12-31'} ${of ?? ''}`;
  return lines.toSorted(
    (left, right) => inOrderOf(placeOf(left), placeOf(right)) || inOrderOf(left.id, right.id),
  );
}

/** The lines of every section, from what somebody reads on a day. */
export function dossierLines(source: DossierSource, day: string): Record<HandoverSection, DossierLine[]> {
  return Object.fromEntries(
    HANDOVER_SECTIONS.map((section) => [section, inOrder(LINES[section](source, day))]),
  ) as Record<HandoverSection, DossierLine[]>;
}

/** Of these each draft is a line of its own, whatever it belongs to: a revision passes only where it is listed itself. */
export const DRAFTED: ReadonlySet<string> = new Set([decisions.name, documents.name, instruments.name]);

/** What only the presidency reads now, and could pass to the next: a line for each of `DRAFTED`. */
export function draftLines({ all }: DossierSource, isDraft: (audience: string) => boolean): DraftLine[] {
  const found = [
    ...all(decisions).map((doc) => ({ ...doc, title: doc.body.text })),
    ...all(documents).map((doc) => ({ ...doc, title: doc.body.title })),
    ...all(instruments).map((doc) => ({ ...doc, title: doc.body.title })),
  ];
  return found
    .filter(({ audience }) => isDraft(audience))
    .flatMap(({ collection, id, title }) => {
      const short = clipped(title);
      return short === null ? [] : [{ collection, id, title: short }];
    })
    .toSorted((left, right) => inOrderOf(left.collection, right.collection) || inOrderOf(left.id, right.id))
    .slice(0, MOST_DRAFTS);
}

function termIn({ id, body: { state, number, from, until } }: Doc<PresidencyTerm>): Dossier['from'] {
  return { term: id, state, number, from, until };
}

/**
 * What one presidency hands over to the next: the same on every device that has the same entries.
 *
 * @param on the day on which it is made
 * @param notes what the presidency says of a section
 * @param drafts those that pass
 */
export function dossierOf({
  source,
  from,
  to,
  on,
  notes,
  drafts,
}: {
  source: DossierSource;
  from: Doc<PresidencyTerm>;
  to: Doc<PresidencyTerm>;
  on: string;
  notes: Partial<Record<HandoverSection, Text>>;
  drafts: readonly DraftLine[];
}): Dossier {
  const lines = dossierLines(source, on);
  const withLines = (most: number): Dossier => {
    const sections = Object.fromEntries(
      HANDOVER_SECTIONS.map((section) => {
        const all = lines[section];
        const more = Math.max(0, all.length - most);
        return [section, { lines: all.slice(0, most), more, note: noted(notes[section]) }];
      }),
    );
    const terms = { from: termIn(from), to: termIn(to) };
    // As the server keeps it: the hash that is signed is of this.
    return v.parse(DossierSchema, { kind: 'clasi.handover', v: 1, ...terms, on, sections, drafts });
  };
  let most = MOST_LINES;
  let dossier = withLines(most);
  while (most > 1 && JSON.stringify(dossier).length > LONGEST_DOSSIER) {
    most = Math.floor(most / 2);
    dossier = withLines(most);
  }
  return dossier;
}

/** What is not as the dossier says any more, or was not there when it was made, by section. */
export interface SectionChange {
  readonly section: HandoverSection;
  readonly added: readonly DossierLine[];
  readonly gone: readonly DossierLine[];
  /** As they are now. */
  readonly changed: readonly DossierLine[];
}

/** What has changed since a dossier was made, as somebody reads it now: sections in their order, those without a change left out. */
export function changedSince(dossier: Dossier, now: Record<HandoverSection, DossierLine[]>): SectionChange[] {
  return HANDOVER_SECTIONS.flatMap((section) => {
    const { lines: before, more } = dossier.sections[section];
    const missing = (from: readonly DossierLine[], other: readonly DossierLine[]) =>
      from.filter(({ id }) => !other.some((each) => each.id === id));
    // Of a section that had no room for all, nobody can tell what is new.
    const added = more === 0 ? missing(now[section], before) : [];
    const gone = missing(before, now[section]);
    const changed = now[section].filter((line) => {
      const known = before.find(({ id }) => id === line.id);
      return known !== undefined && !isSameJson({ ...known }, { ...line });
    });
    return added.length + gone.length + changed.length === 0 ? [] : [{ section, added, gone, changed }];
  });
}
