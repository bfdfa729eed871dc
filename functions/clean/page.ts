import type { CleanDocument, PageEvidence } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import { assembleBlocks, collectLines, collectRemovals } from './assemble.ts';
import type { Verdict } from './blocks.ts';
import { gatherEvidence } from './evidence.ts';
import { collectFigures } from './figures.ts';
import { judge } from './judge.ts';
import { collectMarkedLines } from './marked-lines.ts';
import { findMarkers, type Markers } from './markers.ts';
import { type Page, readMarkup } from './markup.ts';
import { type PageClaims, weighClaims } from './page-claims.ts';
import { type PageBlock, type PageImage, segment } from './segment.ts';

/** What `clean` adds of its own: the object's source and how it was decoded. */
export type CleanedForm = Pick<CleanDocument, 'blocks' | 'images' | 'evidence' | 'warnings'> & {
  cleaning: Omit<CleanDocument['cleaning'], 'charset'>;
};

/** A page taken apart, before anything is decided. */
export interface Reading {
  page: Page;
  blocks: PageBlock[];
  images: PageImage[];
  markers: Markers;
  evidence: Omit<PageEvidence, 'lines'>;
  claims: PageClaims;
}

/**
 * The article of a page.
 * @param text the page's source, decoded
 * @throws Rejection not-an-article when there is no text
 */
export function cleanPage(text: string): CleanedForm {
  const reading = readReading(text);
  if (reading.blocks.length === 0) {
    throw new Rejection('not-an-article', 'has markup but no text; save the page after it has loaded');
  }
  return assemble(reading, judge(reading));
}

export function readReading(text: string): Reading {
  const page = readMarkup(text);
  const { blocks, images } = segment(page);
  const markers = findMarkers(page);
  const evidence = gatherEvidence(page, blocks);
  return { page, blocks, images, markers, evidence, claims: weighClaims(blocks, evidence) };
}

/** What clean hands on of a page, given the verdicts on its blocks. */
export function assemble(reading: Reading, verdicts: readonly Verdict[]): CleanedForm {
  const { page, blocks, images, markers, evidence } = reading;
  const kept = assembleBlocks(page, blocks, verdicts);
  if (kept.length === 0) throw new Rejection('not-an-article', 'holds no running text; upload a page with one article');
  return {
    blocks: kept,
    images: collectFigures(page, blocks, images, verdicts, markers),
    evidence: {
      ...evidence,
      lines: [...collectMarkedLines(page, blocks, verdicts, markers), ...collectLines(page, blocks, verdicts)],
    },
    cleaning: { form: 'html', method: 'blocks', confidence: 0.8, removed: collectRemovals(blocks, verdicts) },
    warnings: page.cut ? ['page-cut: it holds more elements than are read'] : [],
  };
}
