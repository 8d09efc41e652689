// Looks at a published app as the host in Azure will: node check-package.mjs FOLDER BUILT, where BUILT is the functions.metadata of a build. All mistakes are told at once.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const [folder, built] = process.argv.slice(2);
const mistakes = [];
const wrong = (what) => mistakes.push(what);
const inFolder = (...parts) => join(folder, ...parts);

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (failure) {
    wrong(`${relative(folder, path)}: ${failure.code === 'ENOENT' ? 'is missing' : `is no JSON: ${failure.message}`}.`);
    return undefined;
  }
};

const filesIn = (where) => readdirSync(where, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

function checkWorker() {
  const worker = readJson(inFolder('worker.config.json'))?.description?.defaultWorkerPath;
  if (!worker) return wrong('worker.config.json names no worker.');
  if (!existsSync(inFolder(worker))) wrong(`worker.config.json names ${worker}, which is missing.`);
  const runtime = readJson(inFolder(worker.replace(/\.dll$/, '.runtimeconfig.json')))?.runtimeOptions;
  const version = (runtime?.frameworks ?? [runtime?.framework]).find((f) => f?.name === 'Microsoft.NETCore.App')?.version ?? '';
  if (!version.startsWith('10.')) wrong(`${worker} is for .NET ${version || 'of its own'}, and infra/azure/app.bicep asks for 10.`);
}

function checkHost(host) {
  if (host.version !== '2.0') wrong('host.json: version must be "2.0".');
  if (host.customHandler) wrong('host.json: customHandler has no place in a worker\'s app.');
}

function checkFunction(description, settings) {
  const triggers = (description.bindings ?? []).filter((binding) => /Trigger$/.test(binding.type ?? ''));
  if (triggers.length !== 1) wrong(`${description.name}: a function has one trigger, not ${triggers.length}.`);
  for (const [, setting] of JSON.stringify(triggers).matchAll(/%([^%"]+)%/g))
    if (!settings.includes(`${setting}:`)) wrong(`${description.name}: the setting ${setting} is not in infra/azure/app.bicep.`);
}

function checkFunctions() {
  const settings = readFileSync(new URL('app.bicep', import.meta.url), 'utf8');
  const found = readJson(inFolder('functions.metadata')) ?? [];
  const names = found.map((f) => f.name);
  if (built && existsSync(built))
    for (const { name } of JSON.parse(readFileSync(built, 'utf8'))) if (!names.includes(name)) wrong(`The function ${name} is missing.`);
  for (const description of found) checkFunction(description, settings);
  if (found.length === 0) wrong('There is no function.');
  return found.length;
}

const secretFiles = /^(local\.settings\.json|\.env.*|.*\.(pfx|p12|pem|key|bicepparam))$/i;
const secretText = /AccountKey=[A-Za-z0-9+/]{20}|-----BEGIN [A-Z ]*PRIVATE KEY|SharedAccessSignature=/;

// The values that are at hand on this machine are looked for, too, in every file and as they are.
function checkSecrets(files) {
  const values = ['Jobindsats__Token', 'Links__Key', 'Smtp__Password'].map((name) => [name, process.env[name]]).filter(([, v]) => v?.length >= 8);
  for (const file of files) {
    if (secretFiles.test(basename(file))) wrong(`${relative(folder, file)} may hold secrets and does not belong in the package.`);
    const content = readFileSync(file);
    if (/\.(json|xml|config|txt|csv)$/.test(file) && secretText.test(content.toString('utf8'))) wrong(`${relative(folder, file)} holds a key.`);
    for (const [name, value] of values) if (content.includes(value)) wrong(`${relative(folder, file)} holds the value of ${name}.`);
  }
}

const host = readJson(inFolder('host.json'));
if (host) checkHost(host);
checkWorker();
const functions = checkFunctions();
if (!existsSync(inFolder('seeds'))) wrong('The folder seeds is missing.');
const files = filesIn(folder);
checkSecrets(files);

if (mistakes.length > 0) {
  console.error(`The package is not fit for Azure:\n${mistakes.map((m) => `- ${m}`).join('\n')}`);
  process.exit(1);
}
const megabytes = Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024 / 1024);
console.log(`The package is fit for Azure: ${functions} functions, ${files.length} files, ${megabytes} MB`);
