import { readFileSync } from 'node:fs';
import { enrichText } from '../functions/enrich/enrich.ts';

/** A quote as labelled: its range (marks left out) and who says it; no speaker where the text does not tell. */
interface Label {
  start: number;
  end: number;
  speaker?: string;
}

export interface LabelledText {
  inLanguage: string;
  articleBody: string;
  labels: Label[];
}

/** Closing marks and what may stand between one and its label. */
const MARK_BEFORE_LABEL = /["”’“»«」]\s*$/u;
const LABEL = /\[\[(.+?)\]\]/g;

/** Reads test/fixtures/quotes: texts parted by "=== language", each quote followed by [[its speaker]], or [[-]]. */
export function readLabelledTexts(file: string): LabelledText[] {
  return readFileSync(file, 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const lineEnd = part.indexOf('\n');
      return { inLanguage: part.slice(0, lineEnd).trim(), ...readLabels(part.slice(lineEnd + 1).trim()) };
    });
}

function readLabels(marked: string): { articleBody: string; labels: Label[] } {
  const labels: Label[] = [];
  let articleBody = '';
  let last = 0;
  for (const match of marked.matchAll(LABEL)) {
    articleBody += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const end = articleBody.replace(MARK_BEFORE_LABEL, '').trimEnd().length;
    labels.push({ start: end, end, speaker: match[1] === '-' ? undefined : match[1] });
  }
  return { articleBody: articleBody + marked.slice(last), labels };
}

export interface QuoteFigures {
  labelled: number;
  /** Labelled quotes that were found, by their end. */
  found: number;
  /** Quotes given that no label knows. */
  spurious: number;
  withSpeaker: number;
  given: number;
  right: number;
}

/** Scores speakers: right of those given (precision), given of those that have one (coverage). */
export function scoreQuotes(texts: LabelledText[], onWrong: (line: string) => void = () => {}): QuoteFigures {
  const figures: QuoteFigures = { labelled: 0, found: 0, spurious: 0, withSpeaker: 0, given: 0, right: 0 };
  for (const { inLanguage, articleBody, labels } of texts) {
    const quotes = enrichText({ articleBody, inLanguage }).enrichment.quotes ?? [];
    figures.labelled += labels.length;
    figures.withSpeaker += labels.filter(({ speaker }) => speaker).length;
    figures.spurious += quotes.filter(({ end }) => !labels.some((label) => label.end === end)).length;
    for (const { end, speaker } of labels) {
      const quote = quotes.find((one) => one.end === end);
      if (quote) figures.found++;
      if (quote?.speaker) figures.given++;
      if (quote?.speaker && isSame(quote.speaker, speaker)) figures.right++;
      else if (quote?.speaker || speaker)
        onWrong(
          `${inLanguage} ${articleBody.slice(end - 40, end + 40)} | ${speaker} | ${quote?.speaker ?? (quote ? 'none' : 'not found')}`,
        );
    }
  }
  return figures;
}

/** Equal, or one the end of the other with a title before it: "Judge Marian Teague". */
function isSame(given: string, labelled: string | undefined): boolean {
  return labelled !== undefined && (given === labelled || labelled.startsWith(given) || given.endsWith(` ${labelled}`));
}
