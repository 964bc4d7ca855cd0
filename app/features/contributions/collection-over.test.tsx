import { afterEach, expect, test } from 'vitest';
import { editionDoc, requirementDoc } from '#app/features/ideal/ideal-pages.fixtures.ts';
import type { Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { contributionDoc, HERE_WORK, sectionDoc } from './contributions-pages.fixtures.ts';
import { openContribution } from './open-contribution.fixtures.tsx';

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});
const text = () => phone?.host.textContent ?? '';
const DOCS = [
  contributionDoc(),
  requirementDoc('rqm_ports', { due: '2026-10-01' }),
  sectionDoc('sec_customs', { due: '2026-10-01', requirement: 'rqm_ports' }),
];

test.each([HERE_WORK, `${HERE_WORK}/requirements/rqm_ports`, '/ideal/sections/sec_customs'])(
  'once the edition collects no more, nothing is overdue at %s',
  async (path) => {
    phone = await openContribution({ path, docs: DOCS });
    await expect.poll(text).toContain('Vencida');
    await phone.receive({ ...editionDoc({ status: 'validating' }), rev: 2 });
    await expect.poll(text).not.toContain('Vencida');
    expect(text()).toContain('¿Qué documentó Aduanas en los puertos?');
  },
);
