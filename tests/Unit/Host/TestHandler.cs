namespace Reporting.Unit.Host;

/// <summary>A handler in JavaScript that does what its messages and paths say, and writes down every invocation.</summary>
internal static class TestHandler
{
    internal const string Script = """
        const http = require('http');
        const fs = require('fs');
        const start = process.env.START_EXIT;
        if (start) process.exit(Number(start));
        fs.appendFileSync(process.env.CALLS + '.starts', process.pid + '\n');
        const note = (name, headers = {}, body = {}) => fs.appendFileSync(process.env.CALLS, JSON.stringify({ name, headers, body }) + '\n');
        const json = (res, value) => { res.setHeader('Content-Type', 'application/json'); res.end(value); };
        const acts = {
          fail: (res) => { res.statusCode = 500; res.end('broken'); },
          empty: (res) => res.end(),
          crash: () => process.exit(3),
          long: (res) => setTimeout(() => json(res, '{}'), 6000),
          endless: (res) => setTimeout(() => json(res, '{}'), 60000),
          done: (res) => json(res, '{"Outputs":{},"Logs":["said by the function"],"ReturnValue":null}'),
        };
        const invoke = (req, res, body) => {
          const name = req.url.slice(1);
          note(name, req.headers, JSON.parse(body));
          const item = JSON.parse(body).Data.item;
          const text = typeof item === 'string' ? JSON.parse(item) : '';
          (acts[text] || acts.done)(res);
        };
        let held = null;
        http.createServer((req, res) => {
          if (req.headers['x-azure-functions-invocationid']) {
            let body = '';
            req.on('data', (c) => body += c).on('end', () => invoke(req, res, body));
          } else if (req.url.startsWith('/mirror')) {
            const parts = [];
            req.once('data', () => note('first part'));
            req.on('data', (c) => parts.push(c)).on('end', () => {
              res.writeHead(201, { 'X-Seen': 'yes', 'Content-Type': 'application/octet-stream' });
              res.end(Buffer.concat(parts));
            });
          } else if (req.url.startsWith('/parts')) {
            res.write('first');
            held = res;
          } else if (req.url.startsWith('/finish')) {
            held.end('last');
            res.end();
          } else if (req.url.startsWith('/exit')) {
            process.exit(Number(req.url.split('=')[1]));
          } else if (req.url.startsWith('/hang')) {
            note('hang');
            req.on('close', () => note('closed'));
          } else {
            json(res, JSON.stringify({ method: req.method, url: req.url, headers: req.headers, secret: process.env.Runner__MasterKey || null }));
          }
        }).listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), '127.0.0.1');
        console.log('ready now');
        console.error('a warning line');
        console.error('an error line');
        """;
}
