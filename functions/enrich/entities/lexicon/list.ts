/** A set of words written as rows parted by blanks, so that a row can say what its words have in common. */
export function wordSet(...rows: string[]): Set<string> {
  return new Set(rows.flatMap((row) => row.split(' ')).filter(Boolean));
}
