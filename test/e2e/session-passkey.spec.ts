import { expect, test } from './fixtures.ts';
import { finishFirstMinute, showCode } from './pages/first-minute.ts';
import { asNewTab, expectLocked, untilServedOffline } from './pages/unlock.ts';
import { es } from './pages/words.ts';

const { session } = es;

test('a passkey opens the phone offline; without it the recovery code does', async ({ openPhone, roles }) => {
  const { page, context } = await openPhone();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  await showCode(page, roles['chile-head'] ?? '');
  await page.getByRole('radio', { name: session.protect.passkey }).check();
  await page.getByRole('button', { name: session.protect.action }).click();
  const recovery = await finishFirstMinute(page);

  await untilServedOffline(page);
  await context.setOffline(true);
  await asNewTab(page, () => page.reload());
  await page.getByRole('button', { name: session.unlock.action }).click();
  await expect(page.getByRole('navigation', { name: es.shell.nav })).toBeVisible({ timeout: 20_000 });

  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  await asNewTab(page, () => page.reload());
  await page.getByRole('button', { name: session.unlock.use_recovery }).click();
  await page.locator('#unlock-secret').fill(recovery);
  await page.getByRole('button', { name: session.unlock.action }).click();
  await expect(page.getByRole('navigation', { name: es.shell.nav })).toBeVisible({ timeout: 20_000 });
  await asNewTab(page, () => page.reload());
  await expectLocked(page);
});
