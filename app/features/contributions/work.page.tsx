import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { contributionId, contributions } from '#shared/contributions/contributions.schemas.ts';
import { isCollecting } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { OutWithoutConsent } from './consent-out.tsx';
import { FigureList } from './figure-list.tsx';
import { LinkList } from './link-list.tsx';
import { MaterialList } from './material-list.tsx';
import { ObstacleList } from './obstacle-list.tsx';
import { OwedList } from './owed-list.tsx';
import { ownerName } from './owner-name.ts';
import { SectionList } from './section-list.tsx';
import { Standing } from './standing.tsx';
import { WhoRead } from './who-read.tsx';
import { ownState, partIn, useWork } from './work-data.ts';
import './contributions.css';

/** The contribution of one's own state to an edition, while it is worked on: what it owes, has, and still lacks. */
export default function WorkPage(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const params = useParams<{ edition: string }>();
  const edition = createMemo(() => client.replica.one(editions, params.edition));
  const part = () => partIn(client);
  const work = useWork(() => params.edition);
  /** Until the act that begins it is durable, its form is there to say that it could not be saved. */
  const isBegun = createMemo<boolean>((before) => {
    const known = work.contribution();
    if (known === null || before) return known !== null;
    const act = client.replica.pending(contributions, known.id);
    return act === null || (client.factsOf(act)?.savedAt ?? null) !== null;
  }, false);
  const back = () => ({
    href: `/ideal/${params.edition}`,
    label: t(edition() === null ? 'ideal.title' : 'ideal.things.edition'),
  });
  return (
    <Allowed
      to={part().works || part().authorises}
      back={`/ideal/${params.edition}`}
      says={t('contributions.not_yours')}
      reads
    >
      <Show
        when={edition()}
        fallback={<PageHeader back={back()} title={t('ideal.unknown')} detail={t('ideal.unknown_more')} />}
      >
        {(known) => (
          <>
            <PageHeader
              back={back()}
              kicker={ownerName({ t, locale: locale(), state: ownState(client) })}
              title={t('contributions.things.contribution')}
              detail={t('contributions.until', { day: formatDay(locale(), known().body.collectUntil) })}
              aside={
                <Show when={part().works && work.contribution() !== null}>
                  <LinkButton
                    kind="text"
                    icon="pencil"
                    label={t('contributions.acts.write')}
                    href={`/ideal/${params.edition}/work/edit`}
                  />
                </Show>
              }
            />
            <Show
              when={isBegun() ? work.contribution() : null}
              fallback={
                <Show
                  when={part().works && isCollecting(known().body.status)}
                  fallback={
                    <p class="block">
                      {t(part().works ? 'contributions.begin.closed' : 'contributions.begin.waits')}
                    </p>
                  }
                >
                  <Begin edition={params.edition} />
                </Show>
              }
            >
              {(contribution) => (
                <>
                  <Standing edition={params.edition} work={work} contribution={contribution()} />
                  <Show when={contribution().body.standing}>
                    {(standing) => <WhoRead edition={params.edition} standing={standing()} />}
                  </Show>
                  <ObstacleList edition={params.edition} work={work} />
                  <OutWithoutConsent edition={params.edition} />
                  <OwedList edition={params.edition} work={work} />
                  <SectionList edition={params.edition} work={work} />
                  <FigureList edition={params.edition} work={work} />
                  <LinkList edition={params.edition} work={work} />
                  <MaterialList work={work} edition={params.edition} />
                </>
              )}
            </Show>
          </>
        )}
      </Show>
    </Allowed>
  );
}

function Begin(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edition } = props;
  const former = createMemo(() =>
    client.replica
      .all(contributions)
      .filter(({ body }) => body.edition !== edition)
      .map(({ body }) => ({
        value: body.edition,
        title: readText(client.replica.one(editions, body.edition)?.body.title, locale()).value,
        number: client.replica.one(editions, body.edition)?.body.number ?? 0,
      }))
      .sort((left, right) => right.number - left.number),
  );
  const edit = createEdit({
    collection: contributions,
    begun: null,
    under: null,
    id: contributionId(edition),
    acts: ['contributions.begin'],
    prefix: 'ctb',
    field: 'begin',
    ...typedFields({ startedFrom: field.choiceOrNull<string>() }),
    edit: ({ wished }) =>
      act('contributions.begin', { state: ownState(client), edition, startFrom: wished.startedFrom }),
    fromArgs: ({ startFrom }) => ({ startedFrom: startFrom as string | null }),
    isSentUnchanged: true,
    onSaved: () => undefined,
  });
  return (
    <>
      <p class="block">{t('contributions.begin.text')}</p>
      <EditPart edit={edit} kind="filled" wide save={t('contributions.acts.begin')}>
        <Show when={former().length > 0}>
          <RadioList
            {...edit.pick('startedFrom')}
            blank={t('contributions.begin.empty')}
            options={former().map(({ value, title }) => ({
              value,
              label: t('contributions.begin.from', { title }),
              hint: t('contributions.begin.from_more'),
            }))}
          />
        </Show>
      </EditPart>
    </>
  );
}
