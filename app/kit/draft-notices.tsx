import { createSignal, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { Confirm } from './confirm.tsx';
import type { Edit } from './edit-plan.ts';
import { UnreadNotice } from './unread-notice.tsx';

/** What a person must know about the draft behind the fields: not kept, not read, or of an earlier visit. */
export function DraftNotices(props: {
  of: Pick<Edit<object>, 'kept' | 'isUnread' | 'readAgain' | 'isRestored' | 'startOver'>;
  /** Other notices, said with these. */
  children?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const [isStartingOver, setIsStartingOver] = createSignal(false);
  function startOver() {
    setIsStartingOver(false);
    void props.of.startOver();
  }
  return (
    <>
      <div role="status">
        <Show when={props.of.kept().kind === 'failed'}>
          <Banner tone="act" icon="circle-alert" fact={t('acts.edit.not_kept')} />
        </Show>
        <UnreadNotice of={props.of} />
        <Show when={props.of.isRestored()}>
          <Banner
            icon="pencil"
            fact={t('acts.edit.restored')}
            action={
              <Button kind="text" onClick={() => setIsStartingOver(true)}>
                {t('acts.edit.start_over')}
              </Button>
            }
          >
            {t('acts.edit.restored_text')}
          </Banner>
        </Show>
        {props.children}
      </div>
      <Show when={props.of.isRestored()}>
        <Confirm
          open={isStartingOver()}
          onClose={() => setIsStartingOver(false)}
          title={t('acts.edit.start_over_title')}
          confirm={t('acts.edit.start_over')}
          onConfirm={startOver}
        >
          <p>{t('acts.edit.start_over_text')}</p>
        </Confirm>
      </Show>
    </>
  );
}
