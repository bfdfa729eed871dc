import type { Author, Evidence } from '../../shared/article.ts';
import { agencyOf } from './agencies.ts';
import { keyOf } from './authorlist.ts';
import { type Candidate, choose, report } from './candidate.ts';
import { declaredAuthors } from './declaredauthors.ts';
import { beginsWithGivenName } from './givennames.ts';
import type { Page } from './page.ts';
import { authorsInText, personalSite, printedAuthors } from './printedauthors.ts';
import type { SiteNames } from './sitename.ts';
import { letters } from './text.ts';

/** Below this a name is one of many on the page. */
const LEAST_CONFIDENCE = 0.15;

/**
 * Who wrote it, in the byline's order; the list on which the witnesses agree.
 *
 * @param headline as decided: what stands beside it is the article's own
 */
export function findAuthors(page: Page, names: SiteNames, headline?: string): { authors: Author[]; evidence: Evidence[] } {
  const witnesses = [
    ...declaredAuthors(page, names),
    ...printedAuthors(page, names, headline),
    ...authorsInText(page, names, headline),
    ...personalSite(page),
  ];
  const candidates = [...witnesses, ...barerNames(witnesses)];
  const choice = choose(candidates);
  if (!choice || choice.confidence < LEAST_CONFIDENCE) return { authors: [], evidence: [] };
  const fuller = fullerList(candidates, choice.value);
  return fuller
    ? { authors: withDetails(fuller.value, candidates, fuller.key), evidence: report(candidates, fuller.key) }
    : { authors: withDetails(choice.value, candidates, choice.key), evidence: choice.evidence };
}

/** What one witness lacks another that names the same people gives: their post, their page. */
function withDetails(authors: readonly Author[], candidates: readonly Candidate<Author[]>[], chosenKey: string): Author[] {
  const alike = candidates
    .filter(({ key }) => key === chosenKey)
    .flatMap(({ value }) => value.filter(({ role, url }) => role !== undefined || url !== undefined));
  if (alike.length === 0) return [...authors];
  return authors.map((author) => {
    const detailed = (detail: 'role' | 'url') =>
      author[detail] ?? alike.find((other) => other[detail] !== undefined && keyOf(other) === keyOf(author))?.[detail];
    const [role, url] = [detailed('role'), detailed('url')];
    return { ...author, ...(role && { role }), ...(url && { url }) };
  });
}

/** "Jane Miller Senior Reporter" and "Jane Miller": the longer line speaks for the barer name as well. */
function barerNames(witnesses: readonly Candidate<Author[]>[]): Candidate<Author[]>[] {
  const single = witnesses.filter(({ value }) => value.length === 1 && value[0]!.name.includes(' '));
  return single.flatMap((bare) => {
    const name = bare.value[0]!.name;
    const longer = single.find(({ value }) => value[0]!.name.startsWith(`${name} `));
    return longer ? [{ ...bare, source: `${longer.source}:part`, raw: longer.raw, confidence: longer.confidence * 0.8 }] : [];
  });
}

/** A printed byline that names everyone chosen and more: JSON-LD often keeps the first author only. */
function fullerList(candidates: readonly Candidate<Author[]>[], chosen: readonly Author[]): Candidate<Author[]> | undefined {
  const chosenKeys = chosen.map(keyOf);
  const named = new Set(candidates.filter(({ value }) => value.length === 1).map(({ value }) => keyOf(value[0]!)));
  // Rests of a byline (posts, places, categories) are no second author.
  const isAuthor = (author: Author) =>
    author.type === 'Person'
      ? beginsWithGivenName(author.name) || named.has(keyOf(author))
      : agencyOf(letters(author.name)) !== undefined;
  return candidates.find(({ value, confidence }) => {
    if (value.length <= chosen.length || confidence < 0.7) return false;
    const keys = value.map(keyOf);
    return (
      chosenKeys.every((key) => keys.includes(key)) &&
      value.every((author) => chosenKeys.includes(keyOf(author)) || isAuthor(author))
    );
  });
}
