import type { PublishedDay } from '#shared/jointdays/jointdays.schemas.ts';
import { publishedActions } from '#shared/jointdays/kept-back.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES, type Language, readText, type Text } from '#shared/kernel/text.ts';
import { element, writeXml, type XmlElement } from '#shared/kernel/xml-writer.ts';
import { counting, figureOf } from '#shared/monitoring/figures.rules.ts';
import type { Measurement } from '#shared/monitoring/monitoring.schemas.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { type Period, periodAt, periodsOf } from '#shared/plans/periods.rules.ts';
import type { BudgetLine, Kpi, StrategicGoal, StrategicPlan } from '#shared/plans/plans.schemas.ts';
import { ACTIVITY_STATUS, activityOf, isGoneOut, isShare, type OrgType, sectorOf } from './iati.rules.ts';

/** What is told of plans: entries as their reader has them. */
export interface IatiPlans {
  readonly strategies: readonly Doc<StrategicPlan>[];
  readonly goals: readonly Doc<StrategicGoal>[];
  readonly paos: readonly Doc<OperationalPlan>[];
  readonly operations: readonly Doc<Operation>[];
  readonly kpis: readonly Doc<Kpi>[];
  readonly budget: readonly Doc<BudgetLine>[];
  readonly measurements: readonly Doc<Measurement>[];
  readonly published: readonly Doc<PublishedDay>[];
}

export interface IatiInput extends IatiPlans {
  /** The organisation that publishes, by its reference in the registers that IATI names; identifiers begin with it. */
  readonly org: { readonly ref: string; readonly name: Text; readonly type: OrgType };
  /** The language of texts that say none of their own. */
  readonly language: Language;
  /** Name of a state or a body by its code. */
  nameOf(code: string): Text;
  /** Crime area of a priority by its id; null: none in particular. */
  areaOf(priority: string): string | null;
  /** Milliseconds since 1970; also the day up to which figures count, in UTC. */
  readonly now: number;
}

export interface IatiFile {
  readonly xml: string;
  readonly activities: number;
  /** Actions of adopted plans that are not told: operations of the field before they are over. */
  readonly leftOut: number;
}

type Made = Omit<IatiInput, keyof IatiPlans> & {
  readonly today: string;
  kpisOf(parent: string): readonly Doc<Kpi>[];
  budgetOf(parent: string): readonly Doc<BudgetLine>[];
  measured(kpi: string): readonly Doc<Measurement>[];
};

function narratives(text: Text | null | undefined, { language }: Made): XmlElement[] {
  const said = LANGUAGES.filter((each) => (text?.[each] ?? '').trim() !== '');
  return said.map((each) =>
    element('narrative', each === language ? {} : { 'xml:lang': each }, text?.[each] ?? ''),
  );
}
function worded(name: string, text: Text, made: Made, attributes: Readonly<Record<string, string>> = {}) {
  return element(name, attributes, narratives(text, made));
}

/** A number as XSD decimals are written: never with an exponent. */
function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}

interface Party {
  readonly code: string;
  /** `OrganisationRole`: 2 accountable, 4 implementing. */
  readonly role: '2' | '4';
}
/** `OrganisationType`: 10 government, 40 multilateral. */
function participants(parties: readonly Party[], made: Made): XmlElement[] {
  const seen = new Set<string>();
  const once = parties.filter(
    ({ code, role }) => !seen.has(`${code} ${role}`) && seen.add(`${code} ${role}`),
  );
  const told = once.map(({ code, role }) =>
    worded('participating-org', made.nameOf(code), made, {
      role,
      type: /^[A-Z]{2}$/.test(code) ? '10' : '40',
    }),
  );
  if (told.length > 0) return told;
  return [worded('participating-org', made.org.name, made, { role: '2', type: made.org.type })];
}

/**
 * What is told of one period: its target where that is of it, and if something was measured in it, what there is by then.
 * Of what adds up that is the sum since the plan began: the target is one of all periods. What was measured before the first
 * period or after the last one is of those. Nothing of a period that would say nothing.
 */
function periodOf(
  period: Period,
  { kpi, periods, made }: { kpi: Doc<Kpi>; periods: readonly Period[]; made: Made },
): XmlElement[] {
  const { target, counts } = kpi.body;
  const [first, last] = [periods[0] ?? period, periods.at(-1) ?? period];
  const inOf = (day: string) => (day < first.from ? first : (periodAt(periods, day) ?? last));
  const byThen = counting(made.measured(kpi.id)).filter(
    ({ body: { day } }) => day <= made.today && inOf(day).from <= period.from,
  );
  const isMeasured = byThen.some(({ body: { day } }) => inOf(day).from === period.from);
  const actual = isMeasured ? figureOf({ counts }, byThen, made.today) : null;
  const told = [
    ...(target !== null && inOf(target.day).from === period.from
      ? [element('target', { value: decimal(target.value) })]
      : []),
    ...(actual === null ? [] : [element('actual', { value: decimal(actual.value) })]),
  ];
  if (told.length === 0) return [];
  return [
    element('period', {}, [
      element('period-start', { 'iso-date': period.from }),
      element('period-end', { 'iso-date': period.until }),
      ...told,
    ]),
  ];
}

function indicator(kpi: Doc<Kpi>, span: Period, made: Made): XmlElement {
  const { title, definition, unit, direction, baseline, frequency } = kpi.body;
  const periods = periodsOf({ ...span, frequency });
  const measure = LANGUAGES.some((language) => isShare(unit[language] ?? '')) ? '2' : '1';
  // The standard has no place for a unit: it stands in the description, after the definition.
  const described = Object.fromEntries(
    LANGUAGES.filter((language) => (definition[language] ?? '').trim() !== '').map((language) => [
      language,
      `${definition[language]} (${readText(unit, language).value})`,
    ]),
  );
  return element(
    'indicator',
    { measure, ascending: String(direction === 'up'), 'aggregation-status': 'false' },
    [
      worded('title', title, made),
      worded('description', described, made),
      ...(baseline === null
        ? []
        : [
            element('baseline', {
              year: String(Number(baseline.day.slice(0, 4))),
              'iso-date': baseline.day,
              value: decimal(baseline.value),
            }),
          ]),
      ...periods.flatMap((period) => periodOf(period, { kpi, periods, made })),
    ],
  );
}

/** `ResultType`: 1 output, 2 outcome. */
function result(
  { type, title, description }: { type: '1' | '2'; title: Text; description: Text | null },
  { kpis, span, made }: { kpis: readonly Doc<Kpi>[]; span: Period; made: Made },
): XmlElement[] {
  if (kpis.length === 0) return [];
  const about = description === null ? [] : [worded('description', description, made)];
  return [
    element('result', { type, 'aggregation-status': 'false' }, [
      worded('title', title, made),
      ...about,
      ...kpis.map((kpi) => indicator(kpi, span, made)),
    ]),
  ];
}

/**
 * `BudgetType` 1 original; `BudgetStatus` 1 indicative, 2 committed. One of each year, currency and status: the standard has
 * no place for what a line is for, and several side by side would be taken for budgets of the whole.
 */
function budgets(lines: readonly Doc<BudgetLine>[]): XmlElement[] {
  const groups = groupBy(lines, ({ body: { year, money, isSecured } }) =>
    [year, isSecured ? '2' : '1', money.currency].join(' '),
  );
  return [...groups.keys()].sort().map((key) => {
    const [year = '', status = '', currency = ''] = key.split(' ');
    const sum = (groups.get(key) ?? []).reduce((total, { body }) => total + body.money.amount, 0);
    return element('budget', { type: '1', status }, [
      element('period-start', { 'iso-date': `${year}-01-01` }),
      element('period-end', { 'iso-date': `${year}-12-31` }),
      element('value', { currency, 'value-date': `${year}-01-01` }, decimal(Math.round(sum * 100) / 100)),
    ]);
  });
}

interface Activity {
  readonly id: string;
  readonly level: number;
  readonly title: Text;
  readonly description: Text;
  readonly parties: readonly Party[];
  readonly status: string;
  readonly span: Period;
  readonly areas: readonly (string | null)[];
  readonly states: readonly string[];
  readonly budget: readonly XmlElement[];
  /** `RelatedActivityType`: 1 parent, 2 child. */
  readonly parent: string | null;
  readonly children: readonly string[];
  readonly results: readonly XmlElement[];
}

/** Shares of a whole in hundredths that add up to 100: the first ones take what is left over. */
function percentages(parts: number): string[] {
  const each = Math.floor(10_000 / parts);
  const rest = 10_000 - each * parts;
  return Array.from({ length: parts }, (_, index) => decimal((each + (index < rest ? 1 : 0)) / 100));
}

function places(states: readonly string[], made: Made): XmlElement[] {
  const codes = [...new Set(states)].filter((code) => /^[A-Z]{2}$/.test(code)).sort();
  // No state says how much of a plan is its own; several share the region (`Region` 498: America).
  if (codes.length !== 1)
    return [element('recipient-region', { code: '498', vocabulary: '1', percentage: '100' })];
  return codes.map((code) =>
    worded('recipient-country', made.nameOf(code), made, { code, percentage: '100' }),
  );
}
function sectors(areas: readonly (string | null)[]): XmlElement[] {
  const codes = [...new Set(areas.map(sectorOf))].sort();
  const shares = percentages(codes.length);
  return codes.map((code, index) =>
    element('sector', { vocabulary: '1', code, percentage: shares[index] ?? '100' }),
  );
}

function write(activity: Activity, made: Made): XmlElement {
  const { org, language, now } = made;
  const identifier = (id: string) => activityOf({ org: org.ref, id });
  const related = (type: string) => (id: string) =>
    element('related-activity', { ref: identifier(id), type });
  return element(
    'iati-activity',
    {
      'xml:lang': language,
      'last-updated-datetime': new Date(now).toISOString(),
      hierarchy: String(activity.level),
    },
    [
      element('iati-identifier', {}, identifier(activity.id)),
      worded('reporting-org', org.name, made, { ref: org.ref, type: org.type }),
      worded('title', activity.title, made),
      worded('description', activity.description, made, { type: '1' }),
      ...participants(activity.parties, made),
      element('activity-status', { code: activity.status }),
      element('activity-date', { type: '1', 'iso-date': activity.span.from }),
      element('activity-date', { type: '3', 'iso-date': activity.span.until }),
      ...places(activity.states, made),
      ...sectors(activity.areas),
      ...activity.budget,
      ...(activity.parent === null ? [] : [related('1')(activity.parent)]),
      ...activity.children.map(related('2')),
      ...activity.results,
    ],
  );
}

const TOLD_STRATEGIES: ReadonlySet<StrategicPlan['state']> = new Set(['adopted', 'in_force', 'evaluated']);
const TOLD_PAOS: ReadonlySet<OperationalPlan['state']> = new Set([
  'adopted',
  'running',
  'reporting',
  'closed',
]);
/** They were agreed; what was only proposed, or dropped from the plan before, is no activity. */
const TOLD_OPERATIONS: ReadonlySet<Operation['state']> = new Set([
  'agreed',
  'scheduled',
  'running',
  'completed',
  'postponed',
  'cancelled',
]);

/**
 * All adopted plans as one file of IATI 2.03: the multi-year plan with the results of its goals, operational plans below
 * it, and below those their actions. Only what was adopted is told, and no operation in the field before it is over.
 */
export function writeIati({
  strategies,
  goals,
  paos,
  operations,
  kpis,
  budget,
  measurements,
  published,
  ...given
}: IatiInput): IatiFile {
  const byParent = <D extends { readonly parent: string | null }>(docs: readonly D[]) => {
    const groups = groupBy(docs, ({ parent }) => parent ?? '');
    return (id: string): readonly D[] => groups.get(id) ?? [];
  };
  const made: Made = {
    ...given,
    today: utcDay(given.now),
    kpisOf: byParent(kpis),
    budgetOf: byParent(budget),
    measured: byParent(measurements),
  };
  const told = strategies.filter(({ body }) => TOLD_STRATEGIES.has(body.state));
  const plans = paos.filter(({ body }) => TOLD_PAOS.has(body.state));
  const within = byParent(operations.filter(({ body }) => TOLD_OPERATIONS.has(body.state)));
  const goalsOf = byParent(goals.filter(({ body }) => body.removed === undefined));
  const days = publishedActions(published);
  const isTold = (operation: Doc<Operation>) => isGoneOut(operation, days);
  const activities: Activity[] = [
    ...told.map((strategy) => {
      const { body, id } = strategy;
      const own = plans.filter((pao) => pao.body.strategy === id);
      const of = goalsOf(id);
      return {
        ...{ id, level: 1, title: body.title, description: body.about ?? body.title, parties: [] },
        ...{ status: ACTIVITY_STATUS.strategy[body.state], span: body, states: [] },
        areas: body.priorities.map((priority) => made.areaOf(priority)),
        budget: budgets([...made.budgetOf(id), ...of.flatMap((goal) => made.budgetOf(goal.id))]),
        ...{ parent: null, children: own.map((pao) => pao.id) },
        results: of.flatMap((goal) =>
          result(
            { type: '2', title: goal.body.title, description: goal.body.outcome },
            { kpis: made.kpisOf(goal.id), span: body, made },
          ),
        ),
      } satisfies Activity;
    }),
    ...plans.flatMap((pao) => {
      const { body, id } = pao;
      const areas = [made.areaOf(body.priority)];
      const actions = within(id).filter(isTold);
      const lead: Party[] = [{ code: body.leader, role: '2' }];
      const others = [...(body.coLeader === null ? [] : [body.coLeader]), ...body.participants];
      return [
        {
          ...{ id, level: 2, title: body.title, description: body.about ?? body.title },
          parties: [...lead, ...others.map((code) => ({ code, role: '4' }) as const)],
          ...{ status: ACTIVITY_STATUS.pao[body.state], span: body, areas, states: [body.leader, ...others] },
          budget: budgets(made.budgetOf(id)),
          parent: told.some((strategy) => strategy.id === body.strategy) ? body.strategy : null,
          ...{ children: actions.map((action) => action.id), results: [] },
        } satisfies Activity,
        ...actions.map((action) => actionOf(action, { pao, areas, made })),
      ];
    }),
  ];
  const xml = writeXml(
    element(
      'iati-activities',
      { version: '2.03', 'generated-datetime': new Date(given.now).toISOString() },
      activities.map((activity) => write(activity, made)),
    ),
  );
  const leftOut = plans.flatMap((pao) => within(pao.id)).filter((action) => !isTold(action)).length;
  return { xml, activities: activities.length, leftOut };
}

function actionOf(
  { id, body }: Doc<Operation>,
  { pao, areas, made }: { pao: Doc<OperationalPlan>; areas: Activity['areas']; made: Made },
): Activity {
  const span = { from: body.from ?? pao.body.from, until: body.until ?? pao.body.until };
  const leaders: Party[] = body.leader === null ? [] : [{ code: body.leader.delegation, role: '2' }];
  const others = [...(body.coLeader === null ? [] : [body.coLeader]), ...body.participants];
  const codes = others.map(({ delegation }) => delegation);
  const description = body.about ?? body.expected ?? body.title;
  return {
    ...{ id, level: 3, title: body.title, description, areas, span },
    parties: [...leaders, ...codes.map((code) => ({ code, role: '4' }) as const)],
    status: ACTIVITY_STATUS.operation[body.state],
    states: [...leaders.map(({ code }) => code), ...codes],
    budget: budgets(made.budgetOf(id)),
    ...{ parent: pao.id, children: [] },
    results: result(
      { type: '1', title: body.title, description: body.expected },
      { kpis: made.kpisOf(id), span, made },
    ),
  };
}
