import { useParams } from '@solidjs/router';
import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { delegationInWords } from '#app/features/meetings/delegation-in-words.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import { isDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { amendments } from '#shared/rules/amendments.schemas.ts';
import { daysOfChange, earlierTexts, parametersOfSet } from '#shared/rules/rules.rules.ts';
import { articles, articleVersions, parameterVersions, type RuleSet } from '#shared/rules/rules.schemas.ts';
import { earlierInDraft } from './draft-history.ts';
import { OfSet } from './of-set.tsx';
import { parameterFacts } from './parameter-facts.ts';
import { type SetPaperData, setPaper } from './set-paper.ts';
import { useArticles, useToday } from './use-rules.ts';

/** The rules on paper: the text in force on the day that the address names, with its history. */
export default function PrintSetPage(): JSX.Element {
  const params = useParams<{ set: string }>();
  return (
    <Show when={params.set} keyed>
      {(id) => <OfSet id={id}>{(set) => <Whole set={set()} />}</OfSet>}
    </Show>
  );
}

function Whole(props: { set: Doc<RuleSet> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const today = useToday();
  const query = useQuery<{ on?: string }>();
  const id = () => props.set.id;
  const day = createMemo(() => {
    const { from } = props.set.body;
    if (from === null) return null;
    const asked = query.on ?? '';
    return isDay(asked) ? asked : ([from, today()].sort().at(-1) ?? from);
  });
  const shown = useArticles(id, day);
  const versions = createMemo(() => client.replica.within(articleVersions, id()));
  const data = createMemo((): SetPaperData => {
    const on = day();
    return {
      ...{ set: props.set.body, day: on, today: today(), articles: shown() },
      earlier:
        on === null
          ? earlierInDraft(versions(), (each) => client.replica.one(amendments, each)?.body ?? null)
          : earlierTexts(versions(), on),
      version: on === null ? 0 : daysOfChange(versions()).filter((each) => each <= on).length,
      parameters({ t: say }) {
        const said =
          on === null
            ? props.set.body.parameters
            : parametersOfSet({ set: id(), versions: client.replica.all(parameterVersions), day: on });
        if (said === null) return [];
        const articleWords = (article: string) => {
          const known = client.replica.one(articles, article);
          return known === null ? null : say('rules.article.of', { number: known.body.number });
        };
        return parameterFacts(said, { t: say, articleWords });
      },
      authorsOf: (amendment, { t: say, locale }) =>
        amendment === null
          ? ''
          : (client.replica.one(amendments, amendment)?.body.authors ?? [])
              .map((code) => delegationInWords(code, { replica: client.replica, locale, t: say }) ?? code)
              .join(', '),
    };
  });
  return (
    <PaperView
      back={{ href: `/rules/${id()}`, label: t('rules.things.set') }}
      title={t('rules.print')}
      detail={<LocalText text={props.set.body.title} silent />}
      build={(words) => setPaper(data(), words)}
    />
  );
}
