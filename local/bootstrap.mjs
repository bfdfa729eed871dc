/**
 * Runs inside a function's process, in the place of Lambda's own runtime: loads the bundle and works off invocations over
 * the Lambda Runtime API. Plain JavaScript without imports of ours, so that a cold start is the function's own.
 */
import http from 'node:http';
import { pathToFileURL } from 'node:url';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const [host, path] = splitOnce(AWS_LAMBDA_RUNTIME_API, '/');
const [hostname, port] = splitOnce(host, ':');
const agent = new http.Agent({ keepAlive: true });
// A profile is written by a process that ends by itself.
process.once('SIGTERM', () => process.exit(0));

let handler;
try {
  const [file, name] = splitOnce(_HANDLER, '.');
  handler = (await import(pathToFileURL(`${LAMBDA_TASK_ROOT}/${file}.mjs`).href))[name];
  if (typeof handler !== 'function') throw new Error(`${file}.mjs exports no function "${name}"`);
  if (handler.length > 2) throw new Error('Node.js 24 on Lambda takes no handlers with a callback');
} catch (error) {
  await request('POST', 'init/error', describe(error));
  process.exit(1);
}

for (;;) {
  const { headers, body } = await request('GET', 'invocation/next');
  const requestId = headers['lambda-runtime-aws-request-id'];
  process.env._X_AMZN_TRACE_ID = headers['lambda-runtime-trace-id'];
  try {
    const result = await handler(JSON.parse(body), contextOf(requestId, headers));
    await request('POST', `invocation/${requestId}/response`, result === undefined ? null : result);
  } catch (error) {
    await request('POST', `invocation/${requestId}/error`, describe(error));
  }
}

function contextOf(awsRequestId, headers) {
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  return {
    awsRequestId,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
    invokedFunctionArn: headers['lambda-runtime-invoked-function-arn'],
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
}

function describe(error) {
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {};
  // Lambda logs what a handler threw; so does this.
  console.error(JSON.stringify({ level: 'ERROR', errorType: name, errorMessage: message, stack: stack.split('\n') }));
  return { errorType: name, errorMessage: message, stackTrace: stack.split('\n').slice(1) };
}

/** One request to the host. When it has gone, there is nothing left to do: any error of the connection ends this process. */
function request(method, action, value) {
  const payload = value === undefined ? undefined : JSON.stringify(value);
  const headers =
    payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
  return new Promise((resolve) => {
    const sent = http.request(
      { agent, hostname, port, method, headers, path: `/${path}/2018-06-01/runtime/${action}` },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', () => process.exit(1));
      },
    );
    sent.on('error', () => process.exit(1));
    sent.end(payload);
  });
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
