import { attribute, type Element, readMarkup } from '../../../functions/clean/markup.ts';

/** The tree as indented tags and texts, `html` left out. */
function outline(source: string): string {
  const lines: string[] = [];
  const write = (node: Element | string, indent: string) => {
    if (typeof node === 'string') {
      if (node.trim() !== '') lines.push(`${indent}"${node.trim()}"`);
      return;
    }
    lines.push(indent + node.tag);
    for (const child of node.children) write(child, `${indent} `);
  };
  for (const child of readMarkup(source).elements[0]!.children) write(child, '');
  return lines.join('\n');
}

describe('readMarkup', () => {
  it('ends paragraphs, items, cells and rows that nobody closed', () => {
    expect(outline('<p>one<p>two<div>three</div>')).toBe('p\n "one"\np\n "two"\ndiv\n "three"');
    expect(outline('<ul><li>a<li>b<ul><li>c</ul><li>d</ul>')).toBe(
      'ul\n li\n  "a"\n li\n  "b"\n  ul\n   li\n    "c"\n li\n  "d"',
    );
    expect(outline('<table><tr><td>1<td>2<tr><td>3</table>x')).toBe(
      'table\n tr\n  td\n   "1"\n  td\n   "2"\n tr\n  td\n   "3"\n"x"',
    );
    expect(outline('<dl><dt>t<dd>d<dt>u</dl>')).toBe('dl\n dt\n  "t"\n dd\n  "d"\n dt\n  "u"');
  });

  it('keeps a cell closed against end tags from within', () => {
    expect(outline('<div><table><tr><td>a</div>b</td></tr></table>c</div>')).toBe(
      'div\n table\n  tr\n   td\n    "a"\n    "b"\n "c"',
    );
  });

  it('ends a link inside a block it was opened around', () => {
    const { elements } = readMarkup('<a href=/x><div><h3>Title</h3></a> rest</div><p>after</p>');
    const after = elements.find((element) => element.tag === 'p')!;
    expect(elements[after.parent]!.tag).toBe('html');
  });

  it('reads scripts, titles and text areas as text, however they look', () => {
    const { elements } = readMarkup('<title>a &amp; b <b></title><script>if (a < b) "<p>"</script><textarea><p>x</textarea><p>y');
    expect(elements.map((element) => element.tag)).toEqual(['html', 'title', 'script', 'textarea', 'p']);
    expect(elements[1]!.children).toEqual(['a & b <b>']);
  });

  it('reads attributes in every quoting, and entities in them', () => {
    const [, link] = readMarkup(`<a href="/?a=1&amp;b=2" CLASS=one title='a "b"' hidden data-x=>`).elements;
    expect(attribute(link!, 'href')).toBe('/?a=1&b=2');
    expect(attribute(link!, 'class')).toBe('one');
    expect(attribute(link!, 'title')).toBe('a "b"');
    expect(attribute(link!, 'hidden')).toBe('');
  });

  it('takes a lone < as text, and what is left open at the end as ended', () => {
    expect(outline('<p>1 < 2 and 3 <3</p><p>x<!-- open')).toBe('p\n "1"\n "< 2 and 3 <3"\np\n "x"');
  });

  it('puts text after head into the page, whether head was closed or not', () => {
    expect(outline('<head><title>t</title><p>x')).toBe('head\n title\n  "t"\np\n "x"');
  });

  it('nests no deeper than browsers do, and loses no text', () => {
    const { elements } = readMarkup(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}<p>after`);
    expect(Math.max(...elements.map((element) => element.depth))).toBeLessThanOrEqual(512);
    expect(elements.some((element) => element.children.includes('deep'))).toBe(true);
    expect(elements.at(-1)!.depth).toBeLessThan(3);
  });
});
