import { type Profiler, Session } from 'node:inspector';

/**
 * Work counted rather than timed: how often the blocks of the code ran (a function's body, a loop's, a branch), as the engine's own coverage
 * counts them. The same on every machine however busy, so that work that grows faster than the page shows at once. What the engine does in one
 * step (a search, a pattern) counts as one, so time is looked at as well.
 */

/**
 * Counts the steps of some work in the sources whose address has `part` in it. Code must have been loaded within: blocks are counted in what is
 * compiled from then on. Such code runs some thirty times slower.
 *
 * @param load loads the code, and gives the pieces of work
 */
export async function countSteps(part: string, load: () => Promise<(() => unknown)[]>): Promise<number[]> {
  const session = new Session();
  session.connect();
  try {
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const pieces = await load();
    // What is made at the first call is no part of the work.
    pieces[0]?.();
    takeSteps(session, part);
    // Twice: when memory is short the engine throws code away, and with it what it has counted. It never counts too much.
    const once = (work: () => unknown) => {
      work();
      return takeSteps(session, part);
    };
    return pieces.map((work) => Math.max(once(work), once(work)));
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** Steps since the last call. */
function takeSteps(session: Session, part: string): number {
  let steps = 0;
  session.post('Profiler.takePreciseCoverage', (error: Error | null, taken: Profiler.TakePreciseCoverageReturnType) => {
    if (error) throw error;
    for (const { url, functions } of taken.result) {
      if (!url.includes(part)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) steps += count;
    }
  });
  return steps;
}

/** A page of that many characters, of paragraphs with links and boxes of related stories, as news pages are. */
export function pageOf(length: number): string {
  const paragraph = (index: number) =>
    `<p class="text-${index % 7}">The board met on day ${index} and heard that the <a href="/pier/${index}">northern pier</a> had moved by ${index % 13} millimetres, which is less than in the year before.</p>\n`;
  const card = (index: number) =>
    `<li class="card"><a href="/story/${index}"><img src="/i/${index}.jpg" alt=""><span>Another story, number ${index}</span></a></li>\n`;
  let body = '';
  for (let index = 0; body.length < length; index++)
    body += index % 4 === 3 ? `<ul class="related">${card(index)}</ul>` : paragraph(index);
  return `<!doctype html><html lang="en"><head><title>The pier</title></head><body><main><article><h1>The pier</h1>${body}</article></main></body></html>`;
}
