import { createResource, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import type { Unsent } from '#app/store/leave.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { ExportForm } from './export-form.tsx';
import { SubPage } from './sub-page.tsx';
import { UnsentFacts } from './unsent-facts.tsx';
import '#app/kit/kit.css';

/** Leaving this phone: says first what would be lost, and offers to export it. */
export default function LeavePage(): JSX.Element {
  const client = useClient();
  const [draftChange, setDraftChange] = createSignal(0);
  onCleanup(client.drafts.subscribe(() => setDraftChange((before) => before + 1)));
  const [unsent] = createResource(
    () => ({ outbox: client.outbox(), draftChange: draftChange() }),
    () => client.leave.unsent(),
  );
  return (
    <Show when={unsent.latest}>
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

/** What an export holds of each thing: a draft that changed since is not in it. */
function keysOf({ outbox, drafts }: Unsent): string[] {
  return [...outbox.map(({ id }) => id), ...drafts.map(({ id, updatedAt }) => `${id}@${updatedAt}`)];
}

export function LeaveView(props: {
  unsent: Unsent;
  makeFile: (passphrase: string) => Promise<Blob>;
  sendNow: () => void;
  wipe: () => Promise<void>;
}): JSX.Element {
  const { t } = useI18n();
  const [exported, setExported] = createSignal<ReadonlySet<string>>(new Set());
  const [hasFailed, setHasFailed] = createSignal(false);
  const [isAsking, setIsAsking] = createSignal(false);
  const [isWiping, setIsWiping] = createSignal(false);
  const count = () => props.unsent.outbox.length + props.unsent.drafts.length;
  const wouldLose = () => keysOf(props.unsent).filter((key) => !exported().has(key)).length;

  let inFile: ReadonlySet<string> = new Set();
  function makeFile(passphrase: string): Promise<Blob> {
    inFile = new Set(keysOf(props.unsent));
    return props.makeFile(passphrase);
  }

  async function wipe() {
    if (isWiping()) return;
    setIsWiping(true);
    setHasFailed(false);
    try {
      await props.wipe();
    } catch {
      setHasFailed(true);
    }
    setIsWiping(false);
    setIsAsking(false);
  }

  return (
    <SubPage title={t('settings.leave.title')} detail={t('settings.leave.what')}>
      <Show when={count() > 0}>
        <Banner tone="act" icon="triangle-alert" fact={t('settings.leave.unsent', { n: count() })}>
          {t('settings.leave.unsent_text', { n: count() })}
        </Banner>
        <UnsentFacts unsent={props.unsent} />
        <div class="block">
          <Button icon="send" wide onClick={() => props.sendNow()}>
            {t('settings.leave.send_now')}
          </Button>
        </div>
        <SectionHeader title={t('settings.leave.take_along')} />
        <div class="block">
          <ExportForm kind="filled" makeFile={makeFile} onDone={() => setExported(inFile)} />
        </div>
      </Show>
      <div class="block stack settings-form">
        <Show when={count() === 0}>
          <p>{t('settings.leave.nothing')}</p>
        </Show>
        <Button
          kind={wouldLose() === 0 ? 'filled' : 'outlined'}
          wide
          icon="trash-2"
          onClick={() => setIsAsking(true)}
        >
          {wouldLose() > 0 ? t('settings.leave.erase_anyway') : t('settings.leave.erase')}
        </Button>
      </div>
      <Show when={hasFailed()}>
        <Banner tone="act" icon="circle-alert" fact={t('settings.leave.not_erased')}>
          {t('settings.leave.not_erased_text')}
        </Banner>
      </Show>
      <Confirm
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={t('settings.leave.sure')}
        confirm={isWiping() ? t('settings.leave.erasing') : t('settings.leave.erase')}
        onConfirm={() => wipe()}
      >
        <p>
          {wouldLose() > 0
            ? t('settings.leave.will_lose', { n: wouldLose() })
            : t('settings.leave.will_erase')}
        </p>
      </Confirm>
    </SubPage>
  );
}
