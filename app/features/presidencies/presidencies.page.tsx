import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { countryName } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { ForMembers } from '#app/kit/for-members.tsx';
import { RemoveButton } from '#app/kit/remove-button.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { nextNumber, speaksFor } from '#shared/presidencies/presidencies.rules.ts';
import type { PresidencyPass } from '#shared/presidencies/presidencies.schemas.ts';
import { TermTag } from './standing-tag.tsx';
import { useRotation } from './use-rotation.ts';
import { WhoseTurn } from './whose-turn.tsx';

/** Who presided, who presides, who is next, and why. */
export default function PresidenciesPage(): JSX.Element {
  return (
    <ForMembers back="/more">
      <Whole />
    </ForMembers>
  );
}

function Whole(): JSX.Element {
  const { t, locale } = useI18n();
  const rotation = useRotation();
  const latestFirst = createMemo(() => rotation.terms().toReversed());
  return (
    <>
      <PageHeader
        back={{ href: '/more', label: t('settings.title') }}
        title={t('presidencies.title')}
        detail={t('presidencies.row')}
      />
      <WhoseTurn rotation={rotation} />
      <SectionHeader kind="band" title={t('presidencies.terms')} aside={latestFirst().length} />
      <List label={t('presidencies.terms')}>
        <For
          each={latestFirst()}
          fallback={
            <ListRow
              note
              title={<strong>{t('presidencies.none')}</strong>}
              detail={t('presidencies.none_more')}
            />
          }
        >
          {({ id, body }) => (
            <ListRow
              leadKind="number"
              lead={body.number}
              title={countryName(locale(), body.state)}
              detail={t('presidencies.days', {
                first: formatDay(locale(), body.from),
                last: formatDay(locale(), body.until),
              })}
              href={`/presidencies/${id}`}
              trail={<TermTag standing={rotation.standingOfTerm(id)} />}
              quiet={rotation.standingOfTerm(id) === 'closed'}
              chevron
            />
          )}
        </For>
      </List>
      <Passes all={rotation.passes()} open={nextNumber(rotation.terms())} />
      <p class="block quiet">{t('presidencies.who')}</p>
    </>
  );
}

/** States that passed, latest term first; those for the term that is open may still take it back. */
function Passes(props: { all: readonly Doc<PresidencyPass>[]; open: number }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const saved = useSaved();
  const listed = () =>
    props.all.toSorted((left, right) => right.body.number - left.body.number || left.body.at - right.body.at);
  const name = ({ body }: Doc<PresidencyPass>) => countryName(locale(), body.state);
  return (
    <Show when={props.all.length > 0}>
      <SectionHeader kind="band" title={t('presidencies.pass.list')} />
      {saved.notice()}
      <List label={t('presidencies.pass.list')}>
        <For each={listed()}>
          {(pass) => (
            <ListRow
              title={t('presidencies.pass.for', { name: name(pass), number: String(pass.body.number) })}
              detail={pass.body.reason}
            >
              <Show when={pass.body.number === props.open && speaksFor(client.actor(), pass.body.state)}>
                <RemoveButton
                  act="presidencies.take_back_pass"
                  icon="undo-2"
                  label={t('presidencies.pass.take_back')}
                  title={t('presidencies.pass.take_back_title', { name: name(pass) })}
                  text={t('presidencies.pass.take_back_text')}
                  onRemove={() => {
                    const { state, number } = pass.body;
                    return saved.run(
                      () => client.act('presidencies.take_back_pass', { state, number }).saved,
                      pass.id,
                    );
                  }}
                />
              </Show>
            </ListRow>
          )}
        </For>
      </List>
    </Show>
  );
}
