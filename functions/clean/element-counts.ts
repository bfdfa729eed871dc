import { attribute, type Element } from './markup.ts';

/** Elements of a page that tell what kind of page it is, all counted in one pass. */
export interface ElementCounts {
  /** `body` and `html`, which content systems name by the kind of page. */
  roots: Element[];
  articles: number;
  /** `input` and `select`. */
  fields: number;
  /** Of the first level. */
  headings: number;
  times: number;
  buttons: number;
  /** `code` and `pre`. */
  code: number;
  /** Links to a telephone or a mailbox. */
  contacts: number;
}

export function countElements(elements: readonly Element[]): ElementCounts {
  const counts: ElementCounts = { roots: [], articles: 0, fields: 0, headings: 0, times: 0, buttons: 0, code: 0, contacts: 0 };
  for (const element of elements) count(element, counts);
  return counts;
}

function count(element: Element, counts: ElementCounts): void {
  switch (element.tag) {
    case 'a':
      if (isContact(attribute(element, 'href') ?? '')) counts.contacts++;
      break;
    case 'html':
    case 'body':
      counts.roots.push(element);
      break;
    case 'article':
      counts.articles++;
      break;
    case 'input':
    case 'select':
      counts.fields++;
      break;
    case 'h1':
      counts.headings++;
      break;
    case 'time':
      counts.times++;
      break;
    case 'button':
      counts.buttons++;
      break;
    case 'code':
    case 'pre':
      counts.code++;
      break;
    default:
  }
}

/** Told by the first letter of most links that it is none. */
function isContact(href: string): boolean {
  const first = href.charCodeAt(0) | 32;
  return (first === 0x74 || first === 0x6d) && /^(?:tel|mailto):/i.test(href);
}
