import { createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { unitName } from '#app/features/people/place-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPart } from '#app/kit/edit-page.tsx';
import { Answered, useAnswer } from '#app/kit/online.tsx';
import { Renewed } from '#app/kit/renewed.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { PeopleAnswerSchema, type Person } from '#shared/people/people.schemas.ts';
import {
  MAX_DEPUTIES,
  type ReviewRules,
  reviewRules,
  reviewRulesId,
} from '#shared/reports/review.schemas.ts';

/** Whoever governs a state's people says who decides in the place of its point of contact. */
export default function DeputiesPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [isSaved, setIsSaved] = createSignal(false);
  const said = () => (isSaved() ? t('reports.rules.deputy.saved') : '');
  return (
    <Allowed
      to={may(client.actor(), 'state.people', { state: client.actor().state })}
      back="/reports"
      says={t('reports.rules.deputy.not_yours')}
    >
      <PageHeader
        back={{ href: '/reports/state', label: t('reports.state.title') }}
        title={t('reports.rules.deputies')}
      />
      <p class="block">
        {t('reports.rules.deputy.text')} {t('reports.rules.deputy.reads')}
      </p>
      <Renewed onDone={() => setIsSaved(true)}>
        {(done) => <DeputiesForm state={client.actor().state ?? ''} onSaved={done} />}
      </Renewed>
      <Show when={said()}>
        <p class="block">{said()}</p>
      </Show>
      <LiveRegion message={said()} />
    </Allowed>
  );
}

const about = typedFields({ deputies: field.as<ReviewRules['deputies']>([]) });

function DeputiesForm(props: { state: string; onSaved: () => void }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { state } = props;
  const id = reviewRulesId(state);
  const edit = createEdit({
    collection: reviewRules,
    begun: client.replica.one(reviewRules, id),
    under: null,
    id,
    acts: ['reports.name_deputies'],
    prefix: 'rvr',
    field: 'deputies',
    ...about,
    edit: ({ wished }) => act('reports.name_deputies', { state, ...wished }),
    isSentUnchanged: true,
    onSaved: () => props.onSaved(),
  });
  const named = () => edit.typed().deputies;
  const query = useAnswer(PeopleAnswerSchema, '/api/people');
  const people = () => (query.data?.people ?? []).filter((each) => each.state === state);
  const isGone = (person: string) =>
    query.data !== undefined &&
    !people().some((each) => each.person === person && each.status !== 'disabled');
  /** The point of contact needs no deputy's rights, and nobody names themselves. */
  const others = () =>
    people().filter(
      ({ person, status, roles }) =>
        status !== 'disabled' &&
        person !== client.actor().person &&
        !roles.includes('pointOfContact') &&
        !named().some((each) => each.person === person),
    );
  const aboutPerson = ({ institution, unit }: Person) =>
    [institution === null ? null : t(`people.institution.${institution}`), unit && unitName(unit)]
      .filter((each) => each !== null)
      .join(' · ');
  function name({ person, label }: Person) {
    if (named().length >= MAX_DEPUTIES)
      return void edit.report({ deputies: t('reports.rules.deputy.most', { n: MAX_DEPUTIES }) });
    edit.type({ deputies: [...named(), { person, label }] });
  }
  return (
    <EditPart
      edit={edit}
      question="reports.name_deputies"
      thing={
        <For each={named()} fallback={t('reports.rules.deputy.none')}>
          {({ label }) => <p>{label}</p>}
        </For>
      }
      kind="filled"
      save={t('reports.rules.deputy.save')}
    >
      <SectionHeader kind="band" title={t('reports.rules.deputy.named')} aside={named().length} />
      <div id={edit.idOf('deputies')} tabIndex={-1}>
        <List label={t('reports.rules.deputy.named')}>
          <For each={named()} fallback={<ListRow note title={t('reports.rules.deputy.none')} />}>
            {({ person, label }) => (
              <ListRow
                title={label}
                tone={isGone(person) ? 'decide' : undefined}
                detail={isGone(person) ? t('reports.rules.deputy.gone') : undefined}
                trail={
                  <Button
                    kind="text"
                    icon="x"
                    label={t('reports.rules.deputy.remove', { name: label })}
                    onClick={() => edit.type({ deputies: named().filter((each) => each.person !== person) })}
                  />
                }
              />
            )}
          </For>
        </List>
      </div>
      <SectionHeader kind="band" title={t('reports.rules.deputy.who')} />
      <Answered query={query}>
        <List label={t('reports.rules.deputy.who')}>
          <For each={others()} fallback={<ListRow note title={t('reports.rules.deputy.nobody')} />}>
            {(person) => (
              <ListRow
                title={person.label}
                detail={aboutPerson(person)}
                trail={
                  <Button kind="text" icon="plus" onClick={() => name(person)}>
                    {t('reports.rules.deputy.add')}
                    <span class="unseen">: {person.label}</span>
                  </Button>
                }
              />
            )}
          </For>
        </List>
      </Answered>
    </EditPart>
  );
}
