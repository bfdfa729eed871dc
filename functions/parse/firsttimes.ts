import type { Choice } from './candidate.ts';
import { type DateContext, type ReadDate, readDates, readMachineDate } from './datetext.ts';
import type { Page } from './page.ts';

/**
 * "First published: 19 November 2019, 8:38 AM" below the text: content systems declare the day of the last change for that of publication, and print
 * the first here. Where both are one day its time is the right one, in the zone of the declared.
 */
export function asFirstPublished(page: Page, published: Choice<ReadDate>, context: DateContext): Choice<ReadDate> {
  const { value } = published;
  if (!value.hasTime) return published;
  const [, zone = ''] = /(Z|[+-]\d{2}:\d{2})$/.exec(value.iso) ?? [];
  if (zone === 'Z' || zone === '+00:00') return published;
  const lines = [
    ...page.lines('note', 'date', 'byline').map(({ text }) => text),
    ...page.document.blocks.slice(-LAST_BLOCKS).map(({ text }) => text),
  ];
  for (const text of lines) {
    const label = text.length <= LONGEST_LINE ? FIRST.exec(text) : null;
    const [first] = label ? readDates(text.slice(label[0].length), context) : [];
    if (first?.day !== value.day || !first.hasTime || first.iso.slice(11, 16) >= value.iso.slice(11, 16)) continue;
    const iso = `${first.iso.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '')}${zone}`;
    const its = readMachineDate(iso);
    if (!its) continue;
    const note = { source: 'line:first', raw: text.slice(0, 200), confidence: published.confidence, chosen: true };
    return { ...published, value: its, evidence: [note, ...published.evidence].slice(0, 5) };
  }
  return published;
}

const FIRST =
  /^(?:(?:first|originally) published|erstmals (?:veröffentlicht|erschienen)|erstveröffentlicht|première publication|primera publicación|publicado originalmente|prima pubblicazione)\s*(?:on|am|le|el|il|em)?\s*[:：-]?\s*/iu;
const LONGEST_LINE = 120;
const LAST_BLOCKS = 3;
