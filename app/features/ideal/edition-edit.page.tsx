import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { useOpen } from '#app/kit/use-open.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { DateField, NumberField } from '#app/ui/text-field.tsx';
import { isFrozen, misplacedDay } from '#shared/ideal/editions.rules.ts';
import { DISPLAYS, type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { EditionFacts } from './edition-facts.tsx';
import { OfEdition } from './of-edition.tsx';

/** Opens an edition, or changes its name, its days and what it shows. */
export default function EditionEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ edition?: string }>();
  return (
    <Allowed to="editions.edit" back="/ideal" says={t('ideal.who_edits')}>
      <Show when={params.edition} keyed fallback={<Form begun={null} />}>
        {(id) => <OfEdition id={id}>{(edition) => <Known edition={edition()} />}</OfEdition>}
      </Show>
    </Allowed>
  );
}

function Known(props: { edition: Doc<Edition> }): JSX.Element {
  const { t } = useI18n();
  const isOpen = useOpen(
    () => props.edition,
    ({ status }) => !isFrozen(status),
  );
  const back = () => ({ href: `/ideal/${props.edition.id}`, label: t('ideal.things.edition') });
  return (
    <Show
      when={isOpen()}
      fallback={
        <PageHeader back={back()} title={t('ideal.edit_edition')} detail={t('errors.ideal.edition_frozen')} />
      }
    >
      <Form begun={props.edition} />
    </Show>
  );
}

const DAYS = ['collectFrom', 'collectUntil', 'validateUntil', 'publishOn'] as const;

function Form(props: { begun: Doc<Edition> | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const { begun } = props;
  const next = Math.max(0, ...client.replica.all(editions).map(({ body }) => body.number)) + 1;
  const about = typedFields({
    number: field.number(String(next)),
    title: field.text,
    periodFrom: field.line,
    periodUntil: field.line,
    collectFrom: field.line,
    collectUntil: field.line,
    validateUntil: field.line,
    publishOn: field.line,
    display: field.oneOf(DISPLAYS),
  });
  /** Nothing of it changes any more once the states answer. */
  const isSettled = begun !== null && begun.body.status !== 'scoping';
  const edit = createEdit({
    collection: editions,
    begun,
    acts: begun === null ? ['editions.begin'] : ['editions.edit'],
    prefix: 'edn',
    field: 'edition',
    ...about,
    need: {
      number: 'ideal.need.number',
      title: 'ideal.need.title',
      periodFrom: 'ideal.need.periodFrom',
      periodUntil: 'ideal.need.periodUntil',
      collectFrom: 'ideal.need.collectFrom',
      collectUntil: 'ideal.need.collectUntil',
      validateUntil: 'ideal.need.validateUntil',
      publishOn: 'ideal.need.publishOn',
    },
    check(typed) {
      const isPeriodWrong = typed.periodFrom !== '' && typed.periodUntil !== '';
      const backwards = isPeriodWrong && typed.periodUntil < typed.periodFrom;
      const isWhole = DAYS.every((name) => typed[name] !== '');
      const misplaced = isWhole ? misplacedDay(typed) : null;
      return {
        ...(backwards ? { periodUntil: t('errors.ideal.period_backwards') } : {}),
        ...(misplaced === null ? {} : { [misplaced]: t('ideal.need.day_after') }),
      };
    },
    add: ({ id, wished }) => act('editions.begin', { edition: id, ...wished }),
    edit: ({ id, fields: { number: _, ...fields } }) => act('editions.edit', { edition: id, ...fields }),
    to: (id) => `/ideal/${id}`,
  });
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/ideal', label: t('ideal.title') }
          : { href: `/ideal/${begun.id}`, label: t('ideal.things.edition') }
      }
      title={t(edit.isNew ? 'ideal.begin' : 'ideal.edit_edition')}
    >
      <Show when={edit.isNew}>
        <NumberField {...edit.bind('number')} hint={t('ideal.number_hint')} maxlength={3} />
      </Show>
      <TextInputs {...edit.bind('title')} />
      <Show
        when={!isSettled}
        fallback={
          <Show when={begun}>
            {(known) => (
              <>
                <SectionHeader kind="band" title={t('ideal.settled')} />
                <EditionFacts edition={known()} of="settled" />
              </>
            )}
          </Show>
        }
      >
        <div class="columns">
          <DateField {...edit.bind('periodFrom')} />
          <DateField {...edit.bind('periodUntil')} />
        </div>
        <RadioList
          {...edit.pick('display')}
          options={DISPLAYS.map((value) => ({
            value,
            label: t(`ideal.display.${value}`),
            hint: t(`ideal.display_more.${value}`),
          }))}
        />
      </Show>
      <DateField {...edit.bind('collectFrom')} hint={t('ideal.days_hint')} />
      <DateField {...edit.bind('collectUntil')} />
      <DateField {...edit.bind('validateUntil')} />
      <DateField {...edit.bind('publishOn')} />
    </EditPage>
  );
}
