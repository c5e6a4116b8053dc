// Bundles the browser's side into dist/: hashed files, a list of them for the C# build, and the third-party notice.
import { build } from 'esbuild';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const dist = 'dist';
await rm(dist, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { main: 'js/main.js', site: 'css/site.css', 'no-script': 'css/no-script.css' },
  outdir: dist,
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
});

const outputs = Object.entries(metafile.outputs);
const fileOf = (entry) => path.basename(outputs.find(([, output]) => output.entryPoint === entry)[0]);
const packages = [...new Set(Object.keys(metafile.inputs).flatMap(packageOf))].sort();
await writeFile(`${dist}/licences-tierces.txt`, await notice(packages));
// Last, because the build takes it as the sign that all the rest is there.
await writeFile(`${dist}/assets.json`, JSON.stringify({
  script: fileOf('js/main.js'),
  style: fileOf('css/site.css'),
  noScriptStyle: fileOf('css/no-script.css'),
  chunks: outputs.filter(([, output]) => output.entryPoint === undefined || output.entryPoint.startsWith('js/'))
    .map(([file]) => path.basename(file)).filter((file) => file !== fileOf('js/main.js')).sort(),
}, null, 2));

function packageOf(input) {
  const match = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match ? [match[1]] : [];
}

async function notice(names) {
  const entries = await Promise.all(names.map(async (name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((f) => /^licen[cs]e(\.\w+)?$/i.test(f));
    const text = file ? (await readFile(`${folder}/${file}`, 'utf8')).trim() : '';
    return `${name} ${version}, ${license}\n\n${text}\n`;
  }));
  const rule = `\n${'-'.repeat(72)}\n\n`;
  return `Composants de tiers distribués avec ce site, et leurs licences\n${rule}${entries.join(rule)}`;
}
