import { wordSet } from './list.ts';

/**
 * Words that tell what the name beside them is. Each set is one bit of a word's flags; compared as written, with capitals.
 */

/** Stand before a person's name and are no part of it; lower case too, as in "spokesman John Doe". */
export const TITLES = wordSet(
  // forms of address and of the clergy, nobility, law
  'Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Professor Sir Dame Lord Lady Baron Baroness Count Countess Duke Duchess Prince Princess King Queen Emperor Empress Sultan Emir Sheikh Sheik Shah Pope Cardinal Archbishop Bishop Father Rev. Reverend Pastor Rabbi Imam Ayatollah Mullah Saint St. Justice Judge Attorney Esq.',
  // offices
  'President Premier Chancellor Minister Secretary Governor Gov. Senator Sen. Sens. Rep. Reps. Representative Congressman Congresswoman Councilman Councilwoman Councillor Mayor Ambassador Commissioner Chairman Chairwoman Chair Speaker Leader Director Deputy Vice Chief Treasurer Marshal Sheriff Envoy Delegate Spokesman Spokeswoman MP Taoiseach',
  'president premier chancellor minister secretary governor senator representative congressman mayor ambassador commissioner chairman chairwoman chair speaker leader director deputy chief sheriff envoy spokesman spokeswoman spokesperson boss',
  // ranks
  'General Gen. Lieutenant Lt. Colonel Col. Major Maj. Captain Capt. Sergeant Sgt. Corporal Private Admiral Adm. Commander Commodore Brigadier Brig. Brig Officer Detective Det. Det Insp. Insp Supt. Supt Inspector Superintendent Constable Agent Pvt.',
  // callings of the news
  'coach manager striker midfielder defender goalkeeper captain quarterback pitcher forward winger guard skipper jockey driver rider teammate champion Coach Manager Captain analyst economist trader dealer broker lawyer attorney prosecutor judge professor author actor actress singer director producer writer journalist reporter editor photographer correspondent columnist scientist researcher founder co-founder CEO CFO chief executive Executive officer partner wife husband brother sister son daughter father mother rival veteran colleague officer inspector detective',
);

/** End or run inside an organisation's name. */
export const ORGANIZATION_WORDS = wordSet(
  'Inc Inc. Corp Corp. Corporation Co Co. Company Companies Ltd Ltd. Limited LLC LLP PLC Plc plc AG GmbH SA S.A. SpA S.p.A. NV N.V. BV AB ASA Oyj Bhd Pty Pte Holdings Holding Group Partners Associates Brothers Bros. Sons Industries Enterprises Systems Technologies Motors Airlines Airways Energy Petroleum Oil Gas Electric Steel Mining Resources Pharmaceuticals Pharma Laboratories Labs Media Entertainment Pictures Studios Records Securities Capital Financial Insurance Trust Fund Bank Bancorp Exchange Markets Stores Foods Beverage',
  'University College School Institute Academy Hospital Clinic Center Centre Laboratory Observatory Museum Library Church Foundation Society Association Federation Confederation Union League Club Council Committee Commission Board Bureau Agency Authority Administration Department Dept. Ministry Office Service Services Secretariat Directorate Parliament Congress Senate Assembly House Court Tribunal Police Army Navy Force Forces Corps Guard Guards Brigade Battalion Regiment Division Command Party Front Movement Alliance Coalition Liberation Brigades Militia Organization Organisation Network Initiative Forum Summit Conference Team FC F.C. CF SC AC United City Rovers Wanderers Athletic Albion Hotspur Rangers County Sox',
  'Times Post News Herald Tribune Journal Gazette Telegraph Guardian Observer Mail Mirror Sun Star Standard Press Chronicle Daily Weekly Magazine Review Radio Television TV Broadcasting Channel Agency',
);

/** End or begin a place's name. */
export const PLACE_WORDS = wordSet(
  'River Lake Sea Ocean Bay Gulf Strait Straits Channel Island Islands Isle Peninsula Cape Coast Beach Harbor Harbour Port Valley Canyon Mountain Mountains Mount Mt. Hill Hills Peak Ridge Range Desert Forest Park Plain Plains Plateau Falls Creek Springs Glacier Reef Delta',
  'Street St. St Road Rd Avenue Ave Ave. Boulevard Blvd Lane Drive Highway Freeway Parkway Bridge Tunnel Square Plaza Place Airport Station Terminal Stadium Arena Palace Castle Tower Towers Cathedral Temple Mosque Abbey Monument Memorial Hotel Mall Theatre Theater Garden Gardens Zoo',
  'City Town Village County Province Prefecture State States Republic Kingdom District Region Territory Oblast Governorate Municipality Borough Parish North South East West Northern Southern Eastern Western Central Upper Lower Greater New San Santa Fort Ft. Port Saint Los Las El',
);

/** Of a day or month: capitals without a name. */
export const CALENDAR_WORDS = wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec. GMT EST EDT PST PDT UTC BST CET Easter Christmas Ramadan Thanksgiving',
);

/** Capital letters that name a thing, a measure or a calling, not a body of people. */
export const COMMON_ACRONYMS = wordSet(
  'TV DVD CD PC IT AI ID PR CEO CFO COO CTO MP MPs MEP MEPs GDP GNP CPI IPO VAT HIV AIDS DNA RNA SARS COVID MERS PCR GPS USB SMS CO2 PhD MBA BA MA MD AM PM AD BC CE BCE OK UFO LGBT LGBTQ NGO NGOs ETF SUV ATM PIN FAQ RSS URL HTML PDF KO MVP ERA RBI DNF P.M. A.M. a.m. p.m. USD EUR GBP JPY',
);

/** Small words inside names of people. */
export const NAME_PARTICLES = wordSet(
  'van von der den de del della di da dos das do du le la el al bin ibn ben bint abu y e zu ter ten op Al El Abu Ibn Bin Van Von De Di Da Le La',
);

/** Adjectives and nouns of nations: not names themselves, yet they tell a country (docs/entities.md). */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  [
    'AF Afghan Afghans',
    'AL Albanian Albanians',
    'DZ Algerian Algerians',
    'AO Angolan Angolans',
    'AR Argentine Argentines Argentinian Argentinians',
    'AM Armenian Armenians',
    'AU Australian Australians Aussie Aussies',
    'AT Austrian Austrians',
    'AZ Azerbaijani Azerbaijanis Azeri Azeris',
    'BH Bahraini Bahrainis',
    'BD Bangladeshi Bangladeshis',
    'BY Belarusian Belarusians Belarussian Belorussian',
    'BE Belgian Belgians Flemish',
    'BO Bolivian Bolivians',
    'BA Bosnian Bosnians',
    'BR Brazilian Brazilians',
    'GB British Briton Britons English Scottish Scots Welsh Englishman Scot Welshman',
    'BG Bulgarian Bulgarians',
    'KH Cambodian Cambodians Khmer',
    'CM Cameroonian Cameroonians',
    'CA Canadian Canadians Quebecois',
    'CL Chilean Chileans',
    'CN Chinese Tibetan Tibetans Uighur Uighurs Uyghur Uyghurs',
    'CO Colombian Colombians',
    'CD Congolese',
    'CR Rican Ricans',
    'HR Croatian Croatians Croat Croats',
    'CU Cuban Cubans',
    'CY Cypriot Cypriots',
    'CZ Czech Czechs',
    'DK Danish Dane Danes',
    'NL Dutch Dutchman',
    'EC Ecuadorean Ecuadorian Ecuadorians',
    'EG Egyptian Egyptians',
    'ER Eritrean Eritreans',
    'EE Estonian Estonians',
    'ET Ethiopian Ethiopians',
    'FI Finnish Finn Finns',
    'FR French Frenchman Frenchwoman',
    'GE Georgian Georgians',
    'DE German Germans Bavarian',
    'GH Ghanaian Ghanaians',
    'GR Greek Greeks',
    'GT Guatemalan Guatemalans',
    'HT Haitian Haitians',
    'HN Honduran Hondurans',
    'HU Hungarian Hungarians',
    'IS Icelandic Icelander Icelanders',
    'IN Indian Indians Kashmiri Kashmiris',
    'ID Indonesian Indonesians',
    'IR Iranian Iranians Persian',
    'IQ Iraqi Iraqis',
    'IE Irish Irishman',
    'IL Israeli Israelis',
    'IT Italian Italians Sicilian',
    'CI Ivorian Ivorians',
    'JM Jamaican Jamaicans',
    'JP Japanese',
    'JO Jordanian Jordanians',
    'KZ Kazakh Kazakhs',
    'KE Kenyan Kenyans',
    'KR Korean Koreans',
    'KW Kuwaiti Kuwaitis',
    'KG Kyrgyz',
    'LV Latvian Latvians',
    'LB Lebanese',
    'LR Liberian Liberians',
    'LY Libyan Libyans',
    'LT Lithuanian Lithuanians',
    'MK Macedonian Macedonians',
    'MY Malaysian Malaysians',
    'ML Malian Malians',
    'MX Mexican Mexicans',
    'MD Moldovan Moldovans',
    'MN Mongolian Mongolians',
    'MA Moroccan Moroccans',
    'MM Burmese',
    'NP Nepalese Nepali',
    'NZ Kiwi Kiwis',
    'NI Nicaraguan Nicaraguans',
    'NG Nigerian Nigerians',
    'NO Norwegian Norwegians',
    'PK Pakistani Pakistanis',
    'PS Palestinian Palestinians',
    'PA Panamanian Panamanians',
    'PY Paraguayan Paraguayans',
    'PE Peruvian Peruvians',
    'PH Filipino Filipinos Philippine',
    'PL Polish Pole Poles',
    'PT Portuguese',
    'QA Qatari Qataris',
    'RO Romanian Romanians',
    'RU Russian Russians Chechen Chechens Soviet Soviets',
    'RW Rwandan Rwandans',
    'SA Saudi Saudis',
    'SN Senegalese',
    'RS Serbian Serbians Serb Serbs',
    'SG Singaporean Singaporeans',
    'SK Slovak Slovaks Slovakian',
    'SI Slovenian Slovenians Slovene Slovenes',
    'SO Somali Somalis',
    'ZA African',
    'ES Spanish Spaniard Spaniards Catalan Catalans Basque Basques',
    'LK Lankan Lankans Tamil Tamils',
    'SD Sudanese',
    'SE Swedish Swede Swedes',
    'CH Swiss',
    'SY Syrian Syrians',
    'TW Taiwanese',
    'TZ Tanzanian Tanzanians',
    'TH Thai Thais',
    'TN Tunisian Tunisians',
    'TR Turkish Turk Turks',
    'UG Ugandan Ugandans',
    'UA Ukrainian Ukrainians',
    'AE Emirati Emiratis',
    'US American Americans Texan Californian Hawaiian',
    'UY Uruguayan Uruguayans',
    'UZ Uzbek Uzbeks',
    'VE Venezuelan Venezuelans',
    'VN Vietnamese',
    'YE Yemeni Yemenis',
    'ZM Zambian Zambians',
    'ZW Zimbabwean Zimbabweans',
  ].flatMap((row) => {
    const [code, ...names] = row.split(' ');
    return names.map((name) => [name, code!] as const);
  }),
);

/** As demonyms, but of faiths, peoples and continents: no name and no country. */
export const PEOPLES = wordSet(
  'Muslim Muslims Islamic Islamist Islamists Christian Christians Catholic Catholics Protestant Protestants Jewish Jew Jews Hindu Hindus Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shiite Shiites Shia Kurdish Kurd Kurds Arab Arabs Arabic African Africans European Europeans Asian Asians Latino Latinos Hispanic Hispanics Hutu Hutus Tutsi Tutsis Aboriginal Inuit Maori Roma Nazi Nazis Communist Communists Republican Republicans Democrat Democrats Democratic Tory Tories Conservative Conservatives Socialist Socialists Liberal Liberals Labour Western Westerners Orthodox Anglican Mormon Mormons Latin Nordic Baltic Balkan Scandinavian Caucasian Black White Olympic Olympics Internet Bible Koran',
);
