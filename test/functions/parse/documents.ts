import type { CleanDocument, EvidenceLine, PageEvidence } from '../../../shared/document.ts';

/** A valid clean document; the parts that matter to a test override it. */
export function makeDocument(
  overrides: Omit<Partial<CleanDocument>, 'evidence'> & { evidence?: Partial<PageEvidence> } = {},
): CleanDocument {
  const { evidence, ...rest } = overrides;
  return {
    source: { bucket: 'raw', key: 'articles/page.html' },
    blocks: [],
    images: [],
    cleaning: { form: 'html', method: 'test', confidence: 1, removed: [] },
    warnings: [],
    ...rest,
    evidence: { meta: [], links: [], jsonLd: [], properties: [], lines: [], ...evidence },
  };
}

/** A line of a page's head; overrides say where else it stood. */
export const makeLine = (role: EvidenceLine['role'], text: string, overrides: Partial<EvidenceLine> = {}): EvidenceLine => ({
  role,
  text,
  place: 'head',
  at: 0,
  ...overrides,
});
