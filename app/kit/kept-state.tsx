import { type JSX, Match, Show, Switch } from 'solid-js';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useWhen } from '#app/kit/use-when.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { SaveState } from './saver.ts';
import { UnreadNotice } from './unread-notice.tsx';
import type { Kept } from './use-kept.ts';

/** What opens the field; while its draft cannot be read, that is said instead. */
export function KeptOpener<T>(props: { kept: Kept<T>; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <Show when={!props.kept.isUnread()}>
        <div class="button-row">{props.children}</div>
      </Show>
      <div role="status">
        <UnreadNotice of={props.kept} />
      </div>
    </div>
  );
}

/** Whether what is typed is on the disk; says nothing before anything is typed. */
export function KeptState(props: {
  state: SaveState;
  /** Code of why it could not become an act. */
  failure?: string | null;
}): JSX.Element {
  const { t } = useI18n();
  const when = useWhen();
  const savedAt = () => (props.state.kind === 'saved' ? props.state.at : null);
  return (
    <Switch>
      <Match when={props.failure}>
        {(code) => (
          <>
            <Icon name="circle-alert" size={16} />
            <span class="status-red">{errorText({ t, code: code() })}</span>
          </>
        )}
      </Match>
      <Match when={props.state.kind === 'failed'}>
        <Icon name="circle-alert" size={16} />
        <span class="status-red">{t('kit.not_saved')}</span>
      </Match>
      <Match when={savedAt()}>
        {(at) => (
          <>
            <Icon name="check" size={16} />
            <span>{t('kit.saved_at', { at: when(at()) })}</span>
          </>
        )}
      </Match>
      <Match when={props.state.kind === 'saving'}>
        <span>{t('kit.saving')}</span>
      </Match>
    </Switch>
  );
}

/** Below a text that is edited in place: whether it is saved, and the two buttons to finish or discard. */
export function KeptFoot<T>(props: {
  kept: Kept<T>;
  onSave: () => void;
  /** Other acts on the same thing. */
  children?: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <div class="kept-state" role="status">
        <KeptState state={props.kept.state()} failure={props.kept.failure()} />
      </div>
      <div class="pad button-row kept-acts">
        <Button icon="check" onClick={() => props.onSave()}>
          {t('kit.save')}
        </Button>
        <Show when={props.children !== undefined}>{props.children}</Show>
        <Button kind="text" onClick={() => void props.kept.discard()}>
          {t('kit.discard')}
        </Button>
      </div>
    </>
  );
}
