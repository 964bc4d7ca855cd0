import { useParams } from '@solidjs/router';
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { ownState } from '#app/features/contributions/work-data.ts';
import { unitName } from '#app/features/people/place-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Confirm } from '#app/kit/confirm.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useDone } from '#app/kit/use-done.ts';
import { useQuestion } from '#app/kit/use-question.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { INSTITUTIONS } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type PanelSeat, panelId, panelSeats } from '#shared/panels/panels.schemas.ts';
import { type Colleague, ColleaguesAnswerSchema } from '#shared/people/people.schemas.ts';
import { useHoldersGone } from './holders-gone.ts';
import { type PanelWork, partInPanel, usePanel } from './panel-data.ts';

/** One seat of the panel: its institution and office, and who holds it. */
export default function SeatEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string; seat?: string }>();
  const work = usePanel(() => params.edition);
  return (
    <Allowed
      to={partInPanel(client).manages}
      back={`/ideal/${params.edition}/panel`}
      says={t('rating.panel.not_yours')}
    >
      <Show when={params.seat ?? 'new'} keyed>
        <Whole edition={params.edition} seat={params.seat ?? null} work={work} />
      </Show>
    </Allowed>
  );
}

const about = typedFields({
  institution: field.choice<PanelSeat['institution']>(),
  office: field.line,
});

function Whole(props: { edition: string; seat: string | null; work: PanelWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { edition } = props;
  const state = () => ownState(client);
  const begun = props.seat === null ? null : client.replica.one(panelSeats, props.seat);
  const put = ({ id, wished }: { id: string; wished: Pick<PanelSeat, 'institution' | 'office'> }) =>
    act('panels.put_seat', { state: state(), edition, seat: id, ...wished });
  const edit = createEdit({
    collection: panelSeats,
    begun,
    under: panelId(edition),
    prefix: 'pst',
    field: 'seat',
    ...about,
    need: { institution: 'rating.seats.need_institution', office: 'rating.seats.need_office' },
    add: put,
    edit: put,
    to: `/ideal/${edition}/panel`,
  });
  return (
    <>
      <EditPage
        edit={edit}
        back={{ href: `/ideal/${edition}/panel`, label: t('rating.panel.title') }}
        title={t(begun === null ? 'rating.seats.new' : 'rating.seats.edit')}
        detail={t('rating.seats.detail')}
      >
        <Show
          when={begun}
          fallback={
            <SelectField
              {...edit.bind('institution')}
              blank={t('rating.seats.choose')}
              options={INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }))}
              onChange={(value) => edit.type({ institution: value as PanelSeat['institution'] })}
            />
          }
        >
          {(seat) => (
            <p class="block">
              <strong>{t(`people.institution.${seat().body.institution}`)}</strong>
            </p>
          )}
        </Show>
        <TextField {...edit.bind('office')} hint={t('rating.seats.office_hint')} />
      </EditPage>
      <Show when={begun}>{(seat) => <Holder edition={edition} seat={seat()} work={props.work} />}</Show>
    </>
  );
}

/** Who holds the seat; people come from the server, so choosing needs a network. */
function Holder(props: { edition: string; seat: Doc<PanelSeat>; work: PanelWork }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const done = useDone();
  const questionOf = useQuestion();
  const holder = () => props.work.holderOf(props.seat.id);
  const former = () => holder()?.person ?? null;
  const query = useAnswer(ColleaguesAnswerSchema, '/api/people/colleagues');
  const isGone = useHoldersGone(() => true);
  const seated = createMemo(
    () => new Set(props.work.seats().flatMap(({ id }) => props.work.holderOf(id)?.person ?? [])),
  );
  const others = () =>
    (query.data?.people ?? []).filter(
      ({ person }) => person !== client.actor().person && !seated().has(person),
    );
  const aboutPerson = ({ institution, unit }: Colleague) =>
    [institution === null ? null : t(`people.institution.${institution}`), unit && unitName(unit)]
      .filter((each) => each !== null)
      .join(' · ');
  const of = () => ({
    ...{ state: ownState(client), edition: props.edition, seat: props.seat.id, former: former() },
  });
  const seat = (person: string | null, label: string | null) => {
    const seated = { ...of(), person, label };
    return done.run(act('panels.seat_person', seated));
  };
  const holderName = () => holder()?.label ?? t('contributions.somebody');
  const [chosen, setChosen] = createSignal<Colleague | null>(null);
  const isOther = ({ institution }: Colleague) => institution !== props.seat.body.institution;
  const institutionWords = ({ institution }: Colleague) => {
    const seat = t(`people.institution.${props.seat.body.institution}`);
    return institution === null
      ? t('rating.seats.no_institution_more', { seat })
      : t('rating.seats.other_institution_more', { seat, theirs: t(`people.institution.${institution}`) });
  };
  /** Nobody loses a sheet by it, and they are of the institution: it is done at once. */
  function choose(person: Colleague) {
    if (former() === null && !isOther(person)) void seat(person.person, person.label);
    else setChosen(person);
  }
  const ending = () => questionOf('panels.end_seat');
  return (
    <>
      <SectionHeader kind="band" title={t('rating.seats.who')} />
      {done.notice()}
      <List label={t('rating.seats.who')}>
        <ListRow
          title={
            former() === null ? t('rating.panel.nobody') : (holder()?.label ?? t('contributions.somebody'))
          }
          tone={former() === null || isGone(former()) ? 'decide' : undefined}
          detail={isGone(former()) ? t('rating.seats.gone') : undefined}
          trail={
            <Show when={former() !== null}>
              <AskedButton
                kind="text"
                icon="x"
                label={t('rating.seats.empty')}
                title={t('rating.seats.empty_title')}
                onYes={() => seat(null, null)}
              >
                <p>{t('rating.seats.leaves', { who: holderName() })}</p>
              </AskedButton>
            </Show>
          }
        />
      </List>
      <SectionHeader kind="band" title={t('rating.seats.choose_person')} />
      <p class="block body-2">{t('rating.seats.replaced')}</p>
      <Answered query={query}>
        <List label={t('rating.seats.choose_person')}>
          <For each={others()} fallback={<ListRow note title={t('rating.seats.no_people')} />}>
            {(person) => (
              <ListRow
                title={person.label}
                detail={
                  <>
                    {aboutPerson(person)}{' '}
                    <Show when={isOther(person)}>
                      <Tag tone="amber">{t('rating.seats.other_institution')}</Tag>
                    </Show>
                  </>
                }
                trail={
                  <Button kind="text" icon="plus" onClick={() => choose(person)}>
                    {t('rating.seats.seat')}
                    <span class="unseen">: {person.label}</span>
                  </Button>
                }
              />
            )}
          </For>
        </List>
      </Answered>
      <Confirm
        open={chosen() !== null}
        onClose={() => setChosen(null)}
        title={t('rating.seats.put_title', { who: chosen()?.label ?? '' })}
        confirm={t('rating.seats.seat')}
        onConfirm={() => {
          const person = chosen();
          setChosen(null);
          if (person !== null) void seat(person.person, person.label);
        }}
      >
        <Show when={chosen()}>
          {(person) => (
            <>
              <Show when={isOther(person())}>
                <p>{institutionWords(person())}</p>
              </Show>
              <Show when={former() !== null}>
                <p>{t('rating.seats.leaves', { who: holderName() })}</p>
              </Show>
            </>
          )}
        </Show>
      </Confirm>
      <div class="block">
        <AskedButton
          act="panels.end_seat"
          kind="text"
          icon="trash-2"
          label={ending().label}
          title={ending().title}
          onYes={() => done.run(act('panels.end_seat', of()))}
        >
          <p>{ending().text}</p>
        </AskedButton>
      </div>
    </>
  );
}
