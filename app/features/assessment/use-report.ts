import { type Accessor, createMemo } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { may } from '#shared/access/rules.ts';
import { textLevelOf } from '#shared/access/scopes.ts';
import {
  changeOf,
  inReadingOrder,
  lastOf,
  lastRound,
  standingWith,
} from '#shared/assessment/assessment.rules.ts';
import {
  issuedId,
  issuedParagraphs,
  type Paragraph,
  paragraphs,
  reservations,
  rounds,
  versions,
} from '#shared/assessment/assessment.schemas.ts';
import type { ReportSection } from '#shared/assessment/sections.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { asWritten, nameOf, type ReadParagraph, startOf, textIn } from './report-text.ts';
import { sectionInWords } from './section-in-words.ts';

/** The text of an edition as this person has it: of whoever writes it their own copy, of the others what was issued. */
export function useReport(edition: Accessor<string>) {
  const client = useClient();
  const { replica } = client;
  const writes = () => may(client.actor(), 'assessment.write');
  const own = createMemo((): readonly Doc<Paragraph>[] =>
    writes() ? replica.within(paragraphs, edition()) : [],
  );
  const all = createMemo((): readonly ReadParagraph[] =>
    inReadingOrder(
      writes()
        ? own().map(asWritten)
        : replica.within(issuedParagraphs, edition()).map(({ body }): ReadParagraph => body),
    ),
  );
  const out = createMemo(() => new Set(own().flatMap(({ id, body }) => (body.takenOut ? [id] : []))));
  /** What is part of the text. */
  const text = createMemo(() => all().filter(({ of }) => !out().has(of)));
  const versionsNow = createMemo(() => replica.within(versions, edition()).map(({ body }) => body));
  /** The first that everybody read; null until it is published. */
  const published = createMemo(() => {
    const numbers = versionsNow().flatMap(({ kind, number }) => (kind === 'published' ? [number] : []));
    return numbers.length === 0 ? null : Math.min(...numbers);
  });
  const issuedOf = (of: string) =>
    replica.one(issuedParagraphs, issuedId({ edition: edition(), paragraph: of }));
  return {
    writes,
    /** With what was taken out. */
    all,
    text,
    isOut: (of: string) => out().has(of),
    /** Others read it, whatever was written of it since. */
    isIssued: (of: string) => issuedOf(of) !== null,
    /** How many of those who write it differ from what the others read. */
    differing: createMemo(() => {
      const others = replica.within(issuedParagraphs, edition());
      const beside = standingWith({ written: own(), issued: others, only: new Set() });
      return own().filter((paragraph) => changeOf(paragraph, issuedOf(paragraph.id), beside) !== null).length;
    }),
    /** The version in which a published paragraph was last corrected; null where it stands as it was published. */
    correctedIn(of: string): { readonly version: number; readonly href: string } | null {
      const [first, version] = [published(), issuedOf(of)?.body.version];
      if (first === null || version === undefined || version <= first) return null;
      return { version, href: `/ideal/${edition()}/corrections` };
    },
    /** The entry of those who write it; null for the others. */
    ownOf: (of: string): Doc<Paragraph> | null => (writes() ? replica.one(paragraphs, of) : null),
    reservations: createMemo(() => replica.within(reservations, edition()).map(({ body }) => body)),
    lastVersion: createMemo(() => lastOf(versionsNow(), ({ number }) => number)),
    round: createMemo(() => lastRound(replica.within(rounds, edition()))),
    level: () => textLevelOf(client.actor()),
  };
}
export type Report = ReturnType<typeof useReport>;

/** One paragraph by the id that the analysts gave it, in the copy that this person has; null where they have none. */
export function useOneParagraph(edition: Accessor<string>, id: Accessor<string>) {
  const client = useClient();
  const writes = () => may(client.actor(), 'assessment.write');
  const own = createMemo(() => (writes() ? client.replica.one(paragraphs, id()) : null));
  const issued = createMemo(() =>
    client.replica.one(issuedParagraphs, issuedId({ edition: edition(), paragraph: id() })),
  );
  return {
    own,
    read: createMemo((): ReadParagraph | null => {
      const mine = own();
      if (mine !== null) return mine.parent === edition() ? asWritten(mine) : null;
      return issued()?.body ?? null;
    }),
    /** Where it stands in the chain. */
    chained: () => own()?.id ?? issued()?.id ?? null,
  };
}

/** How sections and paragraphs are called where they stand in a list. */
export function useReportNames() {
  const client = useClient();
  const { t, locale } = useI18n();
  const asker = () => ({ replica: client.replica, locale: locale(), t });
  return {
    section: (section: ReportSection) => sectionInWords(section, asker()) ?? section,
    number: (paragraph: Pick<ReadParagraph, 'section' | 'number'>) =>
      nameOf(paragraph) ?? t('report.no_number'),
    start: (paragraph: ReadParagraph, most?: number) =>
      startOf(readText(textIn(paragraph), locale()).value, most),
  };
}
