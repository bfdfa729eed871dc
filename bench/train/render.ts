import { Parser } from 'htmlparser2';

/**
 * What a browser's `innerText` gives of a page without style sheets: the text a scraper or a reader's copy and paste would hold.
 *
 * Blocks begin on lines of their own, paragraphs stand between blank lines, cells are parted by tabs
 * (https://html.spec.whatwg.org/multipage/dom.html#the-innertext-idl-attribute). `noscript` is shown, as in dumps made without scripts.
 */
export function renderText(html: string): string {
  const page = new Rendering();
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (SKIPPED.has(name) || 'hidden' in attributes) hidden++;
      else if (hidden > 0) return void (VOID.has(name) || hidden++);
      else if (name === 'br') page.breakLine();
      else if (name === 'td' || name === 'th') page.beginCell();
      else if (PARAGRAPHS.has(name)) page.require(2);
      else if (BLOCKS.has(name)) page.require(1);
    },
    ontext(text) {
      if (hidden === 0) page.add(text);
    },
    onclosetag(name) {
      if (hidden > 0) hidden -= VOID.has(name) ? 0 : 1;
      else if (PARAGRAPHS.has(name)) page.require(2);
      else if (BLOCKS.has(name)) page.require(1);
    },
  });
  parser.write(html);
  parser.end();
  return page.text();
}

class Rendering {
  #parts: string[] = [];
  #line = '';
  /** Line breaks owed before the next text. */
  #owed = 0;
  #inRow = false;

  add(text: string): void {
    const plain = text.replace(/\s+/g, ' ');
    if (plain === ' ' && this.#line === '') return;
    if (plain.trim() === '') {
      if (!this.#line.endsWith(' ')) this.#line += ' ';
      return;
    }
    if (this.#owed > 0) {
      if (this.#parts.length > 0) this.#parts.push('\n'.repeat(this.#owed));
      this.#owed = 0;
    }
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? plain.trimStart() : plain;
  }

  require(breaks: number): void {
    this.#flush();
    this.#inRow = false;
    this.#owed = Math.max(this.#owed, breaks);
  }

  breakLine(): void {
    this.#flush();
    this.#owed++;
  }

  beginCell(): void {
    if (this.#inRow && this.#line !== '') this.#line += '\t';
    this.#inRow = true;
  }

  text(): string {
    this.#flush();
    return this.#parts.join('');
  }

  #flush(): void {
    const line = this.#line.trim();
    this.#line = '';
    if (line !== '') this.#parts.push(line);
  }
}

const SKIPPED = new Set(
  'head script style template svg math iframe object audio video canvas select datalist textarea title'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const PARAGRAPHS = new Set(['p']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'listing main menu nav ol option optgroup pre section summary table caption tbody tfoot thead tr ul'
  ).split(' '),
);
