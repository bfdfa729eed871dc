import wrapAnsi from 'wrap-ansi';
import type { Article } from '../../shared/article.ts';
import { coloursFor, columnsOf, printable } from './print.ts';

/** Longer lines are hard to read. */
const TEXT_COLUMNS = 88;

/** Entities, keyphrases and the like that are shown; `--json` has all. */
const SHOWN = 8;

/** A record as a person reads it: head, text, and below a rule what the pipeline made of it. */
export function renderArticle(article: Article, stream = process.stdout): string {
  const { bold, dim, italic } = coloursFor(stream);
  const columns = Math.min(columnsOf(stream), TEXT_COLUMNS);
  const wrap = (text: string) => wrapAnsi(text, columns, { hard: true });
  const paragraphs = [
    bold(printable(article.headline ?? 'No headline')),
    article.alternativeHeadline && italic(printable(article.alternativeHeadline)),
    dim(describeOrigin(article)),
    article.url && dim(printable(article.url)),
    ...article.articleBody.split('\n\n').map((text) => text.split('\n').map(printable).join('\n')),
  ];
  const facts = listFacts(article).map(([name, text]) => wrap(`${dim(name.padEnd(12))}${printable(text)}`));
  return [...paragraphs.filter((text) => text).map((text) => `${wrap(text!)}\n`), dim('─'.repeat(columns)), ...facts].join('\n');
}

function describeOrigin(article: Article): string {
  const authors = article.author.map(({ name }) => name).join(', ');
  const parts = [
    authors && `By ${authors}`,
    article.publisher?.name,
    article.provider && `via ${article.provider.name}`,
    article.datePublished,
    article.dateModified && article.dateModified !== article.datePublished && `updated ${article.dateModified}`,
  ];
  return printable(parts.filter(Boolean).join(' · '));
}

/** With the id, which is what `list` filters by. */
const named = ({ name, id }: { name: string; id: string }): string => `${name} (${id})`;

function listFacts(article: Article): [name: string, text: string][] {
  const { cleaning } = article;
  const list = (texts: readonly string[] | undefined) => (texts ?? []).slice(0, SHOWN).join(', ');
  const rows: [string, string | undefined][] = [
    ['id', article.id],
    ['language', article.inLanguage],
    ['words', article.wordCount === undefined ? undefined : String(article.wordCount)],
    ['section', article.articleSection],
    ['abstract', article.abstract],
    ['topics', list(article.topics?.map(named))],
    ['entities', list(article.entities?.map(named))],
    ['keyphrases', list(article.keyphrases?.map(({ text }) => text))],
    ...article.image.map(({ caption, creditText }): [string, string] => [
      'image',
      [caption, creditText && `(${creditText})`].filter(Boolean).join(' '),
    ]),
    [
      'cleaning',
      `${cleaning.form}, ${cleaning.method}, confidence ${cleaning.confidence.toFixed(2)}, ${cleaning.removed.length} removed`,
    ],
    ['warnings', list(article.warnings)],
  ];
  return rows.filter((row): row is [string, string] => Boolean(row[1]));
}
