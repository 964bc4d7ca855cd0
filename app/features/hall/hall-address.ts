/** Where a screen in the hall shows the floor: nobody needs an account there. */
export const HALL = '/hall';

export function isHall(path: string): boolean {
  return path === HALL || path.startsWith(`${HALL}/`);
}
