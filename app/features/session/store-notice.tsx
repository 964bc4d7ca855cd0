import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { StoreFinding } from '#app/store/device-store.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';

interface Said {
  readonly fact: string;
  readonly text: string;
  readonly isLoss: boolean;
}

/**
 * Everything that opening the store found out, most serious first: lost, damaged, restored. Nothing when all is well.
 * What to do is said once for all of it.
 */
export function StoreNotice(props: { finding: StoreFinding | null; onDismiss: () => void }): JSX.Element {
  const { t } = useI18n();

  function said({ missing, damagedOwn, restored, wasLost, damaged }: StoreFinding): Said[] {
    const isWritten = missing + damagedOwn + restored > 0;
    return [
      {
        holds: missing > 0,
        fact: t('session.store.missing', { n: missing }),
        text: t('session.store.missing_text'),
        isLoss: true,
      },
      {
        holds: damagedOwn > 0,
        fact: t('session.store.damaged_own', { n: damagedOwn }),
        text: t('session.store.damaged_own_text'),
        isLoss: true,
      },
      {
        holds: restored > 0,
        fact: t('session.store.restored', { n: restored }),
        // What became of the store is said with what is missing.
        text: missing > 0 ? '' : t('session.store.restored_text'),
        isLoss: false,
      },
      // Its text says that nothing was pending.
      {
        holds: wasLost && !isWritten,
        fact: t('session.store.lost'),
        text: t('session.store.lost_text'),
        isLoss: false,
      },
      {
        holds: damaged > 0,
        fact: t('session.store.damaged', { n: damaged }),
        text: t('session.store.damaged_text'),
        isLoss: false,
      },
    ].filter(({ holds }) => holds);
  }
  const advice = ({ damagedOwn, restored, damaged }: StoreFinding) =>
    [
      damagedOwn + restored > 0 ? t('session.store.check') : '',
      damagedOwn + damaged > 0 ? t('session.store.goes_on') : '',
    ]
      .join(' ')
      .trim();
  const all = () => (props.finding === null ? [] : said(props.finding));

  return (
    <Show when={all()[0]}>
      {(first) => (
        <Banner
          tone={first().isLoss ? 'act' : 'change'}
          icon={first().isLoss ? 'triangle-alert' : 'info'}
          fact={first().fact}
          action={
            <Button kind="text" onClick={() => props.onDismiss()}>
              {t('session.understood')}
            </Button>
          }
        >
          {first().text}
          <For each={all().slice(1)}>
            {({ fact, text }) => (
              <span class="banner-more">
                <strong>{fact}</strong> {text}
              </span>
            )}
          </For>
          <Show when={props.finding !== null && advice(props.finding)}>
            {(words) => <span class="banner-more">{words()}</span>}
          </Show>
        </Banner>
      )}
    </Show>
  );
}
