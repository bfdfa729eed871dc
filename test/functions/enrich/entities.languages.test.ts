import { findEntities } from '../../../functions/enrich/entities/entities.ts';

/**
 * Copy of our own with every name marked: [P …] person, [O …] organisation, [L …] place. Rules may miss some, never invent many.
 */
const COPY: Record<string, string> = {
  de: `Bundeskanzlerin [P Maria Lindner] ist am Montag nach [L Paris] gereist. Dort traf sie den Präsidenten [P Henri Duval]. [P Lindner] sagte, die Zusammenarbeit mit [L Frankreich] sei gut. Am Abend gab es ein Essen im Hotel.

In [L München] demonstrierten am Freitag Tausende gegen die Miete. Die [O SPD] forderte mehr Geld für Schulen, die [O CDU] lehnte das ab. Die [O SPD] will nun klagen. Die [O CDU] schweigt. Der Sprecher der Polizei nannte keine Zahlen.

Die [O Brandner AG] aus [L Düsseldorf] baut eine Halle in [L Österreich]. Herr [P Müller] wohnt seit einem Jahr in [L Bremen] und sucht Arbeit. [P Hans von Stetten] und [P Karl-Heinz Wagner] gründeten den Verein.`,
  fr: `Le président [P Henri Duval] s'est rendu à [L Berlin] lundi. Il y a rencontré [P Maria Lindner] dans les locaux de l'[O Assemblée nationale]. Selon Mme [P Dupont], de l'[O Université de Lyon], la [L France] doit agir.

À [L Londres], [P Jean-Luc Morel] a critiqué le gouvernement. [P Morel] est ensuite parti en [L Italie]. Les habitants attendent une réponse depuis Noël. Le [O Conseil d'État] a tranché jeudi. La maire de [L Paris], [P Anne Lefort], n'a pas souhaité répondre.`,
  es: `El presidente [P Pedro Salcedo] viajó a [L Bruselas] el lunes. [P Salcedo] se reunió con [P Maria Lindner] en un hotel. La [O Universidad de Buenos Aires] publicó un estudio sobre el agua. El Gobierno no respondió.

En [L Ciudad de México], [P Claudia Robles] habló con el [O Banco de España]. El [O FMI] no quiso comentar; el [O FMI] lo hará mañana. Según la policía, hubo tres heridos en [L Colombia].`,
  it: `Il presidente [P Sergio Martini] è arrivato a [L Parigi]. [P Giorgia Conti] ha incontrato [P Maria Lindner] a [L Berlino]. [P Conti] ha parlato dell'[L Italia] e della scuola. La [O Banca d'Italia] ha alzato le stime.

A [L Milano] il sindaco [P Beppe Rota] ha aperto la mostra. Nessuno è rimasto ferito, dicono i pompieri.`,
  pt: `O presidente [P Luiz Tavares] viajou para [L Londres]. [P Tavares] falou com o [O Banco do Brasil] na terça. Em [L São Paulo], [P Fernando Prado] disse que o [L Brasil] vai crescer. A [O Polícia Federal] prendeu [P João Silva] ontem.`,
  nl: `Premier [P Mark Visser] reisde naar [L Brussel]. [P Visser] sprak met [P Maria Lindner]. In [L Amsterdam] was het druk. De [O Universiteit van Utrecht] onderzoekt de zaak. Volgens [P Geert Bakker] moet [L Nederland] kiezen. De trein had vertraging.`,
  sv: `Statsminister [P Ulf Lindgren] reste till [L Berlin]. I [L Göteborg] sade [P Magdalena Ek] att [L Sverige] måste agera. Det regnade hela dagen.`,
  ru: `Президент приехал в [L Китай]. [L Россия] и [L Украина] ведут переговоры. Погода была хорошая.`,
  zh: `总统在[L 北京]说，[L 中国]和[L 法国]将合作。[L 北京]的官员表示欢迎。`,
  ja: `[L 日本]の首相は[L 東京]で会談した。マリオは人気だ。[L 日本]の代表は[L 東京]で述べた。便は[L 大阪]を出た。[L モスクワ]は雪だ。東西京都市部の話。`,
  ko: `[L 미국]과 협력한다고 밝혔다. [L 대한민국] 대통령은 말했다. [L 미국]은 환영했다.`,
  ar: `وصل الرئيس إلى [L القاهرة]. [L مصر] تتعاون مع الجميع. زار الوفد [L الأردن] و[L السعودية].`,
};
const TYPES: Record<string, string> = { P: 'PERSON', O: 'ORGANIZATION', L: 'PLACE' };

function readMarked(copy: string): { articleBody: string; marked: Set<string> } {
  let articleBody = '';
  const marked = new Set<string>();
  for (const [piece, type, name] of copy.matchAll(/\[([POL]) ([^\]]+)\]|[^[]+/g)) {
    if (type) marked.add(`${TYPES[type]} ${articleBody.length} ${name}`);
    articleBody += name ?? piece;
  }
  return { articleBody, marked };
}

test.each(Object.entries(COPY))('%s', (inLanguage, copy) => {
  const { articleBody, marked } = readMarked(copy);
  const found = findEntities({ articleBody, inLanguage }).flatMap(({ type, mentions }) =>
    mentions.map(([start, end]) => `${type} ${start} ${articleBody.slice(start, end)}`),
  );
  const wrong = found.filter((name) => !marked.has(name));
  const missed = [...marked].filter((name) => !found.includes(name));
  expect(wrong).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(marked.size * 0.2);
});

test('given names of German and French copy, and surnames that are words', () => {
  const people = (articleBody: string, inLanguage: string) =>
    findEntities({ articleBody, inLanguage }).flatMap(({ type, name }) => (type === 'PERSON' ? name : []));
  expect(
    people('Verkehrsminister Volker Reimann und Oberbürgermeister Burkhard Jung sprachen mit Ingeborg Kurz.', 'de').sort(),
  ).toEqual(['Burkhard Jung', 'Ingeborg Kurz', 'Volker Reimann']);
  expect(people('Le ministre Clément Barreau a reçu Gwenaëlle Petitjean et Thibault Roux.', 'fr').sort()).toEqual([
    'Clément Barreau',
    'Gwenaëlle Petitjean',
    'Thibault Roux',
  ]);
  expect(people('La alcaldesa Begoña Ferrer y el actor Gonzalo Prieto hablaron ayer.', 'es').sort()).toEqual([
    'Begoña Ferrer',
    'Gonzalo Prieto',
  ]);
});

test('places are filed under one id in all languages', () => {
  const idOf = (articleBody: string, inLanguage: string) =>
    findEntities({ articleBody, inLanguage }).map(({ id, countryCode }) => `${id} ${countryCode}`);
  expect(idOf('Er kam aus München.', 'de')).toEqual(['place/munich DE']);
  expect(idOf('Il vient de Munich.', 'fr')).toEqual(['place/munich DE']);
  expect(idOf('Han kom från Tyskland.', 'sv')).toEqual(['place/germany DE']);
  expect(idOf('Hij kwam uit Duitsland.', 'nl')).toEqual(['place/germany DE']);
});

test('a language without rules has listed places only', () => {
  const found = findEntities({
    articleBody: 'Anna Kovács Budapest városában él. A miniszter nem nyilatkozott.',
    inLanguage: 'hu',
  });
  expect(found.filter(({ type }) => type === 'ORGANIZATION')).toEqual([]);
});

test('the place of a dateline is one, in capitals too', () => {
  const idsOf = (articleBody: string, inLanguage: string) =>
    findEntities({ articleBody, inLanguage }).map(({ id, mentions }) => `${id} ${mentions.length}`);
  expect(idsOf('BERLIN – Das Theater schließt. Es ist das letzte in Berlin.', 'de')).toEqual(['place/berlin 2']);
  expect(idsOf('SÃO PAULO - A escola fechou. Em São Paulo chovia.', 'pt')).toEqual(['place/sao-paulo 2']);
  expect(idsOf('MADRID.— La ministra llegó ayer. En Madrid llovía.', 'es')).toEqual(['place/madrid 2']);
});

test('a person is no part of the body he leads', () => {
  const found = findEntities({ articleBody: 'Lo pidió el Partido Rural de Alberto Quintanar Sosa.', inLanguage: 'es' });
  expect(found.map(({ id }) => id).sort()).toEqual(['organization/partido-rural', 'person/alberto-quintanar-sosa']);
  const president = findEntities({ articleBody: 'È arrivata la presidente del Consiglio Giorgia Bellandi.', inLanguage: 'it' });
  expect(president.map(({ id }) => id)).toEqual(['person/giorgia-bellandi']);
});
