import { wordSet } from './list.ts';

/** What the rules for languages other than English go by. All words in small letters unless capitals matter. */
export interface LanguageRules {
  /** Nouns are written with capitals, so a capital tells nothing. */
  nounsCapitalised?: boolean;
  /** An article or preposition may be joined to a name by an apostrophe: l'Assemblée. */
  elides?: boolean;
  /** Before a place. */
  prepositions: Set<string>;
  /** Before a person; no part of the name. */
  titles: Set<string>;
  /** Begin or run inside the name of a body; with capitals. */
  organizationWords: Set<string>;
  /** Often stand at the beginning of a sentence and are also names somewhere; never names here. */
  never: Set<string>;
}

const rules = (
  prepositions: string,
  titles: string,
  organizationWords: string,
  never: string,
  more: Pick<LanguageRules, 'nounsCapitalised' | 'elides'> = {},
): LanguageRules => ({
  prepositions: wordSet(prepositions),
  titles: wordSet(titles),
  organizationWords: wordSet(organizationWords),
  never: wordSet(never),
  ...more,
});

const ROMANCE_TITLES = 'presidente ministro ministra';

/** By primary language subtag. A language that isn't here has places by the gazetteer only. */
export const LANGUAGE_RULES: Readonly<Record<string, LanguageRules>> = {
  de: rules(
    'in aus nach bei von bis um',
    'herr herrn frau dr prof präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin innenminister innenministerin finanzminister verteidigungsminister verteidigungsministerin gesundheitsminister wirtschaftsminister ministerpräsident ministerpräsidentin premierminister premierministerin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin regierungschef staatschef parteichef parteichefin generalsekretär sprecher sprecherin trainer torwart stürmer papst könig königin prinz prinzessin richter richterin staatsanwalt vorstandschef geschäftsführer geschäftsführerin autor autorin regisseur regisseurin schauspieler schauspielerin sänger sängerin senator senatorin abgeordnete abgeordneter',
    'AG GmbH SE KG e.V. Universität Hochschule Bank Sparkasse Bundesamt Bundesverband Landesamt Landgericht Amtsgericht Oberlandesgericht Verwaltungsgericht',
    'Die Der Das Ein Eine Es Sie Er Wir Ich In Im Am An Auf Bei Mit Nach Von Vor Zu Für Und Aber Doch Auch Wie Wer Was Wenn Seit Ende Anfang Mitte Heute Gestern Morgen Jahr Jahre Tag Essen Halle Singen Wesel Hof Bad Regen Weiden Wald Rain Buch Most Bar Band Art Rolle Politik Wende Kind Mark Rose Christian Person Ernst Bär Wolf Engel Sommer Winter Gold Stein Berg Sonne Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    { nounsCapitalised: true },
  ),
  fr: rules(
    'à en au aux dans de du vers chez depuis pour',
    'm mme mlle monsieur madame dr maître président présidente ministre premier première maire député députée sénateur sénatrice pape roi reine prince princesse général colonel capitaine entraîneur entraîneuse directeur directrice porte-parole procureur procureure avocat avocate écrivain écrivaine réalisateur réalisatrice acteur actrice chanteur chanteuse chancelier chancelière secrétaire',
    'Université Ministère Assemblée Sénat Parti Banque Société Institut Conseil Commission Fédération Association Ligue Cour Tribunal Parquet Union Front Mouvement Rassemblement Groupe Compagnie Agence Office Comité Confédération Hôpital Musée',
    'Le La Les Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cette Ces Mais Et Ou Pour Dans Avec Sur Selon Si Son Sa Ses Lors Alors Après Avant Depuis Face En Au Aux Du De À Tout Tous Pas Plus Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre État Tours Nice Sens Bordeaux Maison Réunion',
    { elides: true },
  ),
  es: rules(
    'en a de desde hacia hasta por para',
    `${ROMANCE_TITLES} señor señora sr sra don doña dr dra presidenta primer primera alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada papa rey reina príncipe princesa general coronel capitán entrenador entrenadora director directora portavoz fiscal juez jueza abogado abogada escritor escritora actor actriz cantante canciller secretario secretaria expresidente exministro`,
    'Universidad Ministerio Congreso Senado Partido Banco Sociedad Instituto Consejo Comisión Federación Asociación Liga Corte Tribunal Audiencia Fiscalía Unión Frente Movimiento Grupo Compañía Agencia Comité Confederación Hospital Museo Policía Guardia Cámara Ayuntamiento Fundación Real Atlético Deportivo',
    'El La Los Las Un Una Unos Unas Él Ella Ellos Y Pero Por Para Con Sin Sobre Según Si Su Sus Lo En De Del Al A Más No Ya Este Esta Estos Estas Esto Cuando Como Donde Todo Todos Tras Desde Hasta Lunes Martes Miércoles Jueves Viernes Sábado Domingo Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre Estado Sol Paz Mercedes Santos Cruz',
  ),
  it: rules(
    'a in da di ad verso per',
    `${ROMANCE_TITLES} signor signora dottor dottoressa professor professoressa premier sindaco sindaca senatore senatrice deputato deputata papa re regina principe principessa generale colonnello capitano allenatore allenatrice direttore direttrice portavoce procuratore giudice avvocato avvocata scrittore scrittrice attore attrice cantante cancelliere segretario segretaria`,
    'Università Ministero Camera Senato Partito Banca Società Istituto Consiglio Commissione Federazione Associazione Lega Corte Tribunale Procura Unione Fronte Movimento Gruppo Compagnia Agenzia Comitato Confederazione Ospedale Museo Polizia Guardia Comune Regione Fondazione Fratelli Forza',
    'Il Lo La I Gli Le Un Uno Una Lui Lei Loro E Ma Per Con Senza Su Secondo Se Suo Sua In Di Del Della Dei Delle Al Alla A Più Non Già Questo Questa Quando Come Dove Tutto Tutti Dopo Da Dal Lunedì Martedì Mercoledì Giovedì Venerdì Sabato Domenica Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre Stato',
    { elides: true },
  ),
  pt: rules(
    'em no na nos nas de do da para até desde a ao',
    `${ROMANCE_TITLES} senhor senhora sr sra dr dra presidenta primeiro primeira prefeito prefeita governador governadora senador senadora deputado deputada papa rei rainha príncipe princesa general coronel capitão técnico treinador diretor diretora porta-voz procurador procuradora juiz juíza advogado advogada escritor escritora ator atriz cantor cantora chanceler secretário secretária ex-presidente`,
    'Universidade Ministério Congresso Senado Partido Banco Sociedade Instituto Conselho Comissão Federação Associação Liga Supremo Tribunal Procuradoria União Frente Movimento Grupo Companhia Agência Comitê Confederação Hospital Museu Polícia Guarda Câmara Prefeitura Fundação',
    'O A Os As Um Uma Ele Ela Eles E Mas Por Para Com Sem Sobre Segundo Se Seu Sua Em No Na De Do Da Ao À Mais Não Já Este Esta Isso Quando Como Onde Tudo Todos Após Desde Até Segunda Terça Quarta Quinta Sexta Sábado Domingo Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro Estado',
  ),
  nl: rules(
    'in uit naar bij van te tot',
    'heer mevrouw meneer dr prof president premier minister staatssecretaris burgemeester wethouder koning koningin prins prinses paus generaal coach trainer keeper spits directeur woordvoerder woordvoerster rechter advocaat advocate schrijver schrijfster regisseur acteur actrice zanger zangeres bondskanselier kamerlid fractievoorzitter partijleider',
    'Universiteit Ministerie Kamer Senaat Partij Bank Instituut Raad Commissie Federatie Vereniging Rechtbank Hof Unie Front Beweging Groep Bureau Dienst Comité Ziekenhuis Museum Politie Gemeente Stichting NV BV',
    'De Het Een Hij Zij Ze Wij We Ik Er Dit Dat Deze Die En Maar Of Als Ook Voor Met Zonder Over Volgens Zijn Haar In Op Aan Bij Na Van Naar Om Te Meer Niet Nu Wie Wat Waar Toen Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December',
  ),
  sv: rules(
    'i från till på vid',
    'herr fru statsminister utrikesminister finansminister minister president kung kungen drottning påve tränare direktör professor författare',
    'Universitet Bank Partiet Rådet AB',
    'Det Den De En Ett Han Hon Vi Jag Och Men I På Till För Med Om Att Som När Efter Enligt Per',
  ),
  da: rules(
    'i fra til på ved',
    'hr fru statsminister udenrigsminister finansminister minister præsident konge kongen dronning pave træner direktør professor forfatter',
    'Universitet Bank',
    'Det Den De En Et Han Hun Vi Jeg Og Men I På Til For Med Om At Som Når Efter Ifølge Per',
  ),
  nb: rules(
    'i fra til på ved',
    'statsminister utenriksminister finansminister minister president konge kongen dronning pave trener direktør professor forfatter',
    'Universitetet Bank',
    'Det Den De En Et Han Hun Vi Jeg Og Men I På Til For Med Om At Som Når Etter Ifølge Per',
  ),
  fi: rules('', 'presidentti pääministeri ulkoministeri ministeri professori', '', 'Se Hän Ja Mutta On Ei Kun Jos Myös Nyt'),
  pl: rules(
    'w we z ze do od na',
    'prezydent premier minister pan pani papież trener prezes profesor',
    'Uniwersytet Bank Partia',
    'To Ten Ta W Na Z Do I A Ale Nie Jak Po Od Za Są Jest',
  ),
  cs: rules(
    'v ve z ze do od na',
    'prezident premiér premiérka ministr ministryně pan paní papež trenér profesor',
    'Univerzita Banka',
    'To Ten Ta V Na Z Do A I Ale Ne Jak Po Od Za Je',
  ),
  tr: rules('', 'cumhurbaşkanı başbakan bakan bay bayan', 'Üniversitesi Bankası Partisi', 'Bu Bir O Ve Ama Ben Biz İçin De Da'),
  id: rules(
    'di ke dari',
    'presiden menteri gubernur bapak ibu jenderal',
    'Universitas Bank Partai Kementerian',
    'Ini Itu Dan Di Ke Dari Yang Pada Untuk Dia Kami',
  ),
};
for (const [alias, language] of [
  ['no', 'nb'],
  ['nn', 'nb'],
  ['ca', 'es'],
  ['gl', 'es'],
  ['ms', 'id'],
] as const) {
  (LANGUAGE_RULES as Record<string, LanguageRules>)[alias] = LANGUAGE_RULES[language]!;
}

/** Cities by the names they have in other languages, parted by `|`; the first is the gazetteer's. */
const EXONYMS = [
  'Munich|München|Monaco di Baviera|Múnich|Munique|Monachium|Mnichov',
  'Köln|Cologne|Colonia|Colônia|Keulen',
  'Vienna|Wien|Vienne|Viena|Wenen|Wiedeń|Vídeň',
  'Zürich|Zurich|Zurigo',
  'Geneva|Genf|Genève|Ginebra|Ginevra|Genebra',
  'Milan|Mailand|Milano|Milán|Milão|Milaan',
  'Rome|Rom|Roma|Rzym|Řím',
  'Turin|Torino|Turín',
  'Naples|Neapel|Napoli|Nápoles|Napels',
  'Florence|Florenz|Firenze|Florencia|Florença',
  'Venice|Venedig|Venezia|Venise|Venecia|Veneza|Venetië',
  'Genoa|Genua|Genova|Gênes|Génova',
  'London|Londres|Londra|Londen|Londyn|Londýn|Lontoo|ロンドン|伦敦|لندن|런던',
  'Edinburgh|Édimbourg|Edimburgo',
  'Brussels|Brüssel|Bruxelles|Bruselas|Bruxelas|Brussel|Bruksela|Brusel|Bryssel|ブリュッセル|布鲁塞尔|بروكسل|브뤼셀',
  'Antwerpen|Antwerp|Anvers|Amberes|Antuérpia',
  'The Hague|Den Haag|La Haye|La Haya|Haia|Haag',
  'Copenhagen|Kopenhagen|København|Copenhague|Copenaghen|Kopenhaga|Köpenhamn|Kodaň',
  'Göteborg|Gothenburg|Göteborg',
  'Stockholm|Estocolmo|Stoccolma|Sztokholm',
  'Warsaw|Warschau|Warszawa|Varsovie|Varsovia|Varsavia|Varsóvia|Varšava',
  'Kraków|Krakau|Cracovie|Cracovia|Cracóvia|Krakow',
  'Prague|Prag|Praha|Praga|Praag',
  'Budapest|Budapeste',
  'Bucharest|Bukarest|București|Bucarest|Bucareste|Boekarest',
  'Belgrade|Belgrad|Beograd|Belgrado',
  'Athens|Athen|Athènes|Atenas|Atene|Athene|Ateny',
  'Istanbul|İstanbul|Estambul|Istambul',
  'Moscow|Moskau|Moscou|Moscú|Mosca|Moscovo|Moskou|Moskwa|Moskva|Москва|Moskova|モスクワ|莫斯科|موسكو|모스크바',
  'Saint Petersburg|St. Petersburg|Sankt Petersburg|Saint-Pétersbourg|San Petersburgo|San Pietroburgo|São Petersburgo|Sint-Petersburg',
  'Kyiv|Kiev|Kiew|Kijów|Kyjev|Київ|Киев|キーウ|基辅|كييف|키이우',
  'Lisbon|Lissabon|Lisboa|Lisbonne|Lisbona|Lizbona',
  'Porto|Oporto',
  'Madrid|Madri|Madryt',
  'Barcelona|Barcelone|Barcellona',
  'Sevilla|Seville|Séville|Siviglia|Sevilha',
  'Marseille|Marsella|Marsiglia|Marselha',
  'Lyon|Lione',
  'Strasbourg|Straßburg|Strassburg|Estrasburgo|Strasburgo|Straatsburg',
  'Beijing|Peking|Pékin|Pekín|Pechino|Pequim|北京',
  'Shanghai|Schanghai|Xangai|上海',
  'Tokyo|Tokio|Tóquio|東京',
  'Osaka|大阪',
  'Seoul|Séoul|Seúl|Seul|서울',
  'New Delhi|Neu-Delhi|Nueva Delhi|Nuova Delhi|Nova Délhi|Nova Deli',
  'Cairo|Kairo|Le Caire|El Cairo|Il Cairo|القاهرة',
  'Jerusalem|Jérusalem|Jerusalén|Gerusalemme|Jerusalém|Jeruzalem|القدس',
  'Damascus|Damaskus|Damas|Damasco|دمشق',
  'Baghdad|Bagdad|Bagdá|بغداد',
  'Tehran|Teheran|Téhéran|Teherán|Teerã|طهران',
  'Kabul|Kaboul',
  'Riyadh|Riad|Riyad|الرياض',
  'Beirut|Beyrouth|بيروت',
  'Tripoli|Trípoli|Tripolis',
  'Gaza|غزة|ガザ',
  'Algiers|Algier|Alger|Argel|Algeri',
  'Mexico City|Mexiko-Stadt|Mexico-Stad|Ciudad de México|Città del Messico|Cidade do México',
  'New York City|Nueva York|Nova York|Nova Iorque|纽约|ニューヨーク',
  'Los Angeles|Los Ángeles',
  'Philadelphia|Filadelfia|Philadelphie|Filadélfia',
  'New Orleans|Nueva Orleans|La Nouvelle-Orléans',
  'Havana|Havanna|La Habana|La Havane|Havana',
  'Buenos Aires|Buenos Aires',
  'Cape Town|Kapstadt|Le Cap|Ciudad del Cabo|Città del Capo|Cidade do Cabo|Kaapstad',
  'Hamburg|Hambourg|Hamburgo|Amburgo',
  'Frankfurt am Main|Frankfurt|Francfort|Fráncfort|Francoforte',
  'Nürnberg|Nuremberg|Núremberg|Norimberga',
  'Dresden|Dresde|Dresda',
  'Leipzig|Lipsia',
  'Hannover|Hanover|Hanovre',
  'Basel|Bâle|Basilea|Basileia',
  'Bern|Berne|Berna',
  'Luxembourg|Luxemburg|Luxemburgo|Lussemburgo',
  'Taipei|Taipeh|台北|臺北',
  'Hong Kong|Hongkong|香港',
  'Singapore|Singapur|Singapour|Singapura',
  'Washington, D.C.|Washington, D. C.|ワシントン|华盛顿|واشنطن|워싱턴',
] as const;

/** Those of them that English copy uses though GeoNames' English list has another. */
export const ENGLISH_CITY_NAMES =
  'Frankfurt|Cologne|Nuremberg|Hanover|Zurich|Geneva|Antwerp|Seville|Gothenburg|Krakow|Kiev|St. Petersburg|St Petersburg|Tel Aviv|Peking|Bombay|Calcutta|New York|Quebec City|Mexico City|Kuwait City|Panama City|Kosovo'.split(
    '|',
  );

/** The gazetteer's name of a city that goes by another in some language. */
export const CITY_NAMES: ReadonlyMap<string, string> = new Map(
  EXONYMS.flatMap((row) => {
    const [name, ...others] = row.split('|');
    return others.map((other) => [other, name!] as const);
  }),
);
