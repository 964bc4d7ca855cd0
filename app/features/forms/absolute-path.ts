/** A path of an expression, from the node that it is worked out for. */
export function absolutePath(path: string, context: string): string {
  if (path.startsWith('/')) return path;
  const steps = context.split('/');
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}
