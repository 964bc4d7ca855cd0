import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { act } from '#app/sync/acts.ts';
import type { Client } from '#app/sync/app-client.ts';
import { Banner } from '#app/ui/banner.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import {
  coversUse,
  markOfMaterial,
  markOfReport,
  type SourceMark,
  strictMarks,
} from '#shared/contributions/consent.rules.ts';
import { type Consent, consents, type Link, materials } from '#shared/contributions/contributions.schemas.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { isOverEverywhere } from '#shared/kernel/zones.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import {
  faultsOfOriginator,
  originatorOf,
  type TypedOriginator,
  typeOriginator,
  useOriginatorWords,
} from './originator-field.tsx';
import { RefusedOther } from './refusal.tsx';
import { ownState, type Work } from './work-data.ts';

/** Where one request stands: open, given until a day, over, or refused. */
export function ConsentTag(props: { consent: Consent; now: number; isOutdated?: boolean }): JSX.Element {
  const { t } = useI18n();
  const state = () => {
    const { answer } = props.consent;
    if (answer === null) return 'open';
    if (answer.given === 'refused') return 'refused';
    if (props.isOutdated === true) return 'outdated';
    const { expires } = answer;
    return expires !== null && isOverEverywhere({ day: expires, now: props.now }) ? 'expired' : 'granted';
  };
  const tone = () =>
    (({ open: 'amber', refused: 'red', expired: 'red', outdated: 'amber', granted: 'plain' }) as const)[
      state()
    ];
  return <Tag tone={tone()}>{t(`contributions.consent.${state()}`)}</Tag>;
}

/** The consents of a link whose code asks for them: what was asked and answered, and the request itself. */
export function ConsentPart(props: { edition: string; link: Doc<Link>; work: Work }): JSX.Element {
  const { t, locale } = useI18n();
  const when = useWhen();
  const words = useOriginatorWords();
  const rows = createMemo(() =>
    [...(props.work.consentsOf().get(props.link.id) ?? [])].sort(
      (left, right) => right.body.askedAt - left.body.askedAt,
    ),
  );
  const now = useNow();
  const client = useClient();
  const source = () => sourceOf(client, props.link.body.from);
  const isNeeded = () =>
    strictMarks(props.link.body, source()).handlingCode !== 'H0' ||
    props.work.answers().get(props.link.body.from.id)?.wasRefused === true;
  const readers = () => props.work.contribution()?.body.readers ?? [];
  const isOutdated = (consent: Consent) => !coversUse(consent, { link: props.link.body, readers: readers() });
  const isReady = () => props.link.body.statement !== null && readers().length > 0;
  const detail = ({ answer, askedAt }: Consent) => {
    if (answer === null) return t('contributions.consent.asked', { at: when(askedAt) });
    return [
      t('contributions.consent.answered', {
        who: answer.label ?? t('contributions.somebody'),
        at: when(answer.at),
      }),
      ...(answer.expires === null
        ? []
        : [t('contributions.consent.until', { day: formatDay(locale(), answer.expires) })]),
      ...(answer.reference === null ? [] : [answer.reference]),
      ...(answer.reason === null ? [] : [answer.reason]),
    ].join(' · ');
  };
  return (
    <Show when={isNeeded() || rows().length > 0}>
      <SectionHeader kind="band" title={t('contributions.consent.title')} aside={rows().length} />
      <RefusedOther link={props.link} work={props.work} />
      <List label={t('contributions.consent.title')}>
        <For each={rows()} fallback={<ListRow note title={t('contributions.consent.none')} />}>
          {({ id, body }) => (
            <ListRow
              tone={body.answer === null ? 'decide' : undefined}
              title={words(body.originator)}
              detail={detail(body)}
              trail={<ConsentTag consent={body} now={now()} isOutdated={isOutdated(body)} />}
              href={`/ideal/consents/${id}`}
              chevron
            />
          )}
        </For>
      </List>
      <Show when={isNeeded()}>
        <Show
          when={isReady()}
          fallback={<Banner icon="info" fact={t('errors.contributions.nothing_to_show')} />}
        >
          <Renewed>
            {(done) => <AskForm edition={props.edition} link={props.link} source={source()} onSaved={done} />}
          </Renewed>
        </Show>
      </Show>
    </Show>
  );
}

/** How what a link rests on is marked and whose it is, as far as this device may know. */
function sourceOf(client: Client, { kind, id }: Link['from']): SourceMark | undefined {
  if (kind === 'material') {
    const material = client.replica.one(materials, id)?.body;
    return material === undefined ? undefined : markOfMaterial(material);
  }
  const report = client.replica.one(reports, id)?.body;
  return report === undefined ? undefined : markOfReport(report);
}

function AskForm(props: {
  edition: string;
  link: Doc<Link>;
  source: SourceMark | undefined;
  onSaved: () => void;
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edition } = props;
  const { id: link, body } = props.link;
  const words = useOriginatorWords();
  /** Whose it is follows from what it rests on. Of a report that no institution sent, somebody outside is named. */
  const whose = props.source?.originator ?? null;
  const purpose = () =>
    t('contributions.consent.purpose', {
      edition: readText(client.replica.one(editions, edition)?.body.title, locale()).value,
    });
  const edit = createEdit({
    collection: consents,
    begun: null,
    under: link,
    parent: props.link.parent ?? '',
    acts: ['contributions.ask_consent'],
    prefix: 'cns',
    field: 'consent',
    type: (entry): { originator: TypedOriginator; use: string } => ({
      originator: typeOriginator(whose ?? entry?.originator ?? { kind: 'elsewhere', name: '' }),
      use: entry?.use ?? purpose(),
    }),
    toArgs: ({ originator, use }) => ({ originator: originatorOf(originator), use: use.trim() }),
    check: ({ originator, use }) => ({
      originator: faultsOfOriginator(originator, t),
      use: use.trim() === '' ? t('contributions.need.use') : null,
    }),
    add: ({ id, wished }) =>
      act('contributions.ask_consent', {
        consent: id,
        state: ownState(client),
        edition,
        link,
        source: body.from.id,
        ...wished,
      }),
    onSaved: () => props.onSaved(),
  });
  return (
    <EditPart edit={edit} save={t('contributions.acts.ask_consent')} icon="lock-open">
      <Show
        when={whose}
        fallback={
          <TextField
            id={edit.idOf('originator')}
            label={t('contributions.consent.from')}
            hint={t('contributions.originator.name_hint')}
            error={edit.errorOf('originator')}
            maxlength={300}
            value={edit.typed().originator.name}
            onInput={(name) => edit.type({ originator: { institution: 'elsewhere', name } })}
          />
        }
      >
        {(known) => <FactList facts={[{ label: t('contributions.consent.from'), place: words(known()) }]} />}
      </Show>
      <TextArea {...edit.bind('use')} hint={t('contributions.consent.use_hint')} />
    </EditPart>
  );
}
