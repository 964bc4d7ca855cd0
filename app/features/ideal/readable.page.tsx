import { useParams } from '@solidjs/router';
import { createMemo, For, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useShortWhen } from '#app/features/reports/review/use-short-when.ts';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { openings, releases } from '#shared/ideal/released.schemas.ts';
import { OfReleases } from './of-releases.tsx';
import { takenBackAt } from './taken-back.ts';

/** What states released for an edition, as far as it was opened to this person; their own state’s as well. */
export default function ReadablePage(): JSX.Element {
  const params = useParams<{ edition: string }>();
  return <OfReleases edition={params.edition}>{(edition) => <Whole edition={edition().id} />}</OfReleases>;
}

function Whole(props: { edition: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const shortWhen = useShortWhen();
  const collator = () => new Intl.Collator(locale());
  const found = createMemo(() =>
    client.replica
      .all(releases)
      .filter(({ body }) => body.edition === props.edition)
      .map((release) => ({ release, name: countryName(locale(), release.body.state) }))
      .sort((left, right) => collator().compare(left.name, right.name)),
  );
  /** What could be read here, and no longer can. */
  const gone = createMemo(() => {
    const here = new Set(found().map(({ release }) => release.body.state));
    const of = new Set(
      client.replica
        .all(openings)
        .flatMap(({ body }) => (body.edition === props.edition && !here.has(body.state) ? [body.state] : [])),
    );
    return sortCountries(locale(), [...of]).flatMap((state) => {
      const at = takenBackAt({ client, edition: props.edition, state });
      return at === null ? [] : [{ state, name: countryName(locale(), state), at }];
    });
  });
  return (
    <>
      <PageHeader
        back={{ href: `/ideal/${props.edition}`, label: t('ideal.things.edition') }}
        title={t('ideal.read.title')}
        detail={t('ideal.read.count', { n: found().length })}
      />
      <List label={t('ideal.read.title')}>
        <For
          each={found()}
          fallback={<ListRow note title={t('ideal.read.none')} detail={t('ideal.read.none_more')} />}
        >
          {({ release: { body }, name }) => (
            <ListRow
              title={name}
              detail={t('ideal.read.line', { n: body.number, when: shortWhen(body.at) })}
              href={`/ideal/${props.edition}/read/${body.state}`}
              chevron
            />
          )}
        </For>
        <For each={gone()}>
          {({ state, name, at }) => (
            <ListRow
              title={name}
              detail={t('ideal.read.gone_line', { when: shortWhen(at) })}
              href={`/ideal/${props.edition}/read/${state}`}
              chevron
            />
          )}
        </For>
      </List>
    </>
  );
}
