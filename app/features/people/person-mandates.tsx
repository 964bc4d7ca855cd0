import { For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { formatWhen } from '#app/i18n/when.ts';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { useSaved } from '#app/kit/use-saved.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { isOpen } from '#shared/mandates/mandates.rules.ts';
import { type Mandate, mandates, SERVER_BASES } from '#shared/mandates/mandates.schemas.ts';

/** What somebody holds and has held by mandate; whoever gives mandates gives and ends them here. */
export function PersonMandates(props: { person: string; label: string }): JSX.Element {
  const client = useClient();
  const now = useNow();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const held = () =>
    [...client.replica.within(mandates, props.person)].sort((left, right) =>
      right.body.from.localeCompare(left.body.from),
    );
  const isOver = ({ body }: Doc<Mandate>) => !isOpen(body, now());
  const name = ({ body }: Doc<Mandate>) => t(`mandates.choices.function.${body.function}`);
  /** "1 de junio – 30 de junio · Acta 12" */
  function detail({ body }: Doc<Mandate>): string {
    const { from, until, basis, endedAt, canAct } = body;
    const ground = Object.entries(SERVER_BASES).find(([, said]) => said === basis)?.[0];
    const last = until === null ? t('mandates.open_end') : formatDay(locale(), until);
    return [
      `${formatDay(locale(), from)} – ${last}`,
      ground === undefined ? basis : t(`mandates.ground.${ground as keyof typeof SERVER_BASES}`),
      endedAt === null && canAct === false ? t('mandates.no_device') : '',
      endedAt === null ? '' : t('mandates.ended', { at: formatWhen(locale(), endedAt) }),
    ]
      .filter(Boolean)
      .join(' · ');
  }
  return (
    <Show when={may(client.actor(), 'mandates.give')}>
      {saved.notice()}
      <SectionHeader title={t('mandates.title')} />
      <List label={t('mandates.title')}>
        <For each={held()} fallback={<ListRow note title={t('mandates.none')} />}>
          {(mandate) => (
            <ListRow title={name(mandate)} detail={detail(mandate)} quiet={isOver(mandate)}>
              <Show when={!isOver(mandate)}>
                <RemoveButton
                  act="mandates.end"
                  icon="x"
                  label={t('mandates.end')}
                  title={t('mandates.end_title', { name: name(mandate) })}
                  thing={props.label}
                  text={t('mandates.end_text')}
                  onRemove={() =>
                    saved.run(() => client.act('mandates.end', { mandate: mandate.id }).saved, mandate.id)
                  }
                />
              </Show>
            </ListRow>
          )}
        </For>
      </List>
      <div class="block settings-form">
        <LinkButton wide icon="plus" href={`/people/${props.person}/mandates/new`}>
          {t('mandates.give')}
        </LinkButton>
      </div>
    </Show>
  );
}
