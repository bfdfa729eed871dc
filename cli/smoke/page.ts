/**
 * An article like no other: with an address of its own, so that it takes no record's place, and gone with it. Subscribers of the feed hear of it;
 * they know it by its publisher.
 */
export function smokePage(name: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>A test of the pipeline: ${name}</title>
<meta property="og:type" content="article">
<meta property="og:title" content="A test of the pipeline: ${name}">
<meta property="og:site_name" content="Copydesk smoke test">
<link rel="canonical" href="https://smoke-test.copydesk.example/${name}">
</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>A test of the pipeline: ${name}</h1>
<p>This page was uploaded to see whether everything that lies between an upload and a record works. It is read, cut down to its
article, taken apart, enriched and stored like any other page, and then it is taken away again.</p>
<p>Whoever reads these lines in a feed or in a list has met the test while it ran. Nothing needs to be done: the page is deleted as soon
as its record is there, and the record goes with it, as the record of every deleted page does.</p>
<p>What stays behind is an entry in the ledger, which says that the page was withdrawn, and a mark where the record stood, so that
nothing that comes late can bring it back.</p>
</article>
<footer>Written for this test, and free for any use.</footer>
</body></html>
`;
}
