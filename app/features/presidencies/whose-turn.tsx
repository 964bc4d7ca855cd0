import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags } from '#app/i18n/locale.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { may } from '#shared/access/rules.ts';
import { speaksFor } from '#shared/presidencies/presidencies.rules.ts';
import type { useRotation } from './use-rotation.ts';

/** Whose turn it is by rule, and why; whoever presides designates it, or records that it passes. */
export function WhoseTurn(props: { rotation: ReturnType<typeof useRotation> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const turn = () => props.rotation.turn();
  const name = (code: string) => countryName(locale(), code);
  const why = () => {
    const { after, order, passed } = turn();
    const rule =
      after === null
        ? t('presidencies.turn.first')
        : t(order === 'reverse' ? 'presidencies.turn.after_reverse' : 'presidencies.turn.after', {
            name: name(after),
          });
    if (passed.length === 0) return rule;
    const names = new Intl.ListFormat(languageTags[locale()]).format(passed.map(name));
    return `${rule} ${t('presidencies.turn.passed', { names })}`;
  };
  const mayPass = () => {
    const { next } = turn();
    return next !== null && speaksFor(client.actor(), next) ? next : undefined;
  };
  return (
    <>
      <SectionHeader kind="band" title={t('presidencies.turn.title')} />
      <List label={t('presidencies.turn.title')}>
        <Show
          when={turn().next}
          fallback={
            <ListRow
              note
              title={<strong>{t('presidencies.turn.nobody')}</strong>}
              detail={t('presidencies.turn.nobody_more')}
            />
          }
        >
          {(next) => (
            <ListRow
              lead={<Icon name="users" />}
              kicker={t('presidencies.turn.for', { number: String(turn().number) })}
              title={name(next())}
              detail={why()}
            />
          )}
        </Show>
      </List>
      <Show when={may(client.actor(), 'presidencies.edit') || mayPass() !== undefined}>
        <div class="block button-row">
          <Show when={may(client.actor(), 'presidencies.edit')}>
            <LinkButton icon="plus" href="/presidencies/new">
              {t('presidencies.designate')}
            </LinkButton>
          </Show>
          <Show when={mayPass()}>
            {(state) => (
              <LinkButton kind="text" icon="undo-2" href={`/presidencies/pass/${state()}`}>
                {t('presidencies.pass.title', { name: name(state()) })}
              </LinkButton>
            )}
          </Show>
        </div>
      </Show>
    </>
  );
}
