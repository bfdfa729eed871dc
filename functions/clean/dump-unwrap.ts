/**
 * Undoes hard wrapping: lines broken at a fixed width by an editor, a mail program or an agency's terminal become paragraphs again.
 *
 * A text is wrapped when hardly any line passes a width, many come close to it, and most of those break inside a sentence. Then a
 * line goes on in the next one exactly when the next one's first word would not have fitted: the greedy rule every wrapper follows.
 * Other texts come back as they are.
 */
export function unwrapText(text: string): string {
  const lines = dedent(text.split('\n').map((line) => line.trimEnd()));
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

/** Text browsers indent all they print: the indentation that most lines have is no mark of a paragraph. */
function dedent(lines: string[]): string[] {
  const counts = new Map<number, number>();
  let filled = 0;
  for (const line of lines) {
    if (line === '') continue;
    const indent = line.length - line.trimStart().length;
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
    filled++;
  }
  const [indent, count] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  if (indent === 0 || count < filled / 2) return lines;
  const margin = ' '.repeat(indent);
  return lines.map((line) => (line.startsWith(margin) ? line.slice(indent) : line));
}

/** Widths people wrap at: 45 to 120 columns. Below lie lists and verse, above are browsers' lines. */
const NARROWEST = 45;
const WIDEST = 120;

function wrapWidth(lines: readonly string[]): number | undefined {
  const lengths = lines.filter((line) => line !== '').map((line) => line.length);
  if (lengths.length < 3) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  // One line in fifty may be longer: an address or a table.
  const width = sorted[Math.floor(sorted.length * 0.98)]!;
  if (width < NARROWEST || width > WIDEST || sorted[sorted.length - 1]! > 3 * width) return undefined;
  let followed = 0;
  let full = 0;
  let inside = 0;
  let lower = 0;
  let small = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    if (line === '' || next === '') continue;
    followed++;
    if (line.length < 0.8 * width) continue;
    full++;
    if (!/[.!?:"”»)。！？」』؟।۔]$/.test(line)) inside++;
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(next)) lower++;
    if (/^\s*\p{Ll}/u.test(next)) small++;
  }
  // In few lines a headline and a deck may look wrapped: there every break is inside a sentence, and most go on without a capital.
  if (full < 4) return full >= 2 && full === followed && inside === full && lower * 2 >= full ? width : undefined;
  // A third of the lines are full, and four fifths of those break inside a sentence. With menus around there are fewer full ones; then
  // half of them go on without a capital, which headlines never do.
  const isMost = full * 3 >= lengths.length || small * 2 >= full;
  return isMost && inside * 5 >= full * 4 ? width : undefined;
}

function wasBroken(line: string, next: string, width: number): boolean {
  const indented = /^\s{2,}\S/.test(line);
  if (/^(?:[-*•]|\d{1,3}[.)])\s/.test(next) || indented) return false;
  const firstWord = next.split(' ', 1)[0]!.length;
  return line.length + 1 + firstWord > width - 1;
}

/** Wrappers may break after a hyphen, or between ideographs: then nothing stood between. */
function joint(line: string, next: string): string {
  const isWhole = /(?:\p{L}-|[\u3001-\u30ff\u3400-\u9fff])$/u.test(line.slice(-4)) && /^[\p{L}\u3001-\u30ff]/u.test(next);
  return isWhole ? '' : ' ';
}
