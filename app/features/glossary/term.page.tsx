import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { languageTags, localeNames, locales } from '#app/i18n/locale.ts';
import { FactList } from '#app/ui/fact-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { SOURCES, type Term } from '#shared/glossary/glossary.schemas.ts';
import { TERM_GROUPS, TERMS } from '#shared/glossary/terms.ts';

/** One word: what it means, what it is not, what it is called in the other languages, and where it comes from. */
export default function TermPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ term: string }>();
  const term = () => TERM_GROUPS.flatMap((group) => TERMS[group]).find(({ code }) => code === params.term);
  const back = () => ({ href: '/glossary', label: t('glossary.title') });
  return (
    <Show when={term()} fallback={<PageHeader back={back()} title={t('glossary.unknown')} />}>
      {(known) => <Meaning term={known()} back={back()} />}
    </Show>
  );
}

function Meaning(props: {
  term: Term;
  back: { readonly href: string; readonly label: string };
}): JSX.Element {
  const { t, locale } = useI18n();
  const facts = () => {
    const { not, also, source } = props.term;
    const others = also?.[locale()];
    return [
      ...(not === undefined ? [] : [{ label: t('glossary.is_not'), place: not[locale()] }]),
      ...locales
        .filter((other) => other !== locale())
        .map((other) => ({
          label: localeNames[other],
          place: <span lang={languageTags[other]}>{props.term.name[other]}</span>,
        })),
      ...(others === undefined ? [] : [{ label: t('glossary.also'), place: others }]),
      { label: t('glossary.source'), place: SOURCES[source][locale()] },
    ];
  };
  return (
    <>
      <PageHeader back={props.back} title={props.term.name[locale()]} detail={props.term.meaning[locale()]} />
      <FactList facts={facts()} />
    </>
  );
}
