import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { isCorrected, isPublic } from '#shared/assessment/assessment.rules.ts';
import { besideId, type Correction, corrections, versions } from '#shared/assessment/assessment.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CorrectionChange } from './corrections-change.tsx';
import { CorrectionsPropose } from './corrections-propose.tsx';
import { CorrectionsWaiting } from './corrections-waiting.tsx';
import './validation.css';

/** What changed in a published text since, why, and what is proposed to change next. */
export default function CorrectionsPage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  return (
    <Show when={params.edition} keyed>
      {(id) => <OfEdition id={id}>{(edition) => <Whole edition={edition()} />}</OfEdition>}
    </Show>
  );
}

function Whole(props: { edition: Doc<Edition> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const all = createMemo(() => client.replica.within(corrections, props.edition.id));
  const waiting = createMemo(() => all().filter(({ body }) => body.published === null));
  const out = createMemo(() => {
    // Whoever reads all of a correction does not hear of it a second time, as those do who read only a part.
    const parts = new Set(all().map(({ id }) => besideId({ correction: id })));
    return all().filter(({ id, body }) => body.published !== null && !parts.has(id));
  });
  const isOut = () => isCorrected(props.edition.body.status) || out().length > 0;
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') }}
        title={t('validation.corrections.title')}
        detail={<LocalText text={props.edition.body.title} silent />}
      />
      <Show
        when={isOut()}
        fallback={
          <List>
            <ListRow
              note
              title={t('validation.corrections.not_out')}
              detail={t('validation.corrections.not_out_more')}
            />
          </List>
        }
      >
        <Show when={waiting().length > 0}>
          <CorrectionsWaiting edition={props.edition.id} waiting={waiting()} />
        </Show>
        <Show when={may(client.actor(), 'assessment.write') && isCorrected(props.edition.body.status)}>
          <CorrectionsPropose edition={props.edition.id} waiting={waiting()} />
        </Show>
        <Published edition={props.edition.id} all={out()} />
      </Show>
    </>
  );
}

/** By version, the latest first, down to the one that was published. */
function Published(props: { edition: string; all: readonly Doc<Correction>[] }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const known = createMemo(() =>
    client.replica
      .within(versions, props.edition)
      .map(({ body }) => body)
      .filter(({ kind }) => isPublic(kind)),
  );
  const shown = createMemo(() => {
    const numbers = new Set([
      ...props.all.map(({ body }) => body.published?.version ?? null),
      ...known().map(({ number }) => number),
    ]);
    return [...numbers]
      .sort((left, right) => (right ?? Number.MAX_SAFE_INTEGER) - (left ?? Number.MAX_SAFE_INTEGER))
      .map((version) => ({
        version,
        made: known().find(({ number }) => number === version),
        own: props.all.filter(({ body }) => (body.published?.version ?? null) === version),
      }));
  });
  return (
    <>
      <Show when={props.all.length === 0}>
        <List>
          <ListRow note title={t('validation.corrections.none')} />
        </List>
      </Show>
      <For each={shown()}>
        {({ version, made, own }) => (
          <>
            <SectionHeader
              kind="band"
              title={
                version === null
                  ? t('validation.corrections.version_waits')
                  : t('validation.corrections.version', { n: version })
              }
              aside={
                made === undefined
                  ? own.length
                  : `${t(`assessment.version_kind.${made.kind}`)}, ${formatDay(locale(), dayHere(made.at))}`
              }
            />
            <For each={own}>{(each) => <CorrectionChange edition={props.edition} correction={each} />}</For>
          </>
        )}
      </For>
    </>
  );
}
