import { InvalidArgumentError } from 'commander';

/** Readers of options that are numbers; commander prints what they throw beside the option's name. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most.toLocaleString('en-US')}.`);
    return number;
  };
}

export function positive(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 100_000)) throw new InvalidArgumentError('Give a number above 0, and 100,000 at most.');
  return number;
}
