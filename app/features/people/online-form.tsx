import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { OnlineAct } from '#app/kit/online.tsx';
import { Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';

/** Fields of an act that only the server can do: above them what is wrong, below their button that it is under way. */
export function OnlineForm(props: {
  act: OnlineAct;
  submit: string;
  onSubmit: () => void;
  /** Above what is wrong. */
  before?: JSX.Element;
  /** False while what was typed before is being fetched; absent: there is nothing to fetch. */
  isReady?: boolean;
  /** The page's main act is another one. */
  isAside?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <form
      class="block stack settings-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      {props.before}
      <ErrorSummary title={t('people.problem')} errors={props.act.errors()} />
      <Show when={props.isReady !== false}>
        {props.children}
        <Button kind={props.isAside === true ? 'outlined' : 'filled'} type="submit" wide>
          {props.submit}
        </Button>
        <p role="status">{props.act.isBusy() ? t('people.working') : ''}</p>
      </Show>
    </form>
  );
}
