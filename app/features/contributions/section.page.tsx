import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useUnitWords } from '#app/features/people/partner-unit.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { NotAllowed } from '#app/kit/not-allowed.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useWhen } from '#app/kit/use-when.ts';
import { Banner } from '#app/ui/banner.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { contributions, type Section, sections } from '#shared/contributions/contributions.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAmountWords, useCountedWords } from './figure-words.ts';
import { KnownOne } from './known-one.tsx';
import { ReturnForm } from './return-section.tsx';
import { isAnsweredLate, SectionTag } from './section-list.tsx';
import { useSubjectWords } from './subject-words.ts';
import { UnsentNote } from './unsent-note.tsx';
import { useStays } from './use-stays.ts';
import { lateDay, ownState, partIn } from './work-data.ts';
import './contributions.css';

/** One part of the questionnaire: its institution answers it, the point of contact reads it and may send it back. */
export default function SectionPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ section: string }>();
  return (
    <KnownOne collection={sections} id={params.section} unknown={t('contributions.sections.unknown')}>
      {(section) => <Whole section={section()} />}
    </KnownOne>
  );
}

function Whole(props: { section: Doc<Section> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const now = useNow();
  const when = useWhen();
  const subject = useSubjectWords();
  const unitWords = useUnitWords();
  const body = () => props.section.body;
  const edition = () => client.replica.one(contributions, props.section.parent ?? '')?.body.edition ?? null;
  const day = () => lateDay({ client, edition: edition(), now: now() });
  const isAnswered = useStays(
    sections,
    () => props.section,
    ({ status }) => status === 'answered',
  );
  const answers = () =>
    may(client.actor(), 'contributions.answer', { state: ownState(client), ...placeOf(body()) });
  const reads = () => partIn(client).works || partIn(client).authorises;
  const back = () => {
    const of = edition();
    return reads() && of !== null
      ? { href: `/ideal/${of}/work`, label: t('contributions.things.contribution') }
      : { href: '/ideal', label: t('ideal.title') };
  };
  return (
    <Show
      when={answers() || reads()}
      fallback={<NotAllowed back="/ideal" says={t('contributions.not_yours')} reads />}
    >
      <PageHeader
        back={back()}
        kicker={unitWords(body())}
        title={<LocalText text={body().question} />}
        aside={<SectionTag section={body()} day={day()} />}
      />
      <Show when={body().status === 'returned' && body().returnedFor}>
        {(reason) => (
          <Banner tone="decide" icon="undo-2" fact={t('contributions.sections.returned')}>
            {reason()}
          </Banner>
        )}
      </Show>
      <UnsentNote collection={sections} id={props.section.id} />
      <FactList
        facts={[
          { label: t('contributions.fields.about'), place: subject(body().about) },
          { label: t('contributions.fields.due'), place: formatDay(locale(), body().due) },
          ...(body().answeredBy === null
            ? []
            : [
                {
                  label: t('contributions.fields.answeredBy'),
                  place: body().answeredBy?.label ?? t('contributions.somebody'),
                  detail: [
                    when(body().answeredBy?.at ?? 0),
                    ...(isAnsweredLate(body())
                      ? [t('contributions.sections.answered_late', { day: formatDay(locale(), body().due) })]
                      : []),
                  ].join(' · '),
                },
              ]),
        ]}
      />
      <Show when={!answers()}>
        <Answer section={body()} />
      </Show>
      <Show when={answers()}>
        <Renewed>
          {(done) => <AnswerForm section={props.section} sent={<Answer section={body()} />} onSaved={done} />}
        </Renewed>
      </Show>
      <Chain id={props.section.id} />
      <Show when={partIn(client).works && isAnswered()}>
        <Renewed>{(done) => <ReturnForm section={props.section} onSaved={done} />}</Renewed>
      </Show>
    </Show>
  );
}

const placeOf = ({ institution, unit }: Section) => ({ institution, unit });

/** What the institution said, as it stands. */
function Answer(props: { section: Section }): JSX.Element {
  const { t } = useI18n();
  const amount = useAmountWords();
  const counted = useCountedWords();
  return (
    <>
      <SectionHeader kind="band" title={t('contributions.fields.answer')} />
      <p class="block user-text">
        {props.section.answer ??
          t(
            props.section.status === 'answered'
              ? 'contributions.sections.only_counts'
              : 'contributions.sections.no_answer',
          )}
      </p>
      <Show when={props.section.counts.length > 0}>
        <List label={t('contributions.fields.counts')}>
          <For each={props.section.counts}>
            {(count) => (
              <ListRow
                title={count.what}
                detail={[counted(count), count.note].join(' · ')}
                trail={<strong class="tabular">{amount(count)}</strong>}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}
