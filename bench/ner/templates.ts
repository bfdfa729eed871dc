/**
 * News copy with slots, written by hand: the training texts hold little of it (encyclopaedia, web, mail). The slots:
 *
 *   {p} a person in full      {q} the surname alone of the person last named   {p2} {q2} a second person
 *   {o} a company or body     {a} its short form: an acronym, a first word     {o2} another
 *   {m} a ministry, agency, court, university, party, union                     {w} a news agency or paper
 *   {t} a team, {t2} another  {c} a city  {n} a country  {r} a region or any place  {c2} {n2} others
 *   {d} a nation's adjective  {#} a number  {day} {month}
 *
 * Rows parted by a blank line make one article: its slots keep their values.
 */
export const ARTICLES = `
{c}, {month} {#} ({w}) - {n}'s {m} said on {day} it had opened talks with {n2} over border trade.
{p}, a spokesman for the {m}, told reporters in {c} that the talks would go on.
"We are ready to listen," {q} said.
{n2} President {p2} is to visit {c} next week.
{q2} has called {n} a partner.
The {d} government did not comment.

{c} {#}-{#}-{#}
{o} said on {day} its net profit rose {#} percent in the first quarter.
Shares of {a} were up {#} at {#} in {c} trading.
{a} chief executive {p} said the company was on track.
"We see growth in {r}," {q} told analysts.
{o2} is the biggest shareholder in {a}, with {#} percent.
Analyst {p2} at {o2} kept a buy rating on the stock.

{c} ({w}) — {p} won the {d} Open on {day}, beating {p2} {#}-{#}, {#}-{#}.
{q} broke serve twice.
{q2}, seeded {#}, had beaten {p2} of {n} in the semifinals.
"I played well," said the {d}.

SOCCER - {t} BEAT {t2} {#}-{#}.
{c} {#}-{#}-{#}
{t} beat {t2} {#}-{#} on {day} to go top of the table.
{p} scored twice for {t} before half-time.
{t2} coach {p2} blamed the referee.
{q} left {t2} in {month}.
{q2} said {t2} had been unlucky.

Results of {d} first division matches played on {day}:
{t} {#} {t2} {#}
{t2} {#} {t} {#}
Scorers:
{t} - {p} ({#}), {p2} ({#})
Attendance: {#}
Standings (tabulate under played, won, drawn, lost, goals for, goals against, points):
{t} {#} {#} {#} {#} {#} {#} {#}
{t2} {#} {#} {#} {#} {#} {#} {#}

Leading scores after the second round on {day} ({d} unless stated):
{#} {p} {#} {#}
{#} {p2} ({n}) {#} {#}
{#}. {p} ({n}) {#}.{#}
{#}. {p2} ({n2}) {#}.{#}
{p} ({n}) beat {p2} ({n2}) {#}-{#} {#}-{#}
{#} - {p} ({n}), {p2} ({n2})

The {m} has charged {p}, {#}, with fraud.
{q} was arrested in {c} on {day}, police said.
His lawyer, {p2}, said {q} would fight the charges.
{q2} told {w} the case was weak.
A judge in {c}, {r}, set bail at {#}.
The {m} would not say why {o} had not been told.

{p}, head of the {m}, met {p2} in {c} on {day}.
"{n} must act," {q} wrote on {month} {#}.
In {c2}, protesters burned flags of {n2}.
The {m} and {o} declined to comment.
{q2} flew on to {c2}, {n2}.

{o} will buy {o2} for {#} million, the companies said {day}.
The deal makes {a} the largest maker of parts in {r}.
{p} will stay as chairman of {o2}.
{a} is based in {c}; {o2} in {c2}, {n}.
The {m} must approve the deal.
{q} joined {a} from {o2} in {#}.
"{a} gets what it wanted," said {p2} of {o2}.

At least {#} people were killed when a bomb went off in {c}, {n}, officials said on {day}.
The {d} {m} blamed {o}.
{a} denied it.
The blast came days after {p} visited {c2}.
{q}, {#}, is a former minister.
Residents of {r} fled to {c2}.

Former {t} striker {p} has signed for {t2}.
{q} scored {#} goals in {#} games for {t}.
{t2} manager {p2} called {q} "a fine player".
{t} are {#} points ahead of {t2}.
{t2} travel to {c} on {day}.
{q2} rested four players against {t}.

{w} reported that {o} plans to close its plant in {c}.
{a} employs {#} people in {r}.
Union leader {p} said {a} had lied.
"{a} told us nothing," {q} said in {c2}.
The {d} {m} said it would study the plan.
{a}'s shares fell {#} percent.
{a} rival {o2} gained.

{p} was born in {c}, {r}, in {#}.
He studied at the {m} and worked for {o}.
{q} is survived by his wife, {p2}.
{q2}, a teacher, lives in {c2}.

NEW YORK ({w}) - {o} named {p} president.
{q}, {#}, had been with {o2} since {#}.
{q} succeeds {p2}, who is leaving {a}.

{d} President {p} and {d} Prime Minister {p2} will meet in {c}.
{q} and {q2} last met in {c2} in {month}.
{n} wants {n2} to open its markets.
The {m} said {n} was willing.
{n}, {n2} and {r} are to sign.
Talks between {n} and {n2} broke down in {#}.

{t} {#}, {t2} {#}
{p} had {#} points and {#} rebounds as {t} beat {t2}.
{p2} added {#} for the visitors from {c}.
{t} won at {c2} on {day}.
At {c}: {p} drove in {#} runs.
In {c2}, {p2} pitched a {#}-hitter and {t2} won.

{p} ({o}) said: "{o2} has no plan."
According to {a}, {#} people were hurt.
The head of {o2}, {p2}, resigned.
Staff at {a} were told on {day}.
{q2} had run {o2} for {#} years.
Neither {a} nor {o2} would comment.

Gov. {p} signed the bill in {c}.
Sen. {p2}, R-{r}, opposed it.
{q} beat {q2} in {#}.
The {m} has sued.
U.S. Rep. {p2} said {q} "got it wrong".

THE WEATHER IN {r}
{c} {#} {#} cloudy
{c2} {#} {#} sunny
{n} {#}
Storms will move from {r} to {c}.

{p} in {c}, {p2} in {c2}
Reporting by {p} in {c}; Editing by {p2}
Additional reporting by {p} and {p2}
({c} newsroom {#})
-- {c} newsroom, {#} {#}
By {p}, {w}
{p2} is a reporter for {w} in {c2}.

{o} ({a}) said it had sent aid to {r}.
The {a} has {#} workers in {c} and {c2}.
"{a} will stay," its director, {p}, said.
{q} praised the {m}.
The {m} in {c} said {a} trucks had reached {r}.

A court in {c} jailed {p} for {#} years.
{q}'s wife {p2} wept.
Prosecutors said {q} took money from {o}.
{a} fired {q} in {month}.
The {d} was held at {c2} airport.

Researchers at {m} and {o} have found a new species in {r}.
{p} of the {m} led the study.
{q} and colleagues worked in {n} and {n2}.
The work appears in {w}.
{o2} paid for the research, {q} said.

{n} beat {n2} by {#} wickets in {c}.
{n} {#} for {#} ({p} {#}, {p2} {#})
{q} took {#} for {#} as {n2} collapsed.
{n} captain {p2} won the toss.
{n2} play {n} again in {c2} on {day}.
The {m} fined {q2}.

{a} said on {day} that {o2} had not paid.
The {d} lender {o} was fined by the {m}.
Traders in {c} said {a} was selling.
{c} shares closed lower, led by {a}.
{o2} lost {#} to {#} while {a} gained {#}.
The {c} index fell {#} points.
{p}, a dealer at {o2}, said buyers stayed away.

{p} LEADS IN {r} POLL
{o} SUES {o2} OVER PATENT
{n} AND {n2} SIGN PACT IN {c}
{t} SIGN {p}
{c} POLICE ARREST {#}
{m} CHIEF QUITS

{p} Leads Poll in {r}
{o} to Buy {o2} for {#} Million
{n} and {n2} Sign Pact in {c}
{t} Sign {p} From {t2}
{c} Mayor {p2} Calls for Calm
{m} Opens Inquiry Into {o}

Mr. {q} and Ms. {q2} met at {c}.
{p} said {p2} of {o} lied.
Dr. {p} works at {m}.
Prof. {p2}, of {m}, disagreed.
Mr. {q} denies it.
Mrs. {q2} lives in {r}.
Asked about {q2}, {q} laughed.
Only {q}, of {c}, stayed.
`
  .trim()
  .split(/\n\n+/)
  .map((article) => article.split('\n'));

/** What made-up companies and bodies are made of: {s} a surname, {c} a city, {n} a country, {d} a nation's adjective, {x} a made-up word. */
export const COMPANIES =
  '{s} Inc|{s} Inc.|{s} Corp|{s} Corp.|{s} Ltd|{x} AG|{x} SA|{s} & {s2}|{s} & Sons|{s} Brothers|{x} Holdings|{x} Group|{x} Industries|{x}|{x}|{x}|{x} Airlines|{x} Bank|Bank of {c}|{c} Electric|{d} Airways|{d} Telecom|{n} Petroleum|{x} Energy|{x} Systems Inc|{s} Motors|{x} Pharmaceuticals|{s} Oil Co|{s} Foundation|{x} Capital Partners|{x} Insurance|First {c} Bank|{x} Technologies|{s} Media|{c} Times|{x} Plc|{x}-{s}|{s}, {s2} & Co.|{x} Foods|{x} Aviation|{x} Software'.split(
    '|',
  );
export const BODIES =
  "Ministry of {f}|{f} Ministry|Department of {f}|{f} Department|{d} {f} Ministry|{n} {f} Agency|National {f} Council|National {f} Association|Institute of {f}|University of {c}|{c} University|{r} State University|{s} College|{s} University|{c} Police Department|{c} City Council|High Court|{c} District Court|Court of Appeals|{d} Parliament|National Assembly|{d} Football Federation|{d} Red Cross|{d} Army|Central Bank of {n}|Bank of {n}|Bureau of {f}|Federal {f} Commission|{d} {f} Board|{f} Committee|House {f} Committee|Senate {f} Committee|National Front for {f}|{d} Liberation Army|{d} Communist Party|{d} Democratic Party|People's Party|{n} Workers' Union|International {f} Organization|European {f} Agency|World {f} Forum|{c} Fire Department|{s} Institute|{c} General Hospital|{s} Museum|{d} Olympic Committee|{c} Chamber of Commerce|Office of {f}|Royal Society of {f}|{f} Workers Union|Centre for {f} Studies|{r} Department of {f}".split(
    '|',
  );
export const FIELDS =
  'Health|Education|Defence|Defense|Finance|Justice|Foreign Affairs|Trade|Agriculture|Energy|Transport|Transportation|Labor|Labour|Environment|Science|Culture|Tourism|Interior|Information|Commerce|Housing|Fisheries|Statistics|Security|Space|Medicine|Economics|Human Rights|Fire Protection|Natural Resources|Science and Technology|Trade and Industry|Public Works|Women|Steel|Mines'.split(
    '|',
  );
/** Teams: a city, with or without one of these. */
export const TEAM_ENDS =
  '|||||| United| City| FC| Rovers| Athletic| Tigers| Lions| Bears| Eagles| Hawks| Kings| Wolves| Giants| Stars| Rangers| Bulls| Sharks'.split(
    '|',
  );
export const AGENCIES =
  'Reuters|AP|AFP|Associated Press|Reuters|dpa|Xinhua|Kyodo|Interfax|Bloomberg|CNN|BBC|New York Times|Guardian|Washington Post|Financial Times'.split(
    '|',
  );

/** What made-up words are put together from. */
export const SYLLABLES =
  'al an ar be bo ca co cor da den do el en er fa fin ga gen go ha in ka ko la len li lo ma mer mi mo na ne no nor ol on or pa per po qua ra re ri ro sa se si so sta ta tec tel ti to tra tri ul un va ver vi vo wa xa za zen'.split(
    ' ',
  );
