/** Short and long names of bodies and places that copy uses side by side without saying so: the name to file under, then the others. */
const ROWS = [
  'United Nations|UN|U.N.',
  'European Union|EU|E.U.',
  'NATO|Nato|North Atlantic Treaty Organization|North Atlantic Treaty Organisation',
  'World Health Organization|World Health Organisation|WHO',
  'International Monetary Fund|IMF',
  'World Trade Organization|World Trade Organisation|WTO',
  'International Atomic Energy Agency|IAEA',
  'International Olympic Committee|IOC',
  'Federal Bureau of Investigation|FBI|F.B.I.',
  'Central Intelligence Agency|CIA|C.I.A.',
  'National Security Agency|NSA',
  'NASA|Nasa',
  'Associated Press|AP|A.P.',
  'Agence France-Presse|AFP|Agence France Presse',
  'Reuters|REUTERS',
  'BBC|British Broadcasting Corporation',
  'New York Times|NYT',
  'Federal Reserve|Fed|Federal Reserve Board',
  'Department of State|State Department|U.S. State Department|US State Department',
  'Department of Justice|Justice Department|U.S. Justice Department|US Justice Department',
  'Department of Defense|Defense Department|Pentagon|U.S. Department of Defense',
  'Republican Party|GOP|G.O.P.|Republicans',
  'Democratic Party|Democrats',
  'African National Congress|ANC',
  'Palestine Liberation Organization|PLO',
  'General Motors|GM',
  'Volkswagen|VW',
  'Hewlett-Packard|HP',
  'Al-Qaeda|al-Qaeda|al Qaeda|Al Qaeda|al-Qaida|Al Qaida|Al-Qaida',
  'Hezbollah|Hizbollah|Hizbullah',
  'Islamic State|ISIS|ISIL|Daesh',
  'Taliban|Taleban',
  'Manchester United|Man United|Man Utd',
  'Manchester City|Man City',
  'Wal-Mart|Walmart',
  'Washington, D.C.|Washington D.C.|Washington DC|Washington, DC|D.C.',
  'New York City|NYC',
  'Los Angeles|L.A.|LA',
  'Netherlands|The Netherlands|the Netherlands|Holland',
  'Kyiv|Kiev',
  // States of the United States as agencies write them.
  ...'Alabama|Ala.,Arizona|Ariz.,Arkansas|Ark.,California|Calif.,Colorado|Colo.,Connecticut|Conn.,Delaware|Del.,Florida|Fla.,Illinois|Ill.,Indiana|Ind.,Kansas|Kan.,Kentucky|Ky.,Maryland|Md.,Massachusetts|Mass.,Michigan|Mich.,Minnesota|Minn.,Mississippi|Miss.,Missouri|Mo.,Montana|Mont.,Nebraska|Neb.,Nevada|Nev.,New Hampshire|N.H.,New Jersey|N.J.,New Mexico|N.M.,North Carolina|N.C.,North Dakota|N.D.,Oklahoma|Okla.,Oregon|Ore.,Pennsylvania|Pa.,Rhode Island|R.I.,South Carolina|S.C.,South Dakota|S.D.,Tennessee|Tenn.,Texas|Tex.,Vermont|Vt.,Virginia|Va.,Wisconsin|Wis.,Wyoming|Wyo.'.split(
    ',',
  ),
  'Great Britain|Britain',
] as const;

/** The name to file each of these under. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [name, ...others] = row.split('|');
    return others.map((other) => [other, name!] as const);
  }),
);

/** Other names of countries in English copy, by ISO 3166-1 code. */
export const COUNTRY_ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'US|U.S.|U.S|USA|U.S.A.|U.S.A|United States of America|America|the United States|Vereinigten Staaten|Vereinigten Staaten von Amerika|米国',
    GB: 'UK|U.K.|U.K|Great Britain|Britain',
    AE: 'UAE|U.A.E.|الإمارات',
    SA: 'السعودية',
    NL: 'Holland|The Netherlands|the Netherlands',
    CN: "PRC|People's Republic of China",
    RU: 'Russian Federation',
    CD: 'DR Congo|DRC|Democratic Republic of Congo|Democratic Republic of the Congo|Zaire',
    CI: "Ivory Coast|Cote d'Ivoire|Côte d'Ivoire",
    CZ: 'Czech Republic|Czechia',
    KR: 'Republic of Korea|S. Korea|한국',
    KP: "N. Korea|DPRK|Democratic People's Republic of Korea",
    MM: 'Burma|Myanmar',
    TR: 'Turkey',
    BA: 'Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina',
    TL: 'East Timor',
    SZ: 'Swaziland',
    MK: 'Macedonia',
    CV: 'Cape Verde',
    VA: 'Vatican|Holy See',
    IE: 'Republic of Ireland',
    TT: 'Trinidad and Tobago',
    HK: 'Hong Kong',
    MO: 'Macau|Macao',
    PS: 'Palestine',
    XK: 'Kosovo',
  }).flatMap(([code, names]) => names.split('|').map((name) => [name, code] as const)),
);

/** Names of more than one country: filed under none. */
export const SHARED_COUNTRY_NAMES: ReadonlySet<string> = new Set(['Congo', 'Kongo']);
