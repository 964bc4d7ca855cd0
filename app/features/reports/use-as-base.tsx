import { useNavigate } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Button } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { beginReport } from './begin-report.ts';
import { copiedCoverOf } from './cover.ts';
import { offeredForms } from './form-definitions.ts';
import { answersOfOwn, ownReports } from './own-answers.ts';

/** For whoever made a report: a new one that begins with its answers, on the form as it is now. */
export function UseAsBase(props: { id: string; report: Report }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const saved = useSaved();
  const ids = useNewIds('rep');
  const own = () => ownReports({ client, form: props.report.form }).find(({ id }) => id === props.id);
  const form = () => {
    const { form: wanted, state } = props.report;
    if (own() === undefined || !may(client.actor(), 'reports.send', { state })) return;
    return offeredForms(client).find(({ id }) => id === wanted);
  };
  async function begin(of: NonNullable<ReturnType<typeof form>>) {
    await saved.run(async () => {
      const id = ids.of();
      const base = await answersOfOwn({ client, own: { id: props.id, report: props.report } });
      const cover = copiedCoverOf(props.report);
      await beginReport({ client, id, form: of, language: locale(), base, cover });
      navigate(`/reports/drafts/${id}`);
    });
  }
  return (
    <Show when={form()}>
      {(of) => (
        <div class="block no-print">
          {saved.notice()}
          <Button kind="outlined" onClick={() => void begin(of())}>
            {t('reports.base.use')}
          </Button>
        </div>
      )}
    </Show>
  );
}
