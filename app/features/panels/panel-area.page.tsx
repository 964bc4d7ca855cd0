import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { UnsentNote } from '#app/features/contributions/unsent-note.tsx';
import { ownState, sourcesOf } from '#app/features/contributions/work-data.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { contributionId, links } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type Lack, type Round, roundThatCounts, seatsThatCount } from '#shared/panels/panels.rules.ts';
import {
  type EvidenceItem,
  LEAST_SHEETS,
  type PanelArea,
  panelAreas,
  panelEvidence,
  panelEvidenceId,
} from '#shared/panels/panels.schemas.ts';
import type { AreaCode } from './own-area.ts';
import { PanelAllowed } from './panel-allowed.tsx';
import { isStored, type PanelWork, partInPanel, usePanel } from './panel-data.ts';
import { FigurePart } from './panel-figure.tsx';
import { useEvidence } from './rating-data.ts';
import { EvidencePart } from './rating-evidence.tsx';
import './rating.css';

/** One area of the panel: whose sheet is here, what the round lacks, its end, and the state's figure. */
export default function PanelAreaPage(): JSX.Element {
  const params = useParams<{ edition: string; area: string }>();
  return (
    <PanelAllowed edition={params.edition}>
      {/* The page stays while another area is chosen beside it: what is typed and asked is of one alone. */}
      <Show when={`${params.edition}/${params.area}`} keyed>
        <Whole />
      </Show>
    </PanelAllowed>
  );
}

function Whole(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; area: string }>();
  const work = usePanel(() => params.edition);
  const area = createMemo(() => work.areas().find(({ body }) => body.area === params.area) ?? null);
  const back = () => ({ href: `/ideal/${params.edition}/panel`, label: t('rating.panel.title') });
  const part = () => partInPanel(client);
  const items = useEvidence(() => params);
  return (
    <Show
      when={area()}
      fallback={
        <>
          <PageHeader back={back()} title={t('rating.panel.title')} />
          <List>
            <ListRow note title={t('rating.close.unknown')} />
          </List>
        </>
      }
    >
      {(known) => (
        <>
          <PageHeader
            back={back()}
            kicker={t('rating.panel.title')}
            title={t(`ideal.area.${known().body.area}`)}
            detail={t(`panels.status.${known().body.status}`)}
          />
          <UnsentNote collection={panelAreas} id={known().id} />
          <Sheets area={known()} work={work} />
          <Show when={part().manages}>
            <Close edition={params.edition} area={known()} work={work} />
          </Show>
          <Missing area={known()} work={work} />
          <Show when={work.figures().get(known().body.area)}>
            {(figure) => <FigurePart figure={figure()} read={items().length} />}
          </Show>
          <Evidence
            edition={params.edition}
            area={known().body.area}
            gives={part().manages && known().body.status !== 'final'}
            items={items()}
          />
        </>
      )}
    </Show>
  );
}

/** What the panel may read of the area; the point of contact gives it what could go out of the contribution now. */
function Evidence(props: {
  edition: string;
  area: AreaCode;
  gives: boolean;
  items: readonly EvidenceItem[];
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const done = useDone();
  const takenAway = () => client.replica.one(panelEvidence, panelEvidenceId(props))?.body.takenAwayAt;
  const given = () => ({
    state: ownState(client),
    edition: props.edition,
    areas: [props.area],
    sources: sourcesOf(client.replica.within(links, contributionId(props.edition))),
  });
  return (
    <>
      <SectionHeader kind="band" title={t('rating.close.evidence')} />
      <EvidencePart items={props.items} />
      <Show when={props.gives}>
        {done.notice()}
        <Show when={takenAway()}>
          {(at) => (
            <Banner tone="decide" icon="triangle-alert" fact={t('rating.close.taken_away')}>
              {t('rating.close.taken_away_more', { when: formatWhen(locale(), at()) })}
            </Banner>
          )}
        </Show>
        <p class="block body-2">{t('rating.close.give_more')}</p>
        <div class="block">
          <Button icon="file-text" onClick={() => void done.run(act('panels.give_evidence', given()))}>
            {t('rating.close.give')}
          </Button>
        </div>
      </Show>
    </>
  );
}

function Sheets(props: { area: Doc<PanelArea>; work: PanelWork }): JSX.Element {
  const { t } = useI18n();
  const lack = () => props.work.lackOf(props.area);
  const shown = () => seatsThatCount(props.work.allSeats(), lack().handedIn);
  return (
    <Show when={lack().round !== null}>
      <SectionHeader kind="band" title={t('rating.close.sheets')} aside={lack().handedIn.size} />
      <List label={t('rating.close.sheets')}>
        <For each={shown()}>
          {({ id, body }) => (
            <ListRow
              kicker={t(`people.institution.${body.institution}`)}
              title={body.office}
              trail={
                <Tag tone={lack().handedIn.has(id) ? 'plain' : 'amber'}>
                  {t(lack().handedIn.has(id) ? 'rating.close.here' : 'rating.close.waited')}
                </Tag>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}

/** Why a round was closed without some sheets. */
function Missing(props: { area: Doc<PanelArea>; work: PanelWork }): JSX.Element {
  const { t } = useI18n();
  const officeOf = (seat: string) => props.work.allSeats().find(({ id }) => id === seat)?.body.office ?? seat;
  return (
    <Show when={props.area.body.missing}>
      {(missing) => (
        <Banner icon="info" fact={t('rating.close.closed_without')}>
          {missing().seats.map(officeOf).join(', ')}. {missing().reason}
        </Banner>
      )}
    </Show>
  );
}

function Close(props: { edition: string; area: Doc<PanelArea>; work: PanelWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  /** Until an act that closes it is durable, its form is there to say that it could not be saved. */
  const lack = createMemo<Lack | null>((before) => {
    const { id } = props.area;
    return before === null || isStored(client, { collection: panelAreas, id })
      ? props.work.lackOf(props.area)
      : before;
  }, null) as () => Lack;
  const round = createMemo(() => lack().round);
  const dropped = () => ({
    ...{ state: ownState(client), edition: props.edition, area: props.area.body.area },
  });
  const isEmpty = () => lack().handedIn.size === 0 && props.area.body.status === 'first_round';
  return (
    <>
      <Show when={round() !== null && !lack().isClosable}>
        <Banner icon="info" fact={t('rating.close.not_yet')}>
          <Show
            when={lack().institutions.length > 0}
            fallback={t('rating.close.too_few', { least: LEAST_SHEETS })}
          >
            {t('rating.close.institutions', {
              names: lack()
                .institutions.map((each) => t(`people.institution.${each}`))
                .join(', '),
            })}
          </Show>
        </Banner>
      </Show>
      <Show when={lack().isClosable ? round() : null} keyed>
        {(open) => <CloseForm {...props} round={open} lack={lack()} />}
      </Show>
      <Show when={isEmpty()}>
        {done.notice()}
        <div class="block">
          <AskedButton
            kind="text"
            icon="trash-2"
            label={t('rating.close.drop')}
            title={t('rating.close.drop_title')}
            onYes={() => done.run(act('panels.drop_area', dropped()))}
          >
            <p>{t('rating.close.drop_more')}</p>
          </AskedButton>
        </div>
      </Show>
    </>
  );
}

/** There is no way back: it is asked about once more, and seats without a sheet are named with a reason. */
function CloseForm(props: { edition: string; area: Doc<PanelArea>; round: Round; lack: Lack }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { edition, round, area } = props;
  const edit = createEdit({
    collection: panelAreas,
    begun: area,
    acts: ['panels.close_area'],
    prefix: 'par',
    field: 'close',
    ids: { missing: 'close-reason' },
    // Why an earlier round was closed is no reason for this one.
    type: (body) => ({ missing: { reason: body?.closedAt === null ? (body.missing?.reason ?? '') : '' } }),
    toArgs: ({ missing }) => ({ reason: missing.reason.trim() }),
    check: ({ missing }) => ({
      missing:
        props.lack.missing.length > 0 && missing.reason.trim() === '' ? t('contributions.need.reason') : null,
    }),
    edit: ({ wished: { reason } }) =>
      act('panels.close_area', {
        state: ownState(client),
        edition,
        area: area.body.area,
        round,
        missing:
          props.lack.missing.length === 0 ? null : { seats: props.lack.missing.map(({ id }) => id), reason },
      }),
    fromArgs: ({ missing }) => ({ missing: missing as PanelArea['missing'], closedAt: null }),
    isSentUnchanged: true,
    onSaved: () => undefined,
  });
  const isFew = () => roundThatCounts(props.lack.handedIn.size, round) < round;
  return (
    <>
      <SectionHeader kind="band" title={t('rating.close.title')} />
      <Show when={isFew()}>
        <Banner tone="decide" icon="triangle-alert" fact={t('rating.close.few')}>
          {t('rating.close.few_more', { n: props.lack.handedIn.size, least: LEAST_SHEETS })}
        </Banner>
      </Show>
      <EditPart
        edit={edit}
        question={{
          act: 'panels.close_area',
          label: t('rating.close.act'),
          title: t('panels.confirm.close_title'),
          text: isFew() ? t('panels.confirm.close_few', { least: LEAST_SHEETS }) : t('panels.confirm.close'),
        }}
        thing={t(`ideal.area.${area.body.area}`)}
        kind="filled"
        icon="lock"
        save={t('rating.close.act')}
      >
        <Show when={props.lack.missing.length > 0} fallback={<p class="block">{t('rating.close.whole')}</p>}>
          <p class="block">
            {t('rating.close.without')}{' '}
            <strong>{props.lack.missing.map(({ body }) => body.office).join(', ')}</strong>
          </p>
          <TextArea
            id={edit.idOf('missing')}
            label={t('rating.close.why')}
            error={edit.errorOf('missing')}
            value={edit.typed().missing.reason}
            onInput={(reason) => edit.type({ missing: { reason } })}
            maxlength={1000}
            rows={2}
          />
        </Show>
      </EditPart>
    </>
  );
}
