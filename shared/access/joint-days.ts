import { bareId } from '#shared/kernel/derived-id.ts';

/** Everything of a joint action day, until its press hour for nobody but who takes part in it and whoever presides. */
export const JOINT_DAYS = 'jointdays/';
export function jointDayAudience(day: string): string {
  return `${JOINT_DAYS}${bareId(day)}`;
}

/** Where what the posts of a state need to know of a day lies: for its posts, their institutions, its coordinators. */
export function aboutAudience(day: string): string {
  return `posts/about/${bareId(day)}`;
}
/** A post with its shifts, counts and situation: for who works there, the head of its institution, the coordinators. */
export function postAudience({
  institution,
  day,
  post,
}: {
  institution: string;
  day: string;
  post: string;
}): string {
  return `posts/${institution}/${bareId(day)}/${bareId(post)}`;
}
/** What the coordinators of a state decide and release. */
export function coordinationAudience(day: string): string {
  return `posts/coordination/${bareId(day)}`;
}
/** What a lost phone of a post had not sent: for the coordinators to decide on. */
export const POSTS_ASIDE = 'posts/set-aside';
/** At which posts one person works, or worked: theirs, and the coordinators'. */
export function postingAudience(person: string): string {
  return `posts/of/${person}`;
}
