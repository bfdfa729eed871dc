/**
 * Recipes and instructions as JSON-LD tells them (https://schema.org/HowTo, https://schema.org/Recipe): description, ingredients and the text of
 * each step, however steps are nested in sections and directions.
 */

const MOST_STEPS = 500;

/** The texts in order, of the first node that has steps; empty when none has. HTML strings stay HTML. */
export function instructionsIn(nodes: readonly Record<string, unknown>[]): string[] {
  for (const node of nodes) {
    const isOne = [node['@type']].flat().some((type) => type === 'HowTo' || type === 'Recipe');
    const steps = isOne ? stepsIn([node.step, node.recipeInstructions]) : [];
    if (steps.length > 0) return [...stringsIn(node.description), ...stringsIn(node.recipeIngredient), ...steps];
  }
  return [];
}

/** The text of each step; its name only where it says no more. */
function stepsIn(value: unknown): string[] {
  const steps: string[] = [];
  const left: unknown[] = [value];
  for (let next = left.shift(); left.length + steps.length < MOST_STEPS; next = left.shift()) {
    if (typeof next === 'string') steps.push(next);
    else if (Array.isArray(next)) left.unshift(...next.slice(0, MOST_STEPS));
    else if (typeof next === 'object' && next !== null) {
      const { text, name, itemListElement } = next as Record<string, unknown>;
      left.unshift(itemListElement === undefined ? (text ?? name) : itemListElement);
    } else if (left.length === 0) break;
  }
  return steps;
}

const stringsIn = (value: unknown): string[] => [value].flat().filter((text): text is string => typeof text === 'string');
