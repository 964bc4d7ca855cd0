import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { computesFigures, readsFigures } from '#app/features/ideal/figures-who.ts';
import { OfEdition } from '#app/features/ideal/of-edition.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { usePane } from '#app/ui/desk-context.ts';
import { AnalystFigures } from './analyst-figures.tsx';
import { MemberFigures } from './member-figures.tsx';

/** The figures of an edition: computed by an analyst from what states opened to them, or those of the region. */
export default function FiguresPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const params = useParams<{ edition: string }>();
  usePane()?.asTable();
  return (
    <Allowed to={readsFigures(client.actor())} back={`/ideal/${params.edition}`} says={t('seen.who')} reads>
      <Show when={params.edition} keyed>
        {(id) => (
          <OfEdition id={id}>
            {(edition) => (
              <Show when={computesFigures(client.actor())} fallback={<MemberFigures edition={edition} />}>
                <AnalystFigures edition={edition} />
              </Show>
            )}
          </OfEdition>
        )}
      </Show>
    </Allowed>
  );
}
