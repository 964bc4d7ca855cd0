import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useMembers } from '#app/features/membership/use-members.ts';
import { sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { countStances, positionsNow } from '#shared/rules/amendments.rules.ts';
import {
  type Amendment,
  type AmendmentPosition,
  amendmentPositions,
  STANCES,
} from '#shared/rules/amendments.schemas.ts';
import { useDelegationWords, useToday } from './use-rules.ts';

/** Where each member stands, in its own words: those who have said nothing, too, and what was said of earlier words. */
export function PositionsTable(props: { amendment: Doc<Amendment> }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const name = useDelegationWords();
  const positions = createMemo(() => client.replica.within(amendmentPositions, props.amendment.id));
  const members = useMembers(useToday());
  const stanceOf = ({ stance, isAuthor }: AmendmentPosition) =>
    `${t(`rules.stance.${stance}`)}${isAuthor ? ` · ${t('rules.co_author')}` : ''}`;
  const rows = createMemo(() => {
    const said = new Map(positions().map(({ body }) => [body.delegation, body]));
    const all = [...members(), ...props.amendment.body.authors, ...said.keys()];
    return sortCountries(locale(), [...new Set(all)]).map((code) => ({
      code,
      said: said.get(code) ?? null,
    }));
  });
  const counted = createMemo(() => countStances(props.amendment, positions()));
  const now = createMemo(() => new Set(positionsNow(props.amendment, positions()).map(({ body }) => body)));
  const isAuthor = (code: string) => props.amendment.body.authors.includes(code);
  return (
    <>
      <SectionHeader kind="band" title={t('rules.positions')} aside={now().size} />
      <Show when={rows().length > 0} fallback={<p class="block quiet">{t('rules.no_positions')}</p>}>
        <p class="block" classList={{ quiet: now().size === 0 }}>
          {now().size === 0 ? t('rules.no_positions') : null}
          {STANCES.filter((stance) => counted()[stance] > 0)
            .map((stance) => `${t(`rules.stance.${stance}`)}: ${counted()[stance]}`)
            .join(' · ')}
        </p>
        <div class="block">
          <table class="rules-positions">
            <caption class="unseen">{t('rules.positions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('rules.delegation')}</th>
                <th scope="col">{t('rules.fields.stance')}</th>
                <th scope="col">{t('rules.fields.words')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {({ code, said }) => (
                  <tr>
                    <th scope="row">{name(code)}</th>
                    <td>
                      <Show
                        when={said}
                        fallback={t(isAuthor(code) ? 'deciding.author' : 'deciding.no_position')}
                      >
                        {(own) => (
                          <Show
                            when={now().has(own())}
                            fallback={
                              <>
                                {t(isAuthor(code) ? 'deciding.author' : 'deciding.no_position')}
                                <span class="quiet">
                                  {' '}
                                  ({t('deciding.earlier')}: {stanceOf(own())})
                                </span>
                              </>
                            }
                          >
                            {stanceOf(own())}
                          </Show>
                        )}
                      </Show>
                    </td>
                    <td>
                      <Show when={said?.words} fallback="—">
                        {(words) => <LocalText text={words()} />}
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </>
  );
}
