import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreasField } from '#app/features/ideal/area-field.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { isEmpty } from '#app/kit/act-fields.ts';
import { createEdit } from '#app/kit/create-edit.ts';
import { EditPage } from '#app/kit/edit-page.tsx';
import { PickedList } from '#app/kit/picked-list.tsx';
import { act } from '#app/sync/acts.ts';
import { Banner } from '#app/ui/banner.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { isAdopted, isCorrected, isWaiting } from '#shared/assessment/assessment.rules.ts';
import { corrections, type Paragraph, paragraphs } from '#shared/assessment/assessment.schemas.ts';
import { LEVEL_TLP, LEVELS, type Level } from '#shared/assessment/levels.ts';
import { isAreaSection, type ReportSection } from '#shared/assessment/sections.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { DetailFields } from './detail-fields.tsx';
import { LanguageAreas } from './language-areas.tsx';
import { ParagraphProposed } from './paragraph-proposed.tsx';
import { paragraphFields } from './paragraph-typed.ts';
import { PlaceField } from './place-field.tsx';
import { foundParagraphs } from './report-search.ts';
import { isPoints, kindsIn, orderBetween, pointsIn } from './report-text.ts';
import { SourcesField } from './sources-field.tsx';
import { useReport, useReportNames } from './use-report.ts';
import { yardstickOf } from './yardstick-choice.tsx';

/** As the acts have it. */
const MOST_CITED = 30;
const MOST_RESTS = 20;

export function ParagraphForm(props: {
  edition: Doc<Edition>;
  section: ReportSection;
  begun: Doc<Paragraph> | null;
}): JSX.Element {
  const { t } = useI18n();
  const names = useReportNames();
  const { begun, section } = props;
  const edition = props.edition.id;
  const report = useReport(() => edition);
  const others = createMemo(() =>
    report.all().filter((each) => each.section === section && each.of !== begun?.id),
  );
  const area = isAreaSection(section) ? section : null;
  const kinds = () =>
    kindsIn(section, { isArea: area !== null, isFinal: isAdopted(props.edition.body.status) });
  const fields = paragraphFields({
    section,
    kind: kinds()[0],
    order: orderBetween(others().at(-1)?.order, undefined),
  });
  const edit = createEdit({
    collection: paragraphs,
    begun,
    ...(begun === null ? { under: `${edition}/${section}`, parent: edition } : {}),
    prefix: 'pgf',
    field: 'paragraph',
    acts: begun === null ? ['assessment.write'] : ['assessment.edit'],
    ...fields,
    check: ({ detail, rests, cites, ...typed }) => ({
      es: LANGUAGES.every((language) => typed[language].trim() === '') ? t('report.need.text') : null,
      confidence:
        detail.kind === 'judgement' && detail.confidence === '' ? t('report.need.confidence') : null,
      points:
        detail.kind === 'adjustment' && !isPoints(pointsIn(detail.points)) ? t('report.need.points') : null,
      cites: cites.length > MOST_CITED ? t('report.need.cites_many') : null,
      rests: rests.length > MOST_RESTS ? t('report.need.rests_many') : null,
    }),
    add: ({ id, wished }) => act('assessment.write', { paragraph: id, edition, section, ...wished }),
    edit: ({ id, fields: changed }) =>
      isEmpty(changed) ? [] : act('assessment.edit', { paragraph: id, edition, ...changed }),
    to: `/ideal/${edition}/report/${section}`,
  });
  const entry = (id: string) => {
    const found = report.all().find(({ of }) => of === id);
    return found === undefined
      ? { id, title: t('report.paragraph_unknown') }
      : {
          id,
          kicker: `${names.number(found)} · ${names.section(found.section)}`,
          title: names.start(found),
        };
  };
  const search = (query: string) =>
    foundParagraphs(report.text(), query).flatMap(({ of }) => (of === edit.id() ? [] : [entry(of)]));
  return (
    <EditPage
      edit={edit}
      back={{ href: `/ideal/${edition}/report/${section}`, label: names.section(section) }}
      title={t(edit.isNew ? 'report.write' : 'report.edit')}
      kicker={
        begun === null ? names.section(section) : t('report.paragraph', { name: names.number(begun.body) })
      }
      detail={begun?.body.takenOut === true ? t('report.taken_out') : undefined}
      intro={<Waiting edition={edition} paragraph={begun?.id} />}
    >
      <Show when={begun}>
        {(known) => <ParagraphProposed edit={edit} edition={edition} paragraph={known().id} />}
      </Show>
      <LanguageAreas edit={edit} />
      <DetailFields
        edit={edit}
        edition={props.edition}
        yardstick={yardstickOf(props.edition.body)}
        kinds={kinds()}
      />
      <RadioList
        {...edit.bind('marking')}
        optional={false}
        hint={t('report.form.marking_hint')}
        options={LEVELS.map((value) => ({
          value,
          label: `${t(`assessment.marking.${value}`)} · ${LEVEL_TLP[value]}`,
          hint: t(`assessment.marking_more.${value}`),
        }))}
        onChange={(marking) => edit.type({ marking: marking as Level })}
      />
      {/* What is published keeps its place. */}
      <Show when={begun === null || !report.isIssued(begun.id) || !isCorrected(props.edition.body.status)}>
        <PlaceField
          {...edit.bind('order')}
          label={t('report.form.place')}
          optional={false}
          others={others()}
          value={edit.typed().order}
          onChange={(order) => edit.type({ order })}
        />
      </Show>
      <SourcesField
        {...edit.bind('cites')}
        optional={t('kit.optional')}
        edition={edition}
        area={area}
        values={edit.typed().cites}
        onChange={(cites) => edit.type({ cites })}
      />
      <Disclosure
        title={t('report.figures.rests')}
        count={t('report.form.figures_n', { n: edit.typed().figures.length })}
        open={edit.errorOf('figures') !== undefined}
      >
        <AreasField
          {...edit.bind('figures')}
          optional={t('kit.optional')}
          values={edit.typed().figures}
          onChange={(figures) => edit.type({ figures })}
        />
      </Disclosure>
      <PickedList
        id={edit.idOf('rests')}
        title={t('report.rests')}
        add={t('report.form.rests_add')}
        remove={(name) => t('report.form.rests_remove', { name })}
        chosen={edit.typed().rests}
        show={entry}
        search={search}
        onChange={(rests) => edit.type({ rests })}
        nothing={report.text().length === 0 ? t('report.nothing_written') : undefined}
      />
      {edit.bind('rests').notice}
    </EditPage>
  );
}

/** While a correction of it waits, its text stands still. */
function Waiting(props: { edition: string; paragraph: string | undefined }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const waits = createMemo(() =>
    client.replica
      .within(corrections, props.edition)
      .some(({ body }) => body.paragraph === props.paragraph && isWaiting(body)),
  );
  return (
    <Show when={waits()}>
      <Banner
        tone="change"
        icon="info"
        fact={t('report.form.waits')}
        action={
          <LinkButton kind="text" href={`/ideal/${props.edition}/corrections`}>
            {t('report.form.waits_way')}
          </LinkButton>
        }
      >
        {t('report.form.waits_more')}
      </Banner>
    </Show>
  );
}
