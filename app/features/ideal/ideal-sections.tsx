import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { SectionParts } from '#app/kit/feature.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { useDesk } from '#app/ui/desk-context.ts';
import { type Section, SectionRail, SectionTabs } from '#app/ui/sections.tsx';
import { isFrozen, isOut } from '#shared/ideal/editions.rules.ts';
import { editions } from '#shared/ideal/ideal.schemas.ts';
import { takesPart } from '#shared/kernel/actor.ts';
import { readsFigures } from './figures-who.ts';
import { mergersFor } from './own-mergers.ts';
import { editionAt } from './section-at.ts';
import {
  hearsOfUse,
  holdsSeat,
  isVerified,
  ofPanel,
  readsReleases,
  readsReport,
  verifiesText,
  worksOn,
} from './who.ts';

/** Addresses below an edition that are sections of their own. */
const SECTIONS = [
  ...['work', 'read', 'rate', 'panel', 'figures', 'report', 'validation'],
  ...['published', 'compare', 'crosschecks', 'feedback'],
];

function useSections(): () => Section[] {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const edition = createMemo(() => editionAt(desk.at()));
  /** The section to which the address belongs: whoever goes from thing to thing of one stays there. */
  const here = createMemo(() => {
    const at = desk.at();
    const of = edition();
    const known = [
      '/ideal/networks',
      '/ideal/subjects',
      ...(of === null ? [] : SECTIONS.map((part) => `/ideal/${of}/${part}`)),
    ];
    const found = known.find((href) => at === href || at.startsWith(`${href}/`));
    // What compares or tests an edition stands under it.
    if (of !== null && (found === `/ideal/${of}/compare` || found === `/ideal/${of}/crosschecks`))
      return `/ideal/${of}/published`;
    return found ?? (of === null ? '/ideal' : `/ideal/${of}`);
  });
  const rates = createMemo(() => holdsSeat({ actor: client.actor(), replica: client.replica }, edition()));
  const readsText = createMemo(() => {
    const of = edition();
    return of !== null && readsReport({ actor: client.actor(), replica: client.replica }, of);
  });
  const verifies = createMemo(() => {
    const status = client.replica.one(editions, edition() ?? '')?.body.status ?? 'scoping';
    return verifiesText(client.actor()) && isVerified(status);
  });
  const statusOf = (of: string) => client.replica.one(editions, of)?.body.status;
  const publicationName = (of: string) =>
    t(isOut(statusOf(of)) ? 'publication.title' : 'publication.title_before');
  const hearsBack = createMemo(() => {
    const of = edition();
    return of !== null && hearsOfUse({ actor: client.actor(), replica: client.replica }, of);
  });
  const waiting = createMemo(() => mergersFor({ replica: client.replica, actor: client.actor() }).length);
  return createMemo(() => {
    const section = (href: string, label: string, waits = 0): Section => ({
      href,
      label,
      isCurrent: here() === href,
      waiting: waits,
      waitingLabel: t('shell.waits', { n: waits }),
      parts: [],
    });
    const of = edition();
    const actor = client.actor();
    const all = [
      ...(of === null
        ? [section('/ideal', t(takesPart(actor) ? 'ideal.editions' : 'ideal.title'))]
        : [
            ...(takesPart(actor) ? [section(`/ideal/${of}`, t('ideal.about_edition'))] : []),
            ...(readsText() ? [section(`/ideal/${of}/report`, t('report.title'))] : []),
            ...(readsFigures(actor) ? [section(`/ideal/${of}/figures`, t('seen.title'))] : []),
            ...(verifies() ? [section(`/ideal/${of}/validation`, t('validation.title'))] : []),
            ...(worksOn(actor) ? [section(`/ideal/${of}/work`, t('ideal.own_work'))] : []),
            ...(rates() ? [section(`/ideal/${of}/rate`, t('rating.title'))] : []),
            ...(ofPanel(actor) ? [section(`/ideal/${of}/panel`, t('rating.panel.title'))] : []),
            ...(readsReleases(actor) ? [section(`/ideal/${of}/read`, t('ideal.read.title'))] : []),
            ...(isFrozen(statusOf(of) ?? 'scoping')
              ? [section(`/ideal/${of}/published`, publicationName(of))]
              : []),
            ...(hearsBack() ? [section(`/ideal/${of}/feedback`, t('feedback.title'))] : []),
          ]),
      ...(takesPart(actor) ? [section('/ideal/networks', t('ideal.networks.title'), waiting())] : []),
      section('/ideal/subjects', t('ideal.subjects.title')),
    ];
    if (of === null || all.some(({ isCurrent }) => isCurrent)) return all;
    // A page whose own section is not there yet is a page of the edition.
    return all.map((each) => (each.href === `/ideal/${of}` ? { ...each, isCurrent: true } : each));
  });
}

function Rail(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const desk = useDesk();
  const sections = useSections();
  const edition = createMemo(() => {
    const id = editionAt(desk.at());
    return id === null ? null : client.replica.one(editions, id);
  });
  return (
    <SectionRail
      title={edition() === null ? undefined : <LocalText text={edition()?.body.title} silent />}
      detail={edition() === null ? undefined : t(`ideal.status.${edition()?.body.status ?? 'scoping'}`)}
      sections={sections()}
    />
  );
}

function Tabs(): JSX.Element {
  const { t } = useI18n();
  const sections = useSections();
  return <SectionTabs label={t('ideal.sections')} sections={sections()} />;
}

export const idealSections = { Rail, Tabs } satisfies SectionParts;
