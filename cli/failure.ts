/** Ends the command with exit code 1 and this message: something failed that the message explains. */
export class Failure extends Error {}

/** Ends the command with exit code 2 and this message: the command was used wrongly, and the message says how to use it. */
export class WrongUse extends Error {}
