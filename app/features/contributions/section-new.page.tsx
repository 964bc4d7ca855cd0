import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { SubjectField } from '#app/features/ideal/subject-field.tsx';
import { usePartnerUnitWords } from '#app/features/people/partner-unit.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { orNull } from '#app/kit/or-null.ts';
import { required } from '#app/kit/required.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { act } from '#app/sync/acts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { contributionId, contributions, sections } from '#shared/contributions/contributions.schemas.ts';
import { editions, requirements } from '#shared/ideal/ideal.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import { INSTITUTIONS, type Institution } from '#shared/kernel/actor.ts';
import { addDays } from '#shared/kernel/days.ts';
import { readText } from '#shared/kernel/text.ts';
import { askedOf } from './owed.ts';
import { ownState, partIn } from './work-data.ts';

const UNIT = /^[a-z0-9-]{1,40}$/;

const readUnit = (typed: string) => orNull(typed.toLowerCase());

interface TypedSection {
  readonly requirement: string;
  readonly institution: Institution | '';
  readonly unit: string;
  readonly question: TypedText;
  readonly about: Subject | null;
  readonly due: string;
}

/** Asks one institution, or one unit of it, for a part of the questionnaire. */
export default function SectionNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  const query = useQuery<{ requirement?: string }>();
  const back = () => ({
    href: `/ideal/${params.edition}/work`,
    label: t('contributions.things.contribution'),
  });
  return (
    <Allowed to={partIn(client).works} back={back().href} says={t('contributions.not_yours')}>
      <Show
        when={client.replica.one(contributions, contributionId(params.edition)) !== null}
        fallback={
          <PageHeader
            back={back()}
            title={t('contributions.acts.section')}
            detail={t('contributions.begin.not_begun')}
          />
        }
      >
        <Show when={`of/${query.requirement ?? ''}`} keyed>
          {(_form) => <Form edition={params.edition} requirement={query.requirement ?? null} back={back()} />}
        </Show>
      </Show>
    </Allowed>
  );
}

function Form(props: {
  edition: string;
  requirement: string | null;
  back: { href: string; label: string };
}): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { edition } = props;
  const state = ownState(client);
  const unitNote = usePartnerUnitWords();
  const asked = () => askedOf({ replica: client.replica, edition, state });
  const known = (id: string | null) =>
    id === null ? null : (client.replica.one(requirements, id)?.body ?? null);
  const first = known(props.requirement);
  const edit = createEdit({
    collection: sections,
    begun: null,
    under: props.requirement ?? contributionId(edition),
    parent: contributionId(edition),
    acts: ['contributions.ask_section'],
    prefix: 'sec',
    field: 'section',
    type: (body): TypedSection => ({
      requirement: (body?.requirement === undefined ? props.requirement : body.requirement) ?? '',
      institution: body?.institution ?? '',
      unit: body?.unit ?? '',
      question: typedOf(body?.question ?? first?.question),
      about: body?.about ?? first?.about ?? null,
      due: body?.due ?? firstDue(),
    }),
    toArgs: ({ requirement, institution, unit, question, about, due }) => ({
      requirement: orNull(requirement),
      institution: required(institution),
      unit: readUnit(unit),
      question: required(textOf(question)),
      about: required(about),
      due,
    }),
    check: ({ institution, unit, question, about, due }) => ({
      institution: institution === '' ? t('contributions.need.institution') : null,
      unit: unit.trim() !== '' && !UNIT.test(unit.trim().toLowerCase()) ? t('contributions.need.unit') : null,
      question: textOf(question) === null ? t('contributions.need.question') : null,
      about: about === null ? t('contributions.need.about') : null,
      due:
        due === ''
          ? t('contributions.need.due')
          : due < dayHere(client.now())
            ? t('contributions.need.due_past')
            : null,
    }),
    add: ({ id, wished }) => act('contributions.ask_section', { section: id, state, edition, ...wished }),
    to: props.back.href,
    errorAt: 'question',
  });
  /** A week before the edition wants it, or before the end of the collection; nothing that has passed. */
  function firstDue(): string {
    const last = first?.due ?? client.replica.one(editions, edition)?.body.collectUntil;
    if (last === undefined) return '';
    const week = addDays(last, -7);
    const today = dayHere(client.now());
    if (week > today) return week;
    return last >= today ? last : '';
  }
  /** What the requirement asks takes the place of what stands there. */
  function choose(requirement: string) {
    const body = known(requirement);
    edit.type(
      body === null ? { requirement } : { requirement, question: typedOf(body.question), about: body.about },
    );
  }
  return (
    <EditPage
      edit={edit}
      back={props.back}
      title={t('contributions.acts.section')}
      detail={t('contributions.sections.new_text')}
      save={t('contributions.sections.ask')}
    >
      <Show when={asked().length > 0}>
        <SelectField
          id={edit.idOf('requirement')}
          label={t('contributions.fields.requirement')}
          hint={t('contributions.sections.requirement_hint')}
          blank={t('contributions.sections.of_own')}
          options={asked().map(({ id, body }) => ({
            value: id,
            label: readText(body.question, locale()).value,
          }))}
          value={edit.typed().requirement}
          onChange={choose}
        />
      </Show>
      <SelectField
        {...edit.pick('institution')}
        blank={t('contributions.choose')}
        options={INSTITUTIONS.map((value) => ({ value, label: t(`people.institution.${value}`) }))}
        onChange={(institution) => edit.type({ institution: institution as Institution | '' })}
      />
      <TextField
        {...edit.bind('unit')}
        hint={[
          unitNote({
            state,
            institution: edit.typed().institution || null,
            unit: readUnit(edit.typed().unit),
          }),
          t('contributions.sections.unit_hint'),
        ]
          .filter(Boolean)
          .join('. ')}
      />
      <TextInputs {...edit.bind('question')} long />
      <SubjectField
        id={edit.idOf('about')}
        label={t('contributions.fields.about')}
        error={edit.errorOf('about')}
        value={edit.typed().about}
        onChange={(about) => edit.type({ about })}
      />
      <DayField {...edit.bind('due')} min={dayHere(client.now())} />
    </EditPage>
  );
}
