import { type JSX, onMount } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { QrCode } from '#app/kit/codes/qr-code.tsx';
import { CopyButton } from '#app/kit/copy-button.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { InvitationAnswer } from '#shared/people/people.schemas.ts';

import './people.css';
import '#app/kit/kit.css';

/** A one-time code to type, to scan, and as a link. It is shown only now. */
export function Invitation(props: { answer: InvitationAnswer; label: string }): JSX.Element {
  const { t, locale } = useI18n();
  const link = () => `${location.origin}/enrol#${props.answer.linkCode}`;
  let section: HTMLElement | undefined;
  // It is shown only once, so the focus goes to it.
  onMount(() => {
    section?.focus({ preventScroll: true });
    section?.scrollIntoView({ block: 'start' });
  });
  return (
    <section ref={section} class="invitation" tabindex="-1" aria-label={t('people.code.title')}>
      <SectionHeader title={t('people.code.title')} />
      <div class="block stack settings-form">
        <p>
          <strong>{t('people.code.for', { label: props.label })}</strong>
        </p>
        <p>{t('people.code.give')}</p>
        <div>
          <p class="label">{t('people.code.typed')}</p>
          <p class="code-large" translate="no">
            {props.answer.code}
          </p>
        </div>
        <div>
          <p class="label">{t('people.code.scan')}</p>
          <QrCode text={link()} label={t('people.code.qr', { code: props.answer.code })} />
        </div>
        <div>
          <p class="label">{t('people.code.link')}</p>
          <CopyButton wide text={link()} label={t('people.code.copy_link')} />
        </div>
        <p class="body-2">{t('people.code.expires', { at: formatWhen(locale(), props.answer.expiresAt) })}</p>
      </div>
    </section>
  );
}
