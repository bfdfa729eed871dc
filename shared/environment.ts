import { ENV } from './names.ts';

/** An environment variable that the function cannot do without. @throws at start-up, naming the variable */
export function required(variable: keyof typeof ENV): string {
  const value = process.env[ENV[variable]];
  if (!value) throw new Error(`the environment variable ${ENV[variable]} is not set`);
  return value;
}

export function optional(variable: keyof typeof ENV): string | undefined {
  return process.env[ENV[variable]] || undefined;
}
