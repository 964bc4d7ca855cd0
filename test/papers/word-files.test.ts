import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatten, translator } from '@solid-primitives/i18n';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { actionOf, heldDocs } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { peoplePaper } from '#app/features/decisions/people-paper.ts';
import { pressPaper } from '#app/features/decisions/press-paper.ts';
import { type MinutesData, minutesPaper } from '#app/features/minutes/minutes-paper.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { type Locale, locales } from '#app/i18n/locale.ts';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { paperAsDocx } from '#app/kit/paper/docx.ts';
import { linesOfCell, type Paper } from '#app/kit/paper/paper.ts';
import { actionPoints, decisions } from '#shared/decisions/decisions.schemas.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Collection, Doc } from '#shared/kernel/mutation.ts';
import { timeAgenda } from '#shared/meetings/agenda.rules.ts';
import { agendaItems, meetings } from '#shared/meetings/meetings.schemas.ts';
import { groupByDelegation } from '#shared/participants/participants.rules.ts';
import { delegations, participants } from '#shared/participants/participants.schemas.ts';

const WORDS = { es, pt, en };
const docsOf = <B extends JsonObject>({ name }: Collection<B>) =>
  heldDocs.filter(({ collection }) => collection === name) as unknown as Doc<B>[];
const meeting = docsOf(meetings)[0]?.body;
if (meeting === undefined) throw new Error('the fixtures have a meeting');
const data: MinutesData = {
  meeting,
  places: [],
  items: timeAgenda({ docs: docsOf(agendaItems), offsetAt: () => -300 }),
  ...{ version: 1, releasedOn: '2026-10-01', today: '2026-10-15', came: null, accepted: new Map() },
  groups: groupByDelegation({
    delegations: docsOf(delegations),
    participants: docsOf(participants),
    orderLanguage: meeting.orderLanguage,
  }),
  decisions: docsOf(decisions),
  actions: [...docsOf(actionPoints), actionOf('acp_both', { owners: ['CL', 'EC'] })],
  ...{ papers: new Map(), voices: new Map(), speeches: [], votes: { ballots: [], papers: [] } },
  ...{ members: [], minutes: null, parametersOn: () => null, articleNumber: () => null },
  calendarOn: () => ({ state: null, holidays: new Set() }),
};
function papersIn(locale: Locale): Readonly<Record<string, Paper>> {
  const flat = flatten(WORDS[locale] as Record<string, unknown>);
  const words = { t: translator(() => flat) as unknown as Translate, locale };
  return {
    minutes: minutesPaper(data, words),
    press: pressPaper(data, words),
    people: peoplePaper(data, words),
  };
}
const ALL = locales.flatMap((locale) =>
  Object.entries(papersIn(locale)).map(([kind, paper]) => ({ locale, kind, paper })),
);

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
/** What of a paper must be found in its file, in this order. */
const headingsOf = ({ title, blocks }: Paper) => [
  title,
  ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
];
const rowsOf = ({ blocks }: Paper) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.columns, ...block.rows] : []));
async function bytesOf(paper: Paper, language: Locale): Promise<Uint8Array> {
  return new Uint8Array(await (await paperAsDocx({ paper, language })).arrayBuffer());
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string) => xml.replace(/&(\w+);/g, (whole, name) => ENTITIES[name] ?? whole);
const textOf = (xml: string) =>
  tidy(
    unescaped(
      [...xml.matchAll(/<w:t[ >][^<]*|<w:br\/>/g)]
        .map(([run]) => run.replace(/^<[^>]*>/, '') || ' ')
        .join(''),
    ),
  );

test.each(ALL)(
  'the $kind paper in $locale is read back whole from its Word file',
  async ({ paper, locale }) => {
    const parts = unzipSync(await bytesOf(paper, locale));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([xml]) => xml);
    const headings = paragraphs.filter((xml) => /w:val="Heading[123]"/.test(xml)).map(textOf);
    expect(headings).toEqual(headingsOf(paper).map(tidy));
    const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => textOf(xml)),
      ),
    );
    expect(rows).toEqual(rowsOf(paper).map((row) => row.map((cell) => linesOfCell(cell).map(tidy))));
    expect(body.match(/<w:tblHeader\/>/g)?.length ?? 0).toBe(
      paper.blocks.filter(({ kind }) => kind === 'table').length,
    );
    const head = Object.entries(parts).find(([path]) => /header\d*\.xml$/.test(path))?.[1];
    const said = textOf(strFromU8(head ?? new Uint8Array()));
    expect(said).toContain(paper.version);
    expect(/TLP/.test(said)).toBe(/TLP/.test(paper.marking));
  },
);

test('the press note carries no marking of internal papers, and the others do', () => {
  expect(ALL.filter(({ paper }) => paper.marking === '').map(({ kind }) => kind)).toEqual([
    'press',
    'press',
    'press',
  ]);
});

const OFFICE = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const loaded = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= loaded.numPages; number += 1) {
    const { items } = await (await loaded.getPage(number)).getTextContent();
    pages.push(
      tidy(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('')),
    );
  }
  await loaded.destroy();
  return pages;
}
/** Without what a line end may do to a text. */
const squeezed = (text: string) => text.replace(/[\s-]+/g, '');

// Few machines have it: without it the files are still read back above.
test.skipIf(!OFFICE)(
  'LibreOffice opens every Word file: its title, headings and rows are there, and its pages are numbered',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clasi-papers-'));
    try {
      for (const { kind, locale, paper } of ALL)
        writeFileSync(join(folder, `${kind}-${locale}.docx`), await bytesOf(paper, locale));
      const files = ALL.map(({ kind, locale }) => join(folder, `${kind}-${locale}.docx`));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const done = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
        { encoding: 'utf8', timeout: 240_000 },
      );
      expect(done.status, done.stderr).toBe(0);
      for (const { kind, locale, paper } of ALL) {
        const pages = await pagesOf(new Uint8Array(readFileSync(join(folder, `${kind}-${locale}.pdf`))));
        const text = squeezed(pages.join(' '));
        const wanted = [...headingsOf(paper), ...rowsOf(paper).flat().flatMap(linesOfCell)];
        expect(
          wanted.filter((words) => !text.includes(squeezed(words))),
          `${kind} ${locale}`,
        ).toEqual([]);
        for (const [at, page] of pages.entries()) {
          expect(page).toContain(`${at + 1} / ${pages.length}`);
          expect(squeezed(page)).toContain(squeezed(paper.version));
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  300_000,
);
