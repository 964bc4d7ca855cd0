import { correctedIn, rebuilt } from '#app/features/reports/review/rebuilt.ts';
import type { Client } from '#app/sync/app-client.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { REVIEW_STEPS, type ReviewStatus } from '#shared/reports/review.rules.ts';
import type { Change, Correction, ReportEdit, ReviewStep } from '#shared/reports/review.schemas.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { type Breach, checkSettled } from './laws.ts';
import { HOME, mayRead } from './review-cast.ts';
import { all, type Life, MARK, rowsOf, rulesNow } from './review-life.ts';
import type { Phone, World } from './world.ts';

export const COLLECTIONS = [
  'reports',
  'reportNotes',
  'reviewSteps',
  'corrections',
  'reportEdits',
  'reportReadings',
  'reviewRules',
  'formActivations',
] as const;
const UNDER_REPORTS: readonly string[] = [
  'reportNotes',
  'reviewSteps',
  'corrections',
  'reportEdits',
  'reportReadings',
];

/** Who wrote a report, and where, is never changed after it was sent, and neither are its answers. */
const SENT = ['instanceXml', 'formVersion', 'author', 'institution', 'unit', 'files', 'state'] as const;

interface Answered {
  readonly pages?: readonly unknown[];
  readonly verdicts?: readonly Verdict[];
  readonly outcomes?: readonly Verdict[];
}

/**
 * What was given to whom, at the moment when the server gave it. A verdict says the same however often it is asked for:
 * what it may contain was known when it was decided.
 */
export function noteLeaks(life: Life, phone: Phone, answer: string): void {
  const { pages = [], verdicts = [], outcomes = [] } = JSON.parse(answer) as Answered;
  const decided = [...verdicts, ...outcomes].filter(({ id }) => !life.answered.has(id));
  for (const { id, status } of decided) if (status !== 'held') life.answered.add(id);
  const given = JSON.stringify([pages, decided]);
  const rules = rulesNow(life.world);
  const { person } = phone.actor;
  for (const mark of new Set(given.match(MARK) ?? [])) {
    const typed = life.typed.get(mark);
    if (typed === undefined || typed.phone === phone || typed.report === null) continue;
    const author = life.sent.get(typed.report)?.author ?? '';
    if (!mayRead(person, author, rules)) life.leaks.push(`${phone.name} heard ${mark} of ${author}`);
  }
}

/** Holds at every moment. */
export function checkReports({ world, sent, leaks }: Life): Breach[] {
  const breaches: Breach[] = leaks.map((detail) => ({ law: 'leak', detail }));
  for (const phone of world.phones)
    for (const { id, body } of all<Report>({ phone }, 'reports'))
      if (body.instanceXml !== sent.get(id)?.instanceXml)
        breaches.push({ law: 'untrue', detail: `${phone.name} shows ${id} as it was not sent` });
  return breaches;
}

/** What is left on a phone after the network was good: nothing that its person may not read now. */
function findKept({ world, sent }: Life): Breach[] {
  const rules = rulesNow(world);
  return world.phones.flatMap((phone) =>
    ['reports', ...UNDER_REPORTS].flatMap((collection) =>
      phone.client.replica.all(collection).flatMap(({ id, parent }): Breach[] => {
        const author = sent.get(collection === 'reports' ? id : (parent ?? ''))?.author ?? '';
        if (mayRead(phone.actor.person, author, rules)) return [];
        return [{ law: 'leak', detail: `${phone.name} keeps ${collection}/${id} of ${author}` }];
      }),
    ),
  );
}

/** What the server was asked for by acts of these names that it accepted. */
function argsOf(world: World, names: readonly string[]): JsonObject[] {
  return world
    .sql(HOME)
    .all<{ args: string }>(
      `select envelope ->> 'args' as args from mutation
         where status = 'accepted' and name in (${names.map(() => '?').join(', ')})`,
      ...names,
    )
    .map(({ args }) => JSON.parse(args) as JsonObject);
}

function findChangedReports({ world, sent }: Life): Breach[] {
  const made = new Map(argsOf(world, ['reports.deliver']).map((given) => [given.report, given] as const));
  return rowsOf<Report>(world, 'reports').flatMap(({ id, body }): Breach[] => {
    const given = made.get(id);
    const author = sent.get(id)?.author;
    const changed = SENT.filter((field) => {
      if (field === 'author') return body.author !== author;
      if (field === 'institution' || field === 'unit') {
        const actor = world.phones.find((phone) => phone.actor.person === author)?.actor;
        return body[field] !== actor?.[field];
      }
      return JSON.stringify(body[field]) !== JSON.stringify(given?.[field]);
    });
    return changed.map((field) => ({ law: 'untrue', detail: `${field} of ${id} is not as it was sent` }));
  });
}

/** The steps of each report, one after the other, as the table of the review allows them. */
function findWrongSteps({ world, deputies }: Life): Breach[] {
  const steps = groupBy(rowsOf<ReviewStep>(world, 'reviewSteps'), ({ parent }) => parent ?? '');
  return rowsOf<Report>(world, 'reports').flatMap(({ id, body: { author } }) => {
    const faults: string[] = [];
    let status: ReviewStatus = 'received';
    let corrector: string | null = null;
    const inOrder = (steps.get(id) ?? []).map(({ body }) => body).sort((a, b) => a.number - b.number);
    for (const [index, step] of inOrder.entries()) {
      if (step.number !== index + 1) faults.push(`step ${index + 1} has the number ${step.number}`);
      const rule = REVIEW_STEPS[step.step];
      const from: readonly ReviewStatus[] = rule.from;
      if (!from.includes(status)) faults.push(`${step.step} from ${status}`);
      const passed = step.desk === 'unit' ? 'unit_approved' : 'institution_approved';
      if (step.status !== (rule.to ?? passed)) faults.push(`${step.step} to ${step.status}`);
      if (rule.needsReason && step.reason === null) faults.push(`${step.step} without a reason`);
      const decides = step.author === 'per_contact' || deputies.has(step.author);
      if (rule.by === 'author' && step.step === 'withdraw' && step.author !== author)
        faults.push(`withdrawn by ${step.author}`);
      if (rule.by === 'national' && !decides) faults.push(`${step.step} by ${step.author}`);
      if (rule.by !== 'author' && step.author === author) faults.push(`${step.step} by its author`);
      if (step.step === 'correct' && step.author !== author && !decides)
        faults.push(`corrected by ${step.author}`);
      if (step.step === 'approve' && step.author === corrector) faults.push('approved by its last corrector');
      if (step.step === 'correct') corrector = step.author;
      status = step.status;
    }
    return faults.map((fault): Breach => ({ law: 'untrue', detail: `${id}: ${fault}` }));
  });
}

function findWrongCorrections({ world }: Life): Breach[] {
  const numbers = groupBy(rowsOf<Correction>(world, 'corrections'), ({ parent }) => parent ?? '');
  const numberOf = new Map(
    rowsOf<Correction>(world, 'corrections').map(({ id, body }) => [id, body.number] as const),
  );
  const gaps = [...numbers].flatMap(([id, made]) => {
    const counted = made.map(({ body }) => body.number).sort((a, b) => a - b);
    return counted.every((number, index) => number === index + 1) ? [] : [`${id}: ${counted.join(' ')}`];
  });
  const strays = rowsOf<ReportEdit>(world, 'reportEdits').flatMap(({ id, body }) =>
    numberOf.get(body.correction) === body.number ? [] : [`${id} is of no correction`],
  );
  return [...gaps, ...strays].map((detail) => ({ law: 'twice', detail }));
}

/** Nobody's answer is replaced by somebody who had not read it. */
function findUnread({ world }: Life): Breach[] {
  const given = new Map(
    argsOf(world, ['reports.correct']).map((args) => {
      const { correction, changes } = args as unknown as { correction: string; changes: Change[] };
      return [correction, changes] as const;
    }),
  );
  const last = new Map<string, { id: string; after: string | null }>();
  const inOrder = rowsOf<ReportEdit>(world, 'reportEdits').sort(
    (left, right) => left.body.number - right.body.number,
  );
  return inOrder.flatMap(({ id, parent, body }): Breach[] => {
    const place = `${parent} ${body.reference}`;
    const before = last.get(place);
    last.set(place, { id, after: body.after });
    const seen = given.get(body.correction)?.find(({ edit }) => edit === id)?.on ?? null;
    if (before === undefined || before.id === seen || before.after === body.after) return [];
    return [{ law: 'lost', detail: `${id} replaces ${before.id}, which its author had not read` }];
  });
}

/** The answers of a report as a person would work them out with a pencil. */
function byHand(instanceXml: string, edits: readonly (ReportEdit & { id: string })[]): string {
  const answers = new Map(
    ['what', 'where', 'why'].map((name) => [
      name,
      new RegExp(`<${name}>(.*?)</${name}>`).exec(instanceXml)?.[1],
    ]),
  );
  const items = new Map(
    [...instanceXml.matchAll(/<item><n>(.*?)<\/n><\/item>/g)].map(([, n = ''], place) => [
      place === 0 ? '/data/item' : `/data/item[${place + 1}]`,
      n,
    ]),
  );
  for (const { reference, kind, after } of edits) {
    const item = reference.replace(/\/n$/, '');
    if (kind === 'add') items.set(reference, /<n>(.*?)<\/n>/.exec(after ?? '')?.[1] ?? '');
    else if (kind === 'remove') items.delete(reference);
    else if (!reference.startsWith('/data/item')) answers.set(reference.split('/').at(-1) ?? '', after ?? '');
    else if (items.has(item)) items.set(item, after ?? '');
  }
  const { what, where, why } = Object.fromEntries(answers);
  const list = [...items.values()].map((n) => `<item><n>${n}</n></item>`).join('');
  return `<what>${what}</what><where>${where}</where><group><why>${why}</why></group>${list}`;
}

/** What a phone rebuilds; by which edits, so that phones that have the same can be compared. */
function rebuiltOn(
  phone: Phone,
  id: string,
  { body }: { body: Report },
): { edits: string; xml: string } | null {
  const replica = {
    within: ({ name }: { name: string }, parent: string) => phone.client.replica.within(name, parent),
  } as unknown as Client['replica'];
  const corrected = correctedIn({ replica }, id);
  const made = rebuilt({ report: body, instanceXml: body.instanceXml ?? '', corrected });
  if (made === null) return null;
  const edits = corrected.edits.map((edit) => `${edit.id} ${edit.body.number}`).sort();
  return { edits: edits.join(), xml: made.instanceXml };
}

/** Phones with the same entries rebuild the same, whatever the order in which those came. */
export function findUnequal({ world }: Life): Breach[] {
  const seen = new Map<string, { xml: string; phone: string }>();
  const breaches: Breach[] = [];
  for (const phone of world.phones)
    for (const report of all<Report>({ phone }, 'reports')) {
      const made = rebuiltOn(phone, report.id, report);
      if (made === null) {
        breaches.push({ law: 'untrue', detail: `${phone.name} cannot rebuild ${report.id}` });
        continue;
      }
      const key = `${report.id} ${made.edits}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, { xml: made.xml, phone: phone.name });
      else if (other.xml !== made.xml)
        breaches.push({ law: 'diverged', detail: `${phone.name} and ${other.phone} rebuild ${report.id}` });
    }
  return breaches;
}

function findWrongInstances({ world }: Life): Breach[] {
  const edits = groupBy(rowsOf<ReportEdit>(world, 'reportEdits'), ({ parent }) => parent ?? '');
  const contact = world.phones.find(({ actor }) => actor.person === 'per_contact');
  if (contact === undefined) throw new Error('nobody is the contact');
  return all<Report>({ phone: contact }, 'reports').flatMap((report): Breach[] => {
    const made = rebuiltOn(contact, report.id, report)?.xml ?? '';
    const inOrder = (edits.get(report.id) ?? [])
      .map(({ id, body }) => ({ id, ...body }))
      .sort((left, right) => left.number - right.number || (left.place ?? 0) - (right.place ?? 0));
    const wanted = byHand(report.body.instanceXml ?? '', inOrder);
    const told = made.replace(/^<data[^>]*>|<\/data>$/g, '');
    return told === wanted ? [] : [{ law: 'untrue', detail: `${report.id} is ${told} and not ${wanted}` }];
  });
}

/** Whatever somebody typed and was told to be saved stands on the server, or in their outbox with what was refused. */
function findLostWords({ world, typed }: Life): Breach[] {
  const stored = new Set(
    ['reports', 'reviewRules', ...UNDER_REPORTS].flatMap((collection) =>
      rowsOf<JsonObject>(world, collection).flatMap(({ body }) => JSON.stringify(body).match(MARK) ?? []),
    ),
  );
  const kept = new Map<Phone, Set<string>>();
  for (const phone of world.phones)
    kept.set(
      phone,
      new Set(
        phone.client
          .outbox()
          .filter(({ state }) => state === 'refused' || state === 'held')
          .flatMap(({ envelope }) => JSON.stringify(envelope.args).match(MARK) ?? []),
      ),
    );
  const corrected = overwritten(world);
  return [...typed].flatMap(([mark, { phone, isSaved }]): Breach[] => {
    if (!isSaved || stored.has(mark) || corrected.has(mark) || kept.get(phone)?.has(mark) === true) return [];
    return [{ law: 'lost', detail: `${mark} of ${phone.name} stands nowhere` }];
  });
}

/** What lists say of a report is corrected in place; the log still has what was sent. */
function overwritten(world: World): Set<string> {
  return new Set(
    argsOf(world, ['reports.deliver', 'reports.correct']).flatMap(
      ({ summary }) => JSON.stringify(summary ?? {}).match(MARK) ?? [],
    ),
  );
}

/** Holds once the network has been good for a while. */
export function checkReview(life: Life): Breach[] {
  const problem = life.world.server(HOME).verify();
  return [
    ...checkSettled({ world: life.world, collections: COLLECTIONS }),
    ...findKept(life),
    ...findChangedReports(life),
    ...findWrongSteps(life),
    ...findWrongCorrections(life),
    ...findUnread(life),
    ...findUnequal(life),
    ...findWrongInstances(life),
    ...findLostWords(life),
    ...(problem === null ? [] : [{ law: 'untrue' as const, detail: `chain broken at ${problem.seq}` }]),
  ];
}
