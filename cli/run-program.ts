import { Command, CommanderError } from 'commander';
import { QueryError } from '../shared/filters.ts';
import { Failure, WrongUse } from './failure.ts';

type Part = Promise<{ define(program: Command): void }>;

/** @param parts what adds each of the program's commands, by its name */
export async function assembleProgram(name: string, parts: Record<string, () => Part>): Promise<Command> {
  const program = new Command(name)
    .showHelpAfterError('(add --help for how to use it)')
    .helpCommand(false)
    .exitOverride()
    // The source's lines are not the terminal's.
    .configureHelp({ commandDescription: (command) => command.description().replaceAll('\n', ' ') });
  // Each command loads what it works with, so only the one that is wanted; all of them for the help, and to guess what was meant.
  const wanted = Object.entries(parts).filter(([command]) => command === process.argv[2]);
  for (const [, load] of wanted.length > 0 ? wanted : Object.entries(parts)) (await load()).define(program);
  return program;
}

/** Runs what the command line asks for, and says what went wrong. Exit codes: 0 fine, 1 something failed, 2 wrong use. */
export async function runProgram(program: Command): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe, a closed terminal is gone: no failures of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EIO') process.exit();
    throw error;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** Says on stderr what went wrong, in words for the person who typed the command; returns the exit code. */
function explain(error: unknown): number {
  // commander has already printed its own message (or the help that was asked for, which is no error).
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isWrongUse = error instanceof WrongUse || error instanceof QueryError;
  if (isWrongUse || error instanceof Failure) {
    console.error(`copydesk: ${error.message}`);
    return isWrongUse ? 2 : 1;
  }
  const { message, name, code, $metadata } = error as Error & { code?: string; $metadata?: unknown };
  // The system's and AWS's errors say what is wrong; anything else is a defect of ours, and its stack helps to mend it.
  if ($metadata) console.error(`copydesk: AWS answered ${name}: ${message}`);
  else if (code) console.error(`copydesk: ${message}`);
  else console.error('copydesk: this is a defect of copydesk, not of your input:', error);
  return 1;
}
