/**
 * Steps of cleaning that can be left out, to see which one cut what should have stayed.
 *
 * - `region`: blocks outside the article's stretch go, even fluent ones (comments, a second article)
 * - `furniture`: blocks in the stretch that are no article go
 * - `repeats`: pull quotes and repeated lines go
 * - `captions`: captions of the article's pictures go to their images; a gallery keeps them, being all its text
 * - `data`: what the page shows goes, where its own data holds much more of the article
 * - `gate`: pages that are no article are rejected
 */
export const STEPS = ['region', 'furniture', 'repeats', 'captions', 'data', 'gate'] as const;
export type Step = (typeof STEPS)[number];

export interface CleanOptions {
  /** Steps to leave out. */
  without?: readonly Step[];
}
