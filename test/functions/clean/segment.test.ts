import { readMarkup } from '../../../functions/clean/markup.ts';
import { type PageBlock, segment } from '../../../functions/clean/segment.ts';

const blocksOf = (source: string): PageBlock[] => segment(readMarkup(source)).blocks;
const texts = (source: string): string[] => blocksOf(source).map((block) => block.text);

describe('segment', () => {
  it('collapses white space as a browser does', () => {
    expect(texts('<p>  one\n\t two&nbsp;&nbsp;three <b> four</b>\nfive</p>')).toEqual(['one two three four five']);
    expect(texts('<p>Fähr<b>haus</b>er</p>')).toEqual(['Fährhauser']);
  });

  it('parts paragraphs at double line breaks and marks single ones', () => {
    const blocks = blocksOf('<div>one<br>two<br><br>three<p>four</p></div>');
    expect(blocks.map((block) => [block.text, block.continues])).toEqual([
      ['one', false],
      ['two', true],
      ['three', false],
      ['four', false],
    ]);
  });

  it('knows headings, list items, quotes and code', () => {
    const blocks = blocksOf('<h3>h</h3><ul><li>i</li></ul><blockquote><p>q</p></blockquote><pre>a\n  b</pre><p>p</p>');
    expect(blocks.map((block) => [block.type, block.level, block.text])).toEqual([
      ['heading', 3, 'h'],
      ['list', undefined, 'i'],
      ['quote', undefined, 'q'],
      ['code', undefined, 'a\n  b'],
      ['paragraph', undefined, 'p'],
    ]);
  });

  it('makes one line of each row of a table with data, and a block of each cell of a layout table', () => {
    const data = '<table><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>12</td></tr></table>';
    expect(texts(data)).toEqual(['Pier\tBoats', 'North\t12']);
    const layout = `<table><tr><td>Menu</td><td><p>A first paragraph.</p><p>A second.</p><p>A third.</p><p>A fourth.</p></td></tr></table>`;
    expect(texts(layout)).toEqual(['Menu', 'A first paragraph.', 'A second.', 'A third.', 'A fourth.']);
  });

  it('counts link text and keeps where links stand', () => {
    const [block] = blocksOf('<p>See <a href="/a">the first</a> and <a href="#top">the top</a>.</p>');
    expect(block!.links).toEqual([{ url: '/a', start: 4, end: 13 }]);
    expect(block!.text.slice(4, 13)).toBe('the first');
    expect(block!.linkChars).toBe('the first'.length + 'the top'.length);
  });

  it('marks what the markup hides, and skips what never is text', () => {
    const source =
      '<p hidden>a</p><div style="display: none"><p>b</p></div><script>c</script><noscript>d</noscript><template>e</template><p>f</p>';
    expect(blocksOf(source).map((block) => [block.text, block.hidden])).toEqual([
      ['a', true],
      ['b', true],
      ['f', false],
    ]);
  });

  it('takes what stands before and after a hidden block for shown', () => {
    const source = '<div>before <div hidden>in it</div> after</div><p>shown <span hidden>not</span> text</p>';
    expect(blocksOf(source).map((block) => [block.text, block.hidden])).toEqual([
      ['before', false],
      ['in it', true],
      ['after', false],
      ['shown not text', false],
    ]);
  });

  it('reads declarative shadow roots: a browser shows them', () => {
    expect(texts('<news-body><template shadowrootmode="open"><p>in</p></template></news-body><p>out</p>')).toEqual(['in', 'out']);
  });

  it('drops invisible characters and keeps the joiners that scripts need', () => {
    expect(texts('<p>Wort&shy;teil \u200bx می\u200cخواهم</p>')).toEqual(['Wortteil x می\u200cخواهم']);
  });

  it('says when there are more blocks than it reads', () => {
    expect(segment(readMarkup('<p>one</p>'.repeat(100))).cut).toBe(false);
    const { blocks, cut } = segment(readMarkup('<p>one</p>'.repeat(30_000)));
    expect({ blocks: blocks.length, cut }).toEqual({ blocks: 20_000, cut: true });
  });
});
