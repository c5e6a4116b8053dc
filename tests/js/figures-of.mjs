// Prints, for a list of territories, every figure that the browser's aggregator computes from a site's files: a line of
// JSON per territory. Groups are listed where the figure is that of one.
// node figures-of.mjs SITE TERRITORIES.json > figures.jsonl
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { distributionOf, figureOf } from '../../site-templates/js/aggregate/figure.js';
import { territoryOf } from '../../site-templates/js/aggregate/territory.js';
import { shardOf } from '../../site-templates/js/data/shards.js';
import { linkOf } from '../../site-templates/js/selection/share-link.js';

const [site, territoriesFile] = process.argv.slice(2);
const read = (path) => {
  const bytes = readFileSync(join(site, path));
  return JSON.parse((bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8'));
};

const manifest = read('manifest.json');
const catalogue = read(manifest.catalogueFile);
const tabs = [...new Set(catalogue.sections.map(({ id }) => id.split('/')[0]))];
const shards = new Map();
const shardFor = (departement) => {
  if (!shards.has(departement)) {
    const at = (path) => read(path.replace('{code}', departement));
    shards.set(departement, shardOf(at(manifest.communesFile), tabs.map((tab) => at(manifest.figuresFile.replace('{tab}', tab)))));
  }
  return shards.get(departement);
};
const departementOf = (code) => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));

// Written at once: an asynchronous pipe would keep every line in memory.
const print = (line) => {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
};

for (const codes of JSON.parse(readFileSync(territoriesFile, 'utf8'))) {
  const territory = territoryOf(codes, [...new Set(codes.map(departementOf))].map(shardFor));
  const figures = {};
  for (const line of catalogue.indicators) {
    const shares = line.kind === 'distribution' ? distributionOf(line, territory, catalogue.thresholds) : null;
    line.values.forEach((value, i) => {
      const { status, reason, numerator, denominator, value: shown, decimals, bounds, hidden, groups } =
        shares ? shares[i] : figureOf(line, value, territory, catalogue.thresholds);
      figures[`${line.id}/${value.id}`] = {
        status, reason, numerator, denominator, value: shown, decimals, bounds, hidden, groups: status === 'group' ? groups : [],
      };
    });
  }
  print(JSON.stringify({ population: territory.population, link: linkOf({ name: '', codes }), figures }));
}
