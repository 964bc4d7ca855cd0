import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { AreaField } from '#app/features/ideal/area-field.tsx';
import { formatNumber } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { Edit } from '#app/kit/edit-plan.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs } from '#app/kit/text-inputs.tsx';
import { Banner } from '#app/ui/banner.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { issuedParagraphs, type ParagraphKind } from '#shared/assessment/assessment.schemas.ts';
import { type Edition, editions } from '#shared/ideal/ideal.schemas.ts';
import { rangeOf, termsOf, type Yardstick } from '#shared/ideal/yardsticks.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { CONFIDENCES } from '#shared/scoring/classes.ts';
import type { TypedDetail, TypedParagraph } from './paragraph-typed.ts';
import { useReportNames } from './use-report.ts';

/** What a paragraph is, and what stands with a judgement, a priority or an adjustment. */
export function DetailFields(props: {
  edit: Edit<TypedParagraph>;
  edition: Doc<Edition>;
  yardstick: Yardstick;
  /** What may be written here; a paragraph that is there keeps its kind. */
  kinds: readonly ParagraphKind[];
}): JSX.Element {
  const { t } = useI18n();
  const { edit } = props;
  const detail = () => edit.typed().detail;
  const put = (change: Partial<TypedDetail>) => edit.type({ detail: { ...detail(), ...change } });
  return (
    <>
      <Show when={edit.isNew}>
        <RadioList
          id={edit.idOf('kind')}
          label={t('assessment.fields.kind')}
          hint={t('report.form.kind_hint')}
          value={detail().kind}
          options={props.kinds.map((value) => ({ value, label: t(`assessment.kind.${value}`) }))}
          onChange={(value) => put({ kind: value as ParagraphKind })}
        />
      </Show>
      {edit.bind('detail').notice}
      <Switch>
        <Match when={detail().kind === 'judgement'}>
          <Judgement {...props} detail={detail()} put={put} />
        </Match>
        <Match when={detail().kind === 'priority'}>
          <AreaField
            id={edit.idOf('area')}
            label={t('assessment.fields.area')}
            optional={t('kit.optional')}
            value={detail().area}
            blank={t('report.form.none')}
            onChange={(area) => put({ area })}
          />
          <Follows {...props} of="priority" value={detail().follows} put={put} />
        </Match>
        <Match when={detail().kind === 'adjustment'}>
          <TextField
            id={edit.idOf('points')}
            label={t('assessment.fields.points')}
            hint={t('report.form.points_hint')}
            error={edit.errorOf('points') ?? edit.errorOf('detail')}
            width="short"
            value={detail().points}
            onInput={(points) => put({ points })}
          />
        </Match>
      </Switch>
    </>
  );
}

function Judgement(props: {
  edit: Edit<TypedParagraph>;
  edition: Doc<Edition>;
  yardstick: Yardstick;
  detail: TypedDetail;
  put: (change: Partial<TypedDetail>) => void;
}): JSX.Element {
  const { t, locale } = useI18n();
  const { edit } = props;
  const number = (value: number) => formatNumber(locale(), value);
  const terms = () =>
    termsOf(props.yardstick).map((value) => {
      const range = rangeOf(props.yardstick, value);
      return {
        value,
        label: t(`assessment.likelihood.${value}`),
        hint: t('report.range', { from: number(range?.from ?? 0), to: number(range?.to ?? 0) }),
      };
    });
  return (
    <>
      <RadioList
        id={edit.idOf('likelihood')}
        label={t('report.likelihood')}
        hint={t('report.form.likelihood_hint')}
        optional={t('kit.optional')}
        error={edit.errorOf('likelihood')}
        value={props.detail.likelihood}
        blank={t('report.form.no_likelihood')}
        options={terms()}
        onChange={(likelihood) => props.put({ likelihood: likelihood as TypedDetail['likelihood'] })}
      />
      <RadioList
        id={edit.idOf('confidence')}
        label={t('report.confidence')}
        hint={t('report.form.confidence_hint')}
        error={edit.errorOf('confidence')}
        value={props.detail.confidence}
        options={CONFIDENCES.map((value) => ({ value, label: t(`assessment.confidence.${value}`) }))}
        onChange={(confidence) => props.put({ confidence: confidence as TypedDetail['confidence'] })}
      />
      <Weak edit={edit} detail={props.detail} />
      <TextInputs
        id={edit.idOf('changes')}
        label={t('report.changes')}
        optional={t('kit.optional')}
        value={props.detail.changes}
        onInput={(changes) => props.put({ changes })}
        long
      />
      <Follows {...props} of="judgement" value={props.detail.follows} />
    </>
  );
}

/** Terms at the ends of both yardsticks. */
const NEAR_CERTAIN: readonly string[] = ['almost_certain', 'almost_no_chance', 'remote'];

/** Said to whoever judges, and refused by nobody: what readers will ask first. */
function Weak(props: { edit: Edit<TypedParagraph>; detail: TypedDetail }): JSX.Element {
  const { t } = useI18n();
  const unsure = () => {
    const { confidence, likelihood } = props.detail;
    return confidence === 'low' && NEAR_CERTAIN.includes(likelihood) ? likelihood || null : null;
  };
  const isUnsourced = () => props.detail.confidence !== '' && props.edit.typed().cites.length === 0;
  return (
    <div role="status">
      <Show when={unsure()}>
        {(likelihood) => (
          <Banner
            tone="change"
            icon="triangle-alert"
            fact={t('report.form.unsure', { likelihood: t(`assessment.likelihood.${likelihood()}`) })}
          >
            {t('report.form.unsure_more')}
          </Banner>
        )}
      </Show>
      <Show when={isUnsourced()}>
        <Banner tone="change" icon="triangle-alert" fact={t('report.form.unsourced')}>
          {t('report.form.unsourced_more')}
        </Banner>
      </Show>
    </div>
  );
}

/** A judgement, or a priority, of the edition before that this one goes on from. */
function Follows(props: {
  edit: Edit<TypedParagraph>;
  edition: Doc<Edition>;
  of: 'judgement' | 'priority';
  value: string;
  put: (change: Partial<TypedDetail>) => void;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const names = useReportNames();
  const before = createMemo(() =>
    client.replica
      .all(editions)
      .filter(({ body }) => body.number < props.edition.body.number)
      .reduce<Doc<Edition> | null>(
        (last, each) => (last === null || each.body.number > last.body.number ? each : last),
        null,
      ),
  );
  const known = createMemo(() => {
    const edition = before();
    if (edition === null) return [];
    return client.replica
      .within(issuedParagraphs, edition.id)
      .flatMap(({ body }) => (body.detail.kind === props.of ? [body] : []));
  });
  return (
    <Show when={known().length > 0 || props.value !== ''}>
      <SelectField
        id={props.edit.idOf('follows')}
        label={t(props.of === 'priority' ? 'report.follows_priority' : 'report.follows')}
        optional={t('kit.optional')}
        value={props.value}
        blank={t('report.form.none')}
        options={known().map((each) => ({
          value: each.of,
          label: `${names.number(each)} ${names.start(each)}`,
        }))}
        onChange={(follows) => props.put({ follows })}
      />
    </Show>
  );
}
