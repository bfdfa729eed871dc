import { WrongUse } from './failure.ts';

/** 20 characters of base 32, as parse makes them. */
const ID = /^[a-z2-7]{20}$/;

/** @throws WrongUse for what is no record's (or story's) id */
export function readId(text: string): string {
  if (!ID.test(text)) {
    const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
    throw new WrongUse(`${shown} is no id of a record; ids have 20 letters and digits, as \`copydesk list\` shows them`);
  }
  return text;
}
