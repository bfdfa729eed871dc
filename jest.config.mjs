const swc = ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }];

/** Dependencies that come as ES modules only: turned into CommonJS like our own sources. */
const markup = ['htmlparser2', 'entities', 'domhandler', 'domelementtype', 'domutils', 'dom-serializer'];
const terminal = ['wrap-ansi', 'ansi-styles', 'ansi-regex', 'string-width', 'strip-ansi', 'get-east-asian-width'];
const esModules = [...markup, ...terminal];

/** CommonJS through @swc/jest: no experimental flags; the sources stay ES modules. */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': swc, [`/node_modules/(?:${esModules.join('|')})/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')})/)`],
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/setup.mjs',
  globalTeardown: '<rootDir>/test/teardown.mjs',
};
