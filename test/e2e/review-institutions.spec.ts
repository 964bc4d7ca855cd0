import { reportId, ruled, sent, titleOf } from './filled-reports.ts';
import { expect, test } from './fixtures.ts';
import { heardIn, recordTraffic } from './leaks.ts';
import { enrol } from './pages/first-minute.ts';
import { approve, openReport } from './pages/review.ts';
import { openAt } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { inbox, review } = es.reports;
const PORT = {
  key: 'puerto',
  by: 'chile-officer',
  narrative: 'Carga con precintos copiados, señal BANDURRIA-11.',
};
const PRISON = { key: 'penal', by: 'prison-santiago', narrative: 'Pagos desde una celda, señal CHERCAN-22.' };
const OFFICE = { key: 'fiscalia', by: 'prosecution-north', narrative: 'Causa por lavado, señal TIUQUE-33.' };
const TOKENS = { own: 'BANDURRIA-11', others: ['CHERCAN-22', 'TIUQUE-33'] };

test.use({
  actionTimeout: 20_000,
  filled: {
    people: [
      {
        key: 'customs-head',
        ...{ state: 'CL', roles: ['institutionHead'], institution: 'customs', unit: null },
      },
    ],
    done: [ruled(['customs'], ['customs']), sent(PORT), sent(PRISON), sent(OFFICE)],
  },
});

test('from the unit over the institution to the point of contact; customs hear nothing of a prison or a prosecutor', async ({
  openPhone,
  links,
}) => {
  const unit = await openPhone({ as: 'chile-head' });
  const institution = await openPhone();
  const contact = await openPhone({ as: 'chile-contact' });
  const heard = [unit, institution].map(({ context }) => recordTraffic(context));

  /** The only report that they read, which they pass on. */
  async function passOn(page: typeof unit.page) {
    await expect(page.getByText(inbox.count({ n: 1 })).first()).toBeVisible();
    await openReport(page, titleOf(PORT.key));
    await expect(page.getByRole('button', { name: new RegExp(`^${review.step.approve}`) })).toHaveCount(0);
    await page.getByRole('button', { name: review.step.pass }).click();
  }
  await openAt(contact.page, `/reports/${reportId(PORT.key)}`);
  await expect(contact.page.getByRole('button', { name: review.step.take })).toBeVisible();
  await expect(contact.page.getByRole('button', { name: review.step.approve, exact: true })).toHaveCount(0);

  await openAt(unit.page, '/reports');
  await passOn(unit.page);
  await expect(unit.page.getByText(review.status.unit_approved).first()).toBeVisible();

  await enrol(institution.page, links['customs-head'] ?? '');
  await openAt(institution.page, '/reports');
  await passOn(institution.page);
  await expect(institution.page.getByText(review.status.institution_approved).first()).toBeVisible();

  await approve(contact.page);
  await expect(contact.page.getByText(review.status.approved).first()).toBeVisible();
  await openAt(contact.page, '/reports?show=all');
  await expect(contact.page.getByText(inbox.count({ n: 3 })).first()).toBeVisible();

  for (const read of heard) {
    const traffic = await read();
    expect(heardIn(traffic, [TOKENS.own, ...TOKENS.others])).toEqual([TOKENS.own]);
  }
});
