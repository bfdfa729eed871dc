import fc from 'fast-check';
import { type DateOrder, readDates, readMachineDate } from '../../../functions/parse/datetext.ts';
import dates from '../../fixtures/parse/dates.json' with { type: 'json' };

const orderOf = (language: string): DateOrder => (language === 'en-US' ? 'month-first' : 'day-first');

test.each(dates as [string, string, string | null][])('%s: %s', (language, text, expected) => {
  const read = readDates(text, { language, order: orderOf(language) })[0] ?? readMachineDate(text, { language });
  expect(read?.iso ?? null).toBe(expected);
});

test('machine dates: epoch, compact, Java', () => {
  expect(readMachineDate('1709542800')?.iso).toBe('2024-03-04T09:00:00Z');
  expect(readMachineDate('1709542800000')?.iso).toBe('2024-03-04T09:00:00Z');
  expect(readMachineDate('20240304')?.iso).toBe('2024-03-04');
  expect(readMachineDate('20240304T0915')?.iso).toBe('2024-03-04T09:15');
  expect(readMachineDate('Mon Mar 04 09:00:00 UTC 2024')?.iso).toBe('2024-03-04T09:00:00Z');
});

test('any text: no throw, dates exist in the calendar and lie within the text', () => {
  const digits = fc.stringMatching(/^[0-9./: TZ+年月日-]{0,60}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 600, unit: 'grapheme' }), digits), (text) => {
      for (const date of [...readDates(text), readMachineDate(text)]) {
        if (!date) continue;
        expect(date.iso).toMatch(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/);
        expect(new Date(`${date.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.day);
        expect(date.start).toBeLessThanOrEqual(date.end);
      }
    }),
  );
});

test('a day printed by any order of its parts is read back', () => {
  const days = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      const [year, month, date] = day.split('-') as [string, string, string];
      expect(readDates(`${date}.${month}.${year}`)[0]?.iso).toBe(day);
      expect(readDates(`${month}/${date}/${year}`, { order: 'month-first' })[0]?.iso).toBe(day);
      expect(readDates(`${Number(date)}/${Number(month)}/${year}`, { order: 'day-first' })[0]?.day).toBe(
        Number(month) <= 12 ? day : undefined,
      );
      expect(readMachineDate(`${day}T10:20:30Z`)?.iso).toBe(`${day}T10:20:30Z`);
    }),
  );
});
