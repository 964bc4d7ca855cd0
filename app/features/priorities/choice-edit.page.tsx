import { useParams } from '@solidjs/router';
import { createMemo, Index, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { type FieldKind, field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/text-field.tsx';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { readText } from '#shared/kernel/text.ts';
import { nextCode } from '#shared/priorities/priorities.rules.ts';
import {
  type Choice,
  type Criterion,
  choices,
  HIGHEST_WEIGHT,
  MOST_CRITERIA,
  priorities,
} from '#shared/priorities/priorities.schemas.ts';
import { OfChoice, WhileOpen } from './of-priority.tsx';

/** Opens a choice of priorities, or changes how it is made. */
export default function ChoiceEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ choice?: string }>();
  return (
    <Allowed to="priorities.edit" back="/priorities" says={t('priorities.who_edits')}>
      <Show when={params.choice} keyed fallback={<Form begun={null} />}>
        {(id) => (
          <OfChoice id={id}>
            {(choice) => (
              <WhileOpen choice={choice()} what="priorities.choice.edit">
                <Form begun={choice()} />
              </WhileOpen>
            )}
          </OfChoice>
        )}
      </Show>
    </Allowed>
  );
}

interface Line {
  readonly code: string;
  readonly text: TypedText;
  readonly weight: string;
}
const FIRST_WEIGHT = '3';
const WEIGHTS = Array.from({ length: HIGHEST_WEIGHT }, (_, index) => String(index + 1));

/** A criterion without a text in any language is none. */
const criteria: FieldKind<Criterion[], readonly Line[]> = {
  type: (value) =>
    value === undefined
      ? [{ code: 'c1', text: typedOf(null), weight: FIRST_WEIGHT }]
      : value.map(({ code, text, weight }) => ({ code, text: typedOf(text), weight: String(weight) })),
  make: (typed) =>
    typed.flatMap(({ code, text, weight }) => {
      const words = textOf(text);
      return words === null ? [] : [{ code, text: words, weight: Number(weight) }];
    }),
};

const about = typedFields({
  title: field.text,
  edition: field.choiceOrNull<string>(),
  from: field.line,
  until: field.line,
  method: field.text,
  criteria,
});

function Form(props: { begun: Doc<Choice> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { begun } = props;
  const known = createMemo(() =>
    client.replica
      .all(editions)
      .toSorted((left, right) => right.body.number - left.body.number)
      .map(({ id, body }) => ({ value: id, label: readText(body.title, locale()).value })),
  );
  const edit = createEdit({
    collection: choices,
    begun,
    acts: [begun === null ? 'priorities.open_choice' : 'priorities.edit_choice'],
    prefix: 'cho',
    field: 'choice',
    ...about,
    need: {
      title: 'priorities.need.title',
      from: 'priorities.need.from',
      until: 'priorities.need.until',
      method: 'priorities.need.method',
      criteria: 'priorities.need.criteria',
    },
    check: ({ from, until }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.priorities.ends_before') : null,
    }),
    add: ({ id, wished }) => act('priorities.open_choice', { choice: id, ...wished }),
    edit: ({ id, fields }) =>
      isEmpty(fields) ? [] : act('priorities.edit_choice', { choice: id, ...fields }),
    to: (id) => `/priorities/choices/${id}`,
  });
  const lines = () => edit.typed().criteria;
  const set = (next: readonly Line[]) => edit.type({ criteria: next });
  const newCode = () =>
    nextCode(
      [...lines(), ...(begun?.body.criteria ?? [])],
      begun === null ? [] : client.replica.within(priorities, begun.id).map(({ body }) => body.scores),
    );
  const put = (index: number, part: Partial<Line>) =>
    set(lines().map((each, at) => (at === index ? { ...each, ...part } : each)));
  const idOf = (index: number) => (index === 0 ? edit.idOf('criteria') : `${edit.idOf('criteria')}-${index}`);
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/priorities', label: t('priorities.title') }
          : { href: `/priorities/choices/${begun.id}`, label: t('priorities.choice.title') }
      }
      title={t(edit.isNew ? 'priorities.choice.open' : 'priorities.choice.edit')}
      foot={
        <Show when={lines().length < MOST_CRITERIA}>
          <Button
            icon="plus"
            onClick={() => set([...lines(), { code: newCode(), text: typedOf(null), weight: FIRST_WEIGHT }])}
          >
            {t('priorities.choice.add_criterion')}
          </Button>
        </Show>
      }
    >
      <TextInputs {...edit.bind('title')} />
      <SelectField
        {...edit.bind('edition')}
        options={known()}
        blank={t('priorities.choice.no_edition')}
        onChange={(edition) => edit.type({ edition })}
      />
      <div class="columns">
        <DateField {...edit.bind('from')} />
        <DateField {...edit.bind('until')} />
      </div>
      <TextInputs {...edit.bind('method')} long />
      <Index each={lines()}>
        {(line, index) => {
          const place = () => index + 1;
          return (
            <div class="priorities-criterion">
              <TextInputs
                id={idOf(index)}
                label={t('priorities.choice.criterion', { n: place() })}
                value={line().text}
                maxlength={300}
                error={index === 0 ? edit.errorOf('criteria') : undefined}
                onInput={(text) => put(index, { text })}
              />
              <SelectField
                id={`${idOf(index)}-weight`}
                label={t('priorities.choice.weight_of', { n: place() })}
                options={WEIGHTS.map((value) => ({ value, label: value }))}
                value={line().weight}
                onChange={(weight) => put(index, { weight })}
              />
              <Show when={lines().length > 1}>
                <div class="block">
                  <Button
                    kind="text"
                    icon="x"
                    onClick={() => set(lines().filter((_each, at) => at !== index))}
                  >
                    {t('priorities.choice.remove_criterion', { n: place() })}
                  </Button>
                </div>
              </Show>
            </div>
          );
        }}
      </Index>
    </EditPage>
  );
}
