/**
 * Joins what stood in one paragraph: scrapers that print each piece of a page's text on a line of its own break sentences around every
 * link and every bold word ("… said", "Ambrose Tull", ", who led the work."). Other texts come back as they are.
 */
export function joinFragments(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (!isFragmented(filled)) return text;
  const pieces: string[] = [];
  for (let index = 0; index < filled.length; index++) {
    const line = filled[index]!;
    const isOpen = index > 0 && goesOn(filled[index - 1]!, line, filled[index + 1]);
    pieces.push(index === 0 ? '' : isOpen ? joint(line) : '\n', line);
  }
  return pieces.join('');
}

/** A mark that closes or goes on with a sentence is where no line begins but one that was torn off. */
const TORN = /^(?:[,;.:!?)\]”’»](?=\s|$)|[”’»]?[,;.]\s)/;
const ENDS_SENTENCE = /[.!?…:;。！？؟।۔]["'”’»)\]]*$/;
/** Words of which the last has no capital. */
const IN_SENTENCE = /\S \S+ (?:.* )?\p{Ll}+,?$/u;
const STARTS_LOWER = /^\p{Ll}/u;

/** Of torn lines two are no slip. */
const LEAST_TORN = 2;
/** Of the longer lines that end no sentence most are headlines elsewhere, and followed by a capital; here so many go on. */
const LEAST_SHARE = 0.4;
/** Longer than most labels. */
const LONG = 25;

function isFragmented(lines: readonly string[]): boolean {
  let torn = 0;
  let open = 0;
  let continued = 0;
  for (let index = 1; index < lines.length; index++) {
    const [before, line, after] = [lines[index - 1]!, lines[index]!, lines[index + 1]];
    if (endsSentence(before)) continue;
    if (TORN.test(line)) torn++;
    if (before.length < LONG) continue;
    open++;
    if (goesOn(before, line, after)) continued++;
  }
  return torn >= LEAST_TORN && continued >= LEAST_SHARE * open;
}

/** A line goes on with what is before it when its own beginning says so, or when the one after a few words of a link does. */
function goesOn(before: string, line: string, after: string | undefined): boolean {
  if (TORN.test(line)) return true;
  if (endsSentence(before)) return false;
  if (STARTS_LOWER.test(line)) return true;
  const isLink = line.length <= LONGEST_LINK && !endsSentence(line) && IN_SENTENCE.test(before.slice(-60));
  return isLink && after !== undefined && (TORN.test(after) || STARTS_LOWER.test(after));
}

function endsSentence(line: string): boolean {
  return ENDS_SENTENCE.test(line.slice(-6));
}

const LONGEST_LINK = 80;

function joint(line: string): string {
  return TORN.test(line) ? '' : ' ';
}
