import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatHour, formatShortDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditBody } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { typedNumber } from '#app/kit/typed-number.ts';
import { telHref } from '#app/kit/whom-to-call.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { FooterBar } from '#app/ui/footer-bar.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Shift, shifts } from '#shared/counters/counters.schemas.ts';
import { shiftAfter, shiftToHandOver } from '#shared/counters/shifts.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { postBriefings } from '#shared/postings/postings.schemas.ts';
import { NoPost } from './no-post.tsx';
import { type PostWork, usePost } from './post-data.ts';
import { PostHead } from './post-head.tsx';
import { PostPaperRow } from './post-paper-row.tsx';
import { PostStanding } from './post-standing.tsx';
import { useAuthor } from './use-author.ts';
import { usePostWhen } from './use-post-when.ts';

/** Who hands over with more than an hour left is asked. */
const EARLY = 3_600_000;

/** The post itself: whom to call, its orders, its shift, which is handed over by one tap, and who works there. */
export default function HandOverPage(): JSX.Element {
  const client = useClient();
  const params = useParams<{ post: string }>();
  return (
    <Show when={params.post} keyed>
      {(id) => {
        const work = usePost(() => id);
        const due = createMemo((before: string | null) => {
          if (work.stop() !== null) return null;
          // While the hand-over is being stored, its form stays to say if that fails.
          if (before !== null && client.replica.pending(shifts, before) !== null) return before;
          return shiftToHandOver(work.shiftList(), work.now())?.id ?? null;
        }, null);
        return (
          <Show when={work.post()} fallback={<NoPost post={id} />}>
            <PostHead work={work} at="post" />
            <PostStanding work={work} />
            <Contacts work={work} />
            <Briefing work={work} />
            <Show when={due()} keyed>
              {(shift) => (
                <Show when={work.shiftList().find((each) => each.id === shift)}>
                  {(known) => <Handing work={work} shift={known()} />}
                </Show>
              )}
            </Show>
            <Crew work={work} />
            <Shifts work={work} />
          </Show>
        );
      }}
    </Show>
  );
}

function useHours(work: PostWork): (shift: Doc<Shift>) => { from: string; until: string } {
  return ({ body }) => {
    const timeZone = work.day()?.body.timeZone ?? 'UTC';
    return {
      from: formatHour({ instant: body.from, timeZone }),
      until: formatHour({ instant: body.until, timeZone }),
    };
  };
}

function Handing(props: { work: PostWork; shift: Doc<Shift> }): JSX.Element {
  const { t } = useI18n();
  const hours = useHours(props.work);
  const { work, shift } = props;
  const next = () => shiftAfter(work.shiftList(), shift);
  const edit = createEdit({
    collection: shifts,
    begun: null,
    under: shift.id,
    prefix: 'shf',
    acts: ['counters.hand_over'],
    field: 'hand-over',
    type: (body: { officers?: number | null; note?: string | null } | null) => ({
      officers: body?.officers === null || body?.officers === undefined ? '' : String(body.officers),
      note: body?.note ?? '',
    }),
    toArgs: ({ officers, note }) => ({
      officers: officers.trim() === '' ? null : typedNumber(officers),
      note: orNull(note),
    }),
    wrong: { officers: 'counters.hand.need.officers' },
    add: ({ wished }) =>
      act('counters.hand_over', { ...work.at(), shift: shift.id, next: next()?.id ?? null, ...wished }),
    isDone: () => (work.shiftList().find(({ id }) => id === shift.id)?.body.handed ?? null) !== null,
    to: `/posts/${work.id()}`,
  });
  /** It cannot be taken back, and what is counted from then on is of the next one. */
  const isEarly = () => shift.body.until - work.now() > EARLY;
  const told = () => {
    const known = next();
    return known === null
      ? t('counters.hand.last')
      : t('counters.hand.to', { n: known.body.number, ...hours(known) });
  };
  return (
    <EditBody edit={edit}>
      <SectionHeader kind="band" title={t('counters.acts.hand_over')} />
      <section class="sheet">
        <p class="block body-2">
          {told()} {t('counters.confirm.hand_over')}
        </p>
        <Show when={next() !== null}>
          <NumberField {...edit.bind('officers')} label={t('counters.hand.officers')} />
        </Show>
        <TextArea
          {...edit.bind('note')}
          label={t('counters.hand.note')}
          optional={t('kit.optional')}
          rows={2}
        />
      </section>
      <FooterBar>
        <Show
          when={isEarly()}
          fallback={
            <Button kind="filled" wide onClick={(event) => void (event.detail > 1 ? null : edit.save())}>
              {t('counters.hand.save', { n: shift.body.number })}
            </Button>
          }
        >
          <AskedButton
            kind="filled"
            wide
            label={t('counters.hand.save', { n: shift.body.number })}
            title={t('counters.hand.early_title', { n: shift.body.number })}
            check={() => edit.check()}
            onYes={() => edit.save()}
          >
            <p>{t('counters.hand.early', { until: hours(shift).until })}</p>
            <p>{told()}</p>
          </AskedButton>
        </Show>
      </FooterBar>
    </EditBody>
  );
}

function Contacts(props: { work: PostWork }): JSX.Element {
  const { t } = useI18n();
  const contacts = () => props.work.day()?.body.contacts ?? [];
  return (
    <Show when={contacts().length > 0}>
      <SectionHeader kind="band" title={t('counters.brief.contacts')} />
      <List label={t('counters.brief.contacts')}>
        <For each={contacts()}>
          {({ function: office, phone }) => (
            <ListRow
              lead={<Icon name="phone" />}
              title={office}
              detail={
                <a class="post-call" href={telHref(phone)}>
                  {phone}
                </a>
              }
            />
          )}
        </For>
      </List>
    </Show>
  );
}

function Briefing(props: { work: PostWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const day = () => props.work.day();
  const papers = createMemo(() => client.replica.within(postBriefings, day()?.id ?? ''));
  return (
    <>
      <SectionHeader kind="band" title={t('counters.brief.text')} />
      <List label={t('counters.brief.text')}>
        <Show when={day()?.body.briefing} fallback={<ListRow note title={t('counters.brief.none')} />}>
          {(text) => (
            <li class="block post-briefing">
              <LocalText text={text()} />
            </li>
          )}
        </Show>
        <ListRow
          lead={<Icon name="lock" />}
          title={t('counters.brief.not_here')}
          detail={t('counters.brief.not_here_text')}
        />
      </List>
      <Show when={papers().length > 0}>
        <SectionHeader kind="band" title={t('counters.brief.papers')} aside={papers().length} />
        <List label={t('counters.brief.papers')}>
          <For each={papers()}>{(paper) => <PostPaperRow paper={paper} />}</For>
        </List>
      </Show>
    </>
  );
}

function Crew(props: { work: PostWork }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.work.crew().length > 0}>
      <SectionHeader kind="band" title={t('counters.brief.crew')} aside={props.work.crew().length} />
      <List label={t('counters.brief.crew')}>
        <For each={props.work.crew()}>
          {({ body }) => (
            <ListRow title={body.label} {...(body.isLead ? { detail: t('counters.brief.lead') } : {})} />
          )}
        </For>
      </List>
    </Show>
  );
}

function Shifts(props: { work: PostWork }): JSX.Element {
  const { t, locale } = useI18n();
  const author = useAuthor();
  const when = usePostWhen(props.work);
  const hours = useHours(props.work);
  const dayOf = ({ body }: Doc<Shift>) =>
    formatShortDay(
      locale(),
      dayAt({ instant: body.from, timeZone: props.work.day()?.body.timeZone ?? 'UTC' }),
    );
  /** Of one day the hours are enough. */
  const areSeveralDays = () => new Set(props.work.shiftList().map(dayOf)).size > 1;
  return (
    <Show when={props.work.shiftList().length > 0}>
      <SectionHeader kind="band" title={t('counters.hand.shifts')} />
      <List label={t('counters.hand.shifts')}>
        <For each={props.work.shiftList()}>
          {(shift) => (
            <ListRow
              lead={shift.body.number}
              title={t('counters.shift.hours', hours(shift))}
              {...(areSeveralDays() ? { kicker: dayOf(shift) } : {})}
              quiet={shift.body.handed !== null}
              {...(shift.id === props.work.shift()?.id ? { trail: t('counters.mine.now') } : {})}
            >
              <Show when={shift.body.handed}>
                {(handed) => (
                  <>
                    <p class="row-detail">
                      {t('counters.shift.handed', { at: when(handed().at), by: author(handed()) })}
                    </p>
                    <Show when={handed().note}>{(note) => <p class="row-detail">{note()}</p>}</Show>
                  </>
                )}
              </Show>
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}
