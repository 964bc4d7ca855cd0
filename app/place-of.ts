/** Which item of the navigation an address belongs to: the one whose page leads to it. IDEAL has one on the rail alone. */
export function placeOf(path: string): 'today' | 'meetings' | 'reports' | 'ideal' | 'outbox' | 'more' {
  const [, first = ''] = path.split('/');
  if (first === '') return 'today';
  return first === 'meetings' || first === 'reports' || first === 'ideal' || first === 'outbox'
    ? first
    : 'more';
}
