import { useNavigate } from '@solidjs/router';
import { createEffect, createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { useQuery } from '#app/kit/use-query.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { readText } from '#shared/kernel/text.ts';
import { newReportAt } from './begin-report.ts';
import { offeredForms } from './form-definitions.ts';
import { useReadyForm, wantedOf } from './ready-form.ts';

/** Begins the form that the address names, or the only one there is; else one is chosen here. */
export default function ReportNewPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const search = useQuery<{ form?: string; crime?: string }>();
  useReadyForm(() => offeredForms(client).map(wantedOf));
  const ids = useNewIds('rep');
  let isBegun = false;
  const isChoice = () => search.form === undefined && offeredForms(client).length > 1;
  const goesOn = () => (search.crime === undefined ? '' : `&crime=${encodeURIComponent(search.crime)}`);
  const choices = createMemo(() =>
    offeredForms(client)
      .map(({ id, body }) => ({ id, title: readText(body.title, locale()).value }))
      .sort((left, right) => left.title.localeCompare(right.title, locale())),
  );
  createEffect(() => {
    const offered = offeredForms(client);
    const named = offered.find(({ id }) => id === search.form);
    const [form, other] = named === undefined ? offered : [named];
    if (isBegun) return;
    if (form === undefined && client.isComplete()) navigate('/reports', { replace: true });
    if (form === undefined || other !== undefined) return;
    isBegun = true;
    const { href, state } = newReportAt({ id: ids.of(), form: form.id, crime: search.crime });
    navigate(href, { replace: true, state });
  });
  return (
    <>
      <PageHeader
        back={{ href: '/reports', label: t('reports.back') }}
        title={t(isChoice() ? 'reports.begin' : 'reports.opening')}
      />
      <Show when={isChoice()}>
        <List>
          <For each={choices()}>
            {({ id, title }) => <ListRow title={title} href={`/reports/new?form=${id}${goesOn()}`} chevron />}
          </For>
        </List>
      </Show>
    </>
  );
}
