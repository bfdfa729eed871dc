import { logistic } from '../../functions/clean/forest.ts';
import { binRows, type TrainingRows } from './bins.ts';
import { BOOST_SETTINGS, type BoostSettings } from './boost.ts';
import { crossValidate } from './folds.ts';
import type { PageRows } from './page-rows.ts';

/**
 * What each group of columns is worth: the forest of blocks is cross-validated without the group, in two folds and with one small forest, so
 * that a dozen of them take minutes. The figures compare with each other, not
 * with the product's.
 */

const SETTINGS: BoostSettings = { ...BOOST_SETTINGS, trees: 80, rate: 0.15, rowShare: 0.5, columnShare: 0.25 };
const FOLDS = 2;

/** The first group that a column's name matches is its group. */
const COLUMN_GROUPS: readonly [string, RegExp][] = [
  ['phrases', /^says/],
  ['names around the block', /^to\./],
  ['containers by level', /^level\d/],
  ['blocks of one kind', /^kind/],
  [
    'where rules would look',
    /^(?:paragraphScore|inTopScored|aboveTopScored|inHalfProse|inMostProse|stepsToProse|inBodyNamed|bodyNamedProse|inArticleTag)$/,
  ],
  [
    'claims of the page',
    /^(?:claimsBody|inClaimedBody|titleOverlap|descriptionOverlap|blocksFromTitle|afterTitle|repeats|repeatsBefore)$/,
  ],
  ['images', /^(?:image|images|alt)[A-Z]/],
  ['heading above', /^(?:heading\.|blocksFromHeading$|headingAbout$)/],
  ['neighbours', /@-?\d$/],
  ['position', /^(?:charsBefore|charsAfter|blocksBefore|proseBefore|proseAfter|pageChars|pageProse|pageComments|depth)$/],
  ['links', /^(?:linkShare|links)$/],
  ['text', /^/],
];

export function printAblations(set: TrainingRows, rows: PageRows): void {
  const binned = binRows(set);
  console.log('without                   log loss   word F1: aeb, fundus, fundusfix, wcxb');
  const groups: [string, RegExp | undefined][] = [['(nothing)', undefined], ...COLUMN_GROUPS];
  for (const [name, pattern] of groups) {
    const without = set.columns.filter((column) => pattern && groupOf(column) === name);
    const scores = crossValidate(binned, { ...SETTINGS, without }, FOLDS);
    const figures = ['aeb', 'fundus', 'fundusfix', 'wcxb'].map((page) => meanF1(rows, scores, page).toFixed(4));
    console.log(`${name.padEnd(26)}${logLoss(rows, scores).toFixed(4)}     ${figures.join('  ')}`);
  }
}

function groupOf(column: string): string {
  return COLUMN_GROUPS.find(([, pattern]) => pattern.test(column))![0];
}

function logLoss({ labels, weights }: PageRows, scores: Float32Array): number {
  let loss = 0;
  let all = 0;
  for (const [row, weight] of weights.entries()) {
    const probability = Math.min(Math.max(logistic(scores[row]!), 1e-4), 1 - 1e-4);
    loss -= weight * (labels[row]! * Math.log(probability) + (1 - labels[row]!) * Math.log(1 - probability));
    all += weight;
  }
  return loss / all;
}

/** Word F1 of the blocks that are more likely article than not, without the steps after the forest; mean over a set's pages. */
function meanF1({ pages, starts, words, labels, weights }: PageRows, scores: Float32Array, set: string): number {
  let sum = 0;
  let count = 0;
  for (const [index, page] of pages.entries()) {
    if (page.set !== set || !page.isArticle) continue;
    let [right, kept, wanted] = [0, 0, 0];
    for (let row = starts[index]!; row < starts[index + 1]!; row++) {
      if (weights[row] === 0) continue;
      wanted += words[row]! * labels[row]!;
      if (scores[row]! <= 0) continue;
      kept += words[row]!;
      right += words[row]! * labels[row]!;
    }
    sum += kept + wanted === 0 ? 0 : (2 * right) / (kept + wanted);
    count++;
  }
  return sum / Math.max(1, count);
}
