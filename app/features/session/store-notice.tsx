import { type JSX, Match, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { StoreFinding } from '#app/store/device-store.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

/** What opening the store found out: lost and restored, lost for good, or partly unreadable. Nothing when all is well. */
export function StoreNotice(props: { finding: StoreFinding | null; onDismiss: () => void }): JSX.Element {
  const { t } = useI18n();
  const found = () => props.finding ?? { wasLost: false, restored: 0, missing: 0, damaged: 0, damagedOwn: 0 };
  const close = (
    <Button kind="text" onClick={() => props.onDismiss()}>
      {t('session.understood')}
    </Button>
  );
  return (
    <Switch>
      <Match when={found().missing > 0}>
        <Banner
          tone="act"
          icon="triangle-alert"
          fact={t('session.store.missing', { n: found().missing })}
          action={close}
        >
          {t('session.store.missing_text')}
        </Banner>
      </Match>
      <Match when={found().restored > 0}>
        <Banner
          tone="change"
          icon="info"
          fact={t('session.store.restored', { n: found().restored })}
          action={close}
        >
          {t('session.store.restored_text')}
        </Banner>
      </Match>
      <Match when={found().wasLost}>
        <Banner tone="change" icon="info" fact={t('session.store.lost')} action={close}>
          {t('session.store.lost_text')}
        </Banner>
      </Match>
      <Match when={found().damagedOwn > 0}>
        <Banner
          tone="act"
          icon="triangle-alert"
          fact={t('session.store.damaged_own', { n: found().damagedOwn })}
          action={close}
        >
          {t('session.store.damaged_own_text')}
        </Banner>
      </Match>
      <Match when={found().damaged > 0}>
        <Banner
          tone="change"
          icon="info"
          fact={t('session.store.damaged', { n: found().damaged })}
          action={close}
        >
          {t('session.store.damaged_text')}
        </Banner>
      </Match>
    </Switch>
  );
}
