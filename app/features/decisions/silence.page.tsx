import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { useDone } from '#app/kit/use-done.ts';
import { useLookedAt } from '#app/kit/use-looked-at.ts';
import { useNow } from '#app/kit/use-now.ts';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { seatOf } from '#shared/access/seats.ts';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import { isOpenSilence, notLooked } from '#shared/decisions/silences.rules.ts';
import {
  breakId,
  lookId,
  type Silence,
  silenceBreaks,
  silenceLooks,
} from '#shared/decisions/silences.schemas.ts';
import { referenceOf } from '#shared/documents/documents.rules.ts';
import { documents } from '#shared/documents/documents.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { articles } from '#shared/rules/rules.schemas.ts';
import { SilenceBreaks, WaitingActs } from './silence-breaks.tsx';
import { OfSilence, SilenceClock, StandingTag, useStanding } from './silence-parts.tsx';
import { whenThere } from './silence-when.ts';
import { WrittenText } from './written-text.tsx';

/** One silence: what would be adopted, until when, who broke it, and what can be done. */
export default function SilencePage(): JSX.Element {
  const params = useParams<{ silence: string }>();
  return (
    <Show when={params.silence} keyed>
      {(id) => <OfSilence id={id}>{(silence) => <Shown silence={silence()} />}</OfSilence>}
    </Show>
  );
}

function Shown(props: { silence: Doc<Silence> }): JSX.Element {
  const { t } = useI18n();
  const standing = useStanding();
  const stands = createMemo(() => standing(props.silence));
  useNoted(() => props.silence);
  return (
    <>
      <PageHeader
        back={{ href: '/silences', label: t('silences.title') }}
        title={t('silences.one')}
        aside={<StandingTag silence={props.silence} />}
      />
      <Show when={stands() === 'broken'}>
        <Banner tone="act" icon="triangle-alert" fact={t('silences.broken_fact')}>
          {t(props.silence.body.state === 'running' ? 'silences.broken_text' : 'silences.broken_ended')}
        </Banner>
      </Show>
      <Show when={stands() === 'waiting'}>
        <Banner tone="decide" icon="clock" fact={t('silences.waiting_fact')}>
          {t('silences.waiting_text')}
        </Banner>
      </Show>
      <Show when={stands() === 'over'}>
        <Banner tone="decide" icon="clock" fact={t('silences.over_fact')}>
          {t('silences.over_text')}
        </Banner>
      </Show>
      <Show when={stands() !== 'waiting'}>
        <SilenceClock silence={props.silence.body} />
      </Show>
      <SectionHeader kind="band" title={t('silences.text_title')} />
      <div class="block">
        <WrittenText text={props.silence.body.text} />
      </div>
      <Outcome silence={props.silence} />
      <Show when={stands() !== 'waiting'} fallback={<WaitingActs silence={props.silence.id} />}>
        <SilenceBreaks silence={props.silence} standing={stands()} />
        <OwnActs silence={props.silence} />
        <Looked silence={props.silence} />
      </Show>
      <Facts silence={props.silence} />
      <Presiding silence={props.silence} />
    </>
  );
}

/** Notes for the delegation of whoever reads it that it was on a screen. */
function useNoted(silence: () => Doc<Silence>): void {
  const client = useClient();
  useLookedAt(() => {
    const { id, body } = silence();
    const state = seatOf(client.actor());
    if (state === null || !body.asked.includes(state) || body.state !== 'running') return null;
    if (!may(client.actor(), 'silences.look', { delegation: state })) return null;
    if (client.replica.one(silenceLooks, lookId({ silence: id, state })) !== null) return null;
    return act('silences.look', { silence: id, state });
  });
}

function Outcome(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const decision = () => {
    const id = props.silence.body.decision;
    return id === null ? null : client.replica.one(decisions, id);
  };
  const withdrawn = () => props.silence.body.withdrawn;
  return (
    <>
      <Show when={decision()}>
        {(known) => (
          <List>
            <ListRow
              kicker={
                <span class="folio">{decisionReference(known().body) ?? t('decisions.no_number')}</span>
              }
              title={t('silences.standing.adopted')}
              detail={t('silences.adopted_text')}
              href={`/decisions/${known().id}`}
              chevron
            />
          </List>
        )}
      </Show>
      <Show when={withdrawn()}>
        {(known) => (
          <List>
            <ListRow
              note
              kicker={t('silences.standing.withdrawn')}
              title={<span class="user-text">{known().reason}</span>}
              detail={known().label}
            />
          </List>
        )}
      </Show>
    </>
  );
}

/** What the delegation of whoever reads it can do. */
function OwnActs(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const done = useDone();
  const state = () => seatOf(client.actor()) ?? '';
  const isAsked = () =>
    props.silence.body.asked.includes(state()) &&
    may(client.actor(), 'silences.break', { delegation: state() });
  const isOpen = () => isOpenSilence(props.silence.body, now());
  const own = createMemo(() =>
    client.replica.one(silenceBreaks, breakId({ silence: props.silence.id, state: state() })),
  );
  const hasBroken = () => own() !== null && own()?.body.takenBack === null;
  const takeBack = () =>
    done.run(act('silences.take_back', { silence: props.silence.id, state: state() }), props.silence.id);
  return (
    <Show when={isAsked() && props.silence.body.state !== 'withdrawn'}>
      {done.notice()}
      <div class="block button-row">
        <Show when={!hasBroken()}>
          <LinkButton icon="x" href={`/silences/${props.silence.id}/break`}>
            {t('silences.break.title')}
          </LinkButton>
        </Show>
        <Show when={hasBroken() && isOpen()}>
          <AskedButton
            act="silences.take_back"
            icon="undo-2"
            label={t('silences.break.back')}
            title={t('decisions.confirm.take_back.title')}
            onYes={takeBack}
          >
            {t('decisions.confirm.take_back.text')}
          </AskedButton>
        </Show>
      </div>
    </Show>
  );
}

function Looked(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const missing = createMemo(() =>
    notLooked(
      props.silence.body,
      client.replica.within(silenceLooks, props.silence.id).map(({ body }) => body),
    ),
  );
  return (
    <Show when={props.silence.body.state === 'running'}>
      <SectionHeader
        kind="band"
        title={t('silences.looked.title')}
        aside={`${props.silence.body.asked.length - missing().length}/${props.silence.body.asked.length}`}
      />
      <List>
        <ListRow
          note
          title={missing().length === 0 ? t('silences.looked.all') : t('silences.looked.missing')}
          detail={sortCountries(locale(), missing())
            .map((code) => countryName(locale(), code))
            .join(', ')}
        />
      </List>
    </Show>
  );
}

function Facts(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.silence.body;
  const calendar = () => {
    const { term, calendar: state } = body();
    if (term.kind === 'hours') return t('silences.in_hours', { n: term.hours });
    return t('silences.in_days', { n: term.days, hour: term.hour }).concat(
      '. ',
      state === null
        ? t('silences.calendar_none')
        : t('silences.calendar_of', { state: countryName(locale(), state) }),
    );
  };
  const article = createMemo(() => {
    const id = body().article;
    return id === undefined ? null : client.replica.one(articles, id);
  });
  const papers = () => body().papers.map((id) => client.replica.one(documents, id));
  return (
    <>
      <SectionHeader kind="band" title={t('silences.facts')} />
      <FactList
        facts={[
          {
            label: t('silences.begun'),
            place: whenThere(locale(), {
              instant: body().takenAt ?? body().at,
              timeZone: body().timeZone,
            }),
            ...(body().label === undefined ? {} : { detail: body().label }),
          },
          ...(article() === null
            ? [{ label: t('silences.rests'), place: body().restsOn ?? t('silences.rests_none') }]
            : []),
          { label: t('silences.calendar'), place: calendar() },
          {
            label: t('silences.asked'),
            place: sortCountries(locale(), body().asked)
              .map((code) => countryName(locale(), code))
              .join(', '),
          },
        ]}
      />
      <Show when={article()}>
        {(known) => (
          <List label={t('silences.rests')}>
            <ListRow
              kicker={t('silences.rests')}
              title={t('silences.rests_article', {
                title: `${known().body.number}. ${readText(known().body.title, locale()).value}`,
              })}
              detail={body().restsOn ?? undefined}
              href={`/rules/${known().parent}/articles/${known().id}`}
              chevron
            />
          </List>
        )}
      </Show>
      <Show when={papers().length > 0}>
        <SectionHeader kind="band" title={t('silences.papers')} />
        <List>
          <For each={papers()}>
            {(paper) =>
              paper === null ? (
                <ListRow note title={t('silences.paper_unknown')} />
              ) : (
                <ListRow
                  kicker={referenceOf(paper.body) ?? undefined}
                  title={readText(paper.body.title, locale()).value}
                  href={`/documents/${paper.id}`}
                  chevron
                />
              )
            }
          </For>
        </List>
      </Show>
      <Show when={body().extensions.length > 0}>
        <SectionHeader kind="band" title={t('silences.extend.done')} aside={body().extensions.length} />
        <List>
          <For each={body().extensions}>
            {(each) => (
              <ListRow
                kicker={t('silences.extend.to', {
                  when: whenThere(locale(), { instant: each.until, timeZone: body().timeZone }),
                })}
                title={<span class="user-text">{each.reason}</span>}
                detail={each.label}
              />
            )}
          </For>
        </List>
      </Show>
    </>
  );
}

/** What whoever presides can do while it runs. */
function Presiding(props: { silence: Doc<Silence> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  return (
    <Show when={may(client.actor(), 'decisions.edit') && isOpenSilence(props.silence.body, now())}>
      <div class="block button-row">
        <LinkButton icon="clock" href={`/silences/${props.silence.id}/extend`}>
          {t('silences.extend.title')}
        </LinkButton>
        <LinkButton kind="text" icon="x" href={`/silences/${props.silence.id}/withdraw`}>
          {t('silences.withdraw.title')}
        </LinkButton>
      </div>
    </Show>
  );
}
