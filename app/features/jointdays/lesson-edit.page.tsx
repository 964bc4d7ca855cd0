import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { stageOfDay } from '#shared/jointdays/day-states.ts';
import { type DayLesson, dayLessons, LESSON_KINDS } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { OfOwnEntry, type Whose } from './of-own-entry.tsx';
import type { Day } from './of-results.tsx';
import { whoseWords } from './report-paper.ts';
import { useSays } from './result-rows.tsx';

/** Adds what was learned of a day, changes it, or takes it away. */
export default function LessonEditPage(): JSX.Element {
  return (
    <OfOwnEntry
      collection={dayLessons}
      of="lesson"
      what="jointdays.things.lesson"
      isOpen={(day) => stageOfDay(day).hasBegun && !stageOfDay(day).isClosed}
      over="errors.jointdays.not_begun"
    >
      {(given) => <Form {...given} />}
    </OfOwnEntry>
  );
}

const ALL = '';

function Form(props: { day: Day; begun: Doc<DayLesson> | null; whose: Whose[] }): JSX.Element {
  const { t } = useI18n();
  const says = useSays();
  const { begun } = props;
  const of = { day: props.day.id, pao: props.day.body.pao };
  const here = dayHref(props.day.id, '/debriefing');
  const edit = createEdit({
    collection: dayLessons,
    begun,
    ...(begun === null ? { under: props.day.id, parent: props.day.id } : {}),
    prefix: 'jls',
    field: 'lesson',
    ...typedFields({
      kind: field.choice<DayLesson['kind']>(),
      text: field.text,
      state: field.from(field.choiceOrNull<string>(), props.whose[0] ?? null),
    }),
    need: { kind: 'dayresults.need.kind', text: 'dayresults.need.lesson' },
    add: ({ id, wished }) => act('jointdays.add_lesson', { lesson: id, ...of, ...wished }),
    edit: ({ id, fields: { state: _state, ...fields } }) =>
      act('jointdays.edit_lesson', { lesson: id, ...of, fields }),
    remove: (lesson) => act('jointdays.remove_lesson', { lesson, ...of }),
    to: here,
  });
  return (
    <EditPage
      edit={edit}
      back={{ href: here, label: t('dayresults.debriefing.title') }}
      kicker={<LocalText text={props.day.body.title} silent />}
      title={t(begun === null ? 'dayresults.lessons.add' : 'jointdays.things.lesson')}
      detail={begun === null ? t('jointdays.no_targets') : whoseWords(begun.body, says())}
    >
      <RadioList
        {...edit.bind('kind')}
        optional={undefined}
        options={LESSON_KINDS.map((value) => ({ value, label: t(`jointdays.lesson.${value}`) }))}
        onChange={(kind) => edit.type({ kind: kind as DayLesson['kind'] })}
      />
      <TextInputs {...edit.bind('text')} others={t('kit.optional')} long />
      <Show when={begun === null && props.whose.length > 1}>
        <RadioList
          {...edit.bind('state')}
          optional={undefined}
          options={props.whose.map((state) => ({
            value: state ?? ALL,
            label: whoseWords({ state }, says()),
          }))}
          onChange={(state) => edit.type({ state })}
        />
      </Show>
    </EditPage>
  );
}
