import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useUnitWords } from '#app/features/people/partner-unit.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { act } from '#app/sync/acts.ts';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { materials, sections } from '#shared/contributions/contributions.schemas.ts';
import { type FeedbackPart, feedbackParts } from '#shared/feedback/feedback.schemas.ts';
import { localCode } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import { questionsOf } from './questions.tsx';
import { Acknowledge, Standing } from './standing.tsx';
import { UseLine } from './use-line.tsx';
import { answersForState, heads } from './who.ts';
import './feedback.css';

/** What came of what institutions and units gave: their own to their heads, all to whoever answers for the state. */
export function PartList(props: {
  edition: string;
  /** Below each: what was asked about it. */
  children: (part: Doc<FeedbackPart>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const unitWords = useUnitWords();
  const ids = createMemo(() =>
    client.replica
      .all(feedbackParts)
      .filter(({ body }) => body.edition === props.edition)
      .sort((left, right) => (unitWords(left.body) < unitWords(right.body) ? -1 : 1))
      .map(({ id }) => id),
  );
  const answersForAll = () => answersForState(client.actor());
  return (
    <>
      <SectionHeader
        kind="divide"
        title={t(answersForAll() ? 'feedback.parts.title' : 'feedback.parts.yours')}
        aside={ids().length}
      />
      <For
        each={ids()}
        fallback={
          <List>
            <ListRow note title={t('feedback.parts.none')} detail={t('feedback.parts.none_more')} />
          </List>
        }
      >
        {(id) => <KnownPart id={id}>{props.children}</KnownPart>}
      </For>
    </>
  );
}

type Below = (part: Doc<FeedbackPart>) => JSX.Element;

function KnownPart(props: { id: string; children: Below }): JSX.Element {
  const client = useClient();
  const part = createMemo(() => client.replica.one(feedbackParts, props.id));
  return <Show when={part()}>{(known) => <Part part={known()}>{props.children}</Part>}</Show>;
}

function Part(props: { part: Doc<FeedbackPart>; children: Below }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const unitWords = useUnitWords();
  const body = () => props.part.body;
  const { edition, state, institution, unit } = props.part.body;
  const isOwn = () => heads(client.actor(), { state, institution, unit });
  const answersForAll = () => answersForState(client.actor(), state);
  const questions = createMemo(() => questionsOf(client.replica, props.part.id));
  return (
    <section aria-label={unitWords(body())}>
      <SectionHeader title={unitWords(body())} aside={t('feedback.parts.used', { n: body().used.length })} />
      <Standing
        of="part"
        sent={{ at: body().at }}
        acknowledged={body().acknowledged}
        questions={questions()}
      />
      <Show when={isOwn()}>
        <Acknowledge
          acknowledged={body().acknowledged}
          makes={() => act('feedback.acknowledge_part', { edition, state, institution, unit })}
        />
      </Show>
      <SectionHeader kind="band" level={3} title={t('feedback.note.used')} aside={body().uses.length} />
      <div class="pad">
        <ul class="feedback-uses">
          <For each={body().uses}>
            {(use) => (
              <li>
                <UseLine edition={edition} use={use} readsMore={answersForAll()} />
              </li>
            )}
          </For>
        </ul>
      </div>
      <Sources used={body().used} />
      {props.children(props.part)}
    </section>
  );
}

/** What of theirs was used: the report, the answer or the material itself, for whoever reads that. */
function Sources(props: { used: readonly string[] }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const found = createMemo(() =>
    props.used.map((id) => {
      const report = client.replica.one(reports, id)?.body;
      if (report !== undefined)
        return { title: `${report.folio ?? localCode(id)} · ${report.title}`, href: `/reports/${id}` };
      const section = client.replica.one(sections, id)?.body;
      if (section !== undefined)
        return { title: readText(section.question, locale()).value, href: `/ideal/sections/${id}` };
      const material = client.replica.one(materials, id)?.body;
      if (material !== undefined) return { title: material.title, href: `/ideal/materials/${id}` };
      return { title: t('feedback.parts.source'), href: undefined };
    }),
  );
  return (
    <>
      <SectionHeader kind="band" level={3} title={t('feedback.parts.sources')} aside={found().length} />
      <List label={t('feedback.parts.sources')}>
        <For each={found()}>
          {({ title, href }) => <ListRow title={title} href={href} chevron={href !== undefined} />}
        </For>
      </List>
    </>
  );
}
