import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreasField } from '#app/features/ideal/area-field.tsx';
import { subjectKey } from '#app/features/ideal/subject-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { networkProfiles, networks } from '#shared/ideal/networks.schemas.ts';
import { AREA_CODES, CIVIL_THREATS, FACTOR_CODES, type Subject } from '#shared/ideal/subjects.ts';
import { fold } from '#shared/kernel/fold.ts';
import { subjectOf, useSubjectWords } from './subject-words.ts';

const KINDS = ['area', 'civil', 'factor'] as const;
type Kind = Subject['kind'];
/** What `subjectKey` sets before the code of an area. */
const AREA = 'area/';
const CODES = { area: AREA_CODES, civil: CIVIL_THREATS, factor: FACTOR_CODES } as const;

/** Networks that this person knows: their state’s own profiles, and what others released. */
function useNetworks() {
  const client = useClient();
  return createMemo(() => {
    const found = new Map<string, string>();
    for (const { id, body } of client.replica.all(networks)) found.set(id, body.codeName);
    for (const { id, body } of client.replica.all(networkProfiles)) found.set(id, body.codeName);
    return [...found].sort(([, left], [, right]) => (left < right ? -1 : 1));
  });
}

/** Everything that something is about: areas, civil threats and factors as lists, networks from a search. */
export function SubjectsField(props: {
  id: string;
  label: string;
  error: string | undefined;
  notice?: JSX.Element;
  value: readonly Subject[];
  onChange: (value: Subject[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const words = useSubjectWords();
  const known = useNetworks();
  const keysOf = (kind: Kind) => props.value.filter((each) => each.kind === kind).map(subjectKey);
  const set = (kind: Kind, keys: readonly string[]) =>
    props.onChange([...props.value.filter((each) => each.kind !== kind), ...keys.map(subjectOf)]);
  return (
    <FieldGroup id={props.id} label={props.label} error={props.error} notice={props.notice}>
      <Show when={props.value.length > 0}>
        <p class="subjects-chosen">{props.value.map((each) => words(each)).join(', ')}</p>
      </Show>
      <For each={KINDS}>
        {(kind) => (
          <OfKind
            kind={kind}
            id={`${props.id}-${kind}`}
            chosen={keysOf(kind)}
            onChange={(keys) => set(kind, keys)}
          />
        )}
      </For>
      <Show when={known().length > 0}>
        <PickedList
          id={`${props.id}-network`}
          title={t('ideal.kind.network')}
          add={t('contributions.subject.search')}
          remove={(title) => t('contributions.subject.remove', { title })}
          chosen={keysOf('network')}
          show={(key) => ({ id: key, title: words(subjectOf(key)) })}
          search={(query) => {
            const wanted = fold(query.trim());
            return known()
              .filter(([, name]) => fold(name).includes(wanted))
              .map(([id, title]) => ({ id: `network/${id}`, title }));
          }}
          onChange={(keys) => set('network', keys)}
        />
      </Show>
    </FieldGroup>
  );
}

function OfKind(props: {
  kind: (typeof KINDS)[number];
  id: string;
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}): JSX.Element {
  const { t } = useI18n();
  const words = useSubjectWords();
  const [isOpen, setOpen] = createSignal(false);
  return (
    <Disclosure
      title={t(`ideal.kind.${props.kind}`)}
      count={props.chosen.length}
      open={isOpen()}
      onToggle={setOpen}
    >
      <Show when={isOpen()}>
        <Show
          when={props.kind === 'area'}
          fallback={
            <CheckList
              id={props.id}
              label={<span class="unseen">{t(`ideal.kind.${props.kind}`)}</span>}
              options={CODES[props.kind].map((code) => {
                const subject = { kind: props.kind, code } as Subject;
                return { value: subjectKey(subject), label: words(subject) };
              })}
              values={props.chosen}
              onChange={props.onChange}
            />
          }
        >
          <AreasField
            id={props.id}
            label={<span class="unseen">{t('ideal.kind.area')}</span>}
            values={props.chosen.map((key) => key.slice(AREA.length))}
            onChange={(codes) => props.onChange(codes.map((code) => `${AREA}${code}`))}
          />
        </Show>
      </Show>
    </Disclosure>
  );
}
