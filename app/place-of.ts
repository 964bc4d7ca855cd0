/** Which item of the navigation an address belongs to: the one whose page leads to it. */
export function placeOf(path: string): 'today' | 'meetings' | 'reports' | 'outbox' | 'more' {
  const [, first = ''] = path.split('/');
  if (first === '') return 'today';
  return first === 'meetings' || first === 'reports' || first === 'outbox' ? first : 'more';
}
