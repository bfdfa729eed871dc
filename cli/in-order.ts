/** Results in the order of their inputs, with at most `ahead` of them begun: memory stays bounded however many there are. */
export async function* inOrder<In, Out>(
  inputs: Iterable<In>,
  work: (input: In) => Promise<Out>,
  ahead: number,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for (const input of inputs) {
    const promise = work(input);
    promise.catch(() => {}); // reported when its turn comes
    begun.push(promise);
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  while (begun.length > 0) yield await begun.shift()!;
}
