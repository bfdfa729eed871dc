// Imported as an ES module, node:http has all its exports looked at, WebSocket among them, which loads undici: 26 ms of every cold start.
module.exports = process.getBuiltinModule('node:http');
