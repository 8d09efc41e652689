// Looks at a published app as the host in Azure will: node check-package.mjs FOLDER FUNCTIONS. All mistakes are told at once.
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const [folder, source] = process.argv.slice(2);
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

const functionsIn = (where) => readdirSync(where, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(where, entry.name, 'function.json')))
  .map((entry) => entry.name);

const filesIn = (where) => readdirSync(where, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

function checkExecutable(name) {
  const path = inFolder(name);
  if (!existsSync(path)) return wrong(`host.json names the executable ${name}, which is missing.`);
  try {
    accessSync(path, constants.X_OK);
  } catch {
    wrong(`${name} may not be executed: it lacks the execute bit.`);
  }
  const head = Buffer.alloc(20);
  const file = openSync(path, 'r');
  readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const isLinux64 = head.subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')) && head[4] === 2 && head.readUInt16LE(18) === 62;
  if (!isLinux64) wrong(`${name} is no program for 64-bit Linux on x64.`);
}

function checkRuntime(name) {
  const runtime = readJson(inFolder(`${name}.runtimeconfig.json`))?.runtimeOptions;
  if (runtime && !runtime.includedFrameworks) wrong(`${name} is not self-contained: Azure's custom runtime has no .NET.`);
}

function checkHost(host) {
  if (host.version !== '2.0') wrong('host.json: version must be "2.0".');
  if (host.customHandler?.enableProxyingHttpRequest !== true) wrong('host.json: customHandler.enableProxyingHttpRequest must be true.');
  const name = host.customHandler?.description?.defaultExecutablePath;
  if (!name) return wrong('host.json: customHandler.description.defaultExecutablePath is missing.');
  checkExecutable(name);
  checkRuntime(name);
}

function checkFunction(name, host, settings) {
  const path = inFolder(name, 'function.json');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const triggers = (readJson(path)?.bindings ?? []).filter((binding) => /Trigger$/.test(binding.type ?? ''));
  if (text && triggers.length !== 1) wrong(`${name}/function.json: a function has one trigger, not ${triggers.length}.`);
  if (triggers.some((t) => t.type === 'queueTrigger') && !host?.extensionBundle?.version)
    wrong(`${name}/function.json: a queueTrigger needs host.json's extensionBundle.`);
  for (const [, setting] of text.matchAll(/%([^%"]+)%/g))
    if (!settings.includes(`${setting}:`)) wrong(`${name}/function.json: the setting ${setting} is not in infra/azure/app.bicep.`);
}

function checkFunctions(host) {
  const settings = readFileSync(new URL('app.bicep', import.meta.url), 'utf8');
  const built = functionsIn(folder);
  for (const name of functionsIn(source)) if (!built.includes(name)) wrong(`The function ${name} is missing.`);
  for (const name of built) checkFunction(name, host, settings);
  if (built.length === 0) wrong('There is no function.');
  return built.length;
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
const functions = checkFunctions(host);
if (!existsSync(inFolder('seeds'))) wrong('The folder seeds is missing.');
const files = filesIn(folder);
checkSecrets(files);

if (mistakes.length > 0) {
  console.error(`The package is not fit for Azure:\n${mistakes.map((m) => `- ${m}`).join('\n')}`);
  process.exit(1);
}
const megabytes = Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1024 / 1024);
console.log(`The package is fit for Azure: ${functions} functions, ${files.length} files, ${megabytes} MB`);
