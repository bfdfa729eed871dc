import { page } from './layout.ts';

/**
 * Pages that are no plain article: live blogs, galleries, lists, interviews, recipes, reviews, stubs. In our own words; each builder
 * returns the page's source, and what must come out stands beside it.
 */

const paragraph = (text: string) => `<p>${text}</p>`;

export const LIVE_ENTRIES = [
  [
    '18:42',
    'Ring road closed in both directions',
    'Police have closed the ring road between the stadium and the brewery. Drivers are sent over the old bridge, where the queue is now two kilometres long.',
  ],
  [
    '18:20',
    'Water level still rising',
    'The gauge at the mill stands at 4.12 metres, eight centimetres more than an hour ago. The fire brigade expects the peak shortly before midnight.',
  ],
  [
    '17:55',
    'School gym opens as a shelter',
    'The gym of the Linden school has been open since five o’clock. Sixty beds are ready, and the kitchen next door is cooking soup for whoever comes.',
  ],
  [
    '17:31',
    'Mayor asks people to stay away',
    'Mayor Petra Halloran has asked onlookers to stay away from the embankment. “Every car that parks there is a car we have to tow before the sandbags can come,” she said.',
  ],
  [
    '17:02',
    'First cellars flooded',
    'In Weaver Street the first cellars are under water. Neighbours have formed a chain to carry out what can be saved, among it the archive of the choral society.',
  ],
] as const;

/** Newest first, each entry a box with a time and a heading of its own. */
export const liveBlog = () =>
  page({
    title: 'Flood on the Arle: what we know so far',
    description: 'The river is expected to peak around midnight. All developments in our live blog.',
    body: `<article class="live-blog"><h1>Flood on the Arle: what we know so far</h1>
${paragraph('The river is expected to peak around midnight. We report from the embankment, the shelters and the control room, and keep the newest entry on top.')}
<div class="timeline">${LIVE_ENTRIES.map(
      ([time, heading, text], index) =>
        `<div class="live-entry" id="e${index}"><time datetime="2026-03-14T${time}:00+01:00">${time}</time><h2>${heading}</h2>${paragraph(text)}</div>`,
    ).join('\n')}</div></article>`,
  });

export const GALLERY_CAPTIONS = [
  'The lantern parade left the old market at dusk, led by the drummers of the three harbour schools.',
  'Rain had been forecast for the whole evening, but the clouds opened only once, over the fish hall.',
  'Hedda Roos, 91, has walked in every parade since 1948 and carried the same paper moon as then.',
  'The largest lantern this year was a whale of willow and silk; eleven people were needed to lift it.',
  'At the end of the night the lanterns are put on the water, where a boat collects them at dawn.',
];

export const gallery = () =>
  page({
    title: 'The lantern parade in pictures',
    description: 'Two thousand people carried lights through the old town.',
    body: `<article><h1>The lantern parade in pictures</h1><p class="byline">By Ilse Brandt</p><div class="gallery">${GALLERY_CAPTIONS.map(
      (caption, index) =>
        `<figure class="slide"><img src="/img/parade-${index}.jpg" alt="" width="1200" height="800"><figcaption>${caption} <span class="credit">Photo: Ilse Brandt</span></figcaption></figure>`,
    ).join('\n')}</div></article>`,
  });

export const LIST_ITEMS = [
  [
    '1. Walk the sea wall before breakfast',
    'The wall is two miles long and belongs to the herons until about eight. Bring a coat even in June: the wind comes straight off the bank.',
  ],
  [
    '2. Eat a smoked eel roll on the quay',
    'Only one stall still smokes over alder, the last on the left. It sells out by one o’clock, and on Saturdays an hour earlier.',
  ],
  [
    '3. Climb the water tower',
    'There are 214 steps, and the lift has been out of order since the autumn. The view reaches the lightship on clear days.',
  ],
  [
    '4. Listen to the bells on a Thursday',
    'The ringers practise from seven to half past eight. Visitors may come up as long as they keep their hands in their pockets.',
  ],
] as const;

export const listicle = () =>
  page({
    title: 'Four things to do in Brackwater for less than ten pounds',
    description: 'A day by the sea need not cost much.',
    body: `<article><h1>Four things to do in Brackwater for less than ten pounds</h1><div class="content">
${paragraph('A day by the sea need not cost much, if you know where to look and get up early. We asked the people who live in Brackwater all year.')}
${LIST_ITEMS.map(([heading, text]) => `<h3>${heading}</h3>${paragraph(text)}`).join('\n')}</div></article>`,
  });

export const ANSWERS = [
  [
    'How did you find the manuscript?',
    'In a box of sheet music that nobody had opened since the move. It lay between two waltzes, and at first I took it for a laundry list.',
  ],
  [
    'What made you think it was hers?',
    'The sevens. She crossed them twice, all her life, and I have seen a thousand of her letters. Then the paper: it has the mark of the mill in Orme.',
  ],
  [
    'Will it be played?',
    'In October, if the hall is ready. We lack one page, the end of the slow movement, and I would rather stop there than invent what is missing.',
  ],
] as const;

export const interview = () =>
  page({
    title: '“I would rather stop than invent what is missing”',
    description: 'The archivist Runa Eide found a lost quartet in a box of waltzes.',
    body: `<article><h1>“I would rather stop than invent what is missing”</h1><div class="text">
${paragraph('The archivist Runa Eide found a lost string quartet in a box of waltzes. A conversation about sevens, paper mills and a page that is gone.')}
${ANSWERS.map(([question, answer]) => `<p><strong>${question}</strong></p>${paragraph(answer)}`).join('\n')}</div></article>`,
  });

export const INGREDIENTS = [
  '400 g floury potatoes',
  '2 leeks, white part only',
  '1 litre fish stock',
  '150 ml cream',
  '300 g smoked haddock',
];
export const METHOD = [
  'Peel the potatoes, cut them into small cubes and boil them in the stock for ten minutes.',
  'Slice the leeks, add them and cook until both are soft enough to crush with a spoon.',
  'Pour in the cream, lay the haddock on top and let it poach for five minutes with the lid on.',
  'Flake the fish into the soup, season with pepper only, and serve with dark bread.',
];

export const recipe = () =>
  page({
    title: 'Harbour soup with smoked haddock',
    description: 'A soup for days on which the ferry does not run.',
    body: `<article class="recipe"><h1>Harbour soup with smoked haddock</h1>
${paragraph('This is the soup that the ferry kitchen serves when the ferry does not run. It takes half an hour and one pot, and it is better on the second day.')}
<h2>Ingredients</h2><ul class="ingredients">${INGREDIENTS.map((item) => `<li>${item}</li>`).join('')}</ul>
<h2>Method</h2><ol class="steps">${METHOD.map((item) => `<li>${item}</li>`).join('')}</ol></article>`,
  });

export const REVIEW = [
  'Lena Morrow’s third novel begins with a woman who steals a boat, and for two hundred pages it is never quite clear whether she can sail it.',
  'That is the joke of the book, and its sorrow too. Morrow writes sentences that heel over in the wind and right themselves at the last word.',
  'The middle part, in which the coastguard is given a voice, is too long by a third. But the landing on the last page is the best she has written.',
];

export const review = () =>
  page({
    title: 'A stolen boat and a sea of doubts',
    description: 'Lena Morrow’s third novel is her best, in spite of the coastguard.',
    body: `<article><h1>A stolen boat and a sea of doubts</h1><div class="review-body">${REVIEW.map(paragraph).join('\n')}</div>
<div class="rating"><span class="label">Rating</span> <span class="stars">4 of 5</span></div></article>`,
  });

export const SHORT_TEXT =
  'The swimming pool in Mill Lane stays closed on Monday. A pump has to be replaced, the town said on Friday. Season tickets are valid a day longer.';

export const shortNotice = () =>
  page({
    title: 'Pool in Mill Lane closed on Monday',
    description: 'A pump has to be replaced.',
    body: `<article><h1>Pool in Mill Lane closed on Monday</h1><time datetime="2026-05-08">8 May 2026</time><div class="article-body">${paragraph(SHORT_TEXT)}</div></article>`,
  });

export const STUB = [
  'The brewery in Lower Street has been sold for the third time in ten years, and this time the buyer is a man who has never been seen in the town.',
  'His lawyers registered the company in March, two weeks before the offer was made, under the name of a racehorse that won nothing.',
];

export const paywallStub = () =>
  page({
    title: 'Who owns the brewery?',
    description: 'The brewery has been sold for the third time in ten years.',
    head: `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Who owns the brewery?',
      isAccessibleForFree: false,
      hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywalled' },
    })}</script>`,
    body: `<article><h1>Who owns the brewery?</h1><div class="article-body">${STUB.map(paragraph).join('\n')}</div>
<div class="paywall-offer"><h3>Read on with a subscription</h3><p>Four weeks for one pound, then nine pounds a month. Cancel anytime.</p><a class="button" href="/subscribe">Subscribe now</a> <a href="/login">Already a subscriber? Log in</a></div></article>`,
  });

export const CORRECTION =
  'Correction: An earlier version of this article gave the length of the pier as 400 metres. It is 340 metres long.';
export const EDITORS_NOTE =
  'Editor’s note: The author of this article is a member of the pier society, which pays for the lamps described here.';
export const PULLED = 'Nobody ever asked what the lamps were for until they went out.';
export const NOTED = [
  'The pier at Southmere has been dark since January, when salt water got into the cable that feeds its forty lamps.',
  'Repairing it would cost more than the pier has earned in a decade. “Nobody ever asked what the lamps were for until they went out,” said Joan Ashdown, who has sold tickets there since 1979.',
  'The council will decide in June. Until then the anglers bring their own light, and the last hundred metres are closed after sunset.',
];

export const notedArticle = () =>
  page({
    title: 'The pier goes dark',
    description: 'Forty lamps, one cable and a lot of salt.',
    body: `<article><h1>The pier goes dark</h1><div class="article-body"><p class="editors-note"><em>${EDITORS_NOTE}</em></p>${paragraph(NOTED[0]!)}
<blockquote class="pullquote"><p>${PULLED}</p></blockquote>${paragraph(NOTED[1]!)}${paragraph(NOTED[2]!)}<p class="correction"><em>${CORRECTION}</em></p></div></article>`,
  });

const POSTS = [
  ['A week without the bridge', LIVE_ENTRIES[0][2], LIVE_ENTRIES[1][2], LIVE_ENTRIES[2][2]],
  ['What the eel smokers told me', LIST_ITEMS[1][1], LIST_ITEMS[0][1], LIST_ITEMS[3][1]],
  ['Notes on a stolen boat', REVIEW[0]!, REVIEW[1]!, REVIEW[2]!],
] as const;

/** The front page of a blog: whole posts, one below the other. */
export const blogFront = () =>
  page({
    title: 'Tidewrack: notes from the coast',
    description: 'A blog about the coast.',
    type: 'website',
    body: POSTS.map(
      ([heading, ...texts], index) =>
        `<article class="post"><h2><a href="/posts/${index}">${heading}</a></h2><p class="meta">Posted on ${index + 3} May 2026</p>${texts.map(paragraph).join('')}<a href="/posts/${index}#comments">${index + 2} comments</a></article>`,
    ).join('\n'),
  });

export const frames = () =>
  `<html><head><title>The Southmere Gazette</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="today.html">
<noframes><body>Your browser does not show frames. <a href="today.html">Go to today’s page.</a></body></noframes></frameset></html>`;
