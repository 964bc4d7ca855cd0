import { useNavigate, useParams } from '@solidjs/router';
import { type JSX, onMount } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { beginCorrection } from './correction/begin-correction.ts';
import { questionStep } from './missing-step.ts';

/** Begins the correction of a report, or goes on with the one that was begun, at the question that the address names. */
export default function BeginCorrectionPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const query = useQuery<{ at?: string }>();
  const navigate = useNavigate();
  const saved = useSaved();
  const ids = { correction: useNewIds('cor'), entry: useNewIds('rvs') };

  onMount(
    () =>
      void saved.run(async () => {
        const draft = await beginCorrection({ client, report: params.id, ids });
        const step = query.at === undefined ? '' : `/${encodeURIComponent(questionStep(query.at))}`;
        navigate(`/reports/drafts/${draft}${step}`, { replace: true });
      }),
  );

  return (
    <>
      <PageHeader
        back={{ href: `/reports/${params.id}`, label: t('reports.correction.back') }}
        title={t('reports.opening')}
      />
      {saved.notice()}
      {saved.notice() !== null && (
        <div class="block">
          <LinkButton wide href={`/reports/${params.id}`}>
            {t('reports.correction.back')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
