import type { EmulatorApp } from './emulator.ts';
import type { Queues } from './queues.ts';
import type { Topology } from './topology.ts';

/** Creates the template's buckets, queues, topics and tables in the emulators. */
export async function createResources(
  topology: Topology,
  app: EmulatorApp,
  queues: Queues,
  databaseEndpoint: string,
): Promise<void> {
  // Those that others name in a redrive policy come first.
  const deadLettersFirst = topology.queues.toSorted(
    (a, b) => Number('RedrivePolicy' in a.attributes) - Number('RedrivePolicy' in b.attributes),
  );
  for (const { name, attributes } of deadLettersFirst) await queues.create(name, attributes);
  for (const bucket of topology.buckets) await request(app, 'PUT', `/${bucket}`);
  for (const topic of topology.topics) {
    await request(
      app,
      'POST',
      '/',
      { 'content-type': 'application/x-www-form-urlencoded' },
      new URLSearchParams({ Action: 'CreateTopic', Name: topic }).toString(),
    );
  }
  for (const table of topology.tables) await createTable(databaseEndpoint, table);
}

async function request(
  app: EmulatorApp,
  method: 'PUT' | 'POST',
  url: string,
  headers: Record<string, string> = {},
  payload = '',
): Promise<void> {
  const response = await app.inject({ method, url, headers, payload });
  if (response.statusCode !== 200) throw new Error(`${method} ${url} answered ${response.statusCode}: ${response.body}`);
}

async function createTable(endpoint: string, table: Record<string, unknown>): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.CreateTable',
      // The emulators want to see a signature; neither checks it.
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
      'x-amz-date': '20260101T000000Z',
    },
    body: JSON.stringify(table),
  });
  if (!response.ok) throw new Error(`CreateTable answered ${response.status}: ${await response.text()}`);
}
