import { createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { createPerformer, useCorrection } from '#app/kit/edit-correction.ts';
import type { ActName } from '#app/kit/feature-words.ts';
import { Told } from '#app/kit/told.tsx';
import { useDone } from '#app/kit/use-done.ts';
import type { Act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';

/**
 * The one button of a page whose reader prepares or authorises what it shows, at its foot: what leaves the state is
 * asked about once more.
 */
export function ReleaseStep(props: {
  name: 'prepare' | 'authorise';
  /** What is asked about. */
  act: 'contributions.authorise' | 'panels.authorise';
  /** Those that are corrected here. */
  corrects: readonly ActName[];
  /** What happens by it. */
  says: string;
  label: string;
  /** The question before it is authorised. */
  title: string;
  /** What is done, as the page stands when it is tapped; null if there is nothing any more. */
  doing: () => Act | null;
  /** What would leave the state. */
  children: JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [isAsking, setIsAsking] = createSignal(false);
  const { refused } = useCorrection(props.corrects);
  const done = useDone((doing) => createPerformer({ client, refused, isSame: undefined }).perform(doing));
  function run() {
    const doing = props.doing();
    if (doing !== null) void done.run(doing);
  }
  return (
    <>
      <Told answer={done.problem()}>
        <Show when={done.problem()}>
          {(code) => <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: code() })} />}
        </Show>
      </Told>
      <p class="block">{props.says}</p>
      <FooterBar>
        <Button
          kind="filled"
          wide
          icon="check"
          onClick={() => (props.name === 'authorise' ? setIsAsking(true) : run())}
        >
          {props.label}
        </Button>
      </FooterBar>
      <Confirm
        act={props.act}
        open={isAsking()}
        onClose={() => setIsAsking(false)}
        title={props.title}
        confirm={props.label}
        onConfirm={() => {
          setIsAsking(false);
          run();
        }}
      >
        {props.children}
        <p>{props.says}</p>
      </Confirm>
    </>
  );
}
