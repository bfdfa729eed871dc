import type { ImageEvidence } from '../../shared/document.ts';
import type { Verdict } from './blocks.ts';
import { type FoundCaption, isCaption, splitRepeatedCaption } from './dump-captions.ts';
import { findHead } from './dump-head.ts';
import type { DumpLine } from './dump-lines.ts';
import { kindOfLine, type LineKind } from './dump-phrases.ts';

/** How many of the body's first lines tell what it is about. */
const LEADS = 6;
const MOST_IMAGES = 100;

/**
 * From the classifier's choice to a verdict on each line: what is certainly furniture goes, captions become images, the lines above
 * the body get their roles, and everything removed gets its reason.
 */
export function assignLineRoles(
  lines: readonly DumpLine[],
  probabilities: ArrayLike<number>,
  chosen: readonly boolean[],
): { verdicts: Verdict[]; images: ImageEvidence[] } {
  const kinds = lines.map((line) => kindOfLine(line.text));
  const repeated = lines.map((line) => splitRepeatedCaption(line.text));
  const kept = lines.map((line) => chosen[line.at]! && !kinds[line.at]?.certain && !repeated[line.at]);
  const body = firstBodyLine(lines, kept);
  const leads = lines.filter((line) => line.at >= body && kept[line.at]).slice(0, LEADS);
  const head = findHead(
    lines,
    body,
    leads.map((line) => line.text),
  );
  for (let at = 0; at < body; at++) kept[at] = false;

  const last = kept.lastIndexOf(true);
  const images: ImageEvidence[] = [];
  const verdicts = lines.map((line): Verdict => {
    const probability = probabilities[line.at]!;
    if (kept[line.at]) return { role: 'body', probability, kept: true };
    const caption = repeated[line.at] ?? captionOf(line, chosen[line.at]!, last, head.has(line.at));
    if (caption) {
      addImage(images, caption, line.at);
      return { role: 'caption', probability, kept: false, reason: 'caption' };
    }
    return { ...removal(line, kinds[line.at], head.get(line.at), line.at < body, line.at > last), probability, kept: false };
  });
  return { verdicts, images };
}

/** The first kept line that is not the headline, byline or date itself: those are printed above the body in every dump. */
function firstBodyLine(lines: readonly DumpLine[], kept: readonly boolean[]): number {
  const first = kept.indexOf(true);
  if (first < 0) return lines.length;
  let at = first;
  for (const next of lines.slice(first, first + 5)) {
    if (!kept[next.at] || next.text.length > 200) break;
    const roles = findHead(lines, next.at + 1, []);
    const role = roles.get(next.at);
    if (role === 'byline' || role === 'date') at = next.at + 1;
  }
  return at;
}

/** A caption stands near the body; a credited line far below it belongs to another story. */
function captionOf(line: DumpLine, wasChosen: boolean, last: number, isHead: boolean): FoundCaption | undefined {
  return !wasChosen && !isHead && line.at <= last + 5 && isCaption(line.text) ? { caption: line.text } : undefined;
}

function addImage(images: ImageEvidence[], { caption, credit }: FoundCaption, at: number): void {
  if (images.length >= MOST_IMAGES || images.some((image) => image.caption === caption)) return;
  images.push({ caption: caption.slice(0, 2_000), ...(credit && { credit: credit.slice(0, 300) }), at });
}

function removal(
  line: DumpLine,
  kind: LineKind | undefined,
  headRole: ReturnType<ReturnType<typeof findHead>['get']>,
  above: boolean,
  below: boolean,
): Pick<Verdict, 'role' | 'reason'> {
  if (headRole) return { role: headRole, reason: headRole };
  // A portal names itself in its notices: "… for the best Example experience".
  if (kind?.reason === 'notice') return { role: above ? 'provider' : 'furniture', reason: 'notice' };
  if (kind?.reason === 'legal' && /^(?:©|\(c\)|copyright)/i.test(line.text)) return { role: 'copyright', reason: 'legal' };
  if (kind) return { role: 'furniture', reason: kind.reason };
  return { role: 'furniture', reason: above ? 'above-article' : below ? 'below-article' : 'within-article' };
}
