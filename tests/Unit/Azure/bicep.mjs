// Reads Bicep files by the language's grammar and tells as JSON what is in them: node bicep.mjs FILE... It knows the
// language, not the types of Azure: only `az bicep build` and `az deployment group validate` know those.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';

const functions = [
  'concat', 'contains', 'empty', 'environment', 'guid', 'resourceGroup', 'split', 'string', 'subscription', 'subscriptionResourceId', 'union', 'uniqueString',
];
const decorators = ['allowed', 'description', 'maxLength', 'maxValue', 'minLength', 'minValue'];
const declarations = ['parameter_declaration', 'variable_declaration', 'resource_declaration', 'module_declaration', 'output_declaration'];

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));

const all = (node) => [node, ...node.children.flatMap(all)];
const nameOf = (node) => node.namedChildren.find((child) => child.type === 'identifier').text;
const lineOf = (node) => node.startPosition.row + 1;

// The grammar lacks the assignments of parameter files; as variables they are read by the same rules.
const asBicep = (file, text) => (file.endsWith('.bicepparam') ? text.replace(/^using .*$/m, '').replace(/^param /gm, 'var ') : text);

const propertiesOf = (object) => Object.fromEntries((object?.namedChildren ?? [])
  .filter((child) => child.type === 'object_property')
  .map((child) => [child.namedChildren[0].text.replace(/^'|'$/g, ''), child.namedChildren[1]]));

const isKey = (node) => node.parent.type === 'object_property' && node.parent.namedChildren[0].id === node.id;
const isDeclared = (node) => declarations.includes(node.parent.type) && node.parent.namedChildren.find((c) => c.type === 'identifier').id === node.id;
const loopNames = (nodes) => nodes.filter((n) => n.type === 'for_statement').map((n) => n.childForFieldName('initializer').text);

function unknownNames(nodes, declared) {
  const known = new Set([...declared, ...loopNames(nodes)]);
  const uses = nodes.filter((n) => n.type === 'identifier' && !isKey(n) && !isDeclared(n));
  const isCalled = (n) => n.parent.type === 'call_expression' && n.parent.childForFieldName('function').id === n.id;
  const isDecorator = (n) => n.parent.parent?.type === 'decorator';
  const isKnown = (n) => (isDecorator(n) ? decorators.includes(n.text) : isCalled(n) ? functions.includes(n.text) : known.has(n.text));
  return uses.filter((n) => !isKnown(n)).map((n) => `${lineOf(n)}: ${n.text}`);
}

function moduleOf(node) {
  const body = propertiesOf(node.namedChildren.find((child) => child.type === 'object'));
  const file = node.namedChildren.find((child) => child.type === 'string').text.replace(/'/g, '');
  return { name: nameOf(node), file, given: Object.keys(propertiesOf(body.params)) };
}

// A resource with its own text, in which what a property holds can be looked for. White space is one blank.
function resourceOf(node) {
  const [type] = node.namedChildren.find((child) => child.type === 'string').text.replace(/'/g, '').split('@');
  return { name: nameOf(node), type, isOptional: / = if \(/.test(node.text), text: node.text.replace(/\s+/g, ' ') };
}

function read(file) {
  const nodes = all(parser.parse(asBicep(file, readFileSync(file, 'utf8'))).rootNode);
  const of = (type) => nodes.filter((node) => node.type === type);
  const declared = declarations.slice(0, 4).flatMap(of).map(nameOf);
  const used = new Set(nodes.filter((n) => n.type === 'identifier' && !isKey(n) && !isDeclared(n)).map((n) => n.text));
  return {
    file: basename(file),
    errors: nodes.filter((n) => n.isError || n.isMissing).map((n) => `${lineOf(n)}: ${n.text.slice(0, 40)}`),
    unknown: unknownNames(nodes, declared),
    unused: of('parameter_declaration').concat(of('variable_declaration')).map(nameOf).filter((name) => !used.has(name)),
    parameters: of('parameter_declaration').map(nameOf),
    required: of('parameter_declaration').filter((n) => !n.children.some((c) => c.type === '=')).map(nameOf),
    variables: of('variable_declaration').map(nameOf),
    outputs: of('output_declaration').map(nameOf),
    resources: of('resource_declaration').map(resourceOf),
    modules: of('module_declaration').map(moduleOf),
    outputsUsed: nodes.filter((n) => /^\w+\.outputs\.\w+$/.test(n.text) && n.type === 'member_expression').map((n) => n.text),
  };
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
