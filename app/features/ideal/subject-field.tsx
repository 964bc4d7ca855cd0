import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import type { FieldProps } from '#app/ui/field.tsx';
import { SearchField } from '#app/ui/search-field.tsx';
import { areasMeant } from '#shared/ideal/find-areas.ts';
import type { Subject } from '#shared/ideal/subjects.ts';
import { fold } from '#shared/kernel/fold.ts';
import { allSubjects, subjectKey } from './subject-words.ts';

/** As many as stand on a phone without scrolling for long; the rest are found by their words. */
const SHOWN = 12;

/** One subject among areas, civil threats, factors and released networks, found by words. */
export function SubjectField(
  props: FieldProps & {
    value: Subject | null;
    onChange: (subject: Subject) => void;
  },
): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const [query, setQuery] = createSignal('');
  const all = createMemo(() =>
    allSubjects({ replica: client.replica, t }).map((each) => ({
      ...each,
      words: fold(`${each.name} ${each.kind}`),
    })),
  );
  const found = createMemo(() => {
    const parts = fold(query()).split(/\s+/).filter(Boolean);
    const meant = areasMeant(query());
    return all().filter(
      ({ words, subject }) =>
        parts.every((part) => words.includes(part)) || (subject.kind === 'area' && meant.has(subject.code)),
    );
  });
  const chosen = () => (props.value === null ? undefined : subjectKey(props.value));
  /** What is chosen stands first, whatever is looked for. */
  const shown = createMemo(() => {
    const key = chosen();
    const rest = found()
      .filter((each) => each.key !== key)
      .slice(0, SHOWN);
    return [...all().filter((each) => each.key === key), ...rest];
  });
  const more = () => found().filter(({ key }) => key !== chosen()).length - SHOWN;
  return (
    <>
      <RadioList
        {...props}
        value={chosen()}
        options={shown().map(({ key, name, kind }) => ({ value: key, label: name, hint: kind }))}
        before={
          <SearchField
            id={`${props.id}-search`}
            label={t('ideal.subject_search')}
            placeholder={t('ideal.subject_search_hint')}
            value={query()}
            onInput={setQuery}
            clearLabel={t('kit.clear_search')}
          />
        }
        onChange={(key) => {
          const subject = all().find((each) => each.key === key)?.subject;
          if (subject !== undefined) props.onChange(subject);
        }}
      />
      <Show when={more() > 0}>
        <p class="block quiet">{t('ideal.subject_more', { n: more() })}</p>
      </Show>
      <For each={found().length === 0 ? [query()] : []}>
        {(words) => <p class="block quiet">{t('ideal.subject_none', { words })}</p>}
      </For>
    </>
  );
}
