import { forget, remember } from '../../../functions/parse/remember.ts';

describe('what the fields of one page ask again', () => {
  it('is worked out once, an empty answer too', () => {
    const asked: string[] = [];
    const firstDigit = remember((text: string) => {
      asked.push(text);
      return /\d/.exec(text)?.[0];
    });
    expect(['a1', 'b', 'a1', 'b'].map(firstDigit)).toEqual(['1', undefined, '1', undefined]);
    expect(asked).toEqual(['a1', 'b']);
  });

  it('is asked anew for the next page', () => {
    let pages = 0;
    const count = remember(() => ++pages);
    expect([count('x'), count('x')]).toEqual([1, 1]);
    forget();
    expect(count('x')).toBe(2);
  });
});
