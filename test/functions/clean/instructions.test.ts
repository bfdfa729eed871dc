import { clean } from '../../../functions/clean/clean.ts';
import { instructionsIn } from '../../../functions/clean/instructions.ts';
import { rawOf } from './raw.ts';

const steps = [
  'Soak the dried pears overnight in cold tea, with a strip of lemon peel and two cloves, and keep the liquid for later.',
  'Rub the butter into the flour until it looks like wet sand, add the egg yolk and three spoons of water, and let it rest for an hour.',
  'Drain the pears, cut out the stalks, and cook them with the sugar in half of their liquid until the spoon leaves a trace in the pot.',
  'Roll the dough out on a floured table, line the tin, fill it with the pears and bake it for forty minutes until the rim is brown.',
];
const recipe = {
  '@type': 'Recipe',
  description: 'A tart that our neighbour bakes on the first cold Sunday of the year.',
  recipeIngredient: ['400 g dried pears', '250 g flour'],
  recipeInstructions: [
    { '@type': 'HowToSection', name: 'The day before', itemListElement: [{ '@type': 'HowToStep', text: steps[0] }] },
    { '@type': 'HowToStep', itemListElement: { '@type': 'HowToDirection', text: steps[1] } },
    steps[2],
    { '@type': 'HowToStep', text: steps[3] },
  ],
};

describe('instructionsIn', () => {
  it('reads steps in sections, directions and plain strings, in order', () => {
    expect(instructionsIn([{ '@type': 'WebPage', description: 'No' }, recipe])).toEqual([
      recipe.description,
      ...recipe.recipeIngredient,
      ...steps,
    ]);
  });

  it('tells nothing of a recipe without steps, and comes to an end in a heap of them', () => {
    expect(instructionsIn([{ '@type': 'Recipe', description: 'Soup' }])).toEqual([]);
    let nested: unknown = 'Stir.';
    for (let depth = 0; depth < 2_000; depth++) nested = { itemListElement: [nested, nested] };
    expect(instructionsIn([{ '@type': 'HowTo', step: nested }]).length).toBeLessThanOrEqual(501);
  });

  it('are the article of a page that shows nothing of them', () => {
    const source = `<html><head><title>Pear tart</title><script type="application/ld+json">${JSON.stringify(recipe)}</script></head>
<body><nav><a href="/">Home</a></nav><div id="app"><div class="spinner"></div></div></body></html>`;
    const { blocks, cleaning } = clean(rawOf(source));
    expect(cleaning.method).toBe('json-ld');
    const body = blocks.map(({ text }) => text).join('\n');
    for (const step of steps) expect(body).toContain(step);
  });
});
