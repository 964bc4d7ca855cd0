import { commentHash } from '#shared/assessment/assessment.rules.ts';
import type { Comment, Correction, IssuedParagraph, Version } from '#shared/assessment/assessment.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Publication } from '#shared/publication/publication.schemas.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld, type RuleWorld } from './rule-world.ts';

export const EDITION = 'edn_1';
export const ROUND = 'rnd_1';
export const UNTIL = '2027-06-20';
/** The morning of the day before the last day of the first round. */
export const NOW = Date.UTC(2027, 5, 10, 9);
/** The last day is over everywhere. */
export const OVER = Date.UTC(2027, 5, 21, 12);

const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, institution: null, unit: null },
});
/** Of the committee, by mandate. */
export const analyst = actorWith(['agencyAnalyst'], of(null, 'per_an', 'europol'));
export const colleague = actorWith(['partnerAnalyst'], of('XA', 'per_xa', 'ameripol'));
export const presidency = actorWith(['presidencyAdmin'], of(null, 'per_pres', 'presidency'));
export const deputy = actorWith(['presidencyDelegate'], of(null, 'per_dep', 'presidency'));
export const observer = actorWith(['observer'], of(null, 'per_obs', 'eu-home'));
export const chile = actorWith(['pointOfContact'], of('CL', 'per_cl'));
export const ecuador = actorWith(['pointOfContact'], of('EC', 'per_ec'));
export const officer = actorWith(['fieldOfficer'], { person: 'per_off' });

export let world: RuleWorld;
export const made = (actor: Actor, name: string, args: object) => {
  const decision = world.act(actor, name, { edition: EDITION, ...args });
  return codeOf(decision);
};
/** Does it, and fails where it is refused. */
export function must(actor: Actor, name: string, args: object): void {
  const code = made(actor, name, args);
  if (code !== 'accepted') throw new Error(`${name}: ${code}`);
}

export function plant(collection: string, id: string, given: Partial<Doc>): void {
  const base = { parent: EDITION, audience: 'all', rev: 1, body: {} };
  world.plant('committee', { ...base, ...given, collection, id });
}
export function docsOf<B = Doc['body']>(collection: string): (Omit<Doc, 'body'> & { readonly body: B })[] {
  return world.docs('committee').filter((doc) => doc.collection === collection) as unknown as (Omit<
    Doc,
    'body'
  > & { readonly body: B })[];
}

const editionBody = {
  ...{ number: 3, title: { es: 'IDEAL 3' }, periodFrom: '2026-01-01', periodUntil: '2026-12-31' },
  ...{ collectFrom: '2027-01-10', collectUntil: '2027-04-30', validateUntil: '2027-06-30' },
  ...{ publishOn: '2027-07-30', display: 'scores', adoption: null },
  method: { version: 'ideal-1', meeting: 'mtg_1', decision: 'dec_method' },
};

/** An edition that asked Chile and Ecuador, and stands here. */
export function begin(status = 'analysing'): void {
  world = createRuleWorld({ now: NOW });
  plant('editions', EDITION, { parent: null, audience: 'members/ideal', body: { ...editionBody, status } });
  for (const [decision, state] of [
    ['dec_1', 'adopted'],
    ['dec_draft', 'draft'],
  ] as const)
    plant('decisions', decision, { parent: 'mtg_1', audience: 'members/decisions', body: { state } });
  const requirement = { askedOf: ['CL', 'EC'], withdrawn: false };
  plant('requirements', 'rqm_1', { audience: 'members/ideal', body: requirement as never });
}
export function standsAt(status: string): void {
  const known = docsOf('editions')[0] as Doc;
  world.plant('committee', { ...known, body: { ...known.body, status } });
}
export const status = () => docsOf<{ status: string }>('editions')[0]?.body.status;

/** An item that a state released, and with whom it shares it. */
export function releasedItem(item: string, state: string, grade: object = {}): void {
  plant('releases', `rls_1-${state}`, {
    ...{ parent: null, audience: `ideal/of/${state}/${EDITION}` },
    body: { edition: EDITION, state, hash: `hash of ${state}` } as never,
  });
  plant('releasedItems', item, {
    ...{ parent: `rls_1-${state}`, audience: `ideal/of/${state}/${EDITION}` },
    body: { to: [{ kind: 'area', code: 'cocaine' }], source: 'B', information: '2', ...grade } as never,
  });
}
export function opens(state: string): void {
  plant('openings', `opn_1-${state}-XA`, {
    ...{ parent: 'bdy_XA', audience: `ideal/openings/XA/${state}` },
    body: { edition: EDITION, state, body: 'XA', at: NOW, endedAt: null },
  });
}

export const text = { kind: 'text' };
export const judgement = {
  ...{ kind: 'judgement', likelihood: 'likely', confidence: 'moderate', changes: null, follows: null },
};
export const adjustment = { kind: 'adjustment', area: 'cocaine', points: 0.3 };
const written = {
  ...{ section: 'cocaine', order: 1, marking: 'public', detail: text, es: 'Uno', pt: null, en: null },
  ...{ figures: [], rests: [], cites: [] },
};
export const writes = (paragraph: string, change: object = {}, who = analyst) =>
  made(who, 'assessment.write', { paragraph, ...written, ...change });
export const edits = (paragraph: string, change: object, who = analyst) =>
  made(who, 'assessment.edit', { paragraph, ...change });

/** One paragraph of each marking, `pgf_public` to `pgf_analysts`. */
export function writeEach(): void {
  for (const marking of ['public', 'partners', 'members', 'analysts'])
    if (writes(`pgf_${marking}`, { marking, es: `Texto ${marking}` }) !== 'accepted')
      throw new Error(`${marking} is not written`);
}

export const opensRound = (who = analyst, change: object = {}) =>
  made(who, 'assessment.open_round', { round: ROUND, entry: 'eds_round', until: UNTIL, ...change });
export const comment = {
  ...{ comment: 'cmt_1', round: ROUND, paragraph: 'pgf_public', state: 'CL', kind: 'wording' },
  ...{ text: { es: 'Diga otra cosa' }, proposed: { es: 'Otra cosa' }, printed: null },
};
export const reservation = { kind: 'reservation', proposed: null, printed: 'paragraph' };
export const says = (change: object = {}, who = chile) =>
  made(who, 'assessment.comment', { ...comment, ...change });
export const answers = (change: object = {}, who = analyst) =>
  made(who, 'assessment.answer_comment', {
    ...{ comment: 'cmt_1', result: 'accepted', reason: null, seen: seenOf(change) },
    ...change,
  });
/** As it stands, whichever is answered. */
function seenOf(change: { comment?: string }): string {
  const { comment: id = 'cmt_1' } = change;
  const known = docsOf<Comment>('comments').find((each) => each.id === id)?.body;
  return known === undefined ? 'none' : commentHash(known);
}

export const adopts = (who = presidency, change: object = {}) =>
  made(who, 'assessment.adopt', {
    ...{ entry: 'eds_adopt', meeting: 'mtg_1', decision: 'dec_1', on: '2027-06-21', document: 'CLASI/1' },
    ...change,
  });
/** Verified by nobody, and adopted. */
export function adopted(): void {
  if (opensRound() !== 'accepted') throw new Error('no round');
  world.now = OVER;
  const code = adopts();
  if (code !== 'accepted') throw new Error(code);
}
export const publication = () => docsOf<Publication>('publications')[0];
export function published(): void {
  adopted();
  must(presidency, 'publication.publish', { entry: 'eds_publish', hash: publication()?.body.hash });
}

export const issued = (paragraph: string) =>
  docsOf<IssuedParagraph>('issuedParagraphs').find(({ body }) => body.of === paragraph);
export const versions = () => docsOf<Version>('versions');
export const said = (id = 'cmt_1') => docsOf<Comment>('comments').find((each) => each.id === id)?.body;
export const correction = (id = 'crr_1') =>
  docsOf<Correction>('textCorrections').find((each) => each.id === id);
/** All that somebody's device has of the committee, as one text. */
export const heldBy = (actor: Actor) => JSON.stringify(world.readBy(actor, 'committee'));
