import { useParams } from '@solidjs/router';
import { type JSX, Show, untrack } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useArticleWords, useRulesOn } from '#app/features/rules/use-rules.ts';
import { countryName, sortCountries } from '#app/i18n/countries.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { SelectField } from '#app/kit/select-field.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { RadioList } from '#app/ui/choices.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { NumberField, TextField } from '#app/ui/text-field.tsx';
import { addDays, utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { type PresidencyTerm, presidencyTerms } from '#shared/presidencies/presidencies.schemas.ts';
import { ORDERS } from '#shared/presidencies/rotation.rules.ts';
import { OfTerm } from './of-term.tsx';
import { useRotation } from './use-rotation.ts';

/** Designates the state of the next term, or changes what stands of one. */
export default function TermEditPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ term?: string }>();
  return (
    <Allowed to="presidencies.edit" back="/presidencies" says={t('presidencies.who_edits')}>
      <Show when={params.term !== undefined} fallback={<Form begun={null} />}>
        <OfTerm>{(term) => <Form begun={term()} />}</OfTerm>
      </Show>
    </Allowed>
  );
}

/** The last day of so many months that begin on a day. */
function lastDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + months, 1));
  // A month that has no such day ends on its last one.
  const most = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(day, most) - (day > most ? 0 : 1));
  return utcDay(wanted.getTime());
}

function Form(props: { begun: Doc<PresidencyTerm> | null }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const rotation = useRotation();
  const { begun } = props;
  const last = untrack(rotation.terms).at(-1)?.body;
  const begins = untrack(rotation.begins);
  const first = untrack(rotation.ruled);
  const turn = untrack(rotation.turn);
  /** Of a term that began, who presided is settled. */
  const isSettled = begun !== null && begun.body.from <= utcDay(client.now());
  /** Whose turn it was, where a term is new. */
  const isOther = (state: string) =>
    begun === null && state !== '' && turn.next !== null && state !== turn.next;
  const edit = createEdit({
    collection: presidencyTerms,
    begun,
    acts: begun === null ? ['presidencies.designate'] : ['presidencies.edit'],
    prefix: 'prs',
    field: 'term',
    ...typedFields({
      state: field.from(field.choice<string>(), turn.next ?? undefined),
      number: field.number(String(turn.number)),
      from: field.from(field.line, last === undefined ? undefined : addDays(last.until, 1)),
      until: field.from(
        field.line,
        begun !== null || first === null || first.months === 0 ? undefined : lastDay(begins, first.months),
      ),
      basis: field.line,
      reason: field.lineOrNull,
      order: field.from(field.oneOf(ORDERS), turn.order),
    }),
    need: ({ state }) => ({
      state: 'presidencies.need.state',
      number: 'presidencies.need.number',
      from: 'presidencies.need.from',
      until: 'presidencies.need.until',
      basis: 'presidencies.need.basis',
      ...(isOther(state) ? { reason: 'presidencies.need.reason' as const } : {}),
    }),
    check: ({ from, until }) => ({
      until:
        from !== '' && until !== '' && until < from ? t('errors.presidencies.ends_before_it_begins') : null,
    }),
    add: ({ id, wished }) =>
      act('presidencies.designate', {
        term: id,
        ...wished,
        reason: isOther(wished.state) ? wished.reason : null,
      }),
    edit: ({ id, fields }) => act('presidencies.edit', { term: id, ...fields }),
    to: (id) => `/presidencies/${id}`,
    errorAt: 'number',
  });
  const rules = useRulesOn(() => edit.typed().from || begins);
  const articleWords = useArticleWords();
  const ruled = () => rules()?.parameters.presidency ?? null;
  const byArticle = () => articleWords(ruled()?.article ?? '') ?? '';
  const lasts = () => {
    const known = ruled();
    return known === null
      ? t('rules.deadline.term_none')
      : t('rules.deadline.term_months', { n: known.months, article: byArticle() });
  };
  const inWords = () => {
    const { until } = edit.typed();
    return until === '' ? undefined : `${formatDay(locale(), until)}. ${lasts()}`;
  };
  const states = () =>
    sortCountries(locale(), [
      ...new Set([...rotation.members(), ...(begun === null ? [] : [begun.body.state])]),
    ]);
  const next = () => countryName(locale(), turn.next ?? '');
  return (
    <EditPage
      edit={edit}
      back={
        begun === null
          ? { href: '/presidencies', label: t('presidencies.title') }
          : { href: `/presidencies/${begun.id}`, label: t('presidencies.things.term') }
      }
      {...(isSettled ? { kicker: countryName(locale(), begun?.body.state ?? '') } : {})}
      title={t(begun === null ? 'presidencies.designate' : 'presidencies.edit')}
      detail={begun === null ? t('presidencies.designate_more') : undefined}
    >
      <Show when={!isSettled}>
        <SelectField
          {...edit.pick('state')}
          options={states().map((value) => ({ value, label: countryName(locale(), value) }))}
          blank={t('presidencies.need.state')}
          hint={
            begun === null && turn.next !== null ? t('presidencies.hint.turn', { name: next() }) : undefined
          }
        />
        <Show when={isOther(edit.typed().state) || (begun !== null && edit.typed().reason !== '')}>
          <TextArea
            {...edit.bind('reason')}
            rows={2}
            hint={begun === null ? t('presidencies.hint.reason', { name: next() }) : undefined}
          />
        </Show>
      </Show>
      <NumberField {...edit.bind('number')} maxlength={3} />
      <div class="columns">
        <DayField {...edit.bind('from')} />
        <DayField {...edit.bind('until')} hint={lasts()} inWords={inWords()} />
      </div>
      <TextField {...edit.bind('basis')} hint={t('presidencies.hint.basis')} autocomplete="off" />
      <RadioList
        {...edit.pick('order')}
        hint={
          ruled() === null
            ? t('rules.deadline.order_none')
            : t('rules.deadline.order_ruled', {
                order: t(`rules.rotation.${ruled()?.rotation ?? 'by_decision'}`),
                article: byArticle(),
              })
        }
      />
    </EditPage>
  );
}
