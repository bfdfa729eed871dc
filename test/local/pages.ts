/** A plausible page of our own making; each number gives another article of another address. */
export function page(number: number, extra = ''): string {
  const address = `https://www.coast-daily.example/harbour/${number}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Ferry number ${number} returns to the harbour | Coast Daily</title>
<link rel="canonical" href="${address}">
<meta property="og:title" content="Ferry number ${number} returns to the harbour">
<meta property="og:site_name" content="Coast Daily">
<meta property="og:url" content="${address}">
<meta property="article:published_time" content="2026-03-02T08:${String(number % 60).padStart(2, '0')}:00Z">
<meta name="author" content="Jane Miller">
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article>
<h1>Ferry number ${number} returns to the harbour</h1>
<p>Ferry number ${number} came back to the harbour on Monday morning after four months in the yard, where workers replaced its engines, its ramp and most of the wiring on the lower deck.</p>
<p>The crossing to the islands takes forty minutes again, the port authority said, and the old timetable is valid from the first sailing on Tuesday, with one more boat on Friday nights.</p>
<p>Residents had waited since autumn. Many of them work on the mainland and took the small boat, which carries no cars and stays in port whenever the wind turns to the north.</p>
<p>The repairs cost the county nearly twice what had been planned, because the yard found rust below the waterline that no survey of the past ten years had mentioned.</p>
${extra}
</article>
<footer>Copyright Coast Daily. All rights reserved.</footer>
</body>
</html>`;
}
