/** Text whose lines may carry structure that Markdown marked. */
export interface MarkedText {
  text: string;
  /** Whether the text is Markdown. */
  isMarkdown: boolean;
}

/**
 * Reads the Markdown that reader services and note-takers make of pages: marks become plain text that the line reader knows (`#` headings
 * stay, bullets become `•`, cells are parted by tabs). Plain text comes back as it is.
 */
export function readMarkdown(text: string): MarkedText {
  if (!isMarkdown(text)) return { text, isMarkdown: false };
  return { text: text.split('\n').map(plainLine).join('\n'), isMarkdown: true };
}

/**
 * Marks that plain text hardly has: links, headings, pictures, fences; three of them, a heading among less, the title as its first line, or the
 * rule below a table's head.
 */
function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000);
  const links = sample.match(/\[[^\]\n]{1,300}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)/g)?.length ?? 0;
  const headings = sample.match(/^#{1,6} \S/gm)?.length ?? 0;
  const setext = sample.match(/^\S.{0,200}\n(?:={4,}|-{4,})$/gm)?.length ?? 0;
  if (/^\s*# \S.{0,300}\n\s*\n/.test(sample)) return true;
  return /^\|(?: *:?-{3,}:? *\|){2,}$/m.test(sample) || links >= 3 || headings >= 2 || (headings + setext >= 1 && links >= 1);
}

function plainLine(line: string): string {
  if (/^\s*(?:(?:={3,}|-{3,}|_{3,})\s*|\*\s?\*\s?\*[\s*]*|`{3}.*)$/.test(line)) return '';
  if (/^\|.*\|\s*$/.test(line)) return plainRow(line.trim());
  return plainMarks(line);
}

/** `| a | b |` as browsers copy it; nothing for the rule below a table's head. */
function plainRow(row: string): string {
  if (/^[|:\s-]+$/.test(row)) return '';
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => plainMarks(cell.trim()))
    .join('\t');
}

function plainMarks(line: string): string {
  return line
    .replace(/!\[([^\]\n]{0,300})\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, '')
    .replace(/\[([^\]\n]{1,500})\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/g, '$1')
    .replace(/^\s*[*+-]\s+(?=\S)/, '• ')
    .replace(/^\s*>\s?/, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=[^\s*_])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>|-])/g, '$1');
}
