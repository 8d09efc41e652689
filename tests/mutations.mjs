// Changes one thing at a time in a copy of shared/Domain, builds it alone, and runs the tests that are to see it.
// A change that no test sees is a line that no test needs. Build tests/Unit first, in Release.
//   node tests/mutations.mjs [text that the lines must hold]      MUTATIONS_WRAP="nice -n 19" goes before every command
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const copy = mkdtempSync(join(tmpdir(), 'mutations-'));
const built = join(root, 'tests/Unit/bin/Release'), tests = join(root, 'tests/Unit/bin/Mutated');
const wrap = (process.env.MUTATIONS_WRAP ?? '').split(' ').filter(w => w);
const env = { ...process.env, MSBUILDDISABLENODEREUSE: '1', DOTNET_TieredPGO: '0' };

const run = (...command) => spawnSync([...wrap, ...command][0], [...wrap, ...command].slice(1), { cwd: copy, env, encoding: 'utf8' });

function build() {
  const { status, stdout } = run('dotnet', 'build', 'shared/Domain', '-c', 'Release', '-v', 'q', '--nologo', '-p:RunAnalyzers=false');
  if (status === 0) copyFileSync(join(copy, 'shared/Domain/bin/Release/net10.0/Reporting.Domain.dll'), join(tests, 'net10.0/Reporting.Domain.dll'));
  return status === 0 ? null : stdout;
}

// Classes end with Tests; anything else is a namespace, and the two are run one after the other.
function isSeen(where) {
  const names = where.split(',').map(n => n.trim());
  return [['-class', names.filter(n => n.endsWith('Tests'))], ['-namespace', names.filter(n => !n.endsWith('Tests'))]]
    .filter(([, some]) => some.length > 0).some(([how, some]) => run('dotnet', join(tests, 'net10.0/Reporting.Unit.dll'), '-noColor', '-stopOnFail',
      ...some.flatMap(n => [how, `Reporting.Unit.${n}`])).status !== 0);
}

const lines = readFileSync(join(root, 'tests/mutations.txt'), 'utf8').split('\n').filter(l => l && !l.startsWith('#'))
  .filter(l => l.includes(process.argv[2] ?? '')).map(l => l.split(/ (?<!\\)\| ?/).map(p => p.replaceAll('\\|', '|')));
for (const part of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props', '.editorconfig'])
  copyFileSync(join(root, part), join(copy, part));
cpSync(join(root, 'shared/Domain'), join(copy, 'shared/Domain'), { recursive: true, filter: f => !/[/](bin|obj)$/.test(f) });
cpSync(built, tests, { recursive: true });
let survived = 0, count = 0;
try {
  for (const [file, from, to, where] of lines) {
    const path = join(copy, 'shared', file), text = readFileSync(path, 'utf8'), at = text.split(from).length - 1;
    if (at !== 1) throw new Error(`${file}: '${from}' stands there ${at} times.`);
    writeFileSync(path, text.replace(from, () => to));
    const wrong = build();
    if (wrong) throw new Error(`${file}: '${to}' does not build.\n${wrong}`);
    const seen = isSeen(where);
    writeFileSync(path, text);
    count++;
    if (!seen) survived++;
    console.log(`${seen ? 'seen' : 'SURVIVED'}: ${file}: ${from} -> ${to}`);
  }
} finally {
  rmSync(copy, { recursive: true });
  rmSync(tests, { recursive: true });
}

console.log(`${count} changes, ${survived} of them seen by no test.`);
