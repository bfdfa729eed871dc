/**
 * Splits a dump that came as one line (or a few endless ones) where its pieces met: at wide gaps, at signposts such as
 * "Advertisement" or "Related Articles", and after sentences. Other texts come back as they are.
 */
export function splitEndlessLines(text: string): string {
  const lines = text.split('\n');
  const long = lines.filter((line) => line.length > ENDLESS);
  const endless = long.reduce((sum, line) => sum + line.length, 0);
  // Most of the text in lines that no paragraph reaches.
  if (endless < 0.7 * text.length) return text;
  return lines.map((line) => (line.length > ENDLESS ? splitLine(line) : line)).join('\n');
}

/** Characters of a line that is no paragraph any more: the longest of the benchmark's 20,000 paragraphs have 3,000. */
const ENDLESS = 3_000;

/** Sentences of one paragraph are joined again up to this many characters, so that a body doesn't fall into single sentences. */
const PARAGRAPH = 500;

function splitLine(line: string): string {
  const pieces = line
    .split(/\s{2,}|\s[|•·]\s/u)
    .flatMap((piece) => piece.split(SIGNPOST))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return pieces.flatMap(splitSentences).join('\n');
}

/** Around words that only furniture says in title case, kept as pieces of their own. */
const SIGNPOST =
  /\s((?:Advertisement|ADVERTISEMENT|Related (?:Articles|Stories|Topics)|Read (?:More|Next)|Most (?:Read|Popular)|More from|Skip to (?:main )?content|Share this|Subscribe|Sign (?:in|up)|Anzeige|Lesen Sie auch|Lire aussi|Lee también|Publicidad|Publicité|関連記事))(?=\s|$)/u;

/** Sentences, joined to paragraphs; an abbreviation's full stop ends none, nor one before a lower-case letter. */
function splitSentences(piece: string): string[] {
  const sentences = piece.split(SENTENCE_END);
  const paragraphs: string[] = [];
  for (const sentence of sentences) {
    const last = paragraphs[paragraphs.length - 1];
    if (last !== undefined && last.length + sentence.length < PARAGRAPH)
      paragraphs[paragraphs.length - 1] = `${last} ${sentence}`;
    else paragraphs.push(sentence);
  }
  return paragraphs;
}

/** After `.`, `!` or `?` with its quotes, before a capital; not after one letter or a title. Ideographic stops need no space. */
const SENTENCE_END =
  /(?<=[.!?]["”’»)]?)(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Sgt|Col|Lt|Capt|St|vs|No|Nr|bzw|ca|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)\s+(?=["“‘„«(]?[\p{Lu}\d])|(?<=[。！？][」』”]?)(?=[^」』”。！？\s])/u;
