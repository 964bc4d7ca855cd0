import { createComponent, type JSX } from 'solid-js';
import { page } from 'vitest/browser';
import { editionDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { IdealLink } from '#app/features/reports/ideal-link.tsx';
import { type portReport, REPORT } from '#app/features/reports/reports.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import ConsentPage from './consent.page.tsx';
import { HERE_WORK } from './contributions-pages.fixtures.ts';
import FigurePage from './figure.page.tsx';
import LinkEditPage from './link-edit.page.tsx';
import MaterialEditPage from './material-edit.page.tsx';
import ReleasePage from './release.page.tsx';
import RequirementPage from './requirement.page.tsx';
import SectionPage from './section.page.tsx';
import SectionNewPage from './section-new.page.tsx';
import WorkPage from './work.page.tsx';
import WorkEditPage from './work-edit.page.tsx';

export const NOW = Date.parse('2026-10-20T12:00:00Z');
const draw = (Page: () => JSX.Element) => () => createComponent(Page, {});

/** A phone of somebody of Chile, with an edition that collects, `docs`, and every page of the contribution. */
export async function openContribution({
  as = 'chile-contact',
  path = HERE_WORK,
  docs,
  locale = 'es',
}: {
  as?: string;
  path?: string;
  docs: readonly Doc[];
  locale?: 'es' | 'pt' | 'en';
}): Promise<Phone> {
  await page.viewport(360, 740);
  const report = docs.find(({ id }) => id === REPORT) as ReturnType<typeof portReport>;
  return openPhone({
    docs: [editionDoc(), ...docs],
    now: NOW,
    pages: {
      '/ideal/:edition/work': draw(WorkPage),
      '/ideal/:edition/work/edit': draw(WorkEditPage),
      '/ideal/:edition/work/sections/new': draw(SectionNewPage),
      '/ideal/:edition/work/links/new': draw(LinkEditPage),
      '/ideal/:edition/work/links/:link': draw(LinkEditPage),
      '/ideal/:edition/work/figures/:figure': draw(FigurePage),
      '/ideal/:edition/work/requirements/:requirement': draw(RequirementPage),
      '/ideal/materials/new': draw(MaterialEditPage),
      '/ideal/materials/:material': draw(MaterialEditPage),
      '/ideal/:edition/work/release': draw(ReleasePage),
      '/ideal/sections/:section': draw(SectionPage),
      '/ideal/consents/:consent': draw(ConsentPage),
      '/report': () => (
        <>
          <h1>{REPORT}</h1>
          <IdealLink report={report} />
        </>
      ),
      '*': () => null,
    },
    path,
    as,
    locale,
  });
}
