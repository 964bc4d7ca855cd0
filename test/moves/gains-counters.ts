import { jointDayAudience } from '#shared/access/joint-days.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { postingId, stateDayId } from '#shared/postings/postings.schemas.ts';
import type { Allowed, Case } from './allowed.ts';
import { readsDay } from './gains-joint.ts';

interface OfPost {
  readonly state: string;
  readonly day: string;
  readonly post?: string;
  readonly person?: string;
}
const argsOf = ({ move }: Case) => JSON.parse(move.key.slice(move.name.length + 1)) as OfPost;

/** What lies in the state of the act, as it is now. */
function bodyOf(found: Case, collection: string, id: string): JsonObject | undefined {
  return found.world.compartment(`state:${argsOf(found).state}`).document(collection, id)?.body;
}

/** Reader of the state, by the roles that they have there. */
function rolesHere(found: Case): readonly string[] {
  const reader = found.world.actorOf(found.gain.reader);
  return reader?.state === argsOf(found).state ? reader.roles : [];
}
const coordinates = (found: Case) =>
  rolesHere(found).some((role) => role === 'nationalCoordinator' || role === 'pointOfContact');

/** Whether the reader works at a post now, while its day is open. */
function worksAt(found: Case, post: string): boolean {
  const person = found.world.actorOf(found.gain.reader)?.person ?? '';
  const isOpen = bodyOf(found, 'stateDays', stateDayId(argsOf(found).day))?.state === 'open';
  const posting = bodyOf(found, 'postings', postingId({ post, person }));
  return isOpen && rolesHere(found).length > 0 && posting?.endedAt === null;
}
const POSTS = ['pto_customs', 'pto_police', 'pto_ec'];

/** What somebody decides for all of the day, and for nobody at a post to read. */
const OF_COORDINATION = /^counters\.(judge_double|release)$/;

/**
 * Who reads what is written of a day in a state: its coordinators; of a post the head of its institution and who works
 * there; of the day itself the heads of all institutions and who works at any post.
 */
export function readsPost(found: Case): boolean {
  if (coordinates(found)) return true;
  const { day, post, person } = argsOf(found);
  // What a state releases is for whoever reads the day in the committee.
  if (found.move.name === 'counters.release' && readsDay(found, jointDayAudience(day))) return true;
  if (OF_COORDINATION.test(found.move.name)) return false;
  const isHead = rolesHere(found).includes('institutionHead');
  if (post === undefined) return isHead || POSTS.some((each) => worksAt(found, each));
  if (person !== undefined && found.world.actorOf(found.gain.reader)?.person === person) return true;
  const { institution } = found.world.actorOf(found.gain.reader) ?? {};
  return (isHead && institution === bodyOf(found, 'posts', post)?.institution) || worksAt(found, post);
}

/** Whether what was gained lies at the post, or with what all posts know of the day. */
function liesAtPost(found: Case, post: string): boolean {
  const { state, day } = argsOf(found);
  const institution = String(bodyOf(found, 'posts', post)?.institution);
  const [of, at] = [day.slice(4), post.slice(4)];
  const places = [`state:${state}/posts/about/${of}`, `state:${state}/posts/${institution}/${of}/${at}`];
  return found.world.audiencesOf(found.gain.thing).some((audience) => places.includes(audience));
}

/** Whether the reader worked at a post until the day was closed. */
function workedAt(found: Case): boolean {
  const { day, post = '' } = argsOf(found);
  const person = found.world.actorOf(found.gain.reader)?.person ?? '';
  const isClosed = bodyOf(found, 'stateDays', stateDayId(day))?.state === 'closed';
  return isClosed && bodyOf(found, 'postings', postingId({ post, person }))?.endedAt === null;
}

export const COUNTERS_ALLOWED: readonly Allowed[] = [
  {
    act: /^counters\.(count|correct|say_situation|hand_over)$/,
    by: 'itself',
    thing: /^WORD_\w+function_$/,
    to: workedAt,
    because: 'whoever worked at a post of a day that was closed is told whom to call',
  },
  {
    act: /^counters\.post_person$/,
    by: ['nationalCoordinator', 'pointOfContact'],
    thing: /./,
    to(found) {
      const { post = '', person } = argsOf(found);
      const isPosted = found.world.actorOf(found.gain.reader)?.person === person && worksAt(found, post);
      return isPosted && liesAtPost(found, post);
    },
    because: 'who works at a post reads what lies there, and what all posts know of the day',
  },
  {
    act: /^counters\.reopen_day$/,
    by: ['nationalCoordinator', 'pointOfContact'],
    thing: /./,
    to: (found) => POSTS.some((post) => worksAt(found, post) && liesAtPost(found, post)),
    because: 'who works at a post of a day that was closed reads it again while the day is open',
  },
];
