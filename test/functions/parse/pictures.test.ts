import { fieldsOf, type Parts } from './page-of.ts';

/** Captions and credits on whole pages: how content systems of many countries mark them, and boxes with pictures that have none. */

const figure = (caption: string): Parts => ({
  mid: `<figure><img src="/i/pier.jpg" alt=""><figcaption>${caption}</figcaption></figure>`,
});

const PICTURES: [name: string, parts: Parts, image: string][] = [
  [
    'a gallery of figures in a figure',
    {
      mid: '<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="/a.jpg" alt=""><figcaption class="wp-element-caption">Rust on one of the pillars. (Photo by Tom Hale)</figcaption></figure><figure class="wp-block-image"><img src="/b.jpg" alt=""><figcaption class="wp-element-caption">Ferries wait at the northern quay. (Photo by Tom Hale)</figcaption></figure></figure>',
    },
    'Rust on one of the pillars. / Tom Hale; Ferries wait at the northern quay. / Tom Hale',
  ],
  [
    'captions in attributes until the gallery opens',
    {
      mid: '<div class="gallery"><a href="/a-big.jpg" data-caption="The deck was laid in 1889. Photo: Port Museum"><img src="/a.jpg" alt=""></a><a href="/b-big.jpg" data-caption="A steamer at the pier head. Photo: Port Museum"><img src="/b.jpg" alt=""></a></div>',
    },
    'The deck was laid in 1889. / Port Museum; A steamer at the pier head. / Port Museum',
  ],
  [
    'slides that count',
    {
      mid: '<div class="slideshow"><div class="slide"><img src="/a.jpg"><div class="slide-caption"><span>1 of 2</span><p>Rust on a pillar below the deck.</p><span class="credit">Tom Hale / Port Post</span></div></div></div>',
    },
    'Rust on a pillar below the deck. / Tom Hale / Port Post',
  ],
  [
    'AMP: a slash before the label',
    {
      mid: '<figure class="wp-caption"><amp-img src="/a.jpg" width="1200" height="675"></amp-img><p class="wp-caption-text">Waves below the old pier / Photo: Colin Marsh</p></figure>',
    },
    'Waves below the old pier / Colin Marsh',
  ],
  [
    'caption and credit with a label read to the blind only',
    {
      after:
        '<figure><div><picture><img src="/a.jpg" alt=""></picture><span role="text">Getty Images</span></div><figcaption><span class="visually-hidden">Image caption, </span>The pier opened in 1889</figcaption></figure>',
    },
    'The pier opened in 1889 / Getty Images',
  ],
  [
    'labels on lines of their own',
    figure(
      '<span>Image copyright</span><span>Harbour Press</span><span>Image caption</span><span>Inspectors below the deck</span>',
    ),
    'Inspectors below the deck / Harbour Press',
  ],
  [
    '"Credit…"',
    figure('<span>A pier that carried trains.</span><span>Credit...</span><span>Lena Okafor for The Harbour Times</span>'),
    'A pier that carried trains. / Lena Okafor for The Harbour Times',
  ],
  [
    'a name and for whom, in brackets',
    figure('A guard outside the gate. (Luke Sharp for The Harbour Post)'),
    'A guard outside the gate. / Luke Sharp for The Harbour Post',
  ],
  [
    'an address in brackets',
    figure('A poster of the campaign. (savethepier.example)'),
    'A poster of the campaign. / savethepier.example',
  ],
  ['an agency, however written, in brackets', { lang: 'it', ...figure('Il vecchio molo (Ansa)') }, 'Il vecchio molo / Ansa'],
  [
    'an Arabic agency in brackets',
    { lang: 'ar', ...figure('الرصيف القديم يوم الثلاثاء (رويترز)') },
    'الرصيف القديم يوم الثلاثاء / رويترز',
  ],
  [
    'the longer of two credits',
    figure('The old pier on Tuesday. (Photo: Tom Hale/Getty Images)<small class="credit">Getty</small>'),
    'The old pier on Tuesday. / Tom Hale/Getty Images',
  ],
  [
    '"De" begins a Dutch caption, no byline',
    { lang: 'nl', ...figure('De oude pier gaat dicht. © ANP / Piet Bakker') },
    'De oude pier gaat dicht. / ANP / Piet Bakker',
  ],
  [
    'words of the page before the caption',
    figure('<a>click to enlarge</a><span>The council at its meeting.</span>'),
    'The council at its meeting. / ',
  ],
  [
    'a label for archives, Greek',
    { lang: 'el', ...figure('Η παλιά προβλήτα (φωτ. αρχείου: EUROKINISSI/ΝΙΚΟΣ ΠΑΠΠΑΣ)') },
    'Η παλιά προβλήτα / EUROKINISSI/ΝΙΚΟΣ ΠΑΠΠΑΣ',
  ],
  [
    'PHOTO without a colon',
    { lang: 'fr', ...figure('La jetée fermée depuis mardi. PHOTO JULIEN MARET, LA VOIX DU PORT') },
    'La jetée fermée depuis mardi. / JULIEN MARET, LA VOIX DU PORT',
  ],
  [
    'a dash before the label',
    { lang: 'it', ...figure('Il molo visto dal mare - Foto Marenostrum') },
    'Il molo visto dal mare / Marenostrum',
  ],
  ['a bar before a name', { lang: 'es', ...figure('El muelle cerrado | Pau Riera') }, 'El muelle cerrado / Pau Riera'],
  [
    'caption and credit named in Spanish',
    {
      lang: 'es',
      mid: '<div class="image-wrapper"><img src="/a.jpg"><p class="epigrafe">Los obreros frente al muelle.</p><p class="credito">Gustavo Benítez - Diario del Puerto</p></div>',
    },
    'Los obreros frente al muelle. / Gustavo Benítez - Diario del Puerto',
  ],
  [
    'a credit set as a heading',
    {
      mid: '<div class="img"><img src="/a.jpg"><div class="picture-caption"><h4><span class="pic-credits">Photo: Harbour Press</span></h4></div></div>',
    },
    ' / Harbour Press',
  ],
  [
    'a file name behind the caption',
    figure('Rescue workers | Photo: Dieter Walther 2022/01/Rescue_Walther-scaled.jpeg'),
    'Rescue workers / Dieter Walther',
  ],
  [
    'a figure in a box that is called a pointer',
    {
      after:
        '<section class="block more-from-story"><figure><img src="/a.jpg" alt=""><figcaption>The Secretary at the pier on Monday. (AP Photo/Tom Hale)</figcaption></figure></section>',
    },
    'The Secretary at the pier on Monday. / AP Photo/Tom Hale',
  ],
  [
    'who is pictured, named in the headline',
    { h1: 'Brook calls for a new pier', ...figure('Ellen Brook / AP') },
    'Ellen Brook / AP',
  ],
];

test.each(PICTURES)('%s', (_, parts, image) => {
  expect(fieldsOf(parts).image).toBe(image);
});

const NONE: [name: string, mid: string][] = [
  [
    'a table',
    '<figure class="wp-block-table"><table><tr><th>Pier</th><th>Built in the year</th></tr><tr><td>Northern quay</td><td>eighteen eighty-nine</td></tr></table></figure>',
  ],
  ['a listing of code', '<figure class="code"><pre>from pathlib import Path; print(Path.cwd())</pre></figure>'],
  [
    'a pull quote',
    '<figure><blockquote><p>Nobody wants to see a pier fall into the sea.</p></blockquote><figcaption><cite>Ellen Brook</cite></figcaption></figure>',
  ],
  [
    'a quotation over a drawing',
    '<div class="quote"><img src="/img/quote.png"><div class="caption">„Niemand will sehen, wie ein Pier mitten in der Saison ins Meer stürzt.“</div><span class="credit">Ellen Brook</span></div>',
  ],
  [
    'links to other stories',
    '<ul><li><a href="/news/ferry"><figure><img src="/x.jpg"><figcaption>New ferry on the way</figcaption></figure></a></li></ul>',
  ],
  [
    'a product and its shop',
    '<div class="box"><img src="/p.jpg"><p>A rope for boats of every size</p><a href="/go">Learn more</a></div>',
  ],
  [
    'a price',
    '<div class="box"><img src="/p.jpg"><p>Model pier of wood. Preis kann jetzt höher sein. Preis vom 02.01.2023</p></div>',
  ],
  ['a sign-up', '<div class="box"><img src="/p.jpg"><p>Subscribe to our sister title for news from the sea</p></div>'],
  [
    'an alternative text',
    '<div class="inline-image"><img class="lazyload" data-src="/a.jpg" alt="A seagull sits on the railing of the pier"></div>',
  ],
];

test.each(NONE)('no caption: %s', (_, mid) => {
  const { image = '' } = fieldsOf({ mid, url: 'https://portpost.example.com/pier' });
  expect(image.replace(/ \/ (?:; )?/g, '')).toBe('');
});

test('a byline beside a portrait is no caption', () => {
  const portrait =
    '<div class="meta"><img src="/jane.jpg"><span class="author">Jane Miller</span> <span>Sat 2 Mar 2024 17.00</span></div>';
  expect(fieldsOf({ after: portrait }).image?.replace(' / ', '')).toBe('');
});
