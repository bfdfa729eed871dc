/** What runs stages inside this process: their events, what stands in for AWS, what they print. */

/** A client that answers every request by a function of its input. */
export function standIn(answer: (input: Record<string, unknown>) => object): object {
  return { send: async ({ input }: { input: Record<string, unknown> }) => answer(input) };
}

/** Messages as Lambda hands them to a function. */
export const eventOf = (bodies: string[]) => ({
  Records: bodies.map((body, n) => ({
    ...{ messageId: `059f36b4-87a3-44ab-83d2-${String(n).padStart(12, '0')}`, receiptHandle: 'r', body },
    ...{ attributes: { ApproximateReceiveCount: '1' }, eventSource: 'aws:sqs' },
  })),
});

/** Runs something that logs, and keeps its lines from the terminal. @returns their bytes */
export async function captureOutput(act: () => Promise<{ batchItemFailures: unknown[] }>): Promise<{ bytes: number }> {
  const { write } = process.stdout;
  let printed = '';
  process.stdout.write = ((text: string | Uint8Array) => {
    printed += String(text);
    return true;
  }) as typeof write;
  try {
    const { batchItemFailures } = await act();
    if (batchItemFailures.length > 0) throw new Error(`a stage failed on a typical page: ${printed.slice(0, 1000)}`);
  } finally {
    process.stdout.write = write;
  }
  return { bytes: Buffer.byteLength(printed) };
}

export const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
