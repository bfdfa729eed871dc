import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { guardMarkup } from '../../../functions/clean/markup-guard.ts';
import { Rejection } from '../../../shared/errors.ts';

/** Deepest nesting the real parser sees, and the text it reads. */
function parse(html: string): { depth: number; text: string } {
  let open = 0;
  let depth = 0;
  let text = '';
  const parser = new Parser({
    onopentag: () => {
      open++;
      depth = Math.max(depth, open);
    },
    onclosetag: () => {
      open--;
    },
    ontext: (data) => {
      text += data;
    },
  });
  parser.write(html);
  parser.end();
  return { depth, text };
}

describe('guardMarkup', () => {
  test('ordinary pages come back as the same string', () => {
    const pages = [
      '<!DOCTYPE html><html><head><title>a < b</title><script>if (a < b) document.write("<div>".repeat(9))</script></head><body><p>x<p>y</body></html>',
      `<body>${'<p>unclosed'.repeat(2_000)}</body>`,
      `<ul>${'<li><a href=x>y</a>'.repeat(2_000)}</ul>`,
      `<table>${'<tr><td>a<td>b'.repeat(2_000)}</table>`,
      `<select>${'<option>a'.repeat(2_000)}</select>`,
    ];
    for (const page of pages) expect(guardMarkup(page)).toBe(page);
  });

  test.each([
    ['div', '<div>'],
    ['self-closing div', '<div/>'],
    ['span in p', '<p><span>'],
    ['p in li', '<li><p>'],
    ['nested tables', '<table><tr><td>'],
    ['after an odd comment', '<!--><b>'],
    ['quoted angle brackets', '<i title=">">'],
    ['upper case', '<DIV>'],
    ['unknown elements', '<x-y>'],
  ])('90,000 × %s: the parser sees at most 600 levels, and all the text', (_, tag) => {
    const guarded = guardMarkup(`<body>${tag.repeat(90_000)}deep text`);
    const { depth, text } = parse(guarded);
    expect(depth).toBeLessThanOrEqual(600);
    expect(text).toContain('deep text');
  });

  test('what follows a deep part keeps its tags', () => {
    const guarded = guardMarkup(`${'<div>'.repeat(2_000)}deep${'</div>'.repeat(2_000)}<article><p>after</p></article>`);
    expect(guarded).toContain('<article><p>after</p></article>');
  });

  test('absurd attributes go, the element stays', () => {
    const guarded = guardMarkup(`<p ${'a=b '.repeat(5_000)}>text</p>`);
    expect(guarded).toBe('<p>text</p>');
  });

  test('more than 300,000 elements are rejected', () => {
    expect(() => guardMarkup('<b>x</b>'.repeat(300_001))).toThrow(Rejection);
  });

  test('any soup of tags: shallow, and nothing a reader sees is lost', () => {
    const piece = fc.constantFrom(
      '<div>',
      '</div>',
      '<p>',
      '</p>',
      '<span a="x>y">',
      '</span>',
      '<script>',
      '</script>',
      '<!--',
      '-->',
      '<br/>',
      ' word ',
      '<',
      '>',
      '"',
      "<i '",
      '</',
      '<td>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(1, 40), (pieces, times) => {
        const html = pieces.join('').repeat(times);
        const guarded = guardMarkup(html);
        const words = (text: string) => text.match(/word/g)?.length ?? 0;
        expect(parse(guarded).depth).toBeLessThanOrEqual(1_100);
        if (times === 1) expect(words(parse(guarded).text)).toBe(words(parse(html).text));
      }),
      { numRuns: 200 },
    );
  });
});
