import { createResource, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Unsent } from '#app/store/leave.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ExportForm } from './export-form.tsx';
import { SubPage } from './sub-page.tsx';
import { UnsentFacts } from './unsent-facts.tsx';
import '#app/features/support/support.css';

/** Leaving this phone: what would be lost is said first, and can be taken along. */
export default function LeavePage(): JSX.Element {
  const client = useClient();
  const [unsent] = createResource(() => client.leave.unsent());
  return (
    <Show when={unsent()}>
      {(current) => (
        <LeaveView
          unsent={current()}
          makeFile={(passphrase) => client.leave.exportUnsent(passphrase)}
          sendNow={() => void client.syncNow()}
          wipe={() => client.leave.wipe()}
        />
      )}
    </Show>
  );
}

export function LeaveView(props: {
  unsent: Unsent;
  makeFile: (passphrase: string) => Promise<Blob>;
  sendNow: () => void;
  wipe: () => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const [isExported, setIsExported] = createSignal(false);
  const [isAsking, setIsAsking] = createSignal(false);
  const [isWiping, setIsWiping] = createSignal(false);
  const count = () => props.unsent.outbox.length + props.unsent.drafts.length;
  const wouldLose = () => (isExported() ? 0 : count());

  async function wipe() {
    if (isWiping()) return;
    setIsWiping(true);
    await props.wipe();
  }

  return (
    <SubPage title={t('settings.leave.title')} detail={t('settings.leave.what')}>
      <Show when={count() > 0}>
        <Banner tone="act" icon="triangle-alert" fact={t('settings.leave.unsent', { n: count() })}>
          {t('settings.leave.unsent_text')}
        </Banner>
        <UnsentFacts unsent={props.unsent} />
        <div class="block">
          <Button icon="send" wide onClick={() => props.sendNow()}>
            {t('settings.leave.send_now')}
          </Button>
        </div>
        <SectionHeader title={t('settings.leave.take_along')} />
        <div class="block">
          <ExportForm kind="filled" makeFile={props.makeFile} onDone={() => setIsExported(true)} />
        </div>
      </Show>
      <div class="block stack settings-form">
        <Show when={count() === 0}>
          <p>{t('settings.leave.nothing')}</p>
        </Show>
        <Button
          kind={count() === 0 || isExported() ? 'filled' : 'outlined'}
          wide
          icon="trash-2"
          onClick={() => setIsAsking(true)}
        >
          {wouldLose() > 0 ? t('settings.leave.erase_anyway') : t('settings.leave.erase')}
        </Button>
      </div>
      <Dialog
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('settings.leave.sure')}
        actions={
          <>
            <Button kind="filled" onClick={() => void wipe()}>
              {isWiping() ? t('settings.leave.erasing') : t('settings.leave.erase')}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{t('people.cancel')}</Button>
          </>
        }
      >
        <p>
          {wouldLose() > 0
            ? t('settings.leave.will_lose', { n: wouldLose() })
            : t('settings.leave.will_erase')}
        </p>
      </Dialog>
    </SubPage>
  );
}
