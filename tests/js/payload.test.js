import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import test from 'node:test';
import { LoadError, fetchPayload, inflated } from '../../site-templates/js/data/payload.js';
import { Release } from '../../site-templates/js/data/release.js';
import { loadShards } from '../../site-templates/js/data/shards.js';

/** Serves texts by path in place of the network. @param {Record<string, string | Buffer | null>} files @param {string[]} asked */
function serve(files, asked = []) {
  globalThis.fetch = async (path) => {
    asked.push(String(path));
    const file = files[String(path)];
    if (file === undefined) return new Response('', { status: 404 });
    if (file === null) throw new TypeError('Failed to fetch');
    return new Response(file);
  };
}

const manifest = {
  contract: 'abc', communesFile: 'donnees/{code}.json.bin', figuresFile: 'donnees/{tab}/{code}.json.bin', cities: [],
  departements: [{ code: '01', name: 'Ain', region: '84', bounds: [] }, { code: '03', name: 'Allier', region: '84', bounds: [] }],
};
const release = () => new Release(/** @type {any} */ (manifest));

test('a gzipped file and one that the host already inflated give the same bytes', () => {
  const bytes = Buffer.from('{"contract":"abc"}');
  for (const sent of [bytes, gzipSync(bytes)]) {
    assert.deepEqual(Buffer.from(inflated(new Uint8Array(sent).buffer)), bytes);
  }
});

test('a payload of another contract is refused in words', async () => {
  serve({ 'a.json': '{"contract":"old"}' });
  await assert.rejects(fetchPayload('a.json', 'abc'), { name: 'LoadError', message: /pas de la même version/ });
});

test('a missing file, a broken one and a lost connection are told apart', async () => {
  serve({ 'broken.json': '{', 'lost.json': null });
  await assert.rejects(fetchPayload('missing.json', 'abc'), { name: 'LoadError', message: /pas donné le fichier missing\.json \(réponse 404\)/ });
  await assert.rejects(fetchPayload('broken.json', 'abc'), { name: 'LoadError', message: /illisible/ });
  await assert.rejects(fetchPayload('lost.json', 'abc'), { name: 'LoadError', message: /connexion est interrompue/ });
});

test('a file of a département is fetched once, and again after a failure', async () => {
  /** @type {string[]} */
  const asked = [];
  const site = release();
  serve({}, asked);
  await assert.rejects(site.communes('01'), LoadError);
  serve({ 'donnees/01.json.bin': gzipSync('{"contract":"abc","codes":[]}') }, asked);
  await site.communes('01');
  await site.communes('01');
  assert.deepEqual(asked, ['donnees/01.json.bin', 'donnees/01.json.bin']);
});

test('one shard that fails leaves the others, with its reason', async () => {
  serve({
    'donnees/01.json.bin': '{"contract":"abc","departement":"01","codes":["01001"]}',
    'donnees/ages/01.json.bin': '{"contract":"abc","counts":{"young":[1]},"cuts":{},"variables":{},"activity":{}}',
    'donnees/soins/01.json.bin': '{"contract":"abc","counts":{"young":[1]},"cuts":{"c":{}},"variables":{"v":{}},"activity":{"acts":[null]}}',
  });
  /** @type {string[]} */
  const progress = [];
  const { shards, failures } = await loadShards(release(), ['01', '03', '99'], ['ages', 'soins'], (done, of) => progress.push(`${done}/${of}`));
  assert.deepEqual(shards.map((shard) => shard.departement), ['01']);
  const [{ codes, counts, cuts, variables, activity }] = shards;
  assert.deepEqual({ codes, counts, cuts, variables, activity }, { codes: ['01001'], counts: { young: [1] }, cuts: { c: {} }, variables: { v: {} }, activity: { acts: [null] } });
  assert.deepEqual(failures.map(({ departement }) => departement), ['03', '99']);
  assert.match(failures[1].reason, /ne couvre pas ce département/);
  assert.deepEqual(progress, ['1/3', '2/3', '3/3']);
});
