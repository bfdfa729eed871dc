import type { CleanDocument, PageEvidence } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import { assembleBlocks, collectLines, collectRemovals, extentOf } from './assemble.ts';
import type { FeatureTable, Verdict } from './blocks.ts';
import { findPaywall } from './closings.ts';
import { collectDatedLines } from './dated-lines.ts';
import { boundEvidence, gatherEvidence } from './evidence.ts';
import { collectFigures } from './figures.ts';
import { cutCredits } from './galleries.ts';
import { refuseNotice, refuseOthers, refuseSeveral, trust } from './gate.ts';
import { findImageBoxes, type ImageBoxes, isIcon } from './image-boxes.ts';
import { decide, type Judgement, judge } from './judge.ts';
import { collectMarkedLines } from './marked-lines.ts';
import { findMarkers, type Markers } from './markers.ts';
import { type Page, readMarkup } from './markup.ts';
import { mendBody } from './mend.ts';
import { holdsNotice } from './notices.ts';
import { sellsProduct } from './offers.ts';
import type { CleanOptions } from './options.ts';
import { type PageClaims, weighClaims } from './page-claims.ts';
import { articleInData, type PageData } from './page-data.ts';
import { summarize } from './page-summary.ts';
import { lineRole, reasonOf } from './roles.ts';
import { type PageBlock, segment } from './segment.ts';
import { holdsSeveral } from './several.ts';
import { placeStreamed } from './streamed.ts';
import { type Sums, sumUp } from './sums.ts';
import { holdsTeasers } from './teasers.ts';
import type { Utf8Source } from './utf8-source.ts';
import { BlockWords } from './words.ts';

/** What `clean` adds of its own: the object's source and how it was decoded. */
export type CleanedForm = Pick<CleanDocument, 'blocks' | 'images' | 'evidence' | 'warnings'> & {
  cleaning: Omit<CleanDocument['cleaning'], 'charset'>;
};

/** A page taken apart, before anything is decided. */
export interface Reading {
  page: Page;
  /** Whether a bound cut the page short. */
  cut: boolean;
  blocks: PageBlock[];
  words: BlockWords;
  sums: Sums;
  images: ImageBoxes;
  markers: Markers;
  evidence: Omit<PageEvidence, 'lines'>;
  claims: PageClaims;
}

/**
 * The article of a page.
 * @param source the page's source
 * @throws Rejection not-an-article when there is no running text, several articles, or the page is a list, a shop or a forum
 */
export function cleanPage(source: string | Utf8Source, options: CleanOptions = {}): CleanedForm {
  const reading = readReading(source);
  const findings = conclude(reading, judge(reading), options);
  if (findings.data === undefined && !options.without?.includes('gate')) {
    if (findings.several) refuseSeveral();
    if (findings.notice) refuseNotice();
    refuseOthers(findings);
  }
  return assemble(reading, findings, trust(findings.summary));
}

/** What was found on a page, before the gate. */
export interface Findings {
  verdicts: Verdict[];
  /** The article in the page's data, when the page shows little of it. */
  data?: PageData;
  several: boolean;
  notice: boolean;
  offer: boolean;
  summary: FeatureTable;
}

/** From the forest's judgement of a page's blocks to all that is decided about the page. */
export function conclude(reading: Reading, judgement: Judgement, options: CleanOptions = {}): Findings {
  const { words } = judgement;
  const decided = decide(reading, judgement, options);
  const verdicts = options.without?.includes('furniture') ? decided : mendBody(reading, judgement, decided);
  const shown = reading.blocks.filter(({ at }) => verdicts[at]!.kept);
  const shownWords = shown.reduce((sum, { at }) => sum + words[at]!, 0);
  const data = options.without?.includes('data') ? undefined : articleInData(reading, shown, shownWords);
  return {
    verdicts,
    ...(data && { data }),
    several: holdsSeveral(reading, decided, words) || holdsTeasers(reading, decided, words),
    notice: holdsNotice(reading, shown, shownWords),
    offer: sellsProduct(reading),
    // What is mended says nothing about the page as a whole; one that is no article has series, too.
    summary: summarize(reading, decided, words),
  };
}

/** Takes a page apart; decides nothing. */
export function readReading(source: string | Utf8Source): Reading {
  const page = placeStreamed(readMarkup(source));
  const { blocks, images: all, cut } = segment(page);
  const images = all.filter(({ element }) => !isIcon(element));
  const markers = findMarkers(page);
  const evidence = gatherEvidence(page, blocks);
  const words = new BlockWords();
  const sums = sumUp(page, blocks, images, markers);
  return {
    page,
    cut: page.cut || cut,
    blocks,
    words,
    sums,
    images: findImageBoxes(page, blocks, words, images, sums),
    markers,
    evidence,
    claims: weighClaims(blocks, words, evidence),
  };
}

/** What clean hands on of a page, given what was found and how far it is trusted. */
export function assemble(reading: Reading, { verdicts, data }: Findings, confidence: number): CleanedForm {
  if (data !== undefined) return assembleData(reading, data);
  const { page, blocks, images, markers, evidence } = reading;
  const figures = collectFigures(page, blocks, images.images, verdicts, markers);
  const text = cutCredits(
    blocks.filter((block) => verdicts[block.at]!.kept),
    verdicts,
    figures,
  );
  const kept = assembleBlocks(text);
  if (kept.length === 0) throw new Rejection('not-an-article', 'holds no running text; upload a page with one article');
  return {
    blocks: kept,
    images: figures,
    evidence: {
      ...boundEvidence(evidence),
      properties: [...evidence.properties, ...paywallOf(reading, verdicts)],
      lines: linesOf(reading, verdicts),
    },
    cleaning: {
      form: 'html',
      method: 'blocks',
      confidence,
      removed: collectRemovals(blocks, verdicts),
    },
    warnings: warningsOf(reading),
  };
}

/** Of a page that carries its article as data only: what is shown is evidence, and nothing of it article but a lead that the data lacks. */
function assembleData(reading: Reading, { method, blocks: found, node }: PageData): CleanedForm {
  const { page, blocks, images, markers, evidence } = reading;
  const titleAt = reading.claims.titleAt;
  const leads = new Set(found.filter(({ at }) => at < blocks.length));
  const verdicts = blocks.map((block): Verdict => {
    if (leads.has(block)) return { role: 'body', probability: 1, kept: true };
    const role = lineRole(reading, block, block.at <= titleAt + 10 ? 'head' : 'tail');
    return { role, probability: 0, kept: false, reason: role === 'furniture' ? reasonOf(block, markers) : role };
  });
  return {
    blocks: assembleBlocks(found),
    images: collectFigures(page, blocks, images.images, verdicts, markers),
    evidence: {
      ...boundEvidence(node ? { ...evidence, jsonLd: [...evidence.jsonLd, node] } : evidence),
      lines: linesOf(reading, verdicts),
    },
    cleaning: { form: 'html', method, confidence: DATA_CONFIDENCE[method], removed: collectRemovals(blocks, verdicts) },
    warnings: warningsOf(reading),
  };
}

function linesOf(reading: Reading, verdicts: readonly Verdict[]): PageEvidence['lines'] {
  const { page, blocks, markers } = reading;
  const extent = extentOf(reading, verdicts);
  return [
    ...collectMarkedLines(page, blocks, markers, extent, reading.evidence.title),
    ...collectLines(reading, verdicts, extent),
    ...collectDatedLines(reading, verdicts, extent),
  ];
}

function paywallOf({ blocks }: Reading, verdicts: readonly Verdict[]): PageEvidence['properties'] {
  const notice = findPaywall(
    blocks,
    verdicts.findLastIndex(({ kept }) => kept),
  );
  return notice ? [{ name: 'paywall', value: notice.text.slice(0, LONGEST_NOTICE), at: notice.at }] : [];
}

const LONGEST_NOTICE = 100;

/** JSON-LD's body is complete on four of five pages that have one; other data is a guess. */
const DATA_CONFIDENCE = { 'json-ld': 0.85, 'embedded-json': 0.6 };

function warningsOf({ cut }: Reading): string[] {
  return cut ? ['page-cut: it holds more elements or lines than are read; what stands at its end is missing'] : [];
}
