import { readFileSync } from 'node:fs';
import type { LocalStack } from '../../local/stack.ts';

/** What one process, or a stage's all together, has used and holds. */
export interface Usage {
  /** Of the processor, since the process began. */
  cpuMs: number;
  residentMb: number;
}

/** By part: upload (this process), host, database, and the stages. */
export type Usages = Map<string, Usage>;

export async function readUsages(stack: LocalStack): Promise<Usages> {
  const states = await stack.state();
  const functions = new Set(states.flatMap(({ pids }) => pids));
  const [host, ...others] = stack.pids.filter((pid) => !functions.has(pid));
  const parts: [string, number[]][] = [
    ['upload', [process.pid]],
    ['host', [host!]],
    ['database', others],
    ...states.map(({ stage, pids }): [string, number[]] => [stage, pids]),
  ];
  return new Map(parts.map(([name, pids]) => [name, pids.map(usageOf).reduce(sumOf, { cpuMs: 0, residentMb: 0 })]));
}

const sumOf = (a: Usage, b: Usage): Usage => ({ cpuMs: a.cpuMs + b.cpuMs, residentMb: a.residentMb + b.residentMb });

/** Linux counts a process's time in hundredths of a second, and its memory in pages of 4 KB; elsewhere there is no figure. */
function usageOf(pid: number): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').map(Number);
    return { cpuMs: (fields[11]! + fields[12]!) * 10, residentMb: fields[21]! / 256 };
  } catch {
    return { cpuMs: 0, residentMb: 0 };
  }
}
