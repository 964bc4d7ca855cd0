import type { Actor, Institution } from '#shared/kernel/actor.ts';
import type { Json } from '#shared/kernel/json.ts';
import { createRandom, makePhrases } from './documents.ts';

const DAY = 86_400_000;
/** What each writes from: a port, a prosecutor's office, a prison. */
const OFFICERS: readonly { institution: Institution; unit: string }[] = [
  { institution: 'customs', unit: 'puerto-san-antonio' },
  { institution: 'customs', unit: 'paso-los-libertadores' },
  { institution: 'prosecution', unit: 'valparaiso' },
  { institution: 'prison', unit: 'norte' },
  { institution: 'police', unit: 'antinarcoticos' },
  { institution: 'border', unit: 'colchane' },
];
const PLACES = ['San Antonio', 'Valparaíso', 'Colchane', 'Los Andes', 'Arica', 'Iquique', 'Antofagasta'];
const AREAS = ['0601', '0804', '09012', '0204', '07041', '08051', '1004'];
const ITEMS = ['cocaine', 'cannabis', 'firearms', 'cash', 'goods', 'minerals'];
const CODES = ['H0', 'H1', 'H1', 'H1', 'H2', 'H3'] as const;
const TLP = ['AMBER', 'AMBER', 'GREEN', 'AMBER_STRICT', 'RED', 'CLEAR'] as const;
const GRADES = ['A', 'B', 'B', 'C', 'X'] as const;
const STATE = 'CL';

/** One act on the reports of a state, by whoever does it. */
export interface ReportAct {
  readonly by: Actor;
  readonly at: number;
  readonly name: string;
  readonly args: Json;
}

function actorOf(person: string, change: Partial<Actor>): Actor {
  const device = `dev_${person.slice(4).replaceAll('-', '')}`;
  const place = { state: STATE, delegation: STATE, institution: null, unit: null };
  return { person, device, roles: ['fieldOfficer'], ...place, ...change };
}

/** The answers of a threat report, two to six kilobytes of them, as the form engine writes them. */
function instanceOf({
  form,
  index,
  random,
  phrases,
}: {
  form: { formId: string; version: string };
  index: number;
  random: () => number;
  phrases: readonly string[];
}): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const prose = (count: number) => Array.from({ length: count }, () => pick(phrases)).join(', ');
  const quantities = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () =>
      `<quantities><item>${pick(ITEMS)}</item><item_other/><amount>${Math.floor(random() * 900)}</amount><unit>kg</unit><counting>seizure</counting><stage>seized</stage><kg>${Math.floor(random() * 900)}</kg></quantities>`,
  ).join('');
  const { formId, version } = form;
  return `<data xmlns:orx="http://openrosa.org/xforms" id="${formId}" version="${version}"><crime><area>${pick(AREAS)}</area><other_areas>${pick(AREAS)} ${pick(AREAS)}</other_areas><period_from>2026-01-01</period_from><period_to>2026-03-31</period_to></crime><place><country>CL</country><place>${pick(PLACES)}</place><subdivision>CL-VS</subdivision><locode>CLSAI</locode><accuracy>city</accuracy></place><observed><narrative>${prose(12 + Math.floor(random() * 60))}</narrative><stage>police</stage><prison>none</prison><network_known>no</network_known><network_note/><network/><evidence/></observed><scale><scale>3</scale><reach>2</reach><trend>3</trend><has_quantities>yes</has_quantities>${quantities}<quantity_count>${index % 5}</quantity_count><total_kg>${index}</total_kg><count_note/><total_note/><seizure/><concealment>${prose(6)}</concealment></scale><source><note/><how>seen</how><record>${prose(2)}</record><confirmed>yes</confirmed><source>B</source><information>2</information></source><handling><code>H1</code><restrictions/><tlp>AMBER</tlp></handling><remarks><remarks>${prose(10)}</remarks><readers_note/></remarks><meta><instanceID>uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}</instanceID></meta></data>`;
}

/**
 * What a state's people did with `count` reports, in order: a third has steps of the review, and a tenth corrections,
 * comments and readings.
 */
export function makeReports({
  count,
  seed,
  form,
  now,
  reviewer,
}: {
  count: number;
  seed: number;
  form: { form: string; formId: string; version: string };
  /** Milliseconds since 1970: the latest report is of that day. */
  now: number;
  /** The person who reviews, as the server knows them. */
  reviewer: Actor;
}): ReportAct[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const phrases = makePhrases({ count: 400, words: 5 });
  const officers = OFFICERS.flatMap((place, index) =>
    ['a', 'b', 'c'].map((each) => actorOf(`per_bench-officer-${index}${each}`, place)),
  );
  const id = (prefix: string, index: number) =>
    `${prefix}_bench-${String(index).padStart(6, '0')}${Math.floor(random() * 1e9).toString(36)}`;
  return Array.from({ length: count }, (_, index) => {
    const by = pick(officers);
    const at = now - Math.floor(((count - index) / count) * 60 * DAY);
    const report = id('rep', index);
    const day = new Date(at - Math.floor(random() * 3) * DAY).toISOString().slice(0, 10);
    const on = { report, state: STATE };
    const sent: ReportAct = {
      by,
      at,
      name: 'reports.deliver',
      args: {
        ...on,
        form: form.form,
        formId: form.formId,
        formVersion: form.version,
        summary: {
          title: pick(phrases),
          crimeArea: pick(AREAS),
          place: pick(PLACES),
          handlingCode: pick(CODES),
          tlp: pick(TLP),
          restrictions: null,
          grade: { source: pick(GRADES), information: pick(['1', '2', '3', '4']) },
          happenedOn: day,
          seized: [{ item: pick(ITEMS), amount: 10 + Math.floor(random() * 5_000), unit: 'kg' }],
        },
        instanceXml: instanceOf({ form, index, random, phrases }),
        instanceFile: null,
        files: [],
      },
    };
    const review = (step: string, corrections: number): ReportAct => ({
      by: reviewer,
      at,
      name: 'reports.review',
      args: { entry: id('rvs', index), ...on, step, reason: pick(phrases), corrections },
    });
    const opened = (corrections: number): ReportAct => ({
      by: reviewer,
      at,
      name: 'reports.note_opened',
      args: { ...on, corrections },
    });
    // A third has steps: some are decided, some were taken into review; a tenth was sent back and corrected.
    if (index % 10 === 0) {
      const change = (reference: string) => ({
        edit: id('edt', index),
        on: null,
        reference,
        kind: 'answer',
        before: pick(phrases),
        after: pick(phrases),
      });
      const corrected: ReportAct = {
        by,
        at,
        name: 'reports.correct',
        args: {
          correction: id('cor', index),
          entry: id('rvs', index),
          ...on,
          formVersion: form.version,
          changes: [change('/data/observed/narrative'), change('/data/place/locode')],
          files: [],
          summary: { place: pick(PLACES) },
          note: pick(phrases),
        },
      };
      const comment: ReportAct = {
        by: reviewer,
        at,
        name: 'reports.comment',
        args: { note: id('rnt', index), ...on, text: pick(phrases), reference: '/data/scale/total_kg' },
      };
      return [sent, opened(0), comment, review('ask', 0), corrected];
    }
    if (index % 5 === 1) return [sent, review('approve', 0)];
    return index % 20 === 3 ? [sent, review('take', 0)] : [sent];
  }).flat();
}
