import { clean } from '../../../functions/clean/clean.ts';
import { readMarkup } from '../../../functions/clean/markup.ts';
import { segment } from '../../../functions/clean/segment.ts';
import { placeStreamed } from '../../../functions/clean/streamed.ts';
import { HARBOUR } from './pages.ts';
import { rawOf } from './raw.ts';

const textsOf = (source: string) =>
  segment(placeStreamed(readMarkup(source))).blocks.map(({ text, hidden }) => (hidden ? `(${text})` : text));

describe('placeStreamed', () => {
  it('puts what came late where its template stands, one part inside the other', () => {
    const source = `<body><h1>Title</h1><main><template id="B:0"></template></main><footer>Foot</footer>
<div hidden id="S:0"><p>First</p><template id="P:1"></template><p>Third</p></div><div hidden id="S:1"><p>Second</p></div></body>`;
    expect(textsOf(source)).toEqual(['Title', 'First', 'Second', 'Third', 'Foot']);
  });

  it('numbers the elements in their new order', () => {
    const { elements } = placeStreamed(
      readMarkup('<body><p><template id="B:0"></template></p><p>Last</p><div hidden id="S:0"><b>Late</b></div></body>'),
    );
    elements.forEach((element, index) => {
      expect(element.index).toBe(index);
      if (index === 0) return;
      expect(element.parent).toBeLessThan(index);
      expect(elements[element.parent]!.children).toContain(element);
      expect(element.depth).toBe(elements[element.parent]!.depth + 1);
    });
    expect(elements.map(({ tag }) => tag).join(' ')).toMatch(/p div b p$/);
  });

  it('shows a part without a place where it is, and leaves other hidden text hidden', () => {
    expect(textsOf('<body><p>One</p><div hidden id="S:4">Two</div><div hidden id="menu">Three</div></body>')).toEqual([
      'One',
      'Two',
      '(Three)',
    ]);
  });

  it('does not follow parts that hold each other', () => {
    const source =
      '<body><p>One</p><div hidden id="S:0">Two<template id="B:1"></template></div><div hidden id="S:1">Three<template id="B:0"></template></div></body>';
    expect(textsOf(source)).toContain('One');
  });

  it('keeps the bound on depth', () => {
    const nest = (inner: string) => `${'<div>'.repeat(300)}${inner}${'</div>'.repeat(300)}`;
    const parts = Array.from(
      { length: 8 },
      (_, at) => `<div hidden id="S:${at}">${nest(`<template id="B:${at + 1}"></template>`)}</div>`,
    );
    const { elements } = placeStreamed(readMarkup(`<body><template id="B:0"></template>${parts.join('')}</body>`));
    expect(Math.max(...elements.map(({ depth }) => depth))).toBeLessThanOrEqual(512);
  });

  it('lets the article of a streamed page be found', () => {
    const text = HARBOUR.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const source = `<html><head><title>${HARBOUR.title}</title></head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<main><h1>${HARBOUR.title}</h1><template id="B:0"></template><div class="skeleton"></div></main><footer>All rights reserved.</footer>
<div hidden id="S:0"><article class="article-body">${text}</article></div></body></html>`;
    const body = clean(rawOf(source)).blocks.map((block) => block.text);
    for (const paragraph of HARBOUR.paragraphs) expect(body).toContain(paragraph);
  });
});
