import { parse } from '../../../functions/parse/parse.ts';
import type { CleanBlock, CleanDocument } from '../../../shared/document.ts';
import { makeDocument, makeLine } from './documents.ts';

/** Lines that clean left in the body and parse tells for a field's: what leaves the body, and what only looks like it. */

const PROSE = [
  'The harbour board voted on Monday to close the old pier until autumn, after divers found cracks in eleven of its wooden posts.',
  'Ferries to the islands will leave from the northern quay instead, which the board wants to widen before the holidays begin.',
  'Shopkeepers on the promenade fear for their summer and have asked the town for a share of the money that the repair will cost.',
  'The board expects to present a timetable in June, and to ask for offers from three builders who know the sea bed there.',
];

function documentOf(form: 'html' | 'text', texts: string[], byline = 'By Jane Miller'): CleanDocument {
  const blocks = texts.map((text, at): CleanBlock => ({ type: 'paragraph', text, at: at + 2 }));
  return makeDocument({
    blocks,
    cleaning: { form, method: 'test', confidence: 1, removed: [] },
    evidence: { lines: [makeLine('headline', 'Old pier to close until autumn'), makeLine('byline', byline, { at: 1 })] },
  });
}

const bodyOf = (form: 'html' | 'text', texts: string[]): string[] =>
  parse(documentOf(form, texts)).blocks.map(({ text }) => text);

describe('the box about the author below a dump', () => {
  it.each([
    ['her name', 'Jane Miller', 'Jane Miller covers the coast and its ports.'],
    ['her name with a label', 'By Jane Miller', 'She covers the coast and its ports.'],
    ['"About" and her name', 'About Jane Miller', 'She covers the coast and its ports.', 'More stories', 'Crane falls into dock'],
    ['her name in capitals', 'JANE MILLER', 'Harbour correspondent'],
  ])('begins with %s and ends the article', (_, ...box) => {
    expect(bodyOf('text', [...PROSE, ...box])).toEqual(PROSE);
  });

  it('is told in the record', () => {
    const article = parse(documentOf('text', [...PROSE, 'Jane Miller', 'She covers the coast and its ports.']));
    expect(article.cleaning.removed).toEqual([
      { reason: 'biography', text: 'Jane Miller', at: 6 },
      { reason: 'biography', text: 'She covers the coast and', at: 7 },
    ]);
  });

  it.each([
    ['a signature', [...PROSE, '– Jane Miller']],
    ['another name', [...PROSE, 'Ann Lee', 'She heads the board.']],
    ['a name with half of the text below it', [PROSE[0]!, PROSE[1]!, 'Jane Miller', PROSE[2]!, PROSE[3]!]],
    ['a sentence about the author', [...PROSE, 'Jane Miller is a member of the harbour board.']],
  ])('is not %s', (_, texts) => {
    expect(bodyOf('text', texts)).toEqual(texts);
  });

  it('is looked for in dumps alone', () => {
    const texts = [...PROSE, 'Jane Miller', 'She covers the coast and its ports.'];
    expect(bodyOf('html', texts)).toEqual(texts);
  });
});

describe('a line with a label and a day', () => {
  it.each([
    'Published on: 14 March 2024',
    'Last updated: March 14, 2024 at 10:15 am',
    'Aktualisiert am 14.03.2024',
    'Article mis à jour le 14 mars 2024.',
    '기사입력 :[ 2024-03-14 10:15 ]',
  ])('at an end of the text is no part of it: %s', (line) => {
    expect(bodyOf('html', [line, ...PROSE])).toEqual(PROSE);
    expect(bodyOf('text', [...PROSE, line])).toEqual(PROSE);
  });

  it.each(['14 March 2024', 'Published on 14 March 2024, the report names eleven posts.', 'The board, founded on 14 March 1924'])(
    'is not %s',
    (line) => {
      expect(bodyOf('html', [line, ...PROSE])).toEqual([line, ...PROSE]);
    },
  );

  it('stays inside the text', () => {
    const texts = [PROSE[0]!, PROSE[1]!, 'Updated: 14 March 2024', PROSE[2]!, PROSE[3]!];
    expect(bodyOf('html', texts)).toEqual(texts);
  });
});

describe('a line of a dump that ends with a labelled credit', () => {
  it.each([
    ['Divers at the old pier on Monday. Photo: Ann Lee/Port Agency', 'Divers at the old pier on Monday.', 'Ann Lee/Port Agency'],
    ['Divers at the old pierCredit: Port Agency', 'Divers at the old pier', 'Port Agency'],
    ['Taucher am alten Pier (Archivbild). Foto: Ann Lee', 'Taucher am alten Pier (Archivbild).', 'Ann Lee'],
  ])('is a picture: %s', (line, caption, creditText) => {
    const article = parse(documentOf('text', [PROSE[0]!, line, ...PROSE.slice(1)]));
    expect(article.blocks.map(({ text }) => text)).toEqual(PROSE);
    expect(article.image).toEqual([{ caption, creditText }]);
  });

  it('may be a credit alone, or the caption after a ©', () => {
    const article = parse(
      documentOf('text', [PROSE[0]!, 'Photo credit: Ann Lee', '© Ann Lee Divers at the old pier on Monday', ...PROSE.slice(1)]),
    );
    expect(article.blocks.map(({ text }) => text)).toEqual(PROSE);
    expect(article.image).toEqual([{ caption: 'Ann Lee Divers at the old pier on Monday' }]);
    expect(article.cleaning.removed.map(({ reason }) => reason)).toEqual(['caption', 'caption']);
  });

  it.each([
    'She had one photo: a harbour full of ships, taken on the day of the storm.',
    'Photo: the board saw it on Monday and asked the divers to go down again the next day, when the water was clear enough to see.',
  ])('is not %s', (line) => {
    const texts = [PROSE[0]!, line, ...PROSE.slice(1)];
    expect(bodyOf('text', texts)).toEqual(texts);
  });

  it('is left to the mark-up of a page', () => {
    const texts = [PROSE[0]!, 'Divers at the old pier. Photo: Ann Lee', ...PROSE.slice(1)];
    expect(bodyOf('html', texts)).toEqual(texts);
  });
});

it('leaves a body of nothing but such lines alone', () => {
  expect(bodyOf('text', ['Photo: Ann Lee', 'Photo: Jane Miller'])).toEqual(['Photo: Ann Lee', 'Photo: Jane Miller']);
});
