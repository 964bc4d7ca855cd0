import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import { DayField } from '#app/kit/day-field.tsx';
import { EditPage } from '#app/kit/edit-page.tsx';
import { useNewIds } from '#app/kit/new-ids.ts';
import { SelectField } from '#app/kit/select-field.tsx';
import { TextInputs, typedOf } from '#app/kit/text-inputs.tsx';
import { field, typedFields } from '#app/kit/typed-fields.ts';
import { act } from '#app/sync/acts.ts';
import { CheckList, RadioList } from '#app/ui/choices.tsx';
import { seatOf } from '#shared/access/seats.ts';
import { readText } from '#shared/kernel/text.ts';
import { monthsAfter } from '#shared/plans/follow.rules.ts';
import { isDrafted, presidesPlans } from '#shared/plans/lead.rules.ts';
import { byNumber } from '#shared/plans/operation-number.ts';
import { type OperationalPlan, operations, paos } from '#shared/plans/pao.schemas.ts';
import { addMonths } from '#shared/plans/periods.rules.ts';
import { FREQUENCIES, goals, kpis, strategies } from '#shared/plans/plans.schemas.ts';
import { goalsOf } from '#shared/plans/strategy.rules.ts';
import { TEMPLATE_CODES, TEMPLATES, type TemplateCode } from '#shared/plans/templates.ts';
import { priorities } from '#shared/priorities/priorities.schemas.ts';
import { makesPlans } from './makes-plans.ts';
import { type Begun, fromBefore, fromTemplate, shareOut } from './pao-begin.ts';
import { useHolders } from './pao-holders.ts';
import { PaoNewAims, PaoNewBefore, TitleKept } from './pao-new-parts.tsx';
import { isGoalFor } from './pao-rows.ts';

/** Begins an operational plan: from nothing, from a template, or from the plan of the year before. */
export default function PaoNewPage(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  return (
    <Allowed to={makesPlans(client.actor())} back="/plans" says={t('pao.who_makes')}>
      <Form />
    </Allowed>
  );
}

const isTemplate = (origin: string): origin is TemplateCode => TEMPLATE_CODES.some((code) => code === origin);

function Form(): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { replica } = client;
  const holders = useHolders();
  const opaIds = useNewIds('opa');
  const kpiIds = useNewIds('kpi');
  const newId = (prefix: 'opa' | 'kpi', of: string) => (prefix === 'opa' ? opaIds : kpiIds).of(of);
  const seat = seatOf(client.actor());
  const own = holders.leaders().some(({ value }) => value === seat) ? (seat ?? undefined) : undefined;
  const say = (text: Parameters<typeof readText>[0]) => readText(text, locale()).value;
  const plans = createMemo(() =>
    replica
      .all(paos)
      // Of a draft nobody knows yet what it comes to.
      .filter(({ body }) => !isDrafted(body))
      .toSorted((one, other) => (one.body.from < other.body.from ? 1 : -1)),
  );
  const strategiesThere = createMemo(() =>
    replica.all(strategies).filter(({ body }) => body.state !== 'evaluated'),
  );
  const chosen = createMemo(() =>
    replica.all(priorities).filter(({ body }) => body.state === 'adopted' || body.state === 'active'),
  );
  const edit = createEdit({
    collection: paos,
    begun: null,
    acts: ['plans.make_pao'],
    prefix: 'pao',
    field: 'pao',
    ...typedFields({
      origin: field.as('none'),
      title: field.text,
      priority: field.from(field.choice<string>(), chosen().length === 1 ? chosen()[0]?.id : undefined),
      strategy: field.from(
        field.choice<string>(),
        strategiesThere().length === 1 ? strategiesThere()[0]?.id : undefined,
      ),
      from: field.line,
      until: field.line,
      leader: field.from(field.choice<string>(), own),
      coLeader: field.choiceOrNull<string>(),
      participants: field.as<readonly string[]>([]),
      rhythm: field.from(field.oneOf(FREQUENCIES), 'quarterly'),
      /** Goals by the place of the aim of the template. */
      aims: field.as<readonly string[]>([]),
      /** Actions of the plan before that do not go on, each with the reason. */
      dropped: field.as<Readonly<Record<string, string>>>({}),
    }),
    need: {
      title: 'pao.need.title',
      priority: 'pao.need.priority',
      strategy: 'pao.need.strategy',
      from: 'pao.need.first_day',
      until: 'pao.need.last_day',
      leader: 'pao.need.leader',
    },
    check: ({ from, until, origin, aims, dropped }) => ({
      until: from !== '' && until !== '' && until < from ? t('errors.plans.days_reversed') : null,
      aims: isTemplate(origin) && aims.every((goal) => goal === '') ? t('pao.need.aims') : null,
      dropped: Object.values(dropped).some((reason) => reason.trim() === '') ? t('pao.need.dropped') : null,
    }),
    add: ({ id, wished: { origin, aims: _aims, dropped: _dropped, participants, ...fields } }) => {
      const { withPlan, after } = shareOut(id, begunOf());
      return [
        act('plans.make_pao', {
          ...{ pao: id, ...fields, about: null, participants: [...participants] },
          follows: origin.startsWith('pao_') ? origin : null,
          operations: withPlan,
        }),
        ...after,
      ];
    },
    to: (id) => `/plans/${id}`,
  });
  const typed = edit.typed;
  const before = createMemo(() =>
    typed().origin.startsWith('pao_') ? replica.one(paos, typed().origin) : null,
  );
  const template = () => {
    const { origin } = typed();
    return isTemplate(origin) ? TEMPLATES[origin] : null;
  };
  const actionsBefore = createMemo(() => {
    const known = before();
    if (known === null) return [];
    return byNumber(
      replica.within(operations, known.id).filter(({ body }) => body.state !== 'dropped'),
      replica.within(goals, known.body.strategy),
    );
  });
  const inStrategy = createMemo(() =>
    goalsOf(replica.within(goals, typed().strategy)).filter(({ body }) => isGoalFor(body, typed().priority)),
  );

  function begunOf(): Begun[] {
    const { origin, aims, leader, dropped, from } = typed();
    if (isTemplate(origin)) return fromTemplate({ template: origin, goals: aims, leader, newId });
    const known = before();
    if (known === null) return [];
    return fromBefore({
      operations: actionsBefore(),
      kpisOf: (operation) => replica.within(kpis, operation),
      months: monthsAfter({ from }, known.body),
      dropped: new Map(Object.entries(dropped)),
      newId,
    });
  }

  /** What the origin says already; what somebody typed stays. */
  function begin(origin: string) {
    if (isTemplate(origin)) {
      const title = Object.values(typed().title).every((each) => each.trim() === '')
        ? { title: typedOf(TEMPLATES[origin].title) }
        : {};
      edit.type({ origin, aims: TEMPLATES[origin].aims.map(() => ''), dropped: {}, ...title });
      return;
    }
    const known = replica.one(paos, origin);
    edit.type({
      origin,
      aims: [],
      dropped: known === null ? {} : ended(origin),
      ...(known === null ? {} : of(known.body)),
    });
  }
  const ended = (pao: string) =>
    Object.fromEntries(
      replica
        .within(operations, pao)
        .filter(({ body }) => body.state === 'completed' || body.state === 'cancelled')
        .map(({ id, body }) => [id, body.reason ?? t(`pao.action_state.${body.state}`)]),
    );
  function of(body: OperationalPlan) {
    const { title, priority, strategy, leader, coLeader, participants, rhythm } = body;
    return {
      ...{ title: typedOf(title), priority, strategy, leader, participants, rhythm },
      ...{ coLeader: coLeader ?? '', from: addMonths(body.from, 12), until: addMonths(body.until, 12) },
    };
  }
  const origins = () => [
    { value: 'none', label: t('pao.new.from_none') },
    ...TEMPLATE_CODES.map((value) => ({
      value: value as string,
      label: t('pao.new.from_template', { name: say(TEMPLATES[value].title) }),
      hint: t('pao.count', { n: TEMPLATES[value].aims.flatMap(({ actions }) => actions).length }),
    })),
    ...plans().map(({ id, body }) => ({
      value: id,
      label: t('pao.new.from_before', { name: say(body.title), year: body.from.slice(0, 4) }),
      hint: t('pao.count', { n: replica.within(operations, id).length }),
    })),
  ];
  return (
    <EditPage
      edit={edit}
      back={{ href: '/plans', label: t('pao.title') }}
      title={t('pao.new.title')}
      detail={t('pao.new.hint')}
      save={t('pao.new.save')}
    >
      <RadioList
        id={edit.idOf('origin')}
        label={t('pao.new.origin')}
        value={typed().origin}
        options={origins()}
        onChange={begin}
      />
      <TextInputs
        {...edit.bind('title')}
        notice={
          <TitleKept
            title={typed().title}
            before={before()?.body.title ?? template()?.title ?? null}
            onInput={(title) => edit.type({ title })}
          />
        }
      />
      <SelectField
        {...edit.bind('priority')}
        blank={t('pao.choose')}
        options={chosen().map(({ id, body }) => ({ value: id, label: say(body.title) }))}
        onChange={(priority) => edit.type({ priority })}
      />
      <SelectField
        {...edit.bind('strategy')}
        blank={t('pao.choose')}
        options={strategiesThere().map(({ id, body }) => ({ value: id, label: say(body.title) }))}
        onChange={(strategy) => edit.type({ strategy, aims: typed().aims.map(() => '') })}
      />
      <DayField {...edit.bind('from')} />
      <DayField {...edit.bind('until')} />
      <SelectField
        {...edit.bind('leader')}
        blank={t('pao.choose')}
        options={
          presidesPlans(client.actor())
            ? holders.leaders()
            : holders.leaders().filter(({ value }) => value === own)
        }
        onChange={(leader) => edit.type({ leader })}
      />
      <SelectField
        {...edit.bind('coLeader')}
        blank={t('pao.no_co_leader')}
        options={holders.leaders()}
        onChange={(coLeader) => edit.type({ coLeader })}
      />
      <CheckList
        {...edit.bind('participants')}
        values={typed().participants}
        options={holders.all()}
        onChange={(participants) => edit.type({ participants })}
      />
      <SelectField {...edit.pick('rhythm')} />
      <Show when={isTemplate(typed().origin)}>
        <PaoNewAims
          id={edit.idOf('aims')}
          template={typed().origin as TemplateCode}
          goals={inStrategy()}
          value={typed().aims}
          error={edit.errorOf('aims')}
          onChange={(aims) => edit.type({ aims })}
        />
      </Show>
      <Show when={before()}>
        <PaoNewBefore
          id={edit.idOf('dropped')}
          actions={actionsBefore()}
          value={typed().dropped}
          error={edit.errorOf('dropped')}
          onChange={(dropped) => edit.type({ dropped })}
        />
      </Show>
    </EditPage>
  );
}
