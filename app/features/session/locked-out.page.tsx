import type { JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { OutFrame } from './out-frame.tsx';

/** Why a person cannot continue here. */
export type LockedOutReason =
  /** The outbox was handed over, then everything here was erased. */
  | { readonly kind: 'revoked'; readonly handedIn: number }
  /** The server has revoked the device, but the outbox could not be handed over yet. */
  | { readonly kind: 'revoked_waiting'; readonly waiting: number }
  | { readonly kind: 'disabled' }
  /** Another tab runs a newer version and needs this one to close. */
  | { readonly kind: 'old_tab' };

/** The person cannot continue here. Says calmly what happened, what became of their work, and what to do. */
export function LockedOut(props: { reason: LockedOutReason; onAct: () => void }): JSX.Element {
  const { t } = useI18n();
  function text(): string {
    const { reason } = props;
    if (reason.kind === 'revoked') return t('session.out.revoked_text', { n: reason.handedIn });
    if (reason.kind === 'revoked_waiting')
      return t('session.out.revoked_waiting_text', { n: reason.waiting });
    return reason.kind === 'disabled' ? t('session.out.disabled_text') : t('session.out.old_tab_text');
  }
  return (
    <OutFrame
      title={t(`session.out.${props.reason.kind}`)}
      footer={
        <FooterBar>
          <Button kind="filled" wide onClick={() => props.onAct()}>
            {t(`session.out.${props.reason.kind}_action`)}
          </Button>
        </FooterBar>
      }
    >
      <p>{text()}</p>
      <p>{t(`session.out.${props.reason.kind}_next`)}</p>
    </OutFrame>
  );
}
