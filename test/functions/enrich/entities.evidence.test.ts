import { CALLED, findCalled } from '../../../functions/enrich/entities/called.ts';
import { readContext } from '../../../functions/enrich/entities/context.ts';
import { findCities } from '../../../functions/enrich/entities/gazetteer.ts';
import type { Name } from '../../../functions/enrich/entities/labels.ts';
import { addListed } from '../../../functions/enrich/entities/listed.ts';
import { findBodies } from '../../../functions/enrich/entities/staff.ts';
import { tokenize } from '../../../functions/enrich/entities/tokens.ts';

/** A text with its names as a tagger might have given them: [P …], [O …], [L …]. */
function read(copy: string) {
  const text = copy.replace(/\[[POL] ([^\]]+)\]/g, '$1');
  const tokens = tokenize(text);
  const context = readContext(tokens, text);
  const names: Name[] = [];
  let at = 0;
  for (const [piece, letter, name] of copy.matchAll(/\[([POL]) ([^\]]+)\]|[^[]+/g)) {
    const end = at + (name ?? piece).length;
    const type = letter === 'P' ? 'PERSON' : letter === 'O' ? 'ORGANIZATION' : 'PLACE';
    if (name) names.push({ from: tokens.starts.indexOf(at), to: tokens.ends.indexOf(end) + 1, type });
    at = end;
  }
  const show = (some: Name[]) =>
    some.map(({ from, to, type }) => `${type.slice(0, 2)} ${tokens.words.slice(from, to).join(' ')}`);
  return { tokens, context, names, show };
}

describe('what the text calls a name', () => {
  test.each([
    ['Halden is a village in the north.', 'Halden', CALLED.place],
    ['Halden, the largest maker of pumps, closed.', 'Halden', CALLED.organization],
    ['Halden, a retired teacher from Leeds, agreed.', 'Halden', CALLED.person],
    ['Shares in the retailer Halden Brown fell.', 'Brown', CALLED.organization],
    ['Halden, which closed, was sold.', 'Halden', 0],
    ['Halden was late.', 'Halden', 0],
  ])('%s', (text, word, kind) => {
    const { tokens, context } = read(text);
    const called = findCalled(context.words, context.wordOf, tokens.sentences, context.runTo);
    expect(called[tokens.words.indexOf(word)]).toBe(kind);
  });
});

describe('bodies by their staff', () => {
  test('an unlisted place with a spokesman and members is a body, everywhere', () => {
    const { tokens, context, names, show } = read(
      'A spokesman for [L Velunism] denied it. Former members of [L Velunism] had said so. He grew up in [L Velunism].',
    );
    expect(show(findBodies(names, tokens.words, context))).toEqual(['OR Velunism', 'OR Velunism', 'OR Velunism']);
  });

  test('one cue is not enough, nor is any for a listed place', () => {
    const { tokens, context, names, show } = read(
      'Officials in [L Ellerby] met. [L Ellerby] officials said so. A spokesman for [L Norway] and a lawyer for [L Norway] came.',
    );
    expect(show(findBodies(names, tokens.words, context))).toEqual(show(names));
  });
});

describe('listed names', () => {
  test('are added whole', () => {
    const { tokens, context, names, show } = read(
      'It was in the [L Financial] Times, in [P Le Monde] and at NATO. [P Ann Lee] left New York.',
    );
    expect(show(addListed(names, context, tokens.sentences))).toEqual([
      'OR Financial Times',
      'OR Le Monde',
      'OR NATO',
      'PE Ann Lee',
      'PL New York',
    ]);
  });

  test('stay inside a longer name', () => {
    const { tokens, context, names, show } = read(
      'The [O New York Opera House Trust] met. The [O NATO Parliamentary Assembly] did not.',
    );
    expect(show(addListed(names, context, tokens.sentences))).toEqual(show(names));
  });
});

test('a city with a hyphen is found without it', () => {
  expect(findCities('Clermont Ferrand')[0]?.countryCode).toBe('FR');
});
