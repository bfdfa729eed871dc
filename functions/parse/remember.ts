/**
 * Answers about strings that the fields of one page ask for again and again: of a page's calls for its dates, names and addresses
 * half are repeats, and took a fifth of parse's time. Kept for one page: `forget` at its beginning.
 */

const kept: Map<string, unknown>[] = [];

/** A map that is empty again at the next page. */
export function memory<Answer>(): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  kept.push(answers);
  return answers;
}

/** The same function of a string, which answers the same question of the same page from memory; answers are shared, not copied. */
export function remember<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = memory<unknown>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as Answer;
    const answer = work(text);
    answers.set(text, answer === undefined ? NOTHING : answer);
    return answer;
  };
}

const NOTHING = Symbol('undefined');

/** Called once for each page, before its fields are decided. */
export function forget(): void {
  for (const answers of kept) answers.clear();
}
