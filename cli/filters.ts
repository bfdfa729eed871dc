import type { Command } from 'commander';
import { isDay, type ListFilters } from '../shared/filters.ts';
import { WrongUse } from './failure.ts';
import { readId } from './record-id.ts';

/** The filters that `list` and `export` have in common. All that are given must hold. */
export function addFilters(command: Command): Command {
  return command
    .option('--from <day>', 'published on this day or later, yyyy-mm-dd in UTC', readDay)
    .option('--to <day>', 'published on this day or earlier', readDay)
    .option('--publisher <name>', "the publisher's domain or name")
    .option('--entity <id>', 'that are about this person, organization or place: person/jane-miller')
    .option('--topic <id>', 'on this subject: medtop:11000000')
    .option('--story <id>', 'of this story', readId)
    .option('--language <tag>', 'in this language: en');
}

export function filtersOf({ from, to, publisher, entity, topic, story, language }: ListFilters): ListFilters {
  const given = Object.entries({ from, to, publisher, entity, topic, story, language }).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(given);
}

export function readDay(text: string): string {
  if (!isDay(text)) throw new WrongUse(`${text} is no day; give one as yyyy-mm-dd`);
  return text;
}
