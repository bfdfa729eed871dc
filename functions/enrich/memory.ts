/** Most words of a text were in some text before it; this many take a few megabytes with what is known of them. */
const WORDS = 20_000;
/** Longer runs of letters are addresses and noise, met once. */
const LONGEST = 40;

/**
 * Keeps what `read` makes of a word for the next text that has it. The answers are the same with and without; memory is bounded, for a full store
 * is emptied.
 */
export function remember<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, { answer: T }>();
  return (word) => {
    const kept = known.get(word);
    if (kept) return kept.answer;
    const answer = read(word);
    if (known.size >= WORDS) known.clear();
    if (word.length <= LONGEST) known.set(word, { answer });
    return answer;
  };
}
