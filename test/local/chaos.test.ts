import { runChaos } from '../../bench/chaos/run.ts';

/** The short form of `npm run chaos`. */
test('a hundred articles survive kills, hangs, failing calls and repeated messages: none lost, none doubled, none older', async () => {
  const report = await runChaos({
    articles: 100,
    faults: 0.05,
    killEverySeconds: 2,
    seed: 20_260_302,
    // A storm longer than this would not let a busy machine come to anything.
    minutes: 0.2,
    // A try that fails comes again after 0.7 s, and a function that hangs is ended after three to six.
    visibilityScale: 0.002,
    timeoutScale: 0.1,
    // Every process that is started costs a third of a second of the processor.
    concurrency: 1,
  });
  // It has to have been a storm.
  expect(report.killed + report.frozen).toBeGreaterThan(2);
  expect(Object.keys(report.counts)).toEqual(
    expect.arrayContaining(['answer lost', 'throttled', 'sent twice', 'late', 'redelivered']),
  );
  expect(report.objects).toBeGreaterThan(100);
  expect(report.differences).toEqual([]);
}, 240_000);
