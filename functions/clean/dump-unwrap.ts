/**
 * Undoes hard wrapping: lines broken at a fixed width by an editor, a mail program or an agency's terminal become paragraphs again.
 *
 * A text is wrapped when hardly any line passes a width, many come close to it, and most of those break inside a sentence. Then a
 * line goes on in the next one exactly when the next one's first word would not have fitted: the greedy rule every wrapper follows.
 * Other texts come back as they are.
 */
export function unwrapText(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const width = wrapWidth(lines);
  if (width === undefined) return text;
  // Pieces, joined once at the end: growing one string line by line costs the square of a long paragraph.
  const pieces: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    const first = next?.trimStart();
    const goesOn = first !== undefined && first !== '' && line !== '' && wasBroken(line, first, width);
    if (goesOn) lines[index + 1] = first;
    pieces.push(line, goesOn ? joint(line, first) : '\n');
  }
  pieces.pop();
  return pieces.join('');
}

/** Widths people wrap at: 45 to 120 columns. Below lie lists and verse, above are browsers' lines. */
const NARROWEST = 45;
const WIDEST = 120;

function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.filter((line) => line !== '').map((line) => line.length);
  if (lengths.length < 6) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  // One line in fifty may be longer: an address or a table.
  const width = sorted[Math.floor(sorted.length * 0.98)]!;
  if (width < NARROWEST || width > WIDEST || sorted[sorted.length - 1]! > 3 * width) return undefined;
  let full = 0;
  let inside = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    if (line.length < 0.8 * width || lines[index + 1] === '') continue;
    full++;
    if (!/[.!?:"”»)]$/.test(line)) inside++;
  }
  // A third of the lines are full, and four fifths of those break inside a sentence.
  return full >= 4 && full * 3 >= lengths.length && inside * 5 >= full * 4 ? width : undefined;
}

function wasBroken(line: string, next: string, width: number): boolean {
  const indented = /^\s{2,}\S/.test(line);
  if (/^(?:[-*•]|\d{1,3}[.)])\s/.test(next) || indented) return false;
  const firstWord = next.split(' ', 1)[0]!.length;
  return line.length + 1 + firstWord > width - 1;
}

/** Wrappers may break after a hyphen: then nothing stood between. */
function joint(line: string, next: string): string {
  return /\p{L}-$/u.test(line.slice(-4)) && /^\p{L}/u.test(next) ? '' : ' ';
}
