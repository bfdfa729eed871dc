import pc from 'picocolors';

type Stream = NodeJS.WriteStream;

/** Columns of a line that goes to no terminal (a log, a pipe). */
const PLAIN_COLUMNS = 100;

/** Colours for a stream: on a terminal, unless NO_COLOR is set (https://no-color.org). */
export function coloursFor(stream: Stream): ReturnType<typeof pc.createColors> {
  return pc.createColors(Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb');
}

export function columnsOf(stream: Stream): number {
  return (stream.isTTY && stream.columns) || PLAIN_COLUMNS;
}

/**
 * Text of a document as it may go to a terminal: on one line, without control characters (escape sequences would be
 * obeyed) and without marks that turn the direction of what follows.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069\p{Cs}]/gu, '');
}

/** A line for the person at the terminal; stdout is for results. */
export function say(line = ''): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a piece of the result, no faster than it is read. */
export async function print(text: string, stream: NodeJS.WritableStream = process.stdout): Promise<void> {
  if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}

/** "1 article", "1,204 articles" */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}
