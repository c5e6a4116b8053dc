import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const ids = readdirSync(path.join(root, 'pipeline/catalogue/indicators')).map((file) => path.basename(file, '.md'));
const sources = ['js', 'pages', 'css', 'content'].flatMap((folder) =>
  readdirSync(path.join(root, 'site-templates', folder), { recursive: true })
    .map(String).filter((file) => /\.(js|liquid|css|md)$/.test(file))
    .map((file) => path.join(root, 'site-templates', folder, file)));

test('there are indicators and modules to compare', () => {
  assert.ok(ids.length > 0 && sources.length > 20);
});

test('no browser module, template or text names an indicator: the catalogue alone does', () => {
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    assert.deepEqual(ids.filter((id) => text.includes(id)), [], path.relative(root, file));
  }
});
