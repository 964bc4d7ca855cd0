import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { required } from '#app/kit/required.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { PROGRESS, progress, progressId } from '#shared/ideal/released.schemas.ts';
import { LinkRow } from './link-list.tsx';
import type { Progress } from './owed.ts';
import { ProgressTag } from './owed-list.tsx';
import { SectionRow } from './section-list.tsx';
import { useSubjectWords } from './subject-words.ts';
import { type AskedRow, useAsked } from './use-progress.ts';
import { ownState, partIn, useWork } from './work-data.ts';

/** One requirement as its state sees it: what it has of it, whom it asked, and how far it says it is. */
export default function RequirementPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; requirement: string }>();
  const work = useWork(() => params.edition);
  const asked = useAsked(() => params.edition, work);
  const back = () => ({
    href: `/ideal/${params.edition}/work`,
    label: t('contributions.things.contribution'),
  });
  const row = createMemo(() => asked().find(({ requirement }) => requirement.id === params.requirement));
  return (
    <Allowed
      to={partIn(client).works || partIn(client).authorises}
      back={back().href}
      says={t('contributions.not_yours')}
      reads
    >
      <Show
        when={row()}
        fallback={
          <PageHeader
            back={back()}
            title={t('contributions.owed.unknown')}
            detail={t('contributions.owed.unknown_more')}
          />
        }
      >
        {(known) => (
          <Show when={known().requirement.id} keyed>
            {(_id) => <Whole row={known()} edition={params.edition} work={work} back={back()} />}
          </Show>
        )}
      </Show>
    </Allowed>
  );
}

function Whole(props: {
  row: AskedRow;
  edition: string;
  work: ReturnType<typeof useWork>;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const subject = useSubjectWords();
  const { id } = props.row.requirement;
  const body = () => props.row.requirement.body;
  const day = () => props.work.lateBefore();
  const ofIt = createMemo(() => ({
    sections: props.work.sections().filter((section) => section.body.requirement === id),
    links: props.work.links().filter((link) => link.body.requirements.includes(id)),
  }));
  return (
    <>
      <PageHeader
        back={props.back}
        kicker={subject(body().about)}
        title={<LocalText text={body().question} />}
        aside={<ProgressTag row={props.row} />}
      />
      <FactList
        facts={[
          { label: t('contributions.fields.due'), place: formatDay(locale(), body().due) },
          {
            label: t('contributions.owed.priority'),
            place: t(`ideal.priority.${asPriority(body().priority)}`),
          },
        ]}
      />
      <SectionHeader kind="band" title={t('contributions.sections.title')} aside={ofIt().sections.length} />
      <List label={t('contributions.sections.title')}>
        <For each={ofIt().sections} fallback={<ListRow note title={t('contributions.sections.none')} />}>
          {(section) => <SectionRow section={section} day={day()} />}
        </For>
      </List>
      <Show when={partIn(client).works && props.work.contribution() !== null}>
        <div class="block">
          <LinkButton icon="plus" href={`/ideal/${props.edition}/work/sections/new?requirement=${id}`}>
            {t('contributions.acts.section')}
          </LinkButton>
        </div>
      </Show>
      <SectionHeader kind="band" title={t('contributions.links.title')} aside={ofIt().links.length} />
      <List label={t('contributions.links.title')}>
        <For
          each={ofIt().links}
          fallback={
            <ListRow note title={t('contributions.links.none')} detail={t('contributions.links.none_more')} />
          }
        >
          {(link) => <LinkRow link={link} edition={props.edition} work={props.work} />}
        </For>
      </List>
      <Show when={partIn(client).works}>
        <SectionHeader kind="band" title={t('contributions.acts.progress')} />
        <p class="block body-2 quiet">{t('contributions.owed.progress_more')}</p>
        <Renewed>{(done) => <ProgressForm row={props.row} onSaved={done} to={props.back.href} />}</Renewed>
      </Show>
    </>
  );
}

const asPriority = (priority: number) => String(priority) as '1' | '2' | '3';

function ProgressForm(props: { row: AskedRow; onSaved: () => void; to: string }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { id: requirement } = props.row.requirement;
  const state = ownState(client);
  const id = progressId({ requirement, state });
  const first = props.row.saying ?? props.row.told ?? props.row.derived ?? '';
  const edit = createEdit({
    collection: progress,
    begun: client.replica.one(progress, id),
    under: requirement,
    id,
    acts: ['contributions.tell_progress'],
    prefix: 'prg',
    field: 'progress',
    type: (body): { status: Progress | '' } => ({ status: body?.status ?? first }),
    toArgs: ({ status }) => ({ status: required(status) }),
    check: ({ status }) => ({ status: status === '' ? t('contributions.need.progress') : null }),
    edit: ({ wished }) => act('contributions.tell_progress', { state, requirement, ...wished }),
    isSentUnchanged: true,
    to: props.to,
  });
  return (
    <EditPart edit={edit} kind="filled" save={t('contributions.owed.save')}>
      <RadioList
        {...edit.pick('status')}
        label={t('contributions.owed.how_far')}
        options={PROGRESS.map((value) => ({
          value,
          label: t(`ideal.progress.${value}`),
          hint: t(`contributions.owed.means.${value}`),
        }))}
      />
    </EditPart>
  );
}
