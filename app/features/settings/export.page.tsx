import { createResource, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ExportForm } from './export-form.tsx';
import { SubPage } from './sub-page.tsx';
import { UnsentFacts } from './unsent-facts.tsx';

/** What is unsent, as an encrypted file: the last way out when sending does not work. */
export default function ExportPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [unsent] = createResource(() => client.leave.unsent());
  return (
    <SubPage title={t('settings.export.title')} detail={t('settings.export.detail')}>
      <Show when={unsent()}>
        {(current) => (
          <>
            <UnsentFacts unsent={current()} />
            <Show
              when={current().outbox.length + current().drafts.length > 0}
              fallback={<p class="block">{t('settings.export.nothing')}</p>}
            >
              <div class="block">
                <ExportForm
                  makeFile={(passphrase) => client.leave.exportUnsent(passphrase)}
                  onDone={() => undefined}
                />
              </div>
            </Show>
          </>
        )}
      </Show>
    </SubPage>
  );
}
