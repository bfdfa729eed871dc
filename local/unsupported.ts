import type { EmulatorApp } from './emulator.ts';

/** Parts of S3's API that fauxqs takes for something else: it answers 200 and does nothing, or overwrites the object. */
const SUBRESOURCES = [
  'accelerate',
  'acl',
  'analytics',
  'cors',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'versionId',
  'versioning',
  'versions',
  'website',
];

/** Conditional writes: fauxqs would write regardless. */
const CONDITIONS = ['if-match', 'if-none-match'];

/** Answers 501 where the emulator would pretend. */
export function refuseUnsupported(app: EmulatorApp): void {
  app.addHook('onRequest', async (request, reply) => {
    const query = request.query as Record<string, unknown> | undefined;
    const asked =
      SUBRESOURCES.find((name) => query && name in query) ??
      (request.method === 'PUT' ? CONDITIONS.find((name) => name in request.headers) : undefined);
    if (!asked) return;
    reply.header('content-type', 'application/xml');
    await reply
      .status(501)
      .send(
        `<Error><Code>NotImplemented</Code><Message>The local S3 has no "${asked}" (docs/local-stack.md, Limits)</Message></Error>`,
      );
  });
}
