import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import { contributionId, links } from '#shared/contributions/contributions.schemas.ts';
import { isCollecting } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { reviewNow } from './review/reviewed.ts';

/** From an accepted report to each edition that collects, for the point of contact; with how often it is linked there. */
export function IdealLink(props: { report: Doc<Report> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const isFor = () => {
    if (!may(client.actor(), 'contributions.work', { state: props.report.body.state })) return false;
    const { status } = reviewNow(client, props.report);
    return status === 'approved' || status === 'included';
  };
  const open = createMemo(() =>
    isFor()
      ? client.replica
          .all(editions)
          .filter(({ body }) => isCollecting(body.status))
          .map(({ id, body }) => ({
            id,
            title: readText(body.title, locale()).value,
            linked: client.replica
              .within(links, contributionId(id))
              .filter((link) => link.body.from.id === props.report.id)
              .map((link) => link.id),
          }))
      : [],
  );
  return (
    <Show when={open().length > 0}>
      <div class="block stack no-print">
        <For each={open()}>
          {({ id, title, linked }) => (
            <>
              <LinkButton icon="chart-column" href={`/ideal/${id}/work/links/new?from=${props.report.id}`}>
                {open().length === 1
                  ? t('contributions.links.new')
                  : t('contributions.links.to_edition', { title })}
              </LinkButton>
              <Show when={linked.length > 0}>
                <p class="body-2 quiet">{t('contributions.links.open', { n: linked.length })}</p>
                <For each={linked}>
                  {(link) => (
                    <LinkButton kind="text" icon="eye" href={`/ideal/${id}/work/links/${link}`}>
                      {t('contributions.links.open_link')}
                    </LinkButton>
                  )}
                </For>
              </Show>
            </>
          )}
        </For>
      </div>
    </Show>
  );
}
