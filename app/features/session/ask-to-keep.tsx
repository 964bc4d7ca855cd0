import { createResource, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { askForProtection, isStorageProtected, type StorageManagerPort } from '#app/store/persistence.ts';
import { Button } from '#app/ui/button.tsx';

/**
 * Asks the browser, on a tap, not to delete what is stored. Shows nothing if the browser has already promised it, or
 * never does. The page continues whatever the answer.
 */
export function AskToKeep(props: {
  manager: StorageManagerPort | undefined;
  /** Why to do it, if the page has not said so. */
  why?: string;
  kind?: 'filled' | 'outlined';
  onAnswer?: (isProtected: boolean) => void;
}): JSX.Element {
  const { t } = useI18n();
  const [isProtected, { mutate }] = createResource(() => isStorageProtected(props.manager));
  const [phase, setPhase] = createSignal<'idle' | 'asking' | 'refused'>('idle');
  const canAsk = () => props.manager?.persist !== undefined;

  async function ask() {
    setPhase('asking');
    const granted = await askForProtection(props.manager);
    setPhase(granted ? 'idle' : 'refused');
    mutate(granted);
    props.onAnswer?.(granted);
  }

  return (
    <Show when={canAsk() && isProtected() === false}>
      <Show when={props.why}>{(why) => <p>{why()}</p>}</Show>
      <Button kind={props.kind ?? 'outlined'} wide onClick={() => void ask()}>
        {t('session.keep.ask')}
      </Button>
      <p role="status">
        <Switch>
          <Match when={phase() === 'asking'}>{t('session.keep.asking')}</Match>
          <Match when={phase() === 'refused'}>{t('session.keep.refused')}</Match>
        </Switch>
      </p>
    </Show>
  );
}
