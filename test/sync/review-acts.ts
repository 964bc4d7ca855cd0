import { may } from '#shared/access/rules.ts';
import { hasRole, INSTITUTIONS } from '#shared/kernel/actor.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { latestEdits, type SameQuestion } from '#shared/reports/edits.rules.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { stepProblem } from '#shared/reports/review.mutations.ts';
import { reviewOf, TAKEN_STEPS } from '#shared/reports/review.rules.ts';
import type {
  Change,
  Correction,
  ReportEdit,
  ReviewRules,
  ReviewStep,
} from '#shared/reports/review.schemas.ts';
import { readsAlways, STATE } from './review-cast.ts';
import { all, type Doing, newId } from './review-life.ts';
import { act } from './schedule.ts';

export const FORM = { form: 'frm_threat', formId: 'threat', formVersion: '1' };
const FIELDS = ['/data/what', '/data/where', '/data/group/why'] as const;

/** Does it, with everything in it that the person typed; none of that may be lost. */
function give(
  doing: Doing,
  {
    name,
    args,
    entry,
    report,
  }: { name: string; args: JsonObject; entry: string | null; report: string | null },
): void {
  const { life, phone } = doing;
  const marks = [...new Set(JSON.stringify(args).match(/W\d+_/g) ?? [])].filter(
    (mark) => !life.typed.has(mark),
  );
  for (const mark of marks) life.typed.set(mark, { phone, report, isSaved: false });
  void act({ phone, name, args, entry }).then((isSaved) => {
    if (!isSaved) return;
    for (const mark of marks) life.typed.set(mark, { phone, report, isSaved });
  });
}

/** Something that nobody has typed before. */
function word({ life }: Doing): string {
  life.words += 1;
  return `W${life.words}_`;
}

const on = (report: Doc<Report>) => ({ report: report.id, state: STATE });
/** What others say of a report goes with it: whoever no longer reads it does not see their own words either. */
function entryOf({ phone }: Doing, report: Doc<Report>, key: string): string | null {
  return readsAlways(phone.actor.person, report.body.author) ? key : null;
}
/** How many reports of those that somebody reads have most of the attention. */
const DISCUSSED = 3;

function anyReport(doing: Doing): (Doc & { readonly body: Report }) | undefined {
  const { chance } = doing.life.world;
  const known = [...all<Report>(doing, 'reports')].sort((left, right) => (left.id < right.id ? -1 : 1));
  return chance.pick(chance.happens(0.6) ? known.slice(0, DISCUSSED) : known);
}
function below<B>({ phone }: Doing, collection: string, report: string): readonly (Doc & { body: B })[] {
  return phone.client.replica.within(collection, report) as unknown as (Doc & { body: B })[];
}
const seenOf = (doing: Doing, report: string) => below<Correction>(doing, 'corrections', report).length;

export function deliver(doing: Doing): void {
  const { life, phone } = doing;
  const report = newId(doing, 'rep');
  const items = Array.from(
    { length: 1 + life.world.chance.below(3) },
    () => `<item><n>${word(doing)}</n></item>`,
  );
  const instanceXml = `<data id="threat" version="1"><what>${word(doing)}</what><where>${word(doing)}</where><group><why>${word(doing)}</why></group>${items.join('')}</data>`;
  life.sent.set(report, { author: phone.actor.person, instanceXml });
  give(doing, {
    name: 'reports.deliver',
    args: {
      report,
      state: STATE,
      ...FORM,
      summary: {
        ...{ title: word(doing), crimeArea: null, place: word(doing), handlingCode: 'H1', tlp: 'AMBER' },
        ...{ restrictions: null, happenedOn: '2026-06-20' },
      },
      instanceXml,
      instanceFile: null,
      files: [],
    },
    entry: `reports/${report}`,
    report,
  });
}

function comment(doing: Doing): void {
  const report = anyReport(doing);
  if (report === undefined) return;
  const note = newId(doing, 'rep');
  const reference = doing.life.world.chance.happens(0.5) ? FIELDS[0] : null;
  give(doing, {
    name: 'reports.comment',
    args: { note, ...on(report), text: word(doing), reference },
    entry: entryOf(doing, report, `reportNotes/${note}`),
    report: report.id,
  });
}

function open(doing: Doing): void {
  const report = anyReport(doing);
  if (report === undefined) return;
  const corrections = seenOf(doing, report.id);
  give(doing, {
    name: 'reports.note_opened',
    args: { ...on(report), corrections },
    entry: null,
    report: report.id,
  });
}

/** Mostly what the person's own screen offers, and sometimes what it would not. */
function review(doing: Doing): void {
  const { chance } = doing.life.world;
  // Sometimes one's own, which one may only withdraw.
  const own = all<Report>(doing, 'reports').filter(({ body }) => body.author === doing.phone.actor.person);
  const report = chance.happens(0.1) ? chance.pick(own) : anyReport(doing);
  if (report === undefined) return;
  const rules = all<ReviewRules>(doing, 'reviewRules')[0]?.body ?? null;
  const steps = below<ReviewStep>(doing, 'reviewSteps', report.id).map(({ body }) => body);
  const review = reviewOf({ report: report.body, steps, rules });
  const actor = doing.phone.client.actor();
  const offered = TAKEN_STEPS.filter(
    (step) => stepProblem({ actor, report: report.body, review, step }) === null,
  );
  const usual = offered.filter((step) => step !== 'withdraw' || chance.happens(0.2));
  const isDecided = chance.happens(0.3) ? offered.find((step) => step === 'approve') : undefined;
  const step = chance.happens(0.15) ? chance.pick(TAKEN_STEPS) : (isDecided ?? chance.pick(usual));
  if (step === undefined) return;
  const entry = newId(doing, 'rvs');
  const reason = chance.happens(0.7) ? word(doing) : null;
  const seen = chance.happens(0.05) ? 0 : seenOf(doing, report.id);
  give(doing, {
    name: 'reports.review',
    args: { entry, ...on(report), step, reason, corrections: seen },
    // Two who take the same step make one entry.
    entry: null,
    report: report.id,
  });
}

/** The last edit that a change of this node is about: of itself, of the item around it, or within what is removed. */
function seenOn(
  edits: readonly (Doc & { body: ReportEdit })[],
  { reference, kind }: Pick<Change, 'reference' | 'kind'>,
): string | null {
  const met = edits.filter(({ body }) => {
    if (body.reference === reference) return true;
    if (body.kind === 'remove' && reference.startsWith(`${body.reference}/`)) return true;
    return kind === 'remove' && body.reference.startsWith(`${reference}/`);
  });
  return met.sort((left, right) => right.body.number - left.body.number)[0]?.id ?? null;
}

/** Answers of a report that somebody changes, as their phone knows it. */
function changesIn(doing: Doing, report: Doc<Report>): Change[] {
  const { chance } = doing.life.world;
  const edits = below<ReportEdit>(doing, 'reportEdits', report.id);
  const latest = latestEdits(edits);
  const items = (report.body.instanceXml ?? '').split('<item>').length - 1;
  const sent = Array.from({ length: items }, (_, place) =>
    place === 0 ? '/data/item' : `/data/item[${place + 1}]`,
  );
  const added = edits.filter(({ body }) => body.kind === 'add').map(({ body }) => body.reference);
  const present = [...sent, ...added].filter((reference) => latest.get(reference)?.body.kind !== 'remove');
  const made = new Map<string, Change>();
  for (let each = 1 + chance.below(2); each > 0; each -= 1) {
    const edit = newId(doing, 'edt');
    const dice = chance.below(10);
    const item = chance.pick(present);
    let change: Omit<Change, 'edit' | 'on'>;
    if (dice < 6) {
      const reference = chance.happens(0.5) ? FIELDS[0] : (chance.pick(FIELDS) ?? FIELDS[0]);
      change = { reference, kind: 'answer', before: null, after: word(doing) };
    } else if (dice < 8 && item !== undefined) {
      change = { reference: `${item}/n`, kind: 'answer', before: null, after: word(doing) };
    } else if (dice === 8 && item !== undefined) {
      change = { reference: item, kind: 'remove', before: null, after: null };
    } else {
      const after = `<item><n>${word(doing)}</n></item>`;
      change = { reference: `/data/item[${edit}]`, kind: 'add', before: null, after };
    }
    const { reference } = change;
    // What stands within an item is not changed beside the item.
    const isTold = [...made.keys()].some(
      (other) => other.startsWith(`${reference}/`) || reference.startsWith(`${other}/`),
    );
    if (!isTold) made.set(reference, { edit, on: seenOn(edits, change), ...change });
  }
  return [...made.values()];
}

function correct(doing: Doing): void {
  const { chance } = doing.life.world;
  const { person } = doing.phone.actor;
  const decides = may(doing.phone.client.actor(), 'reports.decide', { state: STATE });
  const own = all<Report>(doing, 'reports').filter(({ body }) => body.author === person);
  const report = decides || chance.happens(0.05) ? anyReport(doing) : chance.pick(own.slice(0, 2));
  if (report === undefined) return;
  const correction = newId(doing, 'cor');
  give(doing, {
    name: 'reports.correct',
    args: {
      ...{ correction, entry: newId(doing, 'rvs'), ...on(report), formVersion: '1' },
      ...{ changes: changesIn(doing, report), files: [] },
      summary: chance.happens(0.3) ? { place: word(doing) } : {},
      note: chance.happens(0.5) ? word(doing) : null,
    },
    entry: entryOf(doing, report, `corrections/${correction}`),
    report: report.id,
  });
}

/** A person decides about the questions that somebody else changed meanwhile, and keeps their own. */
function decideOnConflict(doing: Doing): void {
  const { life, phone } = doing;
  const refused = phone.client
    .outbox()
    .filter(({ state, verdict }) => state === 'refused' && verdict?.code === 'reports.same_question');
  const row = life.world.chance.pick(refused);
  if (row === undefined) return;
  const args = row.envelope.args as { changes: Change[] };
  const told = (row.verdict?.details as { changes?: SameQuestion[] } | undefined)?.changes ?? [];
  const seen = new Map(told.map(({ reference, edit }) => [reference, edit]));
  const changes = args.changes.map((change) => {
    const met = [...seen].find(
      ([reference]) => reference === change.reference || change.reference.startsWith(`${reference}/`),
    );
    return met === undefined ? change : { ...change, on: met[1] };
  });
  const known = phone.acknowledged.get(row.id) ?? { entry: null, isPersonal: false };
  const { life: before } = phone;
  const made = phone.client.correct(row.id, { name: row.envelope.name, args: { ...args, changes } });
  made.saved.then(
    () => {
      if (phone.life !== before) return;
      phone.acknowledged.delete(row.id);
      phone.acknowledged.set(made.id, known);
    },
    () => undefined,
  );
}

function grade(doing: Doing): void {
  const report = anyReport(doing);
  if (report === undefined) return;
  const { chance } = doing.life.world;
  const source = chance.pick(['A', 'B', 'C', 'X']) ?? 'A';
  const args = { ...on(report), source, information: '2' };
  give(doing, { name: 'reports.grade', args, entry: null, report: report.id });
}

const some = <T>({ life }: Doing, list: readonly T[]) => list.filter(() => life.world.chance.happens(0.4));
const REVIEWED = INSTITUTIONS.filter((each) => ['customs', 'prison', 'prosecution'].includes(each));

export function setRules(
  doing: Doing,
  { unit, institution } = { unit: some(doing, REVIEWED), institution: some(doing, REVIEWED) },
): void {
  const args = { state: STATE, unit, institution, days: 9 };
  give(doing, { name: 'reports.set_rules', args, entry: null, report: null });
}
function share(doing: Doing): void {
  const { chance } = doing.life.world;
  const pairs = REVIEWED.flatMap((reader) => REVIEWED.map((of) => ({ reader, of })));
  const sharing = chance.happens(0.5) ? [] : pairs.filter(() => chance.happens(0.15));
  give(doing, { name: 'reports.share', args: { state: STATE, sharing }, entry: null, report: null });
}
function nameDeputies(doing: Doing): void {
  const named = some(doing, ['per_deputy', 'per_deputy', 'per_customs']);
  for (const person of named) doing.life.deputies.add(person);
  const deputies = [...new Set(named)].map((person) => ({ person, label: person }));
  give(doing, { name: 'reports.name_deputies', args: { state: STATE, deputies }, entry: null, report: null });
}

type Deed = (doing: Doing) => void;
const changeRules: Deed = (doing) => setRules(doing);
const OF_ALL: readonly Deed[] = [comment, review, decideOnConflict, open];
const OF_OFFICERS: readonly Deed[] = [deliver, correct, review, comment, decideOnConflict];
const OF_HEADS: readonly Deed[] = [...OF_ALL, ...OF_ALL, review, review, review, review, correct];
const OF_CONTACT: readonly Deed[] = [...OF_HEADS, ...OF_HEADS, grade, changeRules, share, deliver];
const OF_ADMIN: readonly Deed[] = [nameDeputies, nameDeputies, share];

/** Somebody does one of their usual acts. */
export function actInReview(doing: Doing): void {
  const { actor } = doing.phone;
  const { chance } = doing.life.world;
  if (hasRole(actor, 'nationalAdmin')) chance.pick(OF_ADMIN)?.(doing);
  else if (hasRole(actor, 'pointOfContact')) chance.pick(OF_CONTACT)?.(doing);
  else if (hasRole(actor, 'fieldOfficer')) chance.pick(OF_OFFICERS)?.(doing);
  else
    chance.pick([...OF_HEADS, ...(actor.person === 'per_deputy' ? [deliver, review, review] : [])])?.(doing);
}
