// Changes one thing at a time in a copy of shared/Domain or shared/Application, builds that project, and runs the tests that are to
// see it. A change that no test sees is a line that no test needs. Build tests/Functions first, in Release.
//   node tests/mutations.mjs [texts, of which a line must hold one]      MUTATIONS_WRAP="nice -n 19" goes before every command
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const copy = mkdtempSync(join(tmpdir(), 'mutations-'));
const folders = { Unit: 'tests/Unit/bin', FunctionTests: 'tests/Functions/bin' };
const texts = process.argv.slice(2);
const wrap = (process.env.MUTATIONS_WRAP ?? '').split(' ').filter(w => w);
const env = { ...process.env, MSBUILDDISABLENODEREUSE: '1', DOTNET_TieredPGO: '0' };

const run = (...command) => spawnSync([...wrap, ...command][0], [...wrap, ...command].slice(1), { cwd: copy, env, encoding: 'utf8' });
const put = (from, project) => Object.values(folders).forEach(f =>
  copyFileSync(join(from(f), `Reporting.${project}.dll`), join(root, f, 'Mutated/net10.0', `Reporting.${project}.dll`)));

function build(project) {
  const { status } = run('dotnet', 'build', `shared/${project}`, '-c', 'Release', '-v', 'q', '--nologo', '--no-restore',
    ...['RunAnalyzers=false', 'GenerateDocumentationFile=false', 'ProduceReferenceAssembly=false', 'DebugType=none',
      'UseSharedCompilation=true'].map(p => `-p:${p}`)); // what takes time and changes nothing
  if (status === 0) put(() => join(copy, `shared/${project}/bin/Release/net10.0`), project);
  return status === 0;
}

// Classes end with Tests; anything else is a namespace, and the two are run one after the other.
function isSeen(where) {
  const runs = {};
  for (const name of where.split(','))
    (runs[`${name.split('.')[0]} ${name.endsWith('Tests') ? '-class' : '-namespace'}`] ??= []).push(`Reporting.${name}`);
  return Object.entries(runs).some(([key, names]) => {
    const [project, how] = key.split(' ');
    return run('dotnet', join(root, folders[project], 'Mutated/net10.0', `Reporting.${project}.dll`), '-noColor', '-stopOnFail',
      ...names.flatMap(n => [how, n])).status !== 0;
  });
}

const lines = readFileSync(join(root, 'tests/mutations.txt'), 'utf8').split('\n').filter(l => l && !l.startsWith('#'))
  .filter(l => texts.length === 0 || texts.some(t => l.includes(t))).map(l => l.split(/ (?<!\\)\| ?/).map(p => p.replaceAll('\\|', '|')));
for (const part of ['Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props', '.editorconfig'])
  copyFileSync(join(root, part), join(copy, part));
for (const part of ['Domain', 'Documents', 'Storage', 'Sources', 'Application'])
  cpSync(join(root, 'shared', part), join(copy, 'shared', part), { recursive: true, filter: f => !/[/](bin|obj)$/.test(f) });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
for (const folder of Object.values(folders)) cpSync(join(root, folder, 'Release'), join(root, folder, 'Mutated'), { recursive: true });
run('dotnet', 'restore', 'shared/Application', '-v', 'q');

// What a line comes to; what fails without any change sees nothing.
const asItIs = new Map();
function outcome([file, from, to, where]) {
  if (!asItIs.has(where)) asItIs.set(where, !isSeen(where));
  if (!asItIs.get(where)) return 'FAILS AS IT IS';
  const path = join(copy, 'shared', file), text = readFileSync(path, 'utf8'), project = file.split('/')[0];
  if (text.split(from).length !== 2) return 'STANDS NOT THERE ONCE';
  writeFileSync(path, text.replace(from, () => to));
  const found = !build(project) ? 'DOES NOT BUILD' : isSeen(where) ? 'seen' : 'SURVIVED';
  writeFileSync(path, text);
  put(f => join(root, f, 'Release/net10.0'), project);
  return found;
}

let seen = 0;
try {
  for (const line of lines) {
    const found = outcome(line);
    if (found === 'seen') seen++;
    console.log(`${found}: ${line[0]}: ${line[1]} -> ${line[2]}`);
  }
} finally {
  rmSync(copy, { recursive: true });
  for (const folder of Object.values(folders)) rmSync(join(root, folder, 'Mutated'), { recursive: true });
}

console.log(`${lines.length} changes, ${seen} of them seen by a test.`);
process.exitCode = seen === lines.length ? 0 : 1;
