import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { HomeParts } from '#app/kit/home-parts.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { may } from '#shared/access/rules.ts';
import { readText } from '#shared/kernel/text.ts';
import { MOST_BUTTONS, offeredForms } from './form-definitions.ts';
import { useReadyForm, wantedOf } from './ready-form.ts';

/** Most people come here for something else: only what is read in a moment is read ahead. */
const MOST_LETTERS = 200_000;

/** One button for each form that this person may begin, by its own name; of many, one that leads to their list. */
function Begin(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const offered = createMemo(() => offeredForms(client));
  useReadyForm(() =>
    offered()
      .slice(0, MOST_BUTTONS)
      .map((form) => ({ ...wantedOf(form), mostLetters: MOST_LETTERS })),
  );
  return (
    <Show
      when={offered().length <= MOST_BUTTONS}
      fallback={
        <LinkButton kind="filled" icon="plus" href="/reports/new">
          {t('reports.begin')}
        </LinkButton>
      }
    >
      <For each={offered()}>
        {({ id, body }, index) => (
          <LinkButton
            kind={index() === 0 ? 'filled' : 'outlined'}
            icon="plus"
            href={`/reports/new?form=${id}`}
          >
            {readText(body.title, locale()).value}
          </LinkButton>
        )}
      </For>
    </Show>
  );
}

/** One tap to where something is noted before it is lost. */
function Note(): JSX.Element {
  const { t } = useI18n();
  return (
    <LinkButton kind="text" icon="pencil" href="/reports/note">
      {t('reports.quick_note')}
    </LinkButton>
  );
}

export const reportsHome: HomeParts = {
  start: [
    {
      rank: 10,
      isFor: (client) => {
        const actor = client.actor();
        return may(actor, 'reports.send', { state: actor.state }) && offeredForms(client).length > 0;
      },
      Part: Begin,
    },
    {
      rank: 11,
      isFor: (client) => {
        const actor = client.actor();
        return may(actor, 'reports.send', { state: actor.state });
      },
      Part: Note,
    },
  ],
};
