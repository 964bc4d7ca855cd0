import { Index, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { TextInputs, type TypedText, textOf, typedOf } from '#app/kit/text-inputs.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { speaksFor } from '#shared/presidencies/presidencies.rules.ts';
import {
  MOST_PRIORITIES,
  type PresidencyTerm,
  presidencyTerms,
} from '#shared/presidencies/presidencies.schemas.ts';
import { OfTerm } from './of-term.tsx';
import { useRotation } from './use-rotation.ts';
import './presidencies.css';

/** What the state that presides sets out to do, in three languages. */
export default function ProgrammeEditPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <OfTerm>
      {(term) => (
        <Allowed
          to={speaksFor(client.actor(), term().body.state)}
          back={`/presidencies/${term().id}`}
          says={t('presidencies.who_own')}
        >
          <Open term={term()} />
        </Allowed>
      )}
    </OfTerm>
  );
}

function Open(props: { term: Doc<PresidencyTerm> }): JSX.Element {
  const { t } = useI18n();
  const rotation = useRotation();
  return (
    <Show
      when={rotation.standingOfTerm(props.term.id) !== 'closed'}
      fallback={
        <PageHeader
          back={{ href: `/presidencies/${props.term.id}`, label: t('presidencies.things.term') }}
          title={t('presidencies.programme.title')}
          detail={t('presidencies.programme.over')}
        />
      }
    >
      <Form begun={props.term} />
    </Show>
  );
}

type Typed = { readonly text: TypedText; readonly priorities: readonly TypedText[] };
type Wished = { text: Text | null; priorities: Text[] };

function typed(body: Partial<PresidencyTerm> | null): Typed {
  const programme = body?.programme;
  return {
    text: typedOf(programme?.text),
    priorities: (programme?.priorities ?? []).map((each) => typedOf(each)),
  };
}

/** A line that says nothing in any language is none. */
function wished({ text, priorities }: Typed): Wished {
  return {
    text: textOf(text),
    priorities: priorities.flatMap((each) => textOf(each) ?? []),
  };
}

function Form(props: { begun: Doc<PresidencyTerm> }): JSX.Element {
  const { t, locale } = useI18n();
  const { begun } = props;
  const { state } = begun.body;
  const edit = createEdit({
    collection: presidencyTerms,
    begun,
    acts: ['presidencies.set_programme'],
    prefix: 'prs',
    field: 'programme',
    type: typed,
    toArgs: wished,
    fromArgs: ({ text, priorities }: JsonObject) =>
      ({ programme: { text, priorities } }) as unknown as Partial<PresidencyTerm>,
    check(now) {
      const { text, priorities } = wished(now);
      return {
        text: text === null && priorities.length === 0 ? t('presidencies.need.something') : null,
      };
    },
    edit: (thing) => act('presidencies.set_programme', { term: thing.id, state, ...thing.wished }),
    to: `/presidencies/${begun.id}`,
  });
  const lines = () => edit.typed().priorities;
  const set = (priorities: readonly TypedText[]) => edit.type({ priorities });
  const idOf = (index: number) =>
    index === 0 ? edit.idOf('priorities') : `${edit.idOf('priorities')}-${index}`;
  return (
    <EditPage
      edit={edit}
      back={{ href: `/presidencies/${begun.id}`, label: t('presidencies.things.term') }}
      kicker={`${countryName(locale(), state)} · ${t('presidencies.number', { number: String(begun.body.number) })}`}
      title={t('presidencies.programme.title')}
      foot={
        <Show when={lines().length < MOST_PRIORITIES}>
          <Button icon="plus" onClick={() => set([...lines(), typedOf(null)])}>
            {t('presidencies.programme.add')}
          </Button>
        </Show>
      }
    >
      <TextInputs {...edit.bind('text')} long />
      <Index each={lines()}>
        {(line, index) => {
          const place = () => String(index + 1);
          return (
            <div class="presidency-priority">
              <TextInputs
                id={idOf(index)}
                label={t('presidencies.programme.priority', { place: place() })}
                value={line()}
                maxlength={300}
                error={index === 0 ? edit.errorOf('priorities') : undefined}
                onInput={(value) => set(lines().map((each, at) => (at === index ? value : each)))}
              />
              <div class="block">
                <Button kind="text" icon="x" onClick={() => set(lines().filter((_each, at) => at !== index))}>
                  {t('presidencies.programme.remove', { place: place() })}
                </Button>
              </div>
            </div>
          );
        }}
      </Index>
    </EditPage>
  );
}
