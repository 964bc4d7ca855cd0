import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { markOfMaterial, markOfReport } from '#shared/contributions/consent.rules.ts';
import { contributionId, type Link, links, materials } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { ConsentPart } from './consent-part.tsx';
import { faultsOfLink, fieldsOfLink, firstOfReport, typeLink } from './link-fields.ts';
import { LinkForm } from './link-form.tsx';
import { LinkRow } from './link-list.tsx';
import { useSourceTitle } from './link-title.ts';
import { ownState, partIn, useWork } from './work-data.ts';
import './contributions.css';

/** What of an approved report, or of other material, bears on the edition: said for the first time, or anew. */
export default function LinkEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; link?: string }>();
  const query = useQuery<{ from?: string }>();
  const work = useWork(() => params.edition);
  const back = () => ({
    href: `/ideal/${params.edition}/work`,
    label: t('contributions.things.contribution'),
  });
  const known = createMemo(() => (params.link === undefined ? null : client.replica.one(links, params.link)));
  const from = createMemo((): Link['from'] | null => {
    const id = query.from ?? '';
    if (client.replica.one(reports, id) !== null) return { kind: 'report', id };
    return client.replica.one(materials, id) === null ? null : { kind: 'material', id, paragraph: null };
  });
  const Lost = (props: { says: string }) => (
    <PageHeader back={back()} title={t('contributions.acts.link')} detail={props.says} />
  );
  return (
    <Allowed to={partIn(client).works} back={back().href} says={t('contributions.not_yours')}>
      <Show
        when={work.contribution()}
        fallback={
          <>
            <Lost says={t('contributions.begin.not_begun')} />
            <div class="block">
              <LinkButton kind="filled" wide href={back().href}>
                {t('contributions.begin.go')}
              </LinkButton>
            </div>
          </>
        }
      >
        <Show
          when={params.link === undefined}
          fallback={
            <Show when={known()} fallback={<Lost says={t('contributions.links.unknown')} />}>
              {(link) => (
                // What is typed belongs to one link.
                <Show when={link().id} keyed>
                  {(_id) => (
                    <Form
                      edition={params.edition}
                      begun={link()}
                      from={link().body.from}
                      work={work}
                      back={back()}
                    />
                  )}
                </Show>
              )}
            </Show>
          }
        >
          <Show when={from()} fallback={<Lost says={t('contributions.links.no_source')} />}>
            {(source) => (
              <Show when={source().id} keyed>
                {(_id) => (
                  <Form edition={params.edition} begun={null} from={source()} work={work} back={back()} />
                )}
              </Show>
            )}
          </Show>
        </Show>
      </Show>
    </Allowed>
  );
}

function Form(props: {
  edition: string;
  begun: Doc<Link> | null;
  from: Link['from'];
  work: ReturnType<typeof useWork>;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const sourceTitle = useSourceTitle();
  const { edition, begun, from, work } = props;
  const state = ownState(client);
  const first = () => {
    const report = from.kind === 'report' ? client.replica.one(reports, from.id)?.body : undefined;
    if (report !== undefined) return firstOfReport(report);
    const material = client.replica.one(materials, from.id)?.body;
    return material === undefined ? {} : { handlingCode: material.handlingCode, tlp: material.tlp };
  };
  const markOf = () => {
    const report = from.kind === 'report' ? client.replica.one(reports, from.id)?.body : undefined;
    if (report !== undefined) return markOfReport(report);
    const material = client.replica.one(materials, from.id)?.body;
    return material === undefined ? undefined : markOfMaterial(material);
  };
  const edit = createEdit({
    collection: links,
    begun,
    ...(begun === null ? { under: from.id, parent: contributionId(edition) } : {}),
    acts: begun === null ? ['contributions.link'] : ['contributions.edit_link'],
    prefix: 'lnc',
    field: 'link',
    type: (body) => typeLink(body ?? first(), from),
    toArgs: fieldsOfLink,
    check: (typed) => faultsOfLink(typed, t, markOf()),
    add({ id, wished: { change: _change, leftOut: _leftOut, ...said } }) {
      return act('contributions.link', { link: id, state, edition, ...said });
    },
    edit: ({ id, fields: { from: _from, ...fields } }) =>
      act('contributions.edit_link', { link: id, state, edition, source: from.id, fields }),
    to: props.back.href,
    errorAt: 'to',
  });
  const same = () =>
    begun === null ? work.links().filter(({ id, body }) => body.from.id === from.id && id !== edit.id()) : [];
  const code = () => (begun === null ? null : work.waitsFor(client.replica.one(links, begun.id) ?? begun));
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t(begun === null ? 'contributions.links.new' : 'contributions.acts.link')}
      kicker={t(from.kind === 'report' ? 'contributions.source.report' : 'contributions.things.material')}
      detail={sourceTitle(begun?.body.from ?? from)}
      aside={
        <Show when={from.kind === 'report' && client.replica.one(reports, from.id) !== null}>
          <LinkButton
            kind="text"
            icon="file-text"
            label={t('contributions.links.open_report')}
            href={`/reports/${from.id}`}
          />
        </Show>
      }
      intro={
        <>
          <Show when={code()}>
            {(waits) => (
              <Banner tone="decide" icon="triangle-alert" fact={t(`contributions.obstacle.${waits()}`)} />
            )}
          </Show>
          <Show when={same().length > 0}>
            <Banner
              tone="decide"
              icon="triangle-alert"
              fact={t('contributions.links.already', { n: same().length })}
            >
              {t('contributions.links.already_more')}
            </Banner>
            <List label={t('contributions.links.already', { n: same().length })}>
              <For each={same()}>{(link) => <LinkRow link={link} edition={edition} work={work} />}</For>
            </List>
          </Show>
        </>
      }
    >
      <LinkForm
        edit={edit}
        edition={edition}
        isStartedFrom={begun?.body.change != null}
        isNew={begun === null}
      />
      <Show when={begun}>
        {(link) => (
          <>
            <ConsentPart
              edition={edition}
              link={client.replica.one(links, link().id) ?? link()}
              work={work}
            />
            <Chain id={link().id} />
          </>
        )}
      </Show>
    </EditPage>
  );
}
