import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What says a moment or how long ago it was, by what is now. */
const SAYS_TIME = /\b(?:formatRelative|formatMoment|isSameDay)\((?:[^()]|\([^()]*\))*\)/g;

/** Uses of the clock that nothing tells when it goes on: what they say is true for that moment only. */
function agingTexts({ path, text }: { path: string; text: string }): string[] {
  return [...text.matchAll(SAYS_TIME)]
    .filter(([use]) => /\b(?:client|Date)\.now\(\)/.test(use))
    .map(([use]) => `${path}: ${use} — say it by useWhen or useNow, which follow the clock`);
}

/**
 * Pages that read the clock where it stands: in what is done at a tap, in what is given to an act, or by the day on which
 * the page was opened. The list may only become shorter: what is shown follows the clock by `useNow`.
 */
const READS_ONCE: Readonly<Record<string, number>> = {
  'app/features/assessment/adopt.page.tsx': 1,
  'app/features/ballots/cast-vote.tsx': 1,
  'app/features/coherence/calendar.page.tsx': 2,
  'app/features/coherence/import-mapping.tsx': 2,
  'app/features/coherence/import.page.tsx': 1,
  'app/features/coherence/item-edit.page.tsx': 1,
  'app/features/contributions/consent.page.tsx': 1,
  'app/features/contributions/section-new.page.tsx': 3,
  'app/features/counters/coordinator-count.page.tsx': 1,
  'app/features/documents/paper-edit.page.tsx': 1,
  'app/features/documents/paper-view.page.tsx': 1,
  'app/features/documents/paper.page.tsx': 1,
  'app/features/excerpts/iati.page.tsx': 1,
  'app/features/excerpts/plan-files.page.tsx': 1,
  'app/features/ideal/network-drawing.page.tsx': 2,
  'app/features/jointdays/daily.page.tsx': 1,
  'app/features/jointdays/follow-up-new.page.tsx': 1,
  'app/features/mandates/function-new.page.tsx': 1,
  'app/features/membership/consent-edit.page.tsx': 1,
  'app/features/membership/consent.page.tsx': 1,
  'app/features/membership/depositary-part.tsx': 1,
  'app/features/membership/members.page.tsx': 1,
  'app/features/membership/print-depositary.page.tsx': 1,
  'app/features/people/invite-form.tsx': 1,
  'app/features/people/mandate-new.page.tsx': 1,
  'app/features/people/states.page.tsx': 1,
  'app/features/presidencies/handover-accept.page.tsx': 2,
  'app/features/presidencies/handover-sign.page.tsx': 1,
  'app/features/presidencies/handover.page.tsx': 1,
  'app/features/presidencies/term-edit.page.tsx': 1,
  'app/features/reports/quick-note.page.tsx': 3,
  'app/features/reports/report-paper.page.tsx': 1,
  'app/features/reports/review/just-decided.tsx': 1,
  'app/features/settings/calendar.page.tsx': 1,
};

const files = sourceFiles().filter(({ path }) => path.startsWith('app/') && !/\.test\.|fixtures/.test(path));

test('no text on a screen stands still while the clock goes on', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap(agingTexts)).toEqual([]);
});

test('a text that would stand still is told', () => {
  const text = 'formatRelative({ locale: locale(), instant: at, now: client.now() })';
  expect(agingTexts({ path: 'a', text })).toHaveLength(1);
  expect(agingTexts({ path: 'a', text: text.replace('client.now()', 'now()') })).toEqual([]);
});

test('a page that shows what is late, over or left follows the clock', () => {
  const reads = files
    .filter(({ path }) => path.endsWith('.tsx'))
    .map(({ path, text }) => [path, text.split('client.now()').length - 1] as const)
    .filter(([, times]) => times > 0);
  const more = reads.filter(([path, times]) => times > (READS_ONCE[path] ?? 0));
  expect(more, 'say it by useNow').toEqual([]);
  const known = Object.fromEntries(reads);
  const fewer = Object.entries(READS_ONCE).filter(([path, times]) => (known[path] ?? 0) < times);
  expect(fewer, 'reads it less often now: write that down').toEqual([]);
});
