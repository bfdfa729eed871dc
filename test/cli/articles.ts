/** A saved page with one article, in the way of a small paper's site. */
export const page = (
  headline: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | Fenwick Post</title>
<meta property="og:site_name" content="Fenwick Post"><meta property="article:published_time" content="2025-04-11T07:30:00+01:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav><article><h1>${headline}</h1>
<p>The parish hall in Lower Fenwick has a roof again, seventeen months after a beech came through it in a gale. Volunteers laid the last
of 4,200 slates on Thursday afternoon, in time for the spring fair.</p>
<p>“We were told it could not be done for less than a quarter of a million,” said Hester Loam, who chairs the hall committee. “It was done
for ninety thousand pounds and a great many sandwiches.”</p>
<p>The slates came from a chapel that is being pulled down in the next valley. The committee still owes its bank eleven thousand pounds,
which it hopes to pay back from the fair and from a winter of dances.</p></article>
<footer>© 2025 Fenwick Post. Privacy. Contact.</footer></body></html>`;

/** The same as a browser's text. */
export const dump = `Home
Sport
Weather
Hall roofed by its own dancers

By Ada Quill

The parish hall in Lower Fenwick has a roof again, seventeen months after a beech came through it in a gale. Volunteers laid the last of 4,200 slates on Thursday afternoon, in time for the spring fair.

The slates came from a chapel that is being pulled down in the next valley. The committee still owes its bank eleven thousand pounds, which it hopes to pay back from the fair and from a winter of dances.

Privacy
Contact
`;
