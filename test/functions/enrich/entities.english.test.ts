import { findEntities } from '../../../functions/enrich/entities/entities.ts';

/** Wire copy of our own, every name marked: [P …] person, [O …] organisation, [L …] place. */
const COPY = [
  `[L OSLO] 1998-03-14 ([O Reuters]) - [P Henrik Dahl], head of the [O Norwegian Fisheries Board], said on Saturday that cod quotas in the [L Barents Sea] would be cut by a tenth.
"There is no other way," [P Dahl] told a news conference in [L Oslo].
[L Russia] and [L Norway] share the stock. A spokesman for the [O Ministry of Fisheries] in [L Moscow] declined to comment.`,
  `SOCCER - [O LEEDS] HOLD [O ARSENAL] TO DRAW.
[L LONDON] 1997-02-01
A late header by substitute [P Carl Venning] earned [O Leeds] a 1-1 draw at [O Arsenal] on Saturday.
[P Dennis Okafor] had put [O Arsenal] ahead after 12 minutes.
[O Leeds] manager [P Graham Pell] said [P Venning] was still short of fitness.
Standings:
[O Arsenal] 24 14 6 4 44 22 48
[O Newcastle] 24 13 5 6 47 27 44`,
  `Leading results at the [L Auckland] open:
[P Maria Salgado] ([L Spain]) beat [P Yuki Hamada] ([L Japan]) 6-3 6-4
[P Anke Vogt] ([L Germany]) beat [P Lucie Moreau] ([L France]) 7-5 6-2
1. [P Peter Halloran] ([L Ireland]) 1:44.02
2. [P Juma Kiprono] ([L Kenya]) 1:44.31`,
  `[L FRANKFURT], Oct 12 ([O AP]) -- [O Volkswagen] said Monday it would close a plant in [L Brussels] by the end of the year, cutting 3,000 jobs.
Shares of [O Volkswagen] fell 2.1 percent in early trading.
"[O VW] had no choice," said [P Jutta Reimann], an analyst at [O Commerzbank]. The [O European Commission] said it had been told in advance.
[P Reimann] rates the stock a sell. [O Renault] and [O Fiat] also lost ground.`,
  `[O Halvorsen Industries Inc.] agreed to buy [O Trident Software] for $310 million in cash, the companies said Thursday.
[O Halvorsen], based in [L Minneapolis], makes pumps. [O Trident] has offices in [L Austin], [L Texas], and [L Bangalore], [L India].
[O Halvorsen] chief executive [P Laura M. Stringer] will run the combined company. [P Stringer] joined [O Halvorsen] from [O General Electric] in 2011.`,
  `Sen. [P Robert Kessling], D-[L Ohio], and Rep. [P Alma Ortiz] asked the [O Justice Department] to look into the contract.
Attorney General [P Diane Mercer] has not replied. [P Kessling] said the [O FBI] had interviewed two of his aides in [L Cleveland].
The [O White House] referred questions to the [O Department of Justice].`,
  `A gunman killed four people at a market in [L Marseille], [L France], on Sunday before he was shot by police, officials said.
Interior Minister [P Luc Besnard] flew to the city. "[L France] is in mourning," [P Besnard] said.
The suspect, [P Karim Belhadj], 27, had lived in [L Lyon] and worked for [O Air France]. His lawyer, [P Sophie Lang], said [P Belhadj] had been ill.`,
  `The [O World Health Organization] sent doctors to [L Kinshasa] on Friday after 12 deaths in the north of the [L Democratic Republic of Congo].
The [O WHO] said the cause was not known. [P Jean-Paul Mbuyi], who runs the general hospital in [L Mbandaka], said supplies were short.
"[O UNICEF] promised us gloves," [P Mbuyi] said by telephone. [O Doctors Without Borders] has 30 people in the province.`,
  `Researchers at the [O University of Leeds] and the [O Max Planck Institute] have dated bones found near [L Lake Turkana] in [L Kenya].
[P Fiona Abbott], who led the work, said the find was older than any from [L Ethiopia]. It was described in [O Nature] on Wednesday.
[P Abbott] and [P Daniel Mutua] of the [O National Museums of Kenya] will return in May.`,
];
const TYPES: Record<string, string> = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE' };

test('finds the names of wire copy', () => {
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const copy of COPY) {
    let articleBody = '';
    const marked = new Set<string>();
    for (const [piece, type, name] of copy.matchAll(/\[([POL]) ([^\]]+)\]|[^[]+/g)) {
      if (type) marked.add(`${TYPES[type]} ${articleBody.length} ${name}`);
      articleBody += name ?? piece;
    }
    const found = findEntities({ articleBody }).flatMap(({ type, mentions }) =>
      mentions.map(([start, end]) => `${type} ${start} ${articleBody.slice(start, end)}`),
    );
    right += found.filter((name) => marked.has(name)).length;
    wrong.push(...found.filter((name) => !marked.has(name)));
    missed.push(...[...marked].filter((name) => !found.includes(name)));
  }
  const f1 = (2 * right) / (2 * right + wrong.length + missed.length);
  // 0.985 as this is written; the lists say what a change lost.
  expect({ f1: f1 > 0.93, wrong, missed }).toMatchObject({ f1: true });
});

const namesOf = (articleBody: string, type: string) =>
  findEntities({ articleBody }).flatMap((entity) => (entity.type === type ? entity.name : []));

test('an article in capitals names a person in full', () => {
  const body = 'MAYOR PHILIP MARSDEN SAID NOBODY WAS HURT IN THE FIRE. "WE WERE LUCKY," MARSDEN SAID.';
  expect(namesOf(body, 'PERSON')).toEqual(['Philip Marsden']);
});

test('a named storm is nobody', () => {
  const body = `Storm Edith tore roofs from houses in Galway on Monday. Edith is the fourth storm of the season, after Storm Hubert in January.
Hurricane Carla killed nine people in Florida. Carla made landfall near Tampa. Susan Blythe said she had never seen such a storm.`;
  expect(namesOf(body, 'PERSON')).toEqual(['Susan Blythe']);
});

test('cities are teams where they play, places elsewhere', () => {
  const sport = `Leeds drew 1-1 with Norwich on Saturday, and Sunderland beat Burnley 2-0.
Leeds manager Graham Pell praised his goalkeeper. Norwich striker Paul Dace was sent off.`;
  expect(namesOf(sport, 'ORGANIZATION').sort()).toEqual(['Burnley', 'Leeds', 'Norwich', 'Sunderland']);
  const town =
    'The library in Norwich lost its roof. Norwich has 140,000 people; Leeds has more. The mayor of Leeds, Ann Poole, came to Norwich.';
  expect(namesOf(town, 'PLACE').sort()).toEqual(['Leeds', 'Norwich']);
});

test('an acronym takes the type of the name it stands for', () => {
  const body = 'The Northern Relief Council (NRC) sent tents. NRC workers left on Friday. "NRC will return," said Anna Bell.';
  const council = findEntities({ articleBody: body }).find(({ id }) => id === 'organization/northern-relief-council');
  expect(council?.mentions).toHaveLength(4);
});

test('what ends like a place is nobody', () => {
  const body =
    'The ferry linked Port Ellery with Marsh Point. Marsh Point has two shops. Mr Point, who owns one, was at Tolver Quay with Ann Bridge.';
  expect(namesOf(body, 'PERSON')).not.toEqual(expect.arrayContaining([expect.stringMatching(/Marsh Point|Tolver Quay/)]));
  expect(namesOf(body, 'PLACE')).toContain('Marsh Point');
});

test('cities in results and standings are teams', () => {
  const body = `Results of matches played on Sunday:
Valencia 1 Zaragoza 0
Granada 2 Malaga 2
Standings (played, won, drawn, lost, goals for, against, points):
Valencia 3 2 0 1 4 4 6
Malaga 3 1 2 0 5 3 5`;
  const places = namesOf(body, 'PLACE');
  expect(places.filter((name) => /^(?:Valencia|Zaragoza|Granada|Malaga)$/.test(name))).toEqual([]);
});

test('a company is one without its legal form too', () => {
  const body =
    'Halden Dairies Inc. bought a rival in March. The case is Whitmore v. Halden Dairies. Lawyers of Halden Dairies said little.';
  expect(namesOf(body, 'PERSON')).not.toContain('Halden Dairies');
  expect(namesOf(body, 'ORGANIZATION')).toContain('Halden Dairies');
});

test('a small namesake in a country that the article names is not taken for a city abroad', () => {
  const body = 'Officials in Valencia met investors from the United States. American firms want to build in Valencia.';
  expect(findEntities({ articleBody: body }).find(({ id }) => id === 'place/valencia')?.geo).toBeUndefined();
});

test('lines in capitals: verbs, titles and common words are no names', () => {
  const body =
    'FLOODS HIT THE SOUTH (AP) — NINE PEOPLE DIED ON MONDAY. MAYOR DIEGO LLORENTE SAID HOMES WERE LOST. RESIDENTS OF GRANADA FLED. "HELP CAME LATE," LLORENTE SAID.';
  const found = findEntities({ articleBody: body }).map(({ id }) => id);
  expect(found).toContain('person/diego-llorente');
  expect(found.filter((id) => /said|people|mayor|grenada/.test(id))).toEqual([]);
});

test('the words whose initials stand in brackets behind them', () => {
  const body = 'A ceasefire between the army and the paramilitary Quick Relief Forces (QRF) held. The QRF left on Monday.';
  const [entity] = findEntities({ articleBody: body });
  expect(entity).toMatchObject({ id: 'organization/quick-relief-forces', type: 'ORGANIZATION' });
  expect(entity!.mentions.map(([start, end]) => body.slice(start, end))).toEqual(['Quick Relief Forces', 'QRF', 'QRF']);
});

test('a company called like a town, by its shareholders', () => {
  const body =
    "Trident agreed to buy Haan Logistics BV on Tuesday. Shares in Haan jumped. Haan's biggest shareholder has backed the offer. Banks advised Haan.";
  expect(findEntities({ articleBody: body }).filter(({ id }) => id.includes('haan'))).toMatchObject([
    { id: 'organization/haan-logistics', type: 'ORGANIZATION' },
  ]);
});

test('ranks of the British police, and states as agencies write them', () => {
  const body = 'Det Con Sarah Lunn spoke to Brig. Gen. Neil Abbott and to Sen. Carl Jensen, D-Minn., in Leeds.';
  expect(namesOf(body, 'PERSON').sort()).toEqual(['Carl Jensen', 'Neil Abbott', 'Sarah Lunn']);
  expect(namesOf(body, 'PLACE')).toContain('Minnesota');
});

test('of two people of one surname the one first named goes by it', () => {
  const body =
    'Eleanor Whitby has died in Ely. The cause was pneumonia, her son, James Whitby, said. Whitby taught at a school in Leeds. Whitby wrote nine novels.';
  const [first] = findEntities({ articleBody: body });
  expect(first).toMatchObject({ id: 'person/eleanor-whitby' });
  expect(first!.mentions).toHaveLength(3);
});

test('an acronym in brackets is the body before it, with its legal form or a word left out', () => {
  const idsOf = (articleBody: string) =>
    findEntities({ articleBody })
      .filter(({ type }) => type === 'ORGANIZATION')
      .map(({ id, mentions }) => `${id} ${mentions.length}`);
  expect(idsOf('The chip will be made by Norland Wafer Manufacturing Co (NWMC). NWMC declined to comment.')).toEqual([
    'organization/norland-wafer-manufacturing 3',
  ]);
  expect(idsOf('The Northern Agency for Flood Prevention and Relief (NAFR) met. The NAFR said no more.')).toEqual([
    'organization/northern-agency-for-flood-prevention-and-relief 3',
  ]);
});

test('the cricket board is no bank, and a chipmaker is called so only', () => {
  const ids = findEntities({
    headline: 'Chipmaker Velara Brandt sues rival',
    articleBody: 'England play Australia in June. The ECB said so. Chipmaker Velara Brandt sued a rival in Leeds.',
  }).map(({ id }) => id);
  expect(ids.filter((id) => /chipmaker|central-bank/.test(id))).toEqual([]);
});
