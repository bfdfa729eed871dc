const { charCodeAt } = String.prototype;

/**
 * The code of a character, for loops over texts of a page. Those are strings of a dozen kinds to the engine (whole, cut out or joined, with one
 * byte a character or two), and from more than four kinds it looks the method up by name at every single character.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}
