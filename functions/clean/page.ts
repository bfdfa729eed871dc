import type { CleanDocument } from '../../shared/document.ts';
import { Rejection } from '../../shared/errors.ts';
import { assembleBlocks, collectImages, collectLines, collectRemovals } from './assemble.ts';
import { gatherEvidence } from './evidence.ts';
import { judge } from './judge.ts';
import { collectMarkedLines } from './marked-lines.ts';
import { findMarkers } from './markers.ts';
import { readMarkup } from './markup.ts';
import { segment } from './segment.ts';

/** What `clean` adds of its own: the object's source and how it was decoded. */
export type CleanedForm = Pick<CleanDocument, 'blocks' | 'images' | 'evidence' | 'warnings'> & {
  cleaning: Omit<CleanDocument['cleaning'], 'charset'>;
};

/**
 * The article of a page.
 * @param text the page's source, decoded
 * @throws Rejection not-an-article when there is no text
 */
export function cleanPage(text: string): CleanedForm {
  const page = readMarkup(text);
  const { blocks, images } = segment(page);
  if (blocks.length === 0) throw new Rejection('not-an-article', 'has markup but no text; save the page after it has loaded');
  const markers = findMarkers(page);
  const verdicts = judge(page, blocks, markers);
  const kept = assembleBlocks(page, blocks, verdicts);
  if (kept.length === 0) throw new Rejection('not-an-article', 'holds no running text; upload a page with one article');
  const evidence = gatherEvidence(page, blocks);
  return {
    blocks: kept,
    images: collectImages(page, blocks, images, verdicts, markers),
    evidence: {
      ...evidence,
      lines: [...collectMarkedLines(page, blocks, verdicts, markers), ...collectLines(page, blocks, verdicts)],
    },
    cleaning: { form: 'html', method: 'blocks', confidence: 0.8, removed: collectRemovals(blocks, verdicts) },
    warnings: page.cut ? ['page-cut: it holds more elements than are read'] : [],
  };
}
