import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { CodedError } from '#shared/kernel/errors.ts';
import { draftOfAct, type SentArgs } from './draft-of-act.ts';

/** A sync of a waiting report seldom takes longer. */
const TRIES = 8;
const PAUSE_MS = 500;

async function betweenSyncs(work: () => Promise<void>): Promise<void> {
  for (let left = TRIES - 1; ; left -= 1)
    try {
      return await work();
    } catch (error) {
      const isBusy = error instanceof CodedError && error.code === 'sync.under_way';
      if (!isBusy || left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
}

/** For a report that waits on this device: makes it the draft again that it was. */
export function TakeBack(props: { mutation: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const navigate = useNavigate();
  const saved = useSaved();
  const waits = () => {
    const facts = client.factsOf(props.mutation);
    return facts?.isQueued === true && facts.stuck === null;
  };

  async function run() {
    let report = '';
    const take = () =>
      client.takeBack(props.mutation, async ({ args }) => {
        const sent = args as SentArgs;
        report = sent.report;
        await client.drafts.save(await draftOfAct({ client, args: sent, replaces: null }));
      });
    const isDone = await saved.run(() => betweenSyncs(take));
    if (isDone) navigate(`/reports/drafts/${report}`, { replace: true });
  }

  return (
    <>
      {/* Also after it was received meanwhile: then it says so. */}
      {saved.notice()}
      <Show when={waits()}>
        <div class="block stack no-print">
          <p>{t('reports.take_back_text')}</p>
          <Button kind="outlined" wide icon="pencil" onClick={() => void run()}>
            {t('reports.take_back')}
          </Button>
        </div>
      </Show>
    </>
  );
}
