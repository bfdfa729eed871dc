/**
 * Steps of cleaning that can be left out, to see which one cut what should have stayed.
 *
 * - `region`: blocks outside the article's stretch go, even fluent ones (comments, a second article)
 * - `furniture`: blocks in the stretch that are no article go
 * - `repeats`: pull quotes and repeated lines go
 * - `gate`: pages that are no article are rejected
 */
export const STEPS = ['region', 'furniture', 'repeats', 'gate'] as const;
export type Step = (typeof STEPS)[number];

export interface CleanOptions {
  /** Steps to leave out. */
  without?: readonly Step[];
}
