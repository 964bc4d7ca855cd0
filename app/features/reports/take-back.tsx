import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { correct } from '#shared/reports/correct.mutations.ts';
import { type CorrectArgs, correctionOfAct } from './correction/correction-of-act.ts';
import { draftOfAct, type SentArgs } from './draft-of-act.ts';

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

  const isCorrection = () =>
    client.outbox().find(({ id }) => id === props.mutation)?.envelope.name === correct.name;

  async function run() {
    let id = '';
    const isDone = await saved.run(() =>
      client.takeBack(props.mutation, async ({ args }) => {
        const draft = isCorrection()
          ? await correctionOfAct({ client, args: args as CorrectArgs, replaces: null })
          : await draftOfAct({ client, args: args as SentArgs, replaces: null });
        id = draft.id;
        await client.drafts.save(draft);
      }),
    );
    if (isDone) navigate(`/reports/drafts/${id}`, { replace: true });
  }

  return (
    <>
      {/* Also after it was received meanwhile: then it says so. */}
      {saved.notice()}
      <Show when={waits()}>
        <div class="block stack no-print">
          <p>{t(isCorrection() ? 'reports.correction.take_back_text' : 'reports.take_back_text')}</p>
          <Button kind="outlined" wide icon="pencil" onClick={() => void run()}>
            {t('reports.take_back')}
          </Button>
        </div>
      </Show>
    </>
  );
}
