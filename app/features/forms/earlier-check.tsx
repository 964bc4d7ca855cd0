import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FormSession, SummaryLine } from './form-types.ts';
import { unconfirmedOf } from './unconfirmed.ts';

/** Above the answers: how many of them are those of last time, and one tap for all of which that is right. */
export function EarlierCheck(props: { session: FormSession; lines: readonly SummaryLine[] }): JSX.Element {
  const { t } = useI18n();
  const open = () => unconfirmedOf(props.session, props.lines);
  return (
    <Show when={open().all.length > 0}>
      <Banner icon="info" tone="decide" fact={t('forms.earlier.open', { n: open().all.length })}>
        {t('forms.earlier.open_more')}
        <Show when={open().marks.length > 0}> {t('forms.earlier.open_marks')}</Show>
      </Banner>
      <Show when={open().others.length > 1}>
        <div class="block">
          <Button
            kind="outlined"
            onClick={() => props.session.confirmEarlier(open().others.map(({ nodeId }) => nodeId))}
          >
            {t('forms.earlier.confirm_all', { n: open().others.length })}
          </Button>
        </div>
      </Show>
    </Show>
  );
}
