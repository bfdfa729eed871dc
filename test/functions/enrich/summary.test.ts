import { enrichText } from '../../../functions/enrich/enrich.ts';

const summarize = (articleBody: string, headline?: string, inLanguage?: string) =>
  enrichText({ articleBody, headline, inLanguage }).enrichment;

const DAM = `The U.S. Army Corps of Engineers said on Monday that the Marlow Dam must be rebuilt within three years. He could not be reached.

“The old wall has a crack you could lose a dog in,” said engineer Paul Drummond, who inspected the dam. “It will not hold.”

However, nobody knows who will pay. The Marlow Dam supplies drinking water to 400,000 people in two counties. It was built in 1931.

Governor Ruth Ellison asked Congress for emergency money for the dam on Tuesday. Is that enough? This would cover a third of the cost, she said.`;

describe('abstract', () => {
  test('whole sentences in order, none that leans on another', () => {
    expect(summarize(DAM).abstract).toBe(
      'The U.S. Army Corps of Engineers said on Monday that the Marlow Dam must be rebuilt within three years. The Marlow Dam supplies drinking water to 400,000 people in two counties. Governor Ruth Ellison asked Congress for emergency money for the dam on Tuesday.',
    );
  });

  test('no sentence that opens or closes inside a quotation', () => {
    expect(
      summarize(
        '“We came to the harbour. We saw that the wall was broken in nine places. We left,” said Dana Whitlock of Marlow.',
      ).abstract,
    ).toBeUndefined();
  });

  test('no dateline, and nobody who says I', () => {
    const { abstract } = summarize(
      'MARLOW, Ohio (AP) — The town council of Marlow voted on Monday to rebuild its old dam within three years. I have never been so glad of a vote in this town of ours. A: The engineers told us that the wall would fall down one day.',
    );
    expect(abstract).toBe('The town council of Marlow voted on Monday to rebuild its old dam within three years.');
  });

  test.each(['NEW YORK (Reuters) - ', 'WELLINGTON, Feb 11 - ', 'ST. LOUIS, Mo. — '])('%s goes', (dateline) => {
    const sentence = 'The ferry company of Marlow will close its only office in the town next spring.';
    expect(summarize(dateline + sentence).abstract).toBe(sentence);
  });

  test('a name with a dash behind it is no dateline', () => {
    const { abstract } = summarize('Norvik — The company that owns the ferries in Marlow will close its office in the spring.');
    expect(abstract).toMatch(/^Norvik — The/);
  });

  test('German', () => {
    const { abstract } = summarize(
      'Die Stadt Lindenau öffnet im Sommer ihr altes Freibad wieder. Sie hat dafür zwei Millionen Euro gefunden. Dagegen stimmte nur ein einziger Stadtrat. Bürgermeisterin Sabine Krüger will am Montag die Pläne vorstellen.',
      undefined,
      'de',
    );
    expect(abstract).toBe(
      'Die Stadt Lindenau öffnet im Sommer ihr altes Freibad wieder. Bürgermeisterin Sabine Krüger will am Montag die Pläne vorstellen.',
    );
  });

  test('an unknown language: the first sentence', () => {
    const { abstract } = summarize(
      'Bhí cruinniú mór i mBaile Átha Cliath maidin inné faoin gcuan. Labhair an méara ann ar feadh uair an chloig faoin gceist.',
      undefined,
      'ga',
    );
    expect(abstract).toBe('Bhí cruinniú mór i mBaile Átha Cliath maidin inné faoin gcuan.');
  });
});

describe('keyphrases', () => {
  test('names whole, phrases, nothing generic', () => {
    const phrases = summarize(DAM, 'Marlow Dam must be rebuilt').keyphrases!.map(({ text }) => text);
    expect(phrases[0]).toMatch(/Marlow Dam/);
    expect(phrases).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:said|people|years|Monday|He)$/)]));
  });

  test('scores fall from 1', () => {
    const scores = summarize(DAM).keyphrases!.map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('none in a language whose function words are not known', () => {
    expect(summarize('Labhair an méara leis an gcomhairle.', undefined, 'ga').keyphrases).toBeUndefined();
  });

  test('days, months and numbers part phrases', () => {
    const texts = (body: string, language: string) =>
      summarize(body, undefined, language).keyphrases?.map(({ text }) => text.toLowerCase()) ?? [];
    const english = texts(
      'The dam bill early Thursday cost nine million. The dam bill passed on Tuesday after nine minutes.',
      'en',
    );
    expect(english).toContain('dam bill');
    expect(english.filter((text) => /thursday|tuesday|nine|million/.test(text))).toEqual([]);
    const french = texts(
      'Le barrage a été rouvert dimanche par le maire. Le maire a fermé le barrage mercredi, a-t-il dit.',
      'fr',
    );
    expect(french).toContain('barrage');
    expect(french.filter((text) => /dimanche|mercredi|a-t-il/.test(text))).toEqual([]);
  });

  test('no auxiliary verbs, no furniture', () => {
    const french = summarize(
      'Le maire a annoncé un plan. La ville a annoncé des travaux. Le conseil a annoncé un vote.',
      'Un plan',
      'fr',
    );
    expect(french.keyphrases!.map(({ text }) => text)).not.toContain('a annoncé');
    const elided = summarize("Aucune piste n'est écartée. La piste n'est écartée par personne.", undefined, 'fr');
    expect(elided.keyphrases!.map(({ text }) => text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/n'est/)]));
    const english = summarize(`${DAM}\n\nSubscribe to our newsletter.\n\nGet the newsletter.\n\nNewsletter`);
    expect(english.keyphrases!.map(({ text }) => text.toLowerCase())).not.toContain('newsletter');
  });

  test('Japanese words', () => {
    const { keyphrases } = summarize('図書館が再開する。図書館は港町にある。図書館の工事が終わった。', '図書館が再開', 'ja');
    expect(keyphrases!.map(({ text }) => text)).toContain('図書館');
  });
});

describe('reading', () => {
  test.each([
    ['en', "Don't count the U.S. and 3,000 well-known words twice.", 9],
    ['ja', '東京は日本の首都です。', 6],
    ['ar', 'وصل القطار إلى المدينة.', 4],
  ])('%s words', (inLanguage, body, wordCount) => expect(summarize(body, undefined, inLanguage).wordCount).toBe(wordCount));

  test('time goes by the language', () => {
    expect(summarize('word '.repeat(2380), undefined, 'en').timeRequired).toBe('PT10M');
    expect(summarize('Wort '.repeat(2380), undefined, 'de').timeRequired).toBe('PT13M');
    expect(summarize('').timeRequired).toBeUndefined();
  });

  test('language is told from the text where none is declared', () => {
    expect(
      summarize('Der Rat hat am Montag beschlossen, dass die Mauer nicht höher wird, und das ist gut so.').topics,
    ).toBeUndefined();
  });
});
