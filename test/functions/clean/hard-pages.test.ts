import { clean } from '../../../functions/clean/clean.ts';
import {
  ANSWERS,
  blogFront,
  CORRECTION,
  EDITORS_NOTE,
  frames,
  GALLERY_CAPTIONS,
  gallery,
  INGREDIENTS,
  interview,
  LIST_ITEMS,
  LIVE_ENTRIES,
  listicle,
  liveBlog,
  METHOD,
  NOTED,
  notedArticle,
  PULLED,
  paywallStub,
  REVIEW,
  recipe,
  review,
  SHORT_TEXT,
  STUB,
  shortNotice,
} from './hard-pages.ts';
import { TEASERS } from './layout.ts';
import type { CleanDocument, CleanOptions } from './raw.ts';
import { rawOf } from './raw.ts';

const cleanSource = (source: string, options?: CleanOptions): CleanDocument => clean(rawOf(source), options);
const bodyOf = (document: CleanDocument): string => document.blocks.map((block) => block.text).join('\n');

/** All of the texts, in this order, and nothing of what stands around them on the page. */
function expectInOrder(document: CleanDocument, texts: readonly string[]): void {
  const body = bodyOf(document);
  let from = 0;
  for (const text of texts) {
    expect(body.slice(from)).toContain(text);
    from = body.indexOf(text, from) + text.length;
  }
  for (const furniture of [...TEASERS, 'inbox', 'Privacy policy', 'All rights reserved', 'Weather']) {
    expect(body).not.toContain(furniture);
  }
}

describe('clean, on pages that are no plain article', () => {
  it('keeps the entries of a live blog with their headings, in the order of the page', () => {
    expectInOrder(
      cleanSource(liveBlog()),
      LIVE_ENTRIES.flatMap(([, heading, text]) => [heading, text]),
    );
  });

  it('takes the captions of a gallery for its text, and still hands them on with their pictures', () => {
    const document = cleanSource(gallery());
    expectInOrder(document, GALLERY_CAPTIONS);
    expect(document.images.map((image) => image.caption?.split('\n')[0])).toEqual(
      expect.arrayContaining(GALLERY_CAPTIONS.map((caption) => expect.stringContaining(caption))),
    );
  });

  it('keeps the numbered headings and texts of a list', () => {
    expectInOrder(
      cleanSource(listicle()),
      LIST_ITEMS.flatMap((item) => [...item]),
    );
  });

  it('keeps the questions of an interview with the answers', () => {
    expectInOrder(
      cleanSource(interview()),
      ANSWERS.flatMap((answer) => [...answer]),
    );
  });

  it('keeps what goes into a recipe, and its steps', () => {
    expectInOrder(cleanSource(recipe()), [...INGREDIENTS, ...METHOD]);
  });

  it('keeps a review', () => {
    expectInOrder(cleanSource(review()), REVIEW);
  });

  it('does not refuse three sentences', () => {
    expectInOrder(cleanSource(shortNotice()), [SHORT_TEXT]);
  });

  it('keeps what a paywall shows, without the offer, and hands on that it is not free', () => {
    const document = cleanSource(paywallStub());
    expectInOrder(document, STUB);
    expect(bodyOf(document)).not.toContain('Cancel anytime');
    expect(document.evidence.jsonLd[0]).toMatchObject({ isAccessibleForFree: false });
  });

  it.each(['Subscribe to continue reading', 'Il vous reste 57 % de cet article à lire.', '残り：512文字／全文：1024文字'])(
    'hands on that a text is locked by the notice below it: %s',
    (notice) => {
      const locked = shortNotice().replace('</article>', `<div><p>${notice}</p></div></article>`);
      expect(cleanSource(locked).evidence.properties).toContainEqual(expect.objectContaining({ name: 'paywall', value: notice }));
      expect(bodyOf(cleanSource(locked))).not.toContain(notice);
      expect(cleanSource(shortNotice()).evidence.properties).toEqual([]);
    },
  );

  it('keeps corrections and notes of the editors, and a pull quote only once', () => {
    const document = cleanSource(notedArticle());
    expectInOrder(document, [EDITORS_NOTE, ...NOTED, CORRECTION]);
    expect(bodyOf(document).split(PULLED.slice(0, -1))).toHaveLength(2);
  });

  it('rejects a page of several whole articles', () => {
    const refused = expect.objectContaining({ code: 'not-an-article', message: expect.stringContaining('several articles') });
    expect(() => cleanSource(blogFront())).toThrow(refused);
    expect(bodyOf(cleanSource(blogFront(), { without: ['gate'] }))).toContain(REVIEW[2]);
  });

  it('rejects a set of frames', () => {
    expect(() => cleanSource(frames())).toThrow(expect.objectContaining({ code: 'not-an-article' }));
  });

  it('leaves captions in the text when told to', () => {
    const withPicture = liveBlog().replace(
      '<div class="timeline">',
      '<figure><img src="/mill.jpg" width="900" height="600"><figcaption>The mill on the Arle at four in the afternoon, before the dam was opened.</figcaption></figure><div class="timeline">',
    );
    expect(bodyOf(cleanSource(withPicture))).not.toContain('before the dam was opened');
    expect(bodyOf(cleanSource(withPicture, { without: ['captions'] }))).toContain('before the dam was opened');
  });
});
