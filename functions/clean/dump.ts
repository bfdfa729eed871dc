import type { CleanBlock, EvidenceLine } from '../../shared/document.ts';
import { LINE_ROLES } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import type { Verdict } from './blocks.ts';
import { joinCaptionLabels } from './dump-captions.ts';
import { readEscapes } from './dump-escapes.ts';
import { joinFragments } from './dump-fragments.ts';
import { isHeading } from './dump-heading.ts';
import { judgeLines } from './dump-judge.ts';
import { type DumpLine, readLines } from './dump-lines.ts';
import { dropLinkMarks } from './dump-link-marks.ts';
import { readMarkdown } from './dump-markdown.ts';
import { isProse } from './dump-prose.ts';
import { assignLineRoles } from './dump-roles.ts';
import { splitEndlessLines } from './dump-sentences.ts';
import { type TextHeader, takeHeader } from './dump-text-header.ts';
import { unwrapText } from './dump-unwrap.ts';
import { MAX_DUMP_CHARS, rejectTooLarge } from './limits.ts';
import type { CleanOptions } from './options.ts';
import type { CleanedForm } from './page.ts';
import { tellRemovals } from './removals.ts';

const MOST_LINES = 400;
const LONGEST_LINE = 500;

/**
 * The article of a text dump: what a browser's "select all, copy", a scraper or a reader service gives of a page.
 *
 * @param text in normal form (`normalizeText`)
 * @param options steps to leave out
 * @throws Rejection not-an-article: no line of it is running text; too-large: more than MAX_LINES lines or MAX_DUMP_CHARS
 */
export function cleanDump(text: string, options: CleanOptions = {}): CleanedForm {
  if (text.length > MAX_DUMP_CHARS) rejectTooLarge(`holds ${text.length} characters, more than ${MAX_DUMP_CHARS}`);
  const { lines, header } = readDump(text);
  const { probabilities, kept, confidence } = judgeLines(lines, options);
  const { verdicts, images } = assignLineRoles(lines, probabilities, kept, options);
  const blocks = assembleBlocks(lines, verdicts);
  if (blocks.length === 0 || (!options.without?.includes('gate') && !holdsRunningText(lines, verdicts))) {
    throw new Rejection('not-an-article', 'holds no running text; upload the text of one article');
  }
  const removed = lines.filter((line) => !verdicts[line.at]!.kept);
  return {
    blocks,
    images,
    evidence: { ...header, jsonLd: [], properties: [], lines: collectLines(lines, verdicts) },
    cleaning: {
      form: 'text',
      method: 'lines',
      confidence,
      removed: tellRemovals(removed.map(({ text, at }) => ({ reason: verdicts[at]!.reason ?? 'other', text, at }))),
    },
    warnings: [],
  };
}

/**
 * A menu or an index has no paragraph; the shortest news item has one, and 20 words with its headline. Results, dates or nominations below a
 * headline and a day or a name are an article without one.
 */
function holdsRunningText(lines: readonly DumpLine[], verdicts: readonly Verdict[]): boolean {
  const kept = lines.filter((line) => verdicts[line.at]!.kept);
  const title = lines.find((line) => verdicts[line.at]!.role === 'headline');
  // An ideograph or a Korean syllable says as much as two or three letters.
  const chars = [...kept, ...(title ? [title] : [])].reduce(
    (sum, { text }) => sum + text.length + 1.5 * (text.match(IDEOGRAPH)?.length ?? 0),
    0,
  );
  if (kept.some(isProse)) return chars >= 100;
  const isSigned = verdicts.some(({ role }) => role === 'byline' || role === 'date');
  return title !== undefined && isSigned && kept.length >= LEAST_ITEMS && chars >= 300;
}

const LEAST_ITEMS = 8;

const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** A dump taken apart, before anything is decided. */
export function readDump(text: string): { lines: DumpLine[]; header: TextHeader } {
  const { header, rest } = takeHeader(readEscapes(text));
  // Lines were broken with their marks and addresses in them: unwrapped first, the widths are those that the wrapper saw.
  const marked = readMarkdown(dropLinkMarks(joinFragments(unwrapText(joinCaptionLabels(rest)))));
  return { lines: readLines(splitEndlessLines(marked.text), marked.isMarkdown), header };
}

/** The kept lines; items of one list and rows of one table become one block. */
function assembleBlocks(lines: readonly DumpLine[], verdicts: readonly Verdict[]): CleanBlock[] {
  const blocks: CleanBlock[] = [];
  let before: DumpLine | undefined;
  for (const line of lines) {
    if (!verdicts[line.at]!.kept) continue;
    const last = blocks[blocks.length - 1];
    const joins = (line.type === 'list' || line.type === 'table') && before?.type === line.type && before.at === line.at - 1;
    if (last && joins) last.text += `\n${line.text}`;
    else if (isHeading(line, lines, verdicts))
      blocks.push({ type: 'heading', text: line.text, level: line.level ?? 2, at: line.at });
    else blocks.push({ type: line.type, text: line.text, at: line.at });
    before = line;
  }
  return blocks;
}

const LINE_ROLE_SET: ReadonlySet<string> = new Set(LINE_ROLES);

function collectLines(lines: readonly DumpLine[], verdicts: readonly Verdict[]): EvidenceLine[] {
  const first = verdicts.findIndex((verdict) => verdict.kept);
  const last = verdicts.findLastIndex((verdict) => verdict.kept);
  return lines
    .filter((line) => LINE_ROLE_SET.has(verdicts[line.at]!.role))
    .slice(0, MOST_LINES)
    .map((line) => ({
      role: verdicts[line.at]!.role as EvidenceLine['role'],
      text: line.text.slice(0, LONGEST_LINE),
      place: line.at < first ? 'head' : line.at > last ? 'tail' : 'body',
      at: line.at,
    }));
}
