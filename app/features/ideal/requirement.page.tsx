import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryCodes, countryName, memberStates, sortCountries } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { Chain } from '#app/kit/chain.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { may } from '#shared/access/rules.ts';
import { mayAsk } from '#shared/ideal/editions.rules.ts';
import { type Edition, type Requirement, requirements } from '#shared/ideal/ideal.schemas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { OfEdition } from './of-edition.tsx';
import { SubjectField } from './subject-field.tsx';
import { subjectName } from './subject-words.ts';
import { worksOn } from './who.ts';
import './ideal.css';

/** What is asked of states: written by those who edit the edition, read by all who take part. */
export default function RequirementPage(): JSX.Element {
  const params = useParams<{ edition: string; requirement?: string }>();
  return (
    <Show when={`${params.edition} ${params.requirement ?? ''}`} keyed>
      {(_address) => (
        <OfEdition id={params.edition}>
          {(edition) => <Of edition={edition()} id={params.requirement} />}
        </OfEdition>
      )}
    </Show>
  );
}

function Of(props: { edition: Doc<Edition>; id: string | undefined }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const mayWrite = () => may(client.actor(), 'editions.edit');
  const isOpen = () => mayAsk(props.edition.body.status);
  const known = createMemo(() =>
    props.id === undefined ? null : client.replica.one(requirements, props.id),
  );
  const isHere = createMemo(() => known()?.parent === props.edition.id);
  const back = () => ({ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') });
  return (
    <Show
      when={props.id === undefined}
      fallback={
        <Show
          when={isHere()}
          fallback={
            <PageHeader
              back={back()}
              title={t('ideal.things.requirement')}
              detail={t('errors.ideal.requirement_unknown')}
            />
          }
        >
          <Show
            when={mayWrite() && isOpen()}
            fallback={<Shown edition={props.edition} requirement={known() as Doc<Requirement>} />}
          >
            <Form edition={props.edition} begun={known()} />
          </Show>
        </Show>
      }
    >
      <Allowed to={mayWrite()} back={`/ideal/${props.edition.id}`} says={t('ideal.who_edits')}>
        <Show
          when={isOpen()}
          fallback={<PageHeader back={back()} title={t('ideal.ask')} detail={t('ideal.asking_over')} />}
        >
          <Form edition={props.edition} begun={null} />
        </Show>
      </Allowed>
    </Show>
  );
}

function Shown(props: { edition: Doc<Edition>; requirement: Doc<Requirement> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.requirement.body;
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') }}
        kicker={t('ideal.things.requirement')}
        title={<LocalText text={body().question} />}
        detail={body().withdrawn ? t('ideal.withdrawn') : undefined}
      />
      <SettledFacts requirement={props.requirement} />
      <FactList
        facts={[
          { label: t('ideal.fields.priority'), place: t(`ideal.priority.${asPriority(body().priority)}`) },
          { label: t('ideal.fields.due'), place: formatDay(locale(), body().due) },
          {
            label: t('ideal.fields.askedOf'),
            place: sortCountries(locale(), body().askedOf)
              .map((code) => countryName(locale(), code))
              .join(', '),
          },
        ]}
      />
      <Show when={worksOn(client.actor()) && body().askedOf.includes(client.actor().state ?? '')}>
        <List>
          <ListRow
            lead={<Icon name="pencil" />}
            title={t('ideal.own_work')}
            href={`/ideal/${props.edition.id}/work/requirements/${props.requirement.id}`}
            chevron
          />
        </List>
      </Show>
      <Chain id={props.requirement.id} />
    </>
  );
}

const asPriority = (priority: number) => String(priority) as '1' | '2' | '3';

/** What does not change once the states answer. */
function SettledFacts(props: { requirement: Doc<Requirement>; withQuestion?: boolean }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const body = () => props.requirement.body;
  return (
    <FactList
      facts={[
        ...(props.withQuestion === true
          ? [{ label: t('ideal.fields.question'), place: <LocalText text={body().question} /> }]
          : []),
        {
          label: t('ideal.fields.about'),
          place: subjectName(body().about, { replica: client.replica, t }),
          detail: t(`ideal.kind.${body().about.kind}`),
        },
      ]}
    />
  );
}

const about = typedFields({
  question: field.text,
  about: field.as<Subject | null>(null),
  priority: field.as<number>(2),
  askedOf: field.as<string[]>([]),
  due: field.line,
});
type Typed = ReturnType<typeof about.type>;
const toArgs = (typed: Typed) => ({ ...about.toArgs(typed), about: typed.about as Subject });

function Form(props: { edition: Doc<Edition>; begun: Doc<Requirement> | null }): JSX.Element {
  const { t, locale } = useI18n();
  const { begun } = props;
  const edition = props.edition.id;
  const isSettled = begun !== null && props.edition.body.status !== 'scoping';
  const edit = createEdit({
    collection: requirements,
    begun,
    ...(begun === null ? { under: edition } : {}),
    prefix: 'rqm',
    field: 'requirement',
    acts: begun === null ? ['requirements.ask'] : ['requirements.edit'],
    type: (body) =>
      about.type(
        body === null ? { due: props.edition.body.collectUntil } : (body as Partial<Typed> as never),
      ),
    toArgs,
    need: {
      question: 'ideal.need.question',
      about: 'ideal.need.about',
      askedOf: 'ideal.need.asked_of',
      due: 'ideal.need.day',
    },
    add: ({ id, wished }) => act('requirements.ask', { requirement: id, edition, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('requirements.edit', { requirement: id, edition, ...fields }),
    to: `/ideal/${edition}`,
  });
  const isAsked = () => begun !== null && !begun.body.withdrawn;
  const again = (withdrawn: boolean) =>
    act('requirements.edit', { requirement: edit.id(), edition, withdrawn });
  /** In the alphabet of the reader; whoever else was asked stays in the list. */
  const states = createMemo(() =>
    sortCountries(locale(), [
      ...new Set([...memberStates, ...(begun?.body.askedOf ?? []).filter((code) => isCountry(code))]),
    ]),
  );
  const isEverybody = () => edit.typed().askedOf.length === states().length;
  return (
    <EditPage
      edit={edit}
      back={{ href: `/ideal/${edition}`, label: t('ideal.things.edition') }}
      title={t(edit.isNew ? 'ideal.ask' : 'ideal.edit_requirement')}
      detail={begun?.body.withdrawn === true ? t('ideal.withdrawn') : undefined}
    >
      <Show
        when={!isSettled}
        fallback={
          <Show when={begun}>
            {(known) => (
              <>
                <SectionHeader kind="band" title={t('ideal.settled')} />
                <SettledFacts requirement={known()} withQuestion />
              </>
            )}
          </Show>
        }
      >
        <TextInputs {...edit.bind('question')} long />
        <SubjectField
          {...edit.bind('about')}
          optional={false}
          hint={
            <LinkButton kind="text" href="/ideal/subjects">
              {t('ideal.subjects.title')}
            </LinkButton>
          }
          onChange={(subject) => edit.type({ about: subject })}
        />
      </Show>
      <RadioList
        {...edit.bind('priority')}
        optional={false}
        value={String(edit.typed().priority)}
        options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`ideal.priority.${value}`) }))}
        onChange={(value) => edit.type({ priority: Number(value) })}
      />
      <DateField {...edit.bind('due')} hint={t('ideal.due_hint')} />
      <CheckList
        {...edit.bind('askedOf')}
        optional={false}
        values={edit.typed().askedOf}
        options={states().map((code) => ({ value: code, label: countryName(locale(), code) }))}
        before={
          <Button
            kind="text"
            onClick={() => edit.type({ askedOf: isEverybody() ? [] : [...states()].sort() })}
          >
            {t(isEverybody() ? 'ideal.ask_nobody' : 'ideal.ask_everybody')}
          </Button>
        }
        onChange={(askedOf) => edit.type({ askedOf: [...askedOf].sort() })}
      />
      <Show when={!edit.isNew}>
        <div class="block">
          <Show
            when={isAsked()}
            fallback={
              <AskedButton
                icon="undo-2"
                label={t('ideal.ask_again')}
                title={t('ideal.ask_again_title')}
                onYes={() => edit.save({ acts: again(false), check: {} })}
              >
                {t('ideal.ask_again_text')}
              </AskedButton>
            }
          >
            <AskedButton
              icon="x"
              label={t('ideal.withdraw')}
              title={t('ideal.withdraw_title')}
              onYes={() => edit.save({ acts: again(true), check: {} })}
            >
              {t('ideal.withdraw_text')}
            </AskedButton>
          </Show>
        </div>
      </Show>
    </EditPage>
  );
}

const isCountry = (code: string) => (countryCodes as readonly string[]).includes(code);
