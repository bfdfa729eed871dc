import { startEmulator } from '../local/emulator.ts';

// S3, SQS and SNS in a process of their own: they come as ES modules, which jest cannot load. Says where on its first line.
const { endpoint } = await startEmulator();
process.stdout.write(`${endpoint}\n`);
